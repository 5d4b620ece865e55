using System.Collections.Generic;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources.ESchoolPlus;

/// <summary>
/// eSchoolPLUS: the tables REG_STU_CONTACT (who is whose), REG_CONTACT (people) and REG_CONTACT_PHONE, joined by CONTACT_ID. The
/// contact of type M is the student's own mailing record. Codes of relationships are the district's own and stay as they are.
/// </summary>
internal sealed class ESchoolPlusSource : SisSource
{
    // That E is emergency is inferred; O and C are not known and stay what they are.
    private static readonly SisCodes ContactTypes = new(null, ("M", "Student"), ("G", "Guardian"), ("E", "Emergency"));

    private static readonly SisFileLayout Links = new(
        SisFileKind.Contacts,
        new("STUDENT_ID", SisField.PersonId) { IsRequired = true },
        new("CONTACT_ID", SisField.ContactId) { IsRequired = true },
        new("CONTACT_TYPE", SisField.ContactType) { IsRequired = true, Codes = ContactTypes },
        new("CONTACT_PRIORITY", SisField.ContactPriority),
        new("RELATION_CODE", SisField.ContactRelationship),
        new("LEGAL_GUARD", SisField.ContactIsGuardian),
        new("CUST_GUARD", SisField.ContactHasCustody))
    {
        FileNames = ["REG_STU_CONTACT"],
        Parts = SisParts.Students,
        IsEssential = true,
        HasContacts = true,
    };

    private static readonly SisFileLayout People = new(
        SisFileKind.People,
        new("CONTACT_ID", SisField.ContactId) { IsRequired = true },
        new("FIRST_NAME", SisField.ContactFirstName) { IsRequired = true },
        new("LAST_NAME", SisField.ContactLastName) { IsRequired = true },
        new("MIDDLE_NAME", SisField.ContactMiddleName),
        new("EMAIL", SisField.ContactEmail))
    {
        FileNames = ["REG_CONTACT"],
        Parts = SisParts.Students,
        HasContacts = true,
    };

    private static readonly SisFileLayout Phones = new(
        SisFileKind.Phones,
        new("CONTACT_ID", SisField.ContactId) { IsRequired = true },
        new("PHONE_TYPE", SisField.ContactPhoneType) { IsRequired = true },
        new("PHONE", SisField.ContactPhone) { IsRequired = true },
        new("PHONE_PRIORITY"))
    {
        FileNames = ["REG_CONTACT_PHONE"],
        Parts = SisParts.Students,
    };

    /// <inheritdoc/>
    public override string Name => "eSchoolPLUS";

    /// <inheritdoc/>
    public override IReadOnlyList<SisFileLayout> Layouts { get; } = [Links, Phones, People, NativeStudents.Layout("STUDENT_ID")];

    /// <inheritdoc/>
    protected override void ReadStudents(SisReading reading)
    {
        reading.ForEach(SisFileKind.Students, reading.Sink.OnStudent);
        var people = new ContactDirectory(new Utf8Store());
        reading.ForEach(SisFileKind.People, row => people.Add(row[SisField.ContactId], row));
        reading.ForEach(SisFileKind.Phones, row => people.AddPhone(row[SisField.ContactId], row[SisField.ContactPhone], row[SisField.ContactPhoneType]));
        reading.ForEach(SisFileKind.Contacts, row => people.HandOn(row, row[SisField.ContactId], reading.Sink));
    }
}
