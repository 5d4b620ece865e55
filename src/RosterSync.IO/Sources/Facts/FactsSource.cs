using System.Collections.Generic;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources.Facts;

/// <summary>FACTS (RenWeb): its tables Students, Parent_Student (who is whose, and with custody or not) and Person, as they are read from its database.</summary>
internal sealed class FactsSource : SisSource
{
    private static readonly SisFileLayout Students = new(
        SisFileKind.Students,
        new("StudentID", SisField.PersonId) { IsRequired = true },
        new("FirstName", SisField.FirstName) { IsRequired = true },
        new("LastName", SisField.LastName) { IsRequired = true },
        new("MiddleName", SisField.MiddleName),
        new("SchoolCode", SisField.SchoolId) { IsRequired = true },
        new("GradeLevel", SisField.Grade),
        new("Birthdate", SisField.BirthDate),
        new("Email", SisField.Email),
        new("Status", SisField.Status) { Codes = new SisCodes("inactive", ("Enrolled", "active")) })
    {
        Parts = SisParts.Students,
        HasStudents = true,
    };

    private static readonly SisFileLayout Links = new(
        SisFileKind.Contacts,
        new("StudentID", SisField.PersonId) { IsRequired = true },
        new("ParentID", SisField.ContactId) { IsRequired = true },
        new("Relationship", SisField.ContactRelationship) { IsRequired = true },
        new("Custody", SisField.ContactHasCustody) { IsRequired = true })
    {
        FileNames = ["Parent_Student"],
        Parts = SisParts.Students,
        IsEssential = true,
        HasContacts = true,
    };

    private static readonly SisFileLayout People = new(
        SisFileKind.People,
        new("PersonID", SisField.ContactId) { IsRequired = true },
        new("FirstName", SisField.ContactFirstName) { IsRequired = true },
        new("LastName", SisField.ContactLastName) { IsRequired = true },
        new("MiddleName", SisField.ContactMiddleName),
        new("Email", SisField.ContactEmail),
        new("Deceased", SisField.ContactStatus) { Codes = new SisCodes("inactive", ("0", "active"), ("False", "active"), ("N", "active")) },
        new("CellPhone", SisField.ContactMobilePhone) { Standing = SisStanding.Inferred },
        new("HomePhone", SisField.ContactHomePhone) { Standing = SisStanding.Inferred },
        new("WorkPhone", SisField.ContactWorkPhone) { Standing = SisStanding.Inferred })
    {
        FileNames = ["Person", "persons"],
        Parts = SisParts.Students,
        HasContacts = true,
    };

    /// <inheritdoc/>
    public override string Name => "FACTS";

    /// <inheritdoc/>
    public override IReadOnlyList<SisFileLayout> Layouts { get; } = [Links, Students, People];

    /// <inheritdoc/>
    protected override void ReadStudents(SisReading reading)
    {
        reading.ForEach(SisFileKind.Students, reading.Sink.OnStudent);
        var people = new ContactDirectory(new Utf8Store());
        reading.ForEach(SisFileKind.People, row => people.Add(row[SisField.ContactId], row));
        reading.ForEach(SisFileKind.Contacts, row => people.HandOn(row, row[SisField.ContactId], reading.Sink));
    }
}
