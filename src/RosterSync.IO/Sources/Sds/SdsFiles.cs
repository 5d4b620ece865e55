using RosterSync.Sis;

namespace RosterSync.IO.Sources.Sds;

/// <summary>The files of Microsoft School Data Sync v2.1: like OneRoster's, but with roles and relationships in files of their own.</summary>
internal static class SdsFiles
{
    public const string Users = "users";
    public const string Roles = "roles";
    public const string Relationships = "relationships";
    public const string Demographics = "demographics";
    public const string Terms = "academicSessions";

    public static readonly SisFileLayout UsersLayout = new(
        Users,
        new("sourcedId", SisField.PersonId) { IsRequired = true },
        new("givenName", SisField.FirstName) { IsRequired = true },
        new("familyName", SisField.LastName) { IsRequired = true },
        new("username") { IsRequired = true },
        new("password"),
        new("activeDirectoryMatchId"),
        new("email", SisField.Email),
        new("sms", SisField.Phone),
        new("phone", SisField.OtherPhone))
    {
        Marks = ["activeDirectoryMatchId"],
        IsEssential = true,
        HasStudents = true,
        HasContacts = true,
    };

    public static readonly SisFileLayout RolesLayout = new(
        Roles,
        new("userSourcedId", SisField.PersonId) { IsRequired = true },
        new("orgSourcedId", SisField.SchoolId) { IsRequired = true },
        new("role") { IsRequired = true },
        new("grade", SisField.Grade),
        new("isPrimary", SisField.IsHomeSchool));

    public static readonly SisFileLayout RelationshipsLayout = new(
        Relationships,
        new("userSourcedId", SisField.PersonId) { IsRequired = true },
        new("relationshipUserSourcedId", SisField.ContactId) { IsRequired = true },
        new("relationshipRole", SisField.ContactType) { IsRequired = true })
    {
        HasContacts = true,
        Parts = SisParts.Students,
    };

    public static readonly SisFileLayout DemographicsLayout = new(
        Demographics,
        new("userSourcedId", SisField.PersonId) { IsRequired = true },
        new("birthDate", SisField.BirthDate) { IsRequired = true })
    {
        Parts = SisParts.Students,
    };

    public static readonly SisFileLayout Orgs = new(
        SisFileKind.Schools,
        new("sourcedId", SisField.SchoolId) { IsRequired = true },
        new("name", SisField.SchoolName) { IsRequired = true },
        new("type") { IsRequired = true },
        new("parentSourcedId"))
    {
        FileNames = ["orgs"],
    };

    public static readonly SisFileLayout Classes = new(
        SisFileKind.Sections,
        new("sourcedId", SisField.SectionId) { IsRequired = true },
        new("orgSourcedId", SisField.SchoolId) { IsRequired = true },
        new("title", SisField.SectionName) { IsRequired = true },
        new("code", SisField.SectionNumber),
        new("sessionSourcedIds"),
        new("courseSourcedId"))
    {
        FileNames = ["classes"],
        Marks = ["sessionSourcedIds", "courseSourcedId"],
        Parts = SisParts.Companions,
    };

    public static readonly SisFileLayout Enrollments = new(
        SisFileKind.Enrollments,
        new("classSourcedId", SisField.SectionId) { IsRequired = true },
        new("userSourcedId", SisField.PersonId) { IsRequired = true },
        new("role", SisField.EnrollmentRole) { IsRequired = true })
    {
        Parts = SisParts.Companions,
    };

    public static readonly SisFileLayout TermsLayout = new(
        Terms,
        new("sourcedId") { IsRequired = true },
        new("title", SisField.TermName) { IsRequired = true },
        new("startDate", SisField.StartDate) { IsRequired = true },
        new("endDate", SisField.EndDate) { IsRequired = true })
    {
        Parts = SisParts.Companions,
    };

    public static readonly SisFileLayout[] All = [UsersLayout, RolesLayout, RelationshipsLayout, DemographicsLayout, Classes, Enrollments, TermsLayout, Orgs];
}
