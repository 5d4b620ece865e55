using System;
using System.Collections.Generic;
using System.Globalization;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources.CleverApi;

/// <summary>
/// Answers of the Clever API, kept as JSON files. Records refer to each other by Clever's own ids; a student goes by the SIS's id
/// where the answer has it, so that the id is that of the district's other files.
/// </summary>
internal sealed class CleverApiSource : SisSource
{
    private static readonly int SisId = CleverApiFiles.Students.IndexOf("api.sis_id");
    private static readonly int Shared = CleverApiFiles.Contacts.IndexOf("api.shared");

    /// <inheritdoc/>
    public override string Name => "Clever API";

    /// <inheritdoc/>
    public override IReadOnlyList<SisFileLayout> Layouts => CleverApiFiles.All;

    /// <inheritdoc/>
    public override void Read(SisReading reading)
    {
        var store = new Utf8Store();
        var ids = new Utf8Index(store);
        var sisIds = new List<ReadOnlyMemory<byte>>();
        reading.ForEach(SisFileKind.Schools, reading.Sink.OnSchool);
        reading.ForEach(SisFileKind.Teachers, reading.Sink.OnTeacher);
        var joined = new JoinedRow();
        void HandOn(CsvRow row, Action<SisRow> take)
        {
            var student = ids.Find(row[SisField.PersonId]);
            joined.Begin(row, withRemarks: true);
            if (student >= 0)
            {
                joined.Set(SisField.PersonId, sisIds[student]);
            }

            take(joined);
        }

        reading.ForEach(SisFileKind.Students, row =>
        {
            if (ids.GetOrAdd(row[SisField.PersonId]) == sisIds.Count)
            {
                sisIds.Add(store.Keep(row.Column(SisId) is { IsEmpty: false } sisId ? sisId : row[SisField.PersonId]));
            }

            HandOn(row, reading.Sink.OnStudent);
        });
        var shared = (Count: 0, File: string.Empty, Line: 0L);
        reading.ForEach(SisFileKind.Contacts, row =>
        {
            if (!row.Column(Shared).IsEmpty)
            {
                shared = shared.Count == 0 ? (1, row.File, row.Line) : (shared.Count + 1, shared.File, shared.Line);
            }

            HandOn(row, reading.Sink.OnContact);
        });
        reading.ForEach(SisFileKind.Sections, reading.Sink.OnSection);
        reading.ForEach(SisFileKind.Enrollments, row => HandOn(row, reading.Sink.OnEnrollment));
        if (shared.Count > 0)
        {
            reading.Findings.Add(SourceFindings.Doubt(
                string.Format(CultureInfo.InvariantCulture, "{0} pairs of student and contact are of contacts with one type and relationship for several students, as version 2 of the API gives it; for some it may be wrong.", shared.Count),
                "Use version 3 of the API (/users?role=contact), which says it for each student.",
                shared.File,
                shared.Line,
                count: shared.Count));
        }
    }
}
