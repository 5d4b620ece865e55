using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources.PowerSchool;

/// <summary>PowerSchool: students with contacts in their own fields, and Student Contacts, whose people, phones and relationships are rows that share an id.</summary>
internal sealed class PowerSchoolSource : SisSource
{
    private static readonly int NewId = PowerSchoolFiles.Contacts.IndexOf("New Contact Identifier");

    /// <inheritdoc/>
    public override string Name => "PowerSchool";

    /// <inheritdoc/>
    public override IReadOnlyList<SisFileLayout> Layouts { get; } = [PowerSchoolFiles.Students, PowerSchoolFiles.Contacts];

    /// <inheritdoc/>
    public override bool? IsStudentNumber => true;

    /// <inheritdoc/>
    protected override string FormatOf(IReadOnlyList<SisExportFile> files) =>
        files.Any(file => file.Kind == SisFileKind.Contacts) ? "PowerSchool Student Contacts" : Name;

    /// <inheritdoc/>
    protected override void ReadStudents(SisReading reading)
    {
        reading.ForEach(SisFileKind.Students, row => ReadStudent(row, reading.Sink));
        var people = new ContactDirectory(new Utf8Store());
        reading.ForEach(SisFileKind.Contacts, row => people.Add(IdOf(row), row, isOfOneStudent: !row[SisField.PersonId].IsEmpty));
        reading.ForEach(
            SisFileKind.Contacts,
            row =>
            {
                if (!row[SisField.PersonId].IsEmpty)
                {
                    people.HandOn(row, IdOf(row), reading.Sink);
                }
            },
            again: true);
    }

    // A contact that is only to be made in PowerSchool has no id there yet.
    private static ReadOnlySpan<byte> IdOf(CsvRow row) => row[SisField.ContactId] is { IsEmpty: false } id ? id : row.Column(NewId);
}
