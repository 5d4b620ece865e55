using RosterSync.Sis;

namespace RosterSync.IO.Sources.OneRoster;

/// <summary>The files of the OneRoster CSV binding, 1.1 and 1.2, with the names of 1.0 beside them.</summary>
internal static class OneRosterFiles
{
    public const string Manifest = "manifest";
    public const string Orgs = "orgs";
    public const string Users = "users";
    public const string Roles = "roles";
    public const string Demographics = "demographics";
    public const string Courses = "courses";
    public const string Classes = "classes";
    public const string AcademicSessions = "academicSessions";

    public static readonly SisFileLayout ManifestLayout = new(
        Manifest,
        new("propertyName") { IsRequired = true },
        new("value") { IsRequired = true });

    public static readonly SisFileLayout OrgsLayout = new(
        Orgs,
        SourcedId(SisField.SchoolId),
        Status(),
        new("name", SisField.SchoolName) { IsRequired = true },
        new("type") { IsRequired = true });

    public static readonly SisFileLayout UsersLayout = new(
        Users,
        SourcedId(SisField.PersonId),
        Status(),
        new("enabledUser") { Codes = new SisCodes(null, ("0", "false"), ("F", "false"), ("N", "false")) },
        new("orgSourcedIds", null, "orgSourcedId"),
        new("primaryOrgSourcedId"),
        new("role"),
        new("givenName", SisField.FirstName) { IsRequired = true },
        new("middleName", SisField.MiddleName),
        new("familyName", SisField.LastName) { IsRequired = true },
        new("suffix", SisField.Suffix),
        new("identifier", SisField.StudentNumber),
        new("email", SisField.Email),
        new("sms", SisField.Phone),
        new("phone", SisField.OtherPhone),
        new("agentSourcedIds", null, "agents", "agentSourcedId"),
        new("grades", SisField.Grade, "grade"),
        new("relation", SisField.ContactRelationship, "relationship", "metadata.relation", "metadata.relationship"),
        new("birthDate", SisField.BirthDate, "metadata.birthDate", "metadata.dob"))
    {
        IsEssential = true,
        HasStudents = true,
        HasContacts = true,
        RemarkPrefix = "metadata",
    };

    public static readonly SisFileLayout RolesLayout = new(
        Roles,
        new("userSourcedId") { IsRequired = true },
        new("role") { IsRequired = true },
        new("orgSourcedId") { IsRequired = true },
        new("roleType"),
        Status(),
        new("beginDate"),
        new("endDate"));

    public static readonly SisFileLayout DemographicsLayout = new(
        Demographics,
        new("userSourcedId", null, "sourcedId", "a_sourcedId") { IsRequired = true },
        new("birthDate") { IsRequired = true })
    {
        Parts = SisParts.Students,
    };

    public static readonly SisFileLayout CoursesLayout = new(
        Courses,
        SourcedId(null),
        new("title") { IsRequired = true },
        new("courseCode"),
        new("orgSourcedId"),
        new("schoolYearSourcedId"))
    {
        Parts = SisParts.Companions,
    };

    public static readonly SisFileLayout ClassesLayout = new(
        Classes,
        SourcedId(SisField.SectionId),
        Status(),
        new("title", SisField.SectionName) { IsRequired = true },
        new("schoolSourcedId", SisField.SchoolId) { IsRequired = true },
        new("courseSourcedId"),
        new("classCode", SisField.SectionNumber),
        new("classType"),
        new("grades", SisField.Grade, "grade"),
        new("periods", SisField.Period, "period"),
        new("termSourcedIds", null, "termSourcedId"))
    {
        Parts = SisParts.Companions,
    };

    public static readonly SisFileLayout EnrollmentsLayout = new(
        SisFileKind.Enrollments,
        new("classSourcedId", SisField.SectionId) { IsRequired = true },
        new("schoolSourcedId", SisField.SchoolId) { IsRequired = true },
        new("userSourcedId", SisField.PersonId) { IsRequired = true },
        new("role", SisField.EnrollmentRole) { IsRequired = true },
        Status(),
        new("primary", SisField.IsPrimary),
        new("beginDate", SisField.StartDate),
        new("endDate", SisField.EndDate))
    {
        Parts = SisParts.Companions,
    };

    public static readonly SisFileLayout AcademicSessionsLayout = new(
        AcademicSessions,
        SourcedId(null),
        new("title"),
        new("type"),
        new("startDate") { IsRequired = true },
        new("endDate") { IsRequired = true },
        new("schoolYear"))
    {
        Parts = SisParts.Companions,
    };

    /// <summary>All of them; where the headers of a file fit several, the earlier one.</summary>
    public static readonly SisFileLayout[] All =
    [
        UsersLayout, EnrollmentsLayout, ClassesLayout, OrgsLayout, RolesLayout, DemographicsLayout, AcademicSessionsLayout, CoursesLayout, ManifestLayout,
    ];

    private static SisColumn SourcedId(SisField? field) => new("sourcedId", field, "a_sourcedId") { IsRequired = true };

    private static SisColumn Status() => new("status", SisField.Status);
}
