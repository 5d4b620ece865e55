using System.Collections.Generic;
using RosterSync.Sis;

namespace RosterSync.IO.Sources.Clever;

/// <summary>The files sent to Clever. A student stands in one row a contact and school, and the contact in the same row.</summary>
internal sealed class CleverSource : SisSource
{
    /// <inheritdoc/>
    public override string Name => "Clever";

    /// <inheritdoc/>
    public override IReadOnlyList<SisFileLayout> Layouts => CleverFiles.All;

    /// <inheritdoc/>
    public override SisFileLayout StudentLayout => CleverFiles.Students;

    /// <inheritdoc/>
    public override void ReadStudent(SisRow row, ISisSink sink)
    {
        sink.OnStudent(row);
        foreach (var field in CleverFiles.ContactFields)
        {
            if (!row[field].IsEmpty)
            {
                sink.OnContact(row);
                break;
            }
        }
    }

    /// <inheritdoc/>
    public override void Read(SisReading reading)
    {
        var sink = reading.Sink;
        reading.ForEach(SisFileKind.Schools, sink.OnSchool);
        reading.ForEach(SisFileKind.Teachers, sink.OnTeacher);
        reading.ForEach(SisFileKind.Staff, sink.OnStaff);
        reading.ForEach(SisFileKind.Admins, sink.OnStaff);
        reading.ForEach(SisFileKind.Students, row => ReadStudent(row, sink));
        reading.ForEach(SisFileKind.Contacts, sink.OnContact);
        reading.ForEach(SisFileKind.Sections, sink.OnSection);
        reading.ForEach(SisFileKind.Enrollments, sink.OnEnrollment);
    }
}
