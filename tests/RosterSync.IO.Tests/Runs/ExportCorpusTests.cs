using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using RosterSync.Contacts;
using RosterSync.IO.Runs;
using RosterSync.IO.Tests.Sets;
using RosterSync.Remind;
using Xunit;

namespace RosterSync.IO.Tests.Runs;

/// <summary>The exports of tests/corpus, each for a rule that looks at the conversion, with the findings expected of it.</summary>
public sealed class ExportCorpusTests : IDisposable
{
    private readonly string folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "rostersync-" + Guid.NewGuid().ToString("N"))).FullName;

    public static TheoryData<string> Exports => new(Directory.GetDirectories(Repository.Corpus, "export-*").Select(path => Path.GetFileName(path)!));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Exports))]
    public void An_export_gives_the_findings_expected_of_it(string name)
    {
        var export = Path.Combine(Repository.Corpus, name);
        var run = new ConversionRun
        {
            Conversion = new ConversionOptions { AsOf = 20260901, Contacts = Options(export) },
        };
        var outcome = run.ToFolder([Written(export)], Path.Combine(folder, "out"), noClobber: false, progress: null, CancellationToken.None);

        var found = outcome.Roster.Findings
            .Where(finding => finding.Severity != RosterSeverity.Information)
            .Select(finding => $"{finding.RuleName} {finding.Severity} {finding.File} {finding.Line} {finding.RecordId}")
            .OrderBy(text => text, StringComparer.Ordinal);
        Assert.Equal(Expected(export), found);
        Assert.Contains(outcome.Roster.Findings, finding => finding.RuleName == name.Substring("export-".Length));
    }

    // Files of a repository may have been checked out on different days.
    private string Written(string export)
    {
        var copy = Directory.CreateDirectory(Path.Combine(folder, "export")).FullName;
        foreach (var file in Directory.GetFiles(export, "*.csv"))
        {
            File.WriteAllBytes(Path.Combine(copy, Path.GetFileName(file)), File.ReadAllBytes(file));
        }

        return copy;
    }

    private static ContactPolicyOptions Options(string export)
    {
        var path = Path.Combine(export, "options.json");
        var options = File.Exists(path) ? JsonDocument.Parse(File.ReadAllText(path)).RootElement : JsonDocument.Parse("{}").RootElement;
        return new ContactPolicyOptions
        {
            IncludeRelationship = options.TryGetProperty("includeRelationship", out var words) ? words.EnumerateArray().Select(word => word.GetString()!).ToArray() : [],
            StudentContact = options.TryGetProperty("studentContact", out var whose) ? (StudentContact)Enum.Parse(typeof(StudentContact), whose.GetString()!) : StudentContact.All,
        };
    }

    private static IEnumerable<string> Expected(string export) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(export, "expected.json"))).RootElement.EnumerateArray()
            .Select(finding => $"{Text(finding, "rule")} {Text(finding, "severity")} {Text(finding, "file")} {Text(finding, "line")} {Text(finding, "recordId")}")
            .OrderBy(text => text, StringComparer.Ordinal);

    private static string Text(JsonElement finding, string name) => finding.TryGetProperty(name, out var value) ? value.ToString() : string.Empty;
}
