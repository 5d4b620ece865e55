namespace RosterSync.IO.Sources;

/// <summary>What files hold, where several sources speak of the same.</summary>
internal static class SisFileKind
{
    public const string Schools = "schools";
    public const string Students = "students";
    public const string Teachers = "teachers";
    public const string Staff = "staff";
    public const string Admins = "admins";
    public const string Contacts = "contacts";
    public const string People = "people";
    public const string Phones = "phones";
    public const string Sections = "sections";
    public const string Enrollments = "enrollments";
}
