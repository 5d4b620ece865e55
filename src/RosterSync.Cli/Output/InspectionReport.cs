using System;
using System.Collections.Generic;
using System.Linq;

namespace RosterSync.Cli.Output;

/// <summary>An inspection for people: what the files are, what is in them, and what would become of the contacts.</summary>
internal static class InspectionReport
{
    // The tables say these already, or there is no set yet to say them of.
    private static readonly string[] SaidByTables = ["RosterSummary", "ContactLeftOut", "RecordLeftOut", "StudentWithoutContact", "UnconfirmedLayout"];

    public static Report Make(SisInspection inspection, OptionNames names, bool isVerbose)
    {
        var report = new Report();
        report.Text($"This is an export of {inspection.Format}.{Standing(inspection)}", inspection.Standing == SisStanding.Confirmed ? null : RosterSeverity.Warning);
        report.Add(Files(inspection.Files));
        AddColumns(report, inspection.Files, isVerbose);
        report.Add(Records(inspection));
        if (inspection.ContactKinds.Count > 0)
        {
            report.Add(Kinds(inspection.ContactKinds));
            report.Add(Reasons(inspection.ContactKinds, names));
            AddUnknownWords(report, inspection.ContactKinds);
        }

        report.Add(Outcome(inspection));
        if (!inspection.HasCompanionFiles)
        {
            report.Text("There are no sections and enrollments: the files of classes would hold a header alone, and the set would be held (PartialRoster).", RosterSeverity.Hold);
        }

        FindingsReport.Add(report, inspection.Findings.Where(finding => isVerbose || !SaidByTables.Contains(finding.RuleName)).ToArray(), names, isVerbose);
        return report;
    }

    private static string Standing(SisInspection inspection) => inspection.Standing switch
    {
        SisStanding.Confirmed => string.Empty,
        SisStanding.Inferred => " Some of its headers are not confirmed but concluded: compare them with the system.",
        _ => " Nobody has confirmed how this system's files look: compare every column below with the system before you trust the result.",
    };

    private static ReportTable Files(IReadOnlyList<SisInspectedFile> files)
    {
        var table = new ReportTable("Files", new ReportColumn("File"), new ReportColumn("Holds"), new ReportColumn("Rows", IsNumber: true), new ReportColumn("Columns read", IsNumber: true), new ReportColumn("Encoding"));
        foreach (var file in files)
        {
            table.Row(
                file.Name,
                file.Kind ?? "not read",
                file.RowCount is { } rows ? ReportOutput.Number(rows) : string.Empty,
                file.Kind is null ? string.Empty : $"{file.ColumnsUsed.Count} of {file.ColumnsUsed.Count + file.ColumnsIgnored.Count}",
                file.Encoding);
        }

        return table;
    }

    private static void AddColumns(Report report, IReadOnlyList<SisInspectedFile> files, bool isVerbose)
    {
        foreach (var file in files.Where(file => file.Kind is not null))
        {
            var lines = new List<string>();
            if (isVerbose)
            {
                lines.AddRange(file.ColumnsUsed.Select(column => column + Mark(column.Standing)));
            }
            else if (file.ColumnsUsed.Where(column => column.Standing != SisStanding.Confirmed).Select(column => column.Header).ToArray() is { Length: > 0 } unsure)
            {
                lines.Add("not confirmed: " + string.Join(", ", unsure));
            }

            if (file.ColumnsIgnored.Count > 0)
            {
                lines.Add("not read: " + string.Join(", ", file.ColumnsIgnored));
            }

            if (lines.Count > 0)
            {
                report.Add(new ReportList($"Columns of {file.Name}", lines));
            }
        }
    }

    private static string Mark(SisStanding standing) => standing switch
    {
        SisStanding.Confirmed => string.Empty,
        SisStanding.Inferred => " (concluded)",
        _ => " (not confirmed)",
    };

    private static ReportTable Records(SisInspection inspection)
    {
        var table = Numbers("Records");
        table.Row("Schools", ReportOutput.Number(inspection.Schools));
        table.Row("Students", ReportOutput.Number(inspection.Students));
        table.Row("Contacts, one a student and row", ReportOutput.Number(inspection.Contacts));
        table.Row("Teachers, one a school", ReportOutput.Number(inspection.Teachers));
        table.Row("Staff, one a school", ReportOutput.Number(inspection.Staff));
        table.Row("Sections", ReportOutput.Number(inspection.Sections));
        table.Row("Enrollments", ReportOutput.Number(inspection.Enrollments));
        return table;
    }

    private static ReportTable Kinds(IReadOnlyList<SisContactKind> kinds)
    {
        var table = new ReportTable(
            "Kinds of contacts, and what would become of each",
            new ReportColumn("Type"), new ReportColumn("Relationship"), new ReportColumn("Flags"), new ReportColumn("Count", IsNumber: true), new ReportColumn(string.Empty), new ReportColumn("Reason"));
        foreach (var kind in kinds)
        {
            table.Row(
                Word(kind.Type),
                Word(kind.Relationship),
                string.Join(", ", new[] { kind.IsFlaggedGuardian ? "guardian" : null, kind.IsFlaggedEmergency ? "emergency" : null }.OfType<string>()),
                ReportOutput.Number(kind.Count),
                kind.GoesIn ? "in" : "out",
                kind.Reason);
        }

        return table;
    }

    private static ReportTable Reasons(IReadOnlyList<SisContactKind> kinds, OptionNames names)
    {
        var table = new ReportTable("The reasons", new ReportColumn(string.Empty), new ReportColumn(string.Empty));
        foreach (var kind in kinds.DistinctBy(kind => kind.Reason))
        {
            table.Row(kind.Reason, names.Translate(kind.Description)!);
        }

        return table;
    }

    private static string Word(string? text) => text switch { null => "(other words)", "" => "(blank)", _ => text };

    private static void AddUnknownWords(Report report, IReadOnlyList<SisContactKind> kinds)
    {
        var places = kinds.Where(kind => kind.Type is null || kind.Relationship is null).Select(kind => $"{ErrorOutput.Place(kind.File, kind.Line, null)} ({kind.Reason})").ToArray();
        if (places.Length > 0)
        {
            report.Add(new ReportList("Other words are not shown, since they may be names. The first of each kind stands at", places));
        }
    }

    private static ReportTable Outcome(SisInspection inspection)
    {
        var table = Numbers("What would become of them");
        table.Row("Contacts who may go in by what they are", ReportOutput.Number(inspection.ContactsByKind));
        table.Row("of them with a name, phone or e-mail to go in with", ReportOutput.Number(inspection.ContactsGoingIn));
        table.Row("Students without a contact in the export", ReportOutput.Number(inspection.StudentsWithoutContactInExport));
        table.Row("Students left with nobody by the kinds alone", ReportOutput.Number(inspection.StudentsWithoutContactByKind));
        table.Row("Students left with nobody by phones and e-mails", ReportOutput.Number(inspection.StudentsWithoutContactPoint));
        return table;
    }

    private static ReportTable Numbers(string heading) => new(heading, new ReportColumn(string.Empty), new ReportColumn(string.Empty, IsNumber: true));
}
