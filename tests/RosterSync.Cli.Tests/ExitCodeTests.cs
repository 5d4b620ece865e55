using System;
using System.IO;
using System.Linq;
using System.Reflection;
using RosterSync.Delivery;
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
    public void The_page_about_sending_gives_each_error_its_exit_code()
    {
        var rows = File.ReadLines(Repository.PathOf("docs", "sending.md")).SkipWhile(line => line != "| exit code | errors |").Skip(2)
            .TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray());
        var written = rows.SelectMany(cells => cells[2].Split(", ").Select(id => $"{id} {cells[1]}"));

        Assert.Equal(DeliveryError.All.Select(error => $"{error.Id} {error.ExitCode}").Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
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
