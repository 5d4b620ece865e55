using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using RosterSync.Contacts;
using RosterSync.IO.Runs;
using RosterSync.IO.Sources;
using RosterSync.IO.Sources.Mapping;
using RosterSync.IO.Tests.Sets;
using RosterSync.Remind;
using Xunit;

namespace RosterSync.IO.Tests.Sources;

/// <summary>Each system's made-up sample becomes the set, and leaves out the records, that stand in tests/corpus/sample-….</summary>
public sealed class SystemSampleTests : IDisposable
{
    private static readonly ConversionOptions Options = new() { AsOf = 20261121, IsAsOfNamed = true };

    private readonly string folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "rostersync-" + Guid.NewGuid().ToString("N"))).FullName;

    public static TheoryData<string, string, SisStanding, string> Samples => new()
    {
        { "powerschool", "PowerSchool", SisStanding.Inferred, "PartialRoster" },
        { "powerschool-contacts", "PowerSchool Student Contacts", SisStanding.Inferred, "PartialRoster" },
        { "infinite-campus", "Infinite Campus", SisStanding.Unknown, "PartialRoster" },
        { "infinite-campus-api", "Infinite Campus (API sync)", SisStanding.Unknown, "FileWithoutRows PartialRoster" },
        { "infinite-campus-census", "Infinite Campus", SisStanding.Unknown, "PartialRoster" },
        { "aeries", "Aeries", SisStanding.Inferred, "PartialRoster" },
        { "aeries-api", "Aeries", SisStanding.Unknown, "PartialRoster" },
        { "skyward-sms", "Skyward SMS", SisStanding.Unknown, "PartialRoster" },
        { "skyward-qmlativ", "Skyward Qmlativ", SisStanding.Unknown, "PartialRoster" },
        { "ed-fi", "Ed-Fi", SisStanding.Inferred, "FileWithoutRows PartialRoster" },
        { "remind-1.0", "Remind CSV 1.0", SisStanding.Inferred, "" },
        { "sds", "SDS v2.1", SisStanding.Confirmed, "" },
        { "eschoolplus", "eSchoolPLUS", SisStanding.Unknown, "PartialRoster" },
        { "synergy", "Synergy", SisStanding.Unknown, "PartialRoster" },
        { "genesis", "Genesis", SisStanding.Unknown, "PartialRoster" },
        { "facts", "FACTS", SisStanding.Inferred, "PartialRoster" },
        { "illuminate", "Clever", SisStanding.Confirmed, "" },
        { "clever-api-v2", "Clever API", SisStanding.Confirmed, "PartialRoster" },
        { "clever-api-v3", "Clever API", SisStanding.Confirmed, "" },
        { "clever-data-browser", "Clever Data Browser", SisStanding.Confirmed, "PartialRoster" },
        { "siras", "Siras", SisStanding.Confirmed, "PartialRoster" },
    };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_becomes_the_expected_set(string name, string format, SisStanding standing, string holds)
    {
        var sample = Path.Combine(Repository.Root, "samples", name);
        var inspection = new InspectionRun { Reading = Reading(sample), Conversion = Options }.Inspect([sample], null, CancellationToken.None);
        Assert.Equal((format, standing), (inspection.Format, inspection.Standing));

        var outcome = Convert(sample);

        Assert.Equal(holds, string.Join(' ', outcome.Verdict.HeldBy.Order(StringComparer.Ordinal)));
        var expected = Path.Combine(Repository.Corpus, "sample-" + name);
        Assert.Equal(Files(expected), Files(outcome.Roster.Path!));
        Assert.Equal(
            File.ReadAllLines(Path.Combine(expected, "left-out.txt")),
            outcome.Roster.LeftOut.Select(record => $"{record.Kind} {record.RecordId ?? "-"} of {record.StudentId ?? "-"}: {record.Reason}").Order(StringComparer.Ordinal));
        Assert.Equal(outcome.Roster.Counts.StudentsWithoutContact, inspection.StudentsWithoutContactInExport + inspection.StudentsWithoutContactByKind + inspection.StudentsWithoutContactPoint);
    }

    [Fact]
    public void Every_source_has_a_row_and_a_sample()
    {
        var rows = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "sources.md"));
        var formats = Samples.Select(row => row.Data.Item2).Concat(["Clever", "OneRoster"]).ToArray();
        foreach (var source in SisSources.All)
        {
            Assert.Contains(rows, row => row.StartsWith($"| {source.Name} |", StringComparison.Ordinal));
            Assert.Contains(formats, format => format.StartsWith(source.Name, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_source_without_classes_gives_files_with_their_header_alone()
    {
        var outcome = Convert(Path.Combine(Repository.Root, "samples", "genesis"));

        Assert.Equal(0, outcome.Roster.Files.Single(file => file.Name == "classes.csv").RowCount);
        Assert.Equal(0, outcome.Roster.Files.Single(file => file.Name == "class_enrollments.csv").RowCount);
        Assert.Contains("PartialRoster", outcome.Verdict.HeldBy);
    }

    [Fact]
    public void A_cut_address_is_sent_to_nobody_even_where_its_owner_is_let_in()
    {
        var outcome = Convert(Path.Combine(Repository.Root, "samples", "skyward-sms"), new ContactPolicyOptions { IncludeRelationship = ["Parent"] });

        var users = Files(outcome.Roster.Path!)["users.csv"];
        Assert.Contains("Mona,Abbott,,5415550181,parent", users);
        Assert.DoesNotContain("s.example.co", users);
        Assert.Equal(3, outcome.Roster.Findings.Count(finding => finding.RuleName == "CutOffValue" && finding.File == "students.csv"));
    }

    private ConversionOutcome Convert(string sample, ContactPolicyOptions? contacts = null)
    {
        var run = new ConversionRun { Reading = Reading(sample), Conversion = Options with { Contacts = contacts ?? new ContactPolicyOptions() } };
        var outcome = run.ToFolder([sample], Path.Combine(folder, "out"), noClobber: false, progress: null, CancellationToken.None);
        Assert.NotNull(outcome.Roster.Path);
        return outcome;
    }

    // Where no system is known, the sample brings its map along.
    private static SisReadOptions Reading(string sample) =>
        File.Exists(Path.Combine(sample, "map.json")) ? new SisReadOptions { ColumnMap = ColumnMapFile.Read(Path.Combine(sample, "map.json")) } : new SisReadOptions();

    private static SortedDictionary<string, string> Files(string path) => new(
        Directory.GetFiles(path, "*.csv").ToDictionary(file => Path.GetFileName(file)!, File.ReadAllText), StringComparer.Ordinal);
}
