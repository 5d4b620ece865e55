using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources.InfiniteCampus;

/// <summary>
/// Infinite Campus: the ad hoc export its automatic sync reads (contacts.*), that of the API sync (identity.*, contact.*), and the view
/// of the census. The student stands among his or her own contacts as Self, and a contact once for each household.
/// </summary>
internal sealed class InfiniteCampusSource : SisSource
{
    private static readonly SisColumn[] StudentColumns =
    [
        new("student.studentNumber", SisField.PersonId) { IsRequired = true },
        new("student.firstName", SisField.FirstName) { IsRequired = true },
        new("student.lastName", SisField.LastName) { IsRequired = true },
        new("student.middleName", SisField.MiddleName),
        new("student.suffix", SisField.Suffix) { Standing = SisStanding.Inferred },
        new("student.birthdate", SisField.BirthDate),
        new("student.grade", SisField.Grade),
        new("school.number", SisField.SchoolId, "student.schoolNumber", "cal.schoolID", "school.schoolID") { Standing = SisStanding.Unknown },
        new("pcontact.email", SisField.Email),
        new("student.personID"),
    ];

    private static readonly SisFileLayout AutoSync = new(
        SisFileKind.Students,
        [
            .. StudentColumns,
            new("contacts.personID", SisField.ContactId) { Standing = SisStanding.Inferred },
            new("contacts.firstName", SisField.ContactFirstName),
            new("contacts.lastName", SisField.ContactLastName),
            new("contacts.relationship", SisField.ContactRelationship),
            new("contacts.email", SisField.ContactEmail),
            new("contacts.cellPhone", SisField.ContactMobilePhone),
            new("contacts.homePhone", SisField.ContactHomePhone),
            new("contacts.workPhone", SisField.ContactWorkPhone),
            new("contacts.householdPhone", SisField.ContactPhone),
            .. Flags("contacts.", SisStanding.Inferred),
        ])
    {
        Parts = SisParts.Students,
        IsEssential = true,
        HasStudents = true,
        HasContacts = true,
    };

    private static readonly SisFileLayout ApiSync = new(
        SisFileKind.Students,
        [
            .. StudentColumns,
            new("identity.firstName", SisField.ContactFirstName),
            new("identity.lastName", SisField.ContactLastName) { IsRequired = true },
            new("contact.homePhone", SisField.ContactHomePhone),
            new("contact.email", SisField.ContactEmail),
            new("contact.relationship", SisField.ContactRelationship, "relationship.name") { Standing = SisStanding.Unknown },
            new("contact.type", SisField.ContactType, "relationship.type") { Standing = SisStanding.Unknown },
            .. Flags("relationship.", SisStanding.Unknown),
        ])
    {
        Parts = SisParts.Students,
        IsEssential = true,
        HasStudents = true,
        HasContacts = true,
    };

    private static readonly SisFileLayout Census = new(
        SisFileKind.Contacts,
        [
            new("personID", SisField.PersonId) { IsRequired = true },
            new("contactPersonID", SisField.ContactId) { IsRequired = true },
            new("firstName", SisField.ContactFirstName),
            new("lastName", SisField.ContactLastName) { IsRequired = true },
            new("relationship", SisField.ContactRelationship) { IsRequired = true },
            new("email", SisField.ContactEmail),
            new("cellPhone", SisField.ContactMobilePhone),
            new("homePhone", SisField.ContactHomePhone),
            new("workPhone", SisField.ContactWorkPhone),
            new("householdPhone", SisField.ContactPhone),
            .. Flags(string.Empty, SisStanding.Confirmed),
        ])
    {
        FileNames = ["v_CensusContactSummary"],
        Parts = SisParts.Students,
        IsEssential = true,
        HasContacts = true,
    };

    /// <inheritdoc/>
    public override string Name => "Infinite Campus";

    /// <inheritdoc/>
    public override IReadOnlyList<SisFileLayout> Layouts { get; } = [AutoSync, ApiSync, Census];

    /// <inheritdoc/>
    protected override string FormatOf(IReadOnlyList<SisExportFile> files) =>
        files.Any(file => file.Layout == AutoSync) ? Name
        : files.Any(file => file.Layout == ApiSync) ? Name + " (API sync)"
        : Name + " (census view)";

    /// <inheritdoc/>
    protected override void ReadStudents(SisReading reading)
    {
        // The view knows students by their person, the others by their number.
        var store = new Utf8Store();
        var people = new Utf8Index(store);
        var numbers = new List<ReadOnlyMemory<byte>>();
        reading.ForEach(SisFileKind.Students, row =>
        {
            ReadStudent(row, reading.Sink);
            var person = row.Column(row.Binding.Layout.IndexOf("student.personID"));
            if (!person.IsEmpty && people.GetOrAdd(person) == numbers.Count)
            {
                numbers.Add(store.Keep(row[SisField.PersonId]));
            }
        });
        var contact = new JoinedRow();
        reading.ForEach(SisFileKind.Contacts, row =>
        {
            var student = people.Find(row[SisField.PersonId]);
            contact.Begin(row, withRemarks: true);
            if (student >= 0)
            {
                contact.Set(SisField.PersonId, numbers[student]);
            }

            ReadContact(contact, reading.Sink);
        });
    }

    // Whoever is marked as no guardian has no custody as far as the export tells, whatever the relationship.
    private static SisColumn[] Flags(string prefix, SisStanding standing) =>
    [
        new(prefix + "guardian", SisField.ContactIsGuardian) { Standing = standing },
        new(prefix + "guardian", SisField.ContactHasCustody) { Standing = standing },
        new(prefix + "seq", SisField.ContactPriority) { Standing = standing },
    ];
}
