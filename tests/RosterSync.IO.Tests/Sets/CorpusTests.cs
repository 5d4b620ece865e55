using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading;
using RosterSync.IO.Layouts;
using RosterSync.IO.Sets;
using RosterSync.Remind;
using RosterSync.Validation;
using Xunit;

namespace RosterSync.IO.Tests.Sets;

/// <summary>Each folder of tests/corpus is checked, and what is found must be what its expected.json lists: no less and no more.</summary>
public sealed class CorpusTests
{
    // Found in every set; a case lists them only if it is about them.
    private static readonly string[] InEverySet = ["RosterSummary", "UnconfirmedLayout", "FieldWithoutColumn"];

    private static readonly string[] PersonalHeaders = ["name", "mail", "phone", "sms"];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static TheoryData<string> Cases() => new(CaseNames());

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_set_has_the_findings_expected_of_it(string name)
    {
        var expected = Expected(name);
        var findings = Check(Path.Combine(Repository.Corpus, name))
            .Where(finding => !InEverySet.Contains(finding.RuleName) || expected.Any(entry => entry.Rule == finding.RuleName))
            .Select(finding => new ExpectedFinding(
                finding.RuleName, finding.Severity.ToString(), finding.File, finding.Line, finding.Column, finding.RecordId, finding.Count));

        Assert.Equal(Ordered(expected), Ordered(findings));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_name_of_a_case_says_whether_the_set_is_sound(string name)
    {
        var isSound = Expected(name).All(entry => entry.Severity == nameof(RosterSeverity.Information)
            && entry.Rule is not ("ExtraFile" or "StudentUnder13"));

        Assert.Equal(isSound, name.StartsWith("valid-", StringComparison.Ordinal));
    }

    [Fact]
    public void There_are_as_many_rules_as_pages_as_rules_with_a_case_that_breaks_them()
    {
        var rules = RosterRules.All.Select(rule => rule.Name).ToArray();
        var pages = Directory.GetFiles(Repository.RulePages, "*.md").Select(path => Path.GetFileNameWithoutExtension(path)!).Where(name => name != "README");
        var broken = CaseNames().SelectMany(Expected).Select(entry => entry.Rule)
            .Concat(Directory.GetDirectories(Repository.Corpus, "export-*").Select(path => Path.GetFileName(path)!.Substring("export-".Length)))
            .Concat(RosterRules.All.Where(rule => rule.Scope == RuleScope.Run && Directory.Exists(Path.Combine(Repository.Corpus, "run-" + rule.Name))).Select(rule => rule.Name));

        Assert.Equal(rules, pages.Order(StringComparer.Ordinal));
        Assert.Equal(rules, broken.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_has_a_case_that_keeps_it()
    {
        // What goes in is said of every set.
        var rules = RosterRules.All.Select(rule => rule.Name).Where(name => name != "RosterSummary").ToHashSet();
        foreach (var name in CaseNames().Where(name => name.StartsWith("valid-", StringComparison.Ordinal)))
        {
            rules.ExceptWith(RosterRules.All.Select(rule => rule.Name).Except(Check(Path.Combine(Repository.Corpus, name)).Select(finding => finding.RuleName)));
        }

        Assert.Empty(rules);
    }

    [Fact]
    public void Each_rule_that_looks_at_files_or_at_the_set_sent_before_has_a_set()
    {
        var shown = CaseNames().SelectMany(Expected).Select(entry => entry.Rule).ToHashSet();

        Assert.Empty(RosterRules.All.Where(rule => (rule.Scope & (RuleScope.Files | RuleScope.Reference)) != 0 && !shown.Contains(rule.Name)).Select(rule => rule.Name));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_finding_holds_a_value_of_a_person(string name)
    {
        var folder = Path.Combine(Repository.Corpus, name);
        var words = new[] { "users.csv", "students.csv", "teachers.csv" }.SelectMany(file => PersonalCells(Path.Combine(folder, file))).Distinct().ToList();
        foreach (var finding in Check(folder))
        {
            foreach (var word in words)
            {
                Assert.DoesNotContain(word, finding.ToString() + finding.Action, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    private static IEnumerable<string> CaseNames() => Directory.GetDirectories(Repository.Corpus)
        .Select(folder => Path.GetFileName(folder))
        .Where(name => name.StartsWith("valid-", StringComparison.Ordinal) || name.StartsWith("invalid-", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static List<RosterFinding> Check(string folder)
    {
        var sink = new FindingList();
        var layout = Path.Combine(folder, "layout.json") is var path && File.Exists(path) ? LayoutFile.Read(path) : SetLayout.ToRead(null, folder);
        new RosterValidator(new RosterTableOpener()).Validate(
            RosterSetReader.Read(layout, folder),
            new ValidationOptions { AsOf = new DateTime(2026, 9, 1), Reference = Reference(layout, folder) },
            sink,
            CancellationToken.None);
        return sink.Findings;
    }

    // A case about what was sent before has that in a folder of its own.
    private static RosterSet? Reference(RemindLayout layout, string folder) =>
        Path.Combine(folder, "reference") is var reference && Directory.Exists(reference) ? RosterSetReader.Read(layout, reference) : null;

    private static List<ExpectedFinding> Expected(string name) => JsonSerializer.Deserialize<List<ExpectedFinding>>(
        File.ReadAllText(Path.Combine(Repository.Corpus, name, "expected.json")), Json)!;

    private static string[] Ordered(IEnumerable<ExpectedFinding> findings) =>
        findings.Select(finding => JsonSerializer.Serialize(finding, Json)).Order(StringComparer.Ordinal).ToArray();

    // Cells of names, e-mails and phones that are long enough not to stand in a message by chance.
    private static List<string> PersonalCells(string usersFile)
    {
        if (!File.Exists(usersFile))
        {
            return [];
        }

        var lines = File.ReadAllLines(usersFile);
        var headers = lines[0].Split(',');
        return lines.Skip(1)
            .SelectMany(line => Regex.Split(line, ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)").Where((_, i) => i < headers.Length && PersonalHeaders.Any(word => headers[i].Contains(word, StringComparison.OrdinalIgnoreCase))))
            .Select(cell => cell.Trim('"', ' '))
            .Where(cell => cell.Length >= 4 && cell is not ("Mother" or "Unknown"))
            .Distinct()
            .ToList();
    }

    private sealed record ExpectedFinding(string Rule, string Severity, string? File, long? Line, string? Column, string? RecordId, int Count = 1);
}
