using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using RosterSync.IO.Sets;
using RosterSync.Remind;
using RosterSync.Validation;
using Xunit;

namespace RosterSync.IO.Tests.Sets;

/// <summary>Every rule has a page, the page says what the rule says, and its examples are true.</summary>
public sealed class RulePagesTests
{
    public static TheoryData<string> Rules() => new(RosterRules.All.Select(rule => rule.Name));

    public static TheoryData<string> RulesWithExamples() => new(RosterRules.All
        .Where(rule => rule.Scope.HasFlag(RuleScope.Files) && Example(rule.Name, "Wrong") is not null && Example(rule.Name, "Right") is not null)
        .Select(rule => rule.Name));

    [Fact]
    public void There_is_a_page_for_each_rule_and_no_other()
    {
        var pages = Directory.GetFiles(Repository.RulePages, "*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Where(name => name != "README");

        Assert.Equal(RosterRules.All.Select(rule => rule.Name), pages.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_has_the_title_severity_kind_and_scope_of_its_rule(string name)
    {
        var rule = RosterRules.Get(name);
        var page = Page(name);

        Assert.StartsWith($"# {name}\n", page);
        Assert.Contains($"| Title | {rule.Title} |\n", page, StringComparison.Ordinal);
        Assert.Contains($"| Severity | {rule.Severity} |\n", page, StringComparison.Ordinal);
        Assert.Contains($"| Remind's kind | {KindOf(rule)} |\n", page, StringComparison.Ordinal);
        Assert.Contains($"| Looks at | {ScopeOf(rule)} |\n", page, StringComparison.Ordinal);
        Assert.All(["## Why", "## Wrong", "## Right", "## Where to fix it"], heading => Assert.Contains(heading, page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_table_of_all_rules_says_the_same(string name)
    {
        var rule = RosterRules.Get(name);

        Assert.Contains(
            $"| [{name}]({name}.md) | {rule.Title} | {rule.Severity} | {KindOf(rule)} | {ScopeOf(rule)} |\n",
            Page("README"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_what_Remind_reports_names_rules_that_exist()
    {
        var table = Page("README").Split("## What Remind reports")[1];
        var names = Regex.Matches(table, @"\b[A-Z][a-z]+(?:[A-Z][a-z]+)+\b").Select(match => match.Value).Where(name => name != "RosterSync");

        Assert.All(names, name => Assert.NotNull(RosterRules.Find(name)));
    }

    [Theory]
    [MemberData(nameof(RulesWithExamples))]
    public void The_wrong_example_has_the_finding_and_the_right_one_has_not(string name)
    {
        Assert.Contains(name, RulesFound(Example(name, "Wrong")!));
        Assert.DoesNotContain(name, RulesFound(Example(name, "Right")!));
    }

    [Fact]
    public void Most_pages_have_an_example_that_can_be_checked()
    {
        Assert.True(RulesWithExamples().Count >= 28, $"{RulesWithExamples().Count} examples are checked.");
    }

    private static HashSet<string> RulesFound(string example)
    {
        var layout = RemindLayouts.Csv20;
        var headers = example.Split('\n')[0].Split(',');
        var name = layout.Files.OrderByDescending(file => new HeaderMatch(headers, file).MatchedCount).ThenBy(file => file.Columns.Count).First().Name;
        var sink = new FindingList();
        new RosterValidator(new RosterTableOpener()).Validate(
            new RosterSet { Layout = layout, Files = layout.Files.Select(file => file.Name == name ? InMemory(name, example) : OfSoundSet(file.Name)).ToArray() },
            new ValidationOptions { AsOf = new DateTime(2026, 9, 1) },
            sink,
            CancellationToken.None);
        return sink.Findings.Select(finding => finding.RuleName).ToHashSet(StringComparer.Ordinal);
    }

    private static RosterFile InMemory(string name, string text) => new(name, Encoding.UTF8.GetBytes(text), 0);

    private static RosterFile OfSoundSet(string name) => InMemory(name, File.ReadAllText(Path.Combine(Repository.Corpus, "valid-minimal", name)));

    private static string? Example(string name, string heading)
    {
        var match = Regex.Match(Page(name), $"## {heading}\n\n```csv\n(.*?)\n```", RegexOptions.Singleline);
        return match.Success ? match.Groups[1].Value + "\n" : null;
    }

    private static string Page(string name) => File.ReadAllText(Path.Combine(Repository.RulePages, name + ".md")).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string KindOf(RosterRule rule) => rule.RemindKind switch
    {
        RemindKind.FileError => "File error",
        RemindKind.SyncError => "Sync error",
        RemindKind.Alert => "Alert",
        RemindKind.Hold => "Hold",
        _ => "RosterSync's own remark",
    };

    private static string ScopeOf(RosterRule rule) => rule.Scope switch
    {
        RuleScope.Files => "the files",
        RuleScope.Conversion => "the conversion",
        RuleScope.Reference => "the set sent before",
        RuleScope.Run => "the nightly run",
        RuleScope.Files | RuleScope.Conversion => "the files and the conversion",
        _ => "?",
    };
}
