using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace RosterSync.Cli.Tests;

/// <summary>What the pages say can be typed.</summary>
public partial class DocumentationTests
{
    private const string Prefix = "dotnet run --project src/RosterSync.Cli -- ";

    [Fact]
    public void The_commands_of_the_readme_run()
    {
        using var folder = new TempFolder();
        var lines = File.ReadLines(Repository.PathOf("README.md")).Where(line => line.StartsWith(Prefix, StringComparison.Ordinal)).ToArray();

        Assert.Equal(2, lines.Length);
        foreach (var line in lines)
        {
            var args = line.Substring(Prefix.Length).Split(' ').Select(arg => arg switch
            {
                "samples/clever" => Repository.CleverSample,
                "out/remind" => folder["remind"],
                _ => arg,
            });
            Assert.Equal(0, CommandRun.Of([.. args]).ExitCode);
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/exit-codes.md")]
    [InlineData("docs/json.md")]
    [InlineData("docs/sending.md")]
    [InlineData("docs/sources.md")]
    [InlineData("docs/column-map.md")]
    [InlineData("samples/README.md")]
    [InlineData("samples/clever/README.md")]
    [InlineData("samples/oneroster/README.md")]
    public void Every_option_a_page_names_exists(string page)
    {
        using var host = new CommandHost(Stream.Null, TextWriter.Null);
        var known = RosterSyncCommand.Create(host).Subcommands.SelectMany(command => command.Options).SelectMany(option => option.Aliases.Append(option.Name)).Append("--help").Append("--project").ToHashSet();

        Assert.All(OptionName().Matches(File.ReadAllText(Repository.PathOf(page))).Select(match => match.Value), name => Assert.Contains(name, known));
    }

    [GeneratedRegex("(?<![-|])--[a-z]+(-[a-z]+)*")]
    private static partial Regex OptionName();
}
