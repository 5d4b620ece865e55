using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace RosterSync.Cli.Tests;

/// <summary>What the pages say can be typed.</summary>
public partial class DocumentationTests
{
    private const string Prefix = "dotnet run --project src/RosterSync.Cli -- ";

    [Fact]
    public void Every_library_beside_the_command_has_a_notice_there()
    {
        var notices = File.ReadAllLines(Path.Combine(CommandProcess.Folder, "THIRD-PARTY-NOTICES.txt"));
        using var dependencies = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(CommandProcess.Folder, "rostersync.deps.json")));
        var libraries = dependencies.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package")
            .Select(library => library.Name.Split('/')[0])
            .ToArray();

        Assert.Contains("System.CommandLine", libraries);
        Assert.Empty(libraries.Except(notices.Select(line => line.Split(' ')[0])));
    }

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
