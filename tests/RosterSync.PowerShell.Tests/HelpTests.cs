using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using RosterSync.ModuleBuilder;
using Xunit;

namespace RosterSync.PowerShell.Tests;

/// <summary>The help is made of the comments of the cmdlets; nothing may be missing, and the pages must be those of today.</summary>
public partial class HelpTests
{
    public static TheoryData<string> Names => new(BuiltModule.Cmdlets.Select(cmdlet => cmdlet.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_cmdlet_says_what_it_does_what_each_parameter_is_and_how_it_is_used(string name)
    {
        var cmdlet = BuiltModule.Cmdlet(name);
        Assert.NotEmpty(cmdlet.Synopsis);
        Assert.NotEmpty(cmdlet.Description);
        Assert.NotEmpty(cmdlet.Examples);
        Assert.All(cmdlet.Examples, example => Assert.Contains(name, example.Code, StringComparison.Ordinal));
        Assert.All(cmdlet.Examples, example => Assert.EndsWith(".", example.Text, StringComparison.Ordinal));
        Assert.All(cmdlet.Parameters, parameter => Assert.EndsWith(".", parameter.Description, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_uses_parameters_that_exist(string name)
    {
        foreach (var example in BuiltModule.Cmdlet(name).Examples)
        {
            foreach (Match call in Calls().Matches(example.Code))
            {
                if (BuiltModule.Cmdlets.FirstOrDefault(cmdlet => cmdlet.Name == call.Groups[1].Value) is { } called)
                {
                    Assert.All(
                        Parameters().Matches(call.Groups[2].Value).Select(match => match.Groups[1].Value),
                        used => Assert.Contains(used, called.Parameters.Select(parameter => parameter.Name)));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_of_a_cmdlet_is_that_of_today(string name)
    {
        var path = Path.Combine(BuiltModule.Root, "docs", "cmdlets", name + ".md");
        var today = MarkdownWriter.Of(BuiltModule.Cmdlet(name));
        Assert.True(
            File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == today,
            $"docs/cmdlets/{name}.md is out of date: run dotnet run --project tools/RosterSync.ModuleBuilder -- pages . Debug");
    }

    [Fact]
    public void There_is_a_page_a_cmdlet_and_no_other()
    {
        var pages = Directory.GetFiles(Path.Combine(BuiltModule.Root, "docs", "cmdlets"), "*.md").Select(path => Path.GetFileNameWithoutExtension(path)!);
        Assert.Equal(BuiltModule.Cmdlets.Select(cmdlet => cmdlet.Name), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_topic_about_the_module_names_every_cmdlet()
    {
        var about = File.ReadAllText(Path.Combine(BuiltModule.Root, "module", "en-US", "about_RosterSync.help.txt"));
        Assert.All(BuiltModule.Cmdlets, cmdlet => Assert.Contains(cmdlet.Name, about, StringComparison.Ordinal));
        Assert.All(about.Split('\n'), line => Assert.True(line.TrimEnd('\r').Length <= 80, line));
    }

    [Fact]
    public void Each_cmdlet_leads_to_those_beside_it()
    {
        Assert.All(BuiltModule.Cmdlets, cmdlet => Assert.NotEmpty(cmdlet.Links));
        Assert.All(BuiltModule.Cmdlets.SelectMany(cmdlet => cmdlet.Links), link => Assert.Contains(link, BuiltModule.Cmdlets.Select(cmdlet => cmdlet.Name)));
    }

    [GeneratedRegex(@"([A-Z]\w+-[A-Z]\w+)([^|\n]*)")]
    private static partial Regex Calls();

    [GeneratedRegex(@"\s-([A-Z]\w+)")]
    private static partial Regex Parameters();
}
