using RosterSync.Sis;

namespace RosterSync.IO.Sources.Skyward;

/// <summary>The exports of Skyward: SMS 2.0 with one emergency contact in each student's row, and Qmlativ's guardians and emergency contacts.</summary>
internal static class SkywardFiles
{
    public static readonly SisFileLayout Sms = new(
        SisFileKind.Students,
        [.. NativeStudents.Columns("Student_ID", "Other_ID", "Student_Number")])
    {
        Standing = SisStanding.Unknown,
        Marks = ["E1_Full_Name"],
        Contacts =
        [
            new SisContactGroup(
                "Emergency contact 1",
                new("E1_Full_Name", SisField.ContactName) { Standing = SisStanding.Confirmed },
                new("E1_Relation_Dsc", SisField.ContactRelationship) { Standing = SisStanding.Confirmed },
                new("E1_Cell_Phone", SisField.ContactMobilePhone) { Standing = SisStanding.Confirmed },
                new("E1_Pri_Phone", SisField.ContactHomePhone) { Standing = SisStanding.Confirmed },
                new("E1_Email", SisField.ContactEmail))
            {
                Type = "Emergency",
                Priority = "1",
            },
        ],
        Parts = SisParts.Students,
        IsEssential = true,
        HasStudents = true,
        HasContacts = true,
    };

    // What a row says of guardianship stands in flags; that it stands in this file makes nobody a guardian.
    public static readonly SisFileLayout Guardians = new(
        SisFileKind.Contacts,
        new("StudentID", SisField.PersonId) { IsRequired = true },
        new("GuardianID", SisField.ContactId, "NameID"),
        new("FirstName", SisField.ContactFirstName, "GuardianFirstName"),
        new("LastName", SisField.ContactLastName, "GuardianLastName") { IsRequired = true },
        new("Relationship", SisField.ContactRelationship, "RelationshipDescription"),
        new("RelationshipID") { Standing = SisStanding.Confirmed },
        new("Rank", SisField.ContactPriority) { Standing = SisStanding.Confirmed },
        new("IsCustodialGuardian", SisField.ContactIsGuardian) { Standing = SisStanding.Confirmed },
        new("IsCustodialGuardian", SisField.ContactHasCustody) { Standing = SisStanding.Confirmed },
        new("IsEmergencyContact", SisField.ContactIsEmergency) { Standing = SisStanding.Confirmed },
        new("HasActiveRestrictedAccess", SisField.ContactIsRestricted) { Standing = SisStanding.Confirmed },
        new("Email", SisField.ContactEmail, "EmailAddress"),
        new("CellPhone", SisField.ContactMobilePhone, "MobilePhone"),
        new("HomePhone", SisField.ContactHomePhone),
        new("WorkPhone", SisField.ContactWorkPhone))
    {
        FileNames = ["StudentGuardian", "StudentGuardians"],
        Standing = SisStanding.Unknown,
        Marks = ["IsCustodialGuardian", "HasActiveRestrictedAccess", "GuardianCategory"],
        Parts = SisParts.Students,
        IsEssential = true,
        HasContacts = true,
    };

    public static readonly SisFileLayout Emergency = new(
        SisFileKind.Contacts,
        new("StudentID", SisField.PersonId) { IsRequired = true },
        new("RelationshipID") { IsRequired = true, Standing = SisStanding.Confirmed },
        new("AllowPickUp") { IsRequired = true, Standing = SisStanding.Confirmed })
    {
        FileNames = ["EmergencyContact", "EmergencyContacts"],
        Standing = SisStanding.Unknown,
        Contacts =
        [
            new SisContactGroup(
                "Emergency contact",
                new("EmergencyContactID", SisField.ContactId, "NameID"),
                new("FirstName", SisField.ContactFirstName),
                new("LastName", SisField.ContactLastName),
                new("Relationship", SisField.ContactRelationship, "RelationshipDescription"),
                new("Rank", SisField.ContactPriority) { Standing = SisStanding.Confirmed },
                new("Email", SisField.ContactEmail, "EmailAddress"),
                new("CellPhone", SisField.ContactMobilePhone, "MobilePhone"),
                new("HomePhone", SisField.ContactHomePhone),
                new("WorkPhone", SisField.ContactWorkPhone))
            {
                Type = "Emergency",
            },
        ],
        Parts = SisParts.Students,
        IsEssential = true,
        HasContacts = true,
    };

    public static readonly SisFileLayout Students = NativeStudents.Layout("StudentID", "StudentNumber");
}
