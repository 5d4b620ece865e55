using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RosterSync.IO.Sources;
using RosterSync.Remind;
using RosterSync.Sis;
using RosterSync.Validation;

namespace RosterSync.IO.Runs;

/// <summary>Looks at an export: what it is, what is in it, and what a conversion by the policy would make of its contacts. Writes nothing.</summary>
internal sealed class InspectionRun
{
    /// <summary>How the export is read.</summary>
    public SisReadOptions Reading { get; init; } = new();

    /// <summary>Who goes in.</summary>
    public required ConversionOptions Conversion { get; init; }

    /// <summary>Inspects an export.</summary>
    /// <param name="paths">The folder of the export, or its files.</param>
    /// <param name="progress">Told how far the run has come; called on this thread.</param>
    /// <param name="token">Stops the run.</param>
    /// <exception cref="RosterFormatException">The export cannot be read.</exception>
    public SisInspection Inspect(IReadOnlyList<string> paths, IProgress<RunProgress>? progress, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        using var export = SisExport.Open(paths, Reading);
        var students = new SisStudentIndex();
        var converter = new RemindConverter(Conversion);
        var counter = new InspectionCounter(Conversion.Contacts, students, converter);
        var findings = new FindingLog();
        export.Read(counter, findings, progress is null ? null : new ReadingProgress(export, progress), token);
        var result = converter.Finish(new NoWriter(), token);
        var contacts = result.Counts.Contacts;
        var files = export.Files.Select(Describe).ToArray();
        return new SisInspection
        {
            Format = export.Info.Format,
            Paths = export.Info.Paths,
            Standing = files.SelectMany(file => file.ColumnsUsed).Select(column => column.Standing).DefaultIfEmpty(SisStanding.Confirmed).Max(),
            Files = files,
            HasCompanionFiles = export.Info.HasCompanionFiles,
            Schools = counter.Schools,
            Students = students.StudentCount,
            Teachers = counter.Teachers,
            Staff = counter.Staff,
            Sections = counter.Sections,
            Enrollments = counter.Enrollments,
            Contacts = counter.Contacts,
            ContactKinds = counter.Kinds,
            ContactsByKind = contacts.ByKind,
            ContactsGoingIn = contacts.GoingIn,
            StudentsWithoutContactInExport = contacts.StudentsWithoutInExport,
            StudentsWithoutContactByKind = contacts.StudentsWithoutByKind,
            StudentsWithoutContactPoint = contacts.StudentsWithout - contacts.StudentsWithoutInExport - contacts.StudentsWithoutByKind,
            Findings = [.. findings.ToList(), .. result.Findings],
        };
    }

    private static SisInspectedFile Describe(SisExportFile file) => new()
    {
        Name = file.Name,
        Format = file.Format,
        Kind = file.Kind,
        Encoding = file.Encoding,
        Separator = file.Separator,
        RowCount = file.Kind is null ? null : file.RowCount,
        ColumnsUsed = file.ColumnsDescribed,
        ColumnsIgnored = file.ColumnsIgnored,
    };

    /// <summary>The files are of no interest here.</summary>
    private sealed class NoWriter : IRosterWriter
    {
        public void BeginFile(RemindFileLayout file)
        {
        }

        public void WriteCell(ReadOnlySpan<byte> value)
        {
        }

        public void EndRow()
        {
        }

        public void EndFile()
        {
        }
    }
}
