using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RosterSync.Cli.Commands;
using RosterSync.Comparison;

namespace RosterSync.Cli.Output;

/// <summary>The account of a comparison: counts, schools, removals, and every change where it was asked for.</summary>
internal static class ComparisonReport
{
    private const int SchoolsShown = 20;

    public static Report Make(CompareOutcome outcome, OptionNames names)
    {
        var comparison = outcome.Comparison;
        var report = new Report();
        if (comparison.IsSame)
        {
            report.Text("The two sets hold the same records with the same values.");
            return report;
        }

        report.Add(Totals(comparison.Totals));
        var schools = comparison.BySchool.Where(HasChanges).ToArray();
        if (schools.Length > 0)
        {
            var most = outcome.Changes is null ? SchoolsShown : int.MaxValue;
            var ids = schools.Select(count => count.SchoolId).Distinct().ToArray();
            report.Add(BySchool(schools, ids.Take(most).ToHashSet()));
            if (ids.Length > most)
            {
                report.Text(string.Create(CultureInfo.InvariantCulture, $"And {ids.Length - most} more schools; --verbose lists them all."));
            }
        }

        FindingsReport.Add(report, comparison.Removals, names, isVerbose: outcome.Changes is not null);
        if (outcome.Changes is { Count: > 0 } changes)
        {
            report.Add(new ReportList("Changes, one by one", changes.Select(Line)));
        }

        report.Text(
            outcome.Verdict.HeldBy.Count > 0 ? "On hold: so much is gone that somebody should look at it before the set is sent." : "No removal is so large that it holds the set.",
            outcome.Verdict.Passes ? null : outcome.Verdict.Severity);
        return report;
    }

    private static bool HasChanges(RosterChangeCount count) => count.Added + count.Removed + count.Changed + count.Rekeyed > 0;

    private static ReportTable Totals(IReadOnlyList<RosterChangeCount> counts)
    {
        var table = new ReportTable("What changed", [new ReportColumn(string.Empty), .. NumberColumns]);
        foreach (var count in counts)
        {
            table.Row([RecordKindNames.Several(count.Record), .. Numbers(count)]);
        }

        return table;
    }

    private static ReportTable BySchool(IEnumerable<RosterChangeCount> counts, HashSet<string?> shown)
    {
        var table = new ReportTable("By school", [new ReportColumn("School"), new ReportColumn(string.Empty), .. NumberColumns]);
        foreach (var count in counts.Where(count => shown.Contains(count.SchoolId)))
        {
            table.Row([count.SchoolId ?? "(none)", RecordKindNames.Several(count.Record), .. Numbers(count)]);
        }

        return table;
    }

    private static ReportColumn[] NumberColumns =>
    [
        new("Before", IsNumber: true), new("Now", IsNumber: true), new("Added", IsNumber: true), new("Removed", IsNumber: true),
        new("New id", IsNumber: true), new("Changed", IsNumber: true), new("Ids gone", IsNumber: true),
    ];

    private static string[] Numbers(RosterChangeCount count) =>
    [
        ReportOutput.Number(count.Before), ReportOutput.Number(count.After), ReportOutput.Number(count.Added), ReportOutput.Number(count.Removed),
        ReportOutput.Number(count.Rekeyed), ReportOutput.Number(count.Changed), count.ShareGone.ToString("0.0 %", CultureInfo.InvariantCulture),
    ];

    private static string Line(RosterChange change)
    {
        var id = change.RecordId ?? "without an id to show";
        var what = change.Change switch
        {
            RosterChangeKind.Added => "added",
            RosterChangeKind.Removed => "removed",
            RosterChangeKind.Changed => "changed: " + string.Join(", ", change.Fields),
            _ => $"had the id {change.PreviousId ?? "that is not shown"} (same {Same(change.Evidence)})",
        };
        var of = change.ClassId is null ? string.Empty : $" in class {change.ClassId}";
        var at = change.SchoolId is null || change.Record == RosterRecordKind.School ? string.Empty : $", school {change.SchoolId}";
        return $"{Singular(change.Record)} {id}{of}{at}: {what}";
    }

    private static string Singular(RosterRecordKind kind) => kind switch
    {
        RosterRecordKind.ClassEnrollment => "Enrollment of",
        RosterRecordKind.SchoolEnrollment => "School enrollment of",
        _ => kind.ToString(),
    };

    private static string Same(RekeyEvidence evidence) => evidence switch
    {
        RekeyEvidence.LeadingZeros => "but for leading zeros",
        RekeyEvidence.Email => "e-mail",
        RekeyEvidence.Phone => "phone",
        RekeyEvidence.NameAndBirthDate => "name and birth date",
        RekeyEvidence.NameAndStudent => "name and student",
        _ => "name",
    };
}
