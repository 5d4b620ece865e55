using System.Collections.Generic;
using System.Globalization;
using System.Linq;
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
        var students = new CensusStudents();
        reading.ForEach(SisFileKind.Students, row =>
        {
            ReadStudent(row, reading.Sink);
            students.Add(row.Column(row.Binding.Layout.IndexOf("student.personID")), row[SisField.PersonId]);
        });
        var contact = new JoinedRow();
        var blocks = new SaidBlocks();
        var inDoubt = (Count: 0, File: string.Empty, Line: 0L);
        reading.ForEach(SisFileKind.Contacts, row =>
        {
            contact.Begin(row, withRemarks: true);
            var found = students.Of(row[SisField.PersonId], out var isSure);
            if (!isSure)
            {
                inDoubt = inDoubt.Count == 0 ? (1, row.File, row.Line) : (inDoubt.Count + 1, inDoubt.File, inDoubt.Line);
                if (!blocks.In(row))
                {
                    return;
                }
            }

            if (found.Count == 0 && isSure)
            {
                ReadContact(contact, reading.Sink);
            }

            foreach (var number in found)
            {
                contact.Set(SisField.PersonId, number);
                ReadContact(contact, reading.Sink);
            }
        });
        if (inDoubt.Count > 0)
        {
            reading.Findings.Add(SourceFindings.Doubt(
                string.Format(CultureInfo.InvariantCulture, "{0} contacts have a personID that is not surely one student's: they go to nobody, and blocks among them count for each student it may be.", inDoubt.Count),
                "Export student.personID of every student, and see why several have the same.",
                inDoubt.File,
                inDoubt.Line,
                "personID",
                inDoubt.Count));
        }
    }

    // Whoever is marked as no guardian has no custody as far as the export tells, whatever the relationship.
    private static SisColumn[] Flags(string prefix, SisStanding standing) =>
    [
        new(prefix + "guardian", SisField.ContactIsGuardian) { Standing = standing },
        new(prefix + "guardian", SisField.ContactHasCustody) { Standing = standing },
        new(prefix + "seq", SisField.ContactPriority) { Standing = standing },
    ];
}
