using System.Collections.Generic;
using RosterSync.Sis;

namespace RosterSync.IO.Sources.Aeries;

/// <summary>
/// Aeries: the table CON of contacts by its column codes, alone or in one query with the students (STU), and the names its API has.
/// A record of type R is restricted; relationships are codes of the district's own table unless it exports their words.
/// </summary>
internal sealed class AeriesSource : SisSource
{
    // The codes are those of the table; how a query heads them is not known.
    private static readonly SisColumn[] Codes =
    [
        new("CON.FN", SisField.ContactFirstName),
        new("CON.MN", SisField.ContactMiddleName),
        new("CON.LN", SisField.ContactLastName) { IsRequired = true },
        new("CON.NM", SisField.ContactName),
        new("CON.RL", SisField.ContactRelationship) { IsRequired = true },
        new("CON.OR", SisField.ContactPriority),
        new("CON.EM", SisField.ContactEmail),
        new("CON.CP", SisField.ContactMobilePhone),
        new("CON.TL", SisField.ContactHomePhone),
        new("CON.WP", SisField.ContactWorkPhone),
        new("CON.CD", SisField.ContactRecordType, "CD", "CON.RecordType", "RecordType", "CON.Code", "Code"),
    ];

    private static readonly SisFileLayout Query = new(
        SisFileKind.Students,
        [
            new("STU.ID", SisField.PersonId) { IsRequired = true },
            new("STU.FN", SisField.FirstName) { IsRequired = true },
            new("STU.LN", SisField.LastName) { IsRequired = true },
            new("STU.MN", SisField.MiddleName),
            new("STU.BD", SisField.BirthDate),
            new("STU.SC", SisField.SchoolId),
            new("STU.GR", SisField.Grade),
            new("STU.SEM", SisField.Email) { Standing = SisStanding.Unknown },
            .. Codes,
        ])
    {
        Standing = SisStanding.Inferred,
        Parts = SisParts.Students,
        IsEssential = true,
        HasStudents = true,
        HasContacts = true,
    };

    private static readonly SisFileLayout Table = new(
        SisFileKind.Contacts,
        [
            new("CON.PID", SisField.PersonId, "CON.ID", "PID", "ID", "STU.ID") { IsRequired = true },
            new("CON.FN", SisField.ContactFirstName, "FN"),
            new("CON.MN", SisField.ContactMiddleName, "MN"),
            new("CON.LN", SisField.ContactLastName, "LN") { IsRequired = true },
            new("CON.NM", SisField.ContactName, "NM"),
            new("CON.RL", SisField.ContactRelationship, "RL") { IsRequired = true },
            new("CON.OR", SisField.ContactPriority, "OR"),
            new("CON.EM", SisField.ContactEmail, "EM"),
            new("CON.CP", SisField.ContactMobilePhone, "CP"),
            new("CON.TL", SisField.ContactHomePhone, "TL"),
            new("CON.WP", SisField.ContactWorkPhone, "WP"),
            new("CON.CD", SisField.ContactRecordType, "CD", "CON.RecordType", "RecordType", "CON.Code", "Code"),
        ])
    {
        FileNames = ["CON"],
        Standing = SisStanding.Inferred,
        Parts = SisParts.Students,
        IsEssential = true,
        HasContacts = true,
    };

    private static readonly SisFileLayout Api = new(
        SisFileKind.Contacts,
        new("StudentID", SisField.PersonId) { IsRequired = true, Standing = SisStanding.Inferred },
        new("ContactID", SisField.ContactId) { Standing = SisStanding.Unknown },
        new("MailingName", SisField.ContactName),
        new("FirstName", SisField.ContactFirstName),
        new("LastName", SisField.ContactLastName) { IsRequired = true },
        new("RelationshipToStudentCode", SisField.ContactRelationship) { IsRequired = true },
        new("ContactOrder", SisField.ContactPriority),
        new("EmailAddress", SisField.ContactEmail),
        new("CellPhone", SisField.ContactMobilePhone),
        new("HomePhone", SisField.ContactHomePhone),
        new("WorkPhone", SisField.ContactWorkPhone),
        new("RedFlag", SisField.ContactIsRestricted),
        new("RecordType", SisField.ContactRecordType, "Code") { Standing = SisStanding.Unknown })
    {
        FileNames = ["contacts"],
        Parts = SisParts.Students,
        IsEssential = true,
        HasContacts = true,
    };

    /// <inheritdoc/>
    public override string Name => "Aeries";

    /// <inheritdoc/>
    public override IReadOnlyList<SisFileLayout> Layouts { get; } =
        [Query, Table, Api, NativeStudents.Layout("StudentID", "STU.ID", "ID")];
}
