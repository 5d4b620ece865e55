using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using RosterSync.IO.Nightly;
using RosterSync.IO.Runs;
using RosterSync.IO.Tests.Sets;
using Xunit;

namespace RosterSync.IO.Tests.Nightly;

/// <summary>Each run-… folder of tests/corpus says what the files of an export are like, and what is found.</summary>
public sealed class InputGuardTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 19, 30, 0, TimeSpan.FromHours(-8));

    public static TheoryData<string> Cases() => new(Directory.GetDirectories(Repository.Corpus, "run-*").Select(path => Path.GetFileName(path)!));

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_export_has_the_findings_expected_of_it(string name)
    {
        var (wishes, files, last, expected) = Read(name);

        var findings = InputGuard.Judge(wishes, files, last, Now).ToList();

        Assert.Equal(expected, findings.Select(finding => (finding.RuleName, finding.File)).OrderBy(finding => finding.File, StringComparer.Ordinal));
        Assert.All(findings, finding => Assert.Equal(RosterSeverity.Hold, finding.Severity));
        Assert.Equal(name == "run-sound", findings.Count == 0);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nobody_is_held_who_asked_for_nothing(string name)
    {
        var (_, files, last, _) = Read(name);

        Assert.Empty(InputGuard.Judge(new InputConfiguration { Paths = ["export"] }, files, last, Now));
    }

    [Fact]
    public void The_first_run_has_nothing_to_compare_with()
    {
        var (wishes, files, _, _) = Read("run-ShrunkenInput");

        Assert.Empty(InputGuard.Judge(wishes, files, null, Now));
    }

    private static (InputConfiguration Wishes, List<ExportFile> Files, RunInput Last, List<(string Rule, string? File)> Expected) Read(string name)
    {
        var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Corpus, name, "input.json"))).RootElement;
        return (
            new InputConfiguration
            {
                Paths = ["export"],
                MaximumAge = TimeSpan.FromHours(json.GetProperty("maximumAgeHours").GetInt32()),
                MaximumShrinkPercent = json.GetProperty("maximumShrinkPercent").GetInt32(),
            },
            json.GetProperty("files").EnumerateArray().Select(file => new ExportFile(
                file.GetProperty("name").GetString()!, file.GetProperty("kind").GetString()!, file.GetProperty("bytes").GetInt64(), Now.AddHours(-file.GetProperty("hoursAgo").GetInt32()))).ToList(),
            new RunInput("last", json.GetProperty("last").EnumerateObject().ToDictionary(kind => kind.Name, kind => kind.Value.GetInt64())),
            json.GetProperty("findings").EnumerateArray().Select(finding => (finding.GetProperty("rule").GetString()!, finding.GetProperty("file").GetString())).ToList());
    }
}
