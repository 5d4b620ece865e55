using System.Collections.Generic;

namespace RosterSync.IO.Sources.Clever;

/// <summary>The files sent to Clever. A student stands in one row a contact and school, and the contact in the same row.</summary>
internal sealed class CleverSource : SisSource
{
    /// <inheritdoc/>
    public override string Name => "Clever";

    /// <inheritdoc/>
    public override IReadOnlyList<SisFileLayout> Layouts => CleverFiles.All;

    /// <inheritdoc/>
    public override void Read(SisReading reading)
    {
        var sink = reading.Sink;
        reading.ForEach(SisFileKind.Schools, sink.OnSchool);
        reading.ForEach(SisFileKind.Teachers, sink.OnTeacher);
        reading.ForEach(SisFileKind.Staff, sink.OnStaff);
        reading.ForEach(SisFileKind.Admins, sink.OnStaff);
        reading.ForEach(SisFileKind.Students, row =>
        {
            sink.OnStudent(row);
            if (row.HasAny(CleverFiles.ContactFields))
            {
                sink.OnContact(row);
            }
        });
        reading.ForEach(SisFileKind.Contacts, sink.OnContact);
        reading.ForEach(SisFileKind.Sections, sink.OnSection);
        reading.ForEach(SisFileKind.Enrollments, sink.OnEnrollment);
    }
}
