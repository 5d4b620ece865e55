using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RosterSync.IO.Runs;
using RosterSync.Validation;

namespace RosterSync.Cli.Output;

/// <summary>The account of a conversion: what went in, what was left out and why, and what was found.</summary>
internal static class ConversionReport
{
    // The tables say these already.
    private static readonly string[] SaidByTables = ["RosterSummary", "ContactLeftOut", "RecordLeftOut"];

    public static Report Make(ConversionOutcome outcome, string folder, OptionNames names, bool isVerbose)
    {
        var roster = outcome.Roster;
        var report = new Report();
        report.Text(roster.Path is null
            ? $"A {outcome.Export.Format} export was converted, and nothing was written: Remind would refuse the set."
            : string.Create(CultureInfo.InvariantCulture, $"A {outcome.Export.Format} export became {roster.Files.Count} files in {folder}."));
        report.Add(WentIn(roster.Counts));
        if (roster.LeftOutCounts.Count > 0)
        {
            report.Add(LeftOut(roster.LeftOutCounts, names));
        }

        FindingsReport.Add(report, roster.Findings.Where(finding => !SaidByTables.Contains(finding.RuleName)).ToArray(), names, isVerbose);
        if (isVerbose && roster.LeftOut.Count > 0)
        {
            report.Add(new ReportList("Left out, one by one", roster.LeftOut.Select(Line)));
        }

        report.Text(Verdict(outcome.Verdict, roster.Path is not null), outcome.Verdict.Passes ? null : outcome.Verdict.Severity);
        return report;
    }

    private static ReportTable WentIn(RosterCounts counts)
    {
        var table = new ReportTable("What went in", new ReportColumn(string.Empty), new ReportColumn(string.Empty, IsNumber: true));
        (string Name, int Count)[] rows =
        [
            ("Schools", counts.Schools),
            ("Classes", counts.Classes),
            ("Teachers", counts.Teachers),
            ("Staff", counts.Staff),
            ("Students", counts.Students),
            ("Parents and guardians", counts.Parents),
            ("Class enrollments", counts.ClassEnrollments),
            ("School enrollments", counts.SchoolEnrollments),
            ("Students without a contact", counts.StudentsWithoutContact),
        ];
        foreach (var (name, count) in rows)
        {
            table.Row(name, ReportOutput.Number(count));
        }

        return table;
    }

    private static ReportTable LeftOut(IReadOnlyList<LeftOutCount> counts, OptionNames names)
    {
        var table = new ReportTable("What was left out", new ReportColumn("Kind"), new ReportColumn("Reason"), new ReportColumn("Count", IsNumber: true), new ReportColumn("Why"));
        foreach (var count in counts)
        {
            table.Row(count.Kind, count.Reason, ReportOutput.Number(count.Count), names.Translate(count.Description)!);
        }

        return table;
    }

    private static string Line(LeftOutRecord record)
    {
        var of = record.StudentId is null ? string.Empty : $" of student {record.StudentId}";
        var at = record.SchoolId is null ? string.Empty : $", school {record.SchoolId}";
        var place = ErrorOutput.Place(record.File, record.Line, null) is { } file ? $" ({file})" : string.Empty;
        return $"{record.Kind} {record.RecordId ?? "without an id to show"}{of}{at}: {record.Reason}{place}";
    }

    private static string Verdict(RosterVerdict verdict, bool isWritten) =>
        verdict.ExitCode == RosterVerdict.ErrorExitCode ? "Not written: mend the errors in the student information system and convert again."
        : verdict.HeldBy.Count > 0 && isWritten ? $"Written, but on hold: {string.Join(", ", verdict.HeldBy)}. Look at it before it is sent."
        : "Neither errors nor holds were found.";
}
