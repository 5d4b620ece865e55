using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Xunit;

namespace RosterSync.Cli.Tests;

public class ExitCodeTests
{
    [Fact]
    public void Every_code_is_described()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "exit-codes.md"));
        var codes = typeof(ExitCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (int)field.GetRawConstantValue()!).Order().ToArray();

        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 64, 130, 143], codes);
        Assert.All(codes, code => Assert.Contains($"| {code} |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void An_unforeseen_exception_shows_its_type_and_nothing_it_says()
    {
        using var error = new StringWriter();

        RosterSync.Cli.Output.ErrorOutput.WriteUnexpected(error, new InvalidOperationException("Zebulonia 6125550177"));

        Assert.Contains("System.InvalidOperationException", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Zebulonia", error.ToString(), StringComparison.Ordinal);
    }
}
