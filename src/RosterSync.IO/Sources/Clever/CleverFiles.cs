using RosterSync.Sis;

namespace RosterSync.IO.Sources.Clever;

/// <summary>The files of Clever's SFTP specification (v2.1.1) and the names real files use beside its own.</summary>
internal static class CleverFiles
{
    public static readonly SisFileLayout Schools = new(
        SisFileKind.Schools,
        Required("School_id", SisField.SchoolId),
        Required("School_name", SisField.SchoolName, "Name"),
        new("School_phone", SisField.SchoolPhone, "Phone"),
        new("School_email", SisField.SchoolEmail));

    public static readonly SisFileLayout Students = new(
        SisFileKind.Students,
        Required("School_id", SisField.SchoolId),
        Required("Student_id", SisField.PersonId, "Student_sis_id"),
        Required("Last_name", SisField.LastName, "Student_last_name"),
        Required("First_name", SisField.FirstName, "Student_first_name"),
        new("Middle_name", SisField.MiddleName, "Student_middle_name"),
        new("Suffix", SisField.Suffix, "Name_suffix", "Student_suffix"),
        new("Student_number", SisField.StudentNumber),
        new("Grade", SisField.Grade, "Grade_level"),
        new("DOB", SisField.BirthDate, "Birth_date", "Date_of_birth", "Student_dob"),
        new("Student_email", SisField.Email, "Email_address", "Email"),
        new("Student_phone", SisField.Phone),
        new("Enroll_status", SisField.Status, "Enrollment_status", "Student_status"),
        new("Contact_sis_id", SisField.ContactId, "Contact_id"),
        new("Contact_name", SisField.ContactName, "Contact_full_name"),
        new("Contact_first_name", SisField.ContactFirstName),
        new("Contact_middle_name", SisField.ContactMiddleName),
        new("Contact_last_name", SisField.ContactLastName),
        new("Contact_suffix", SisField.ContactSuffix),
        new("Contact_type", SisField.ContactType),
        new("Contact_relationship", SisField.ContactRelationship, "Contact_relation", "Relationship"),
        new("Contact_phone", SisField.ContactPhone, "Contact_phone_number"),
        new("Contact_phone_type", SisField.ContactPhoneType),
        new("Contact_email", SisField.ContactEmail, "Contact_email_address"))
    {
        Parts = SisParts.Students,
        IsEssential = true,
        HasStudents = true,
        HasContacts = true,
        RemarkPrefix = "ext",
    };

    // Custom contacts: the one Clever file with split names of contacts.
    public static readonly SisFileLayout Contacts = new(
        SisFileKind.Contacts,
        Required("student_id", SisField.PersonId, "Student_sis_id"),
        Required("last_name", SisField.ContactLastName, "Contact_last_name"),
        Required("first_name", SisField.ContactFirstName, "Contact_first_name"),
        Required("type", SisField.ContactType, "Contact_type"),
        new("contact_id", SisField.ContactId, "Contact_sis_id", "sis_id"),
        new("middle_name", SisField.ContactMiddleName, "Contact_middle_name"),
        new("suffix", SisField.ContactSuffix, "Contact_suffix"),
        new("relationship", SisField.ContactRelationship, "Contact_relationship"),
        new("phone", SisField.ContactPhone, "Contact_phone"),
        new("phone_type", SisField.ContactPhoneType, "Contact_phone_type"),
        new("email", SisField.ContactEmail, "Contact_email"),
        new("school_id", SisField.SchoolId))
    {
        Parts = SisParts.Students,
        HasContacts = true,
        RemarkPrefix = "ext",
    };

    public static readonly SisFileLayout Teachers = new(
        SisFileKind.Teachers,
        Required("School_id", SisField.SchoolId),
        Required("Teacher_id", SisField.PersonId, "Teacher_sis_id"),
        Required("Last_name", SisField.LastName, "Teacher_last_name"),
        Required("First_name", SisField.FirstName, "Teacher_first_name"),
        new("Middle_name", SisField.MiddleName, "Teacher_middle_name"),
        new("Suffix", SisField.Suffix),
        new("Teacher_email", SisField.Email, "Email", "Email_address"),
        new("Teacher_phone", SisField.Phone, "Phone"))
    {
        Parts = SisParts.Companions,
    };

    public static readonly SisFileLayout Staff = new(
        SisFileKind.Staff,
        Required("School_id", SisField.SchoolId),
        Required("Staff_id", SisField.PersonId, "Staff_sis_id"),
        Required("Staff_email", SisField.Email, "Email", "Email_address"),
        Required("Last_name", SisField.LastName, "Staff_last_name"),
        Required("First_name", SisField.FirstName, "Staff_first_name"),
        new("Middle_name", SisField.MiddleName),
        new("Suffix", SisField.Suffix),
        new("Staff_phone", SisField.Phone, "Phone"))
    {
        Parts = SisParts.Companions,
    };

    public static readonly SisFileLayout Admins = new(
        SisFileKind.Admins,
        Required("School_id", SisField.SchoolId),
        Required("Staff_id", SisField.PersonId, "Admin_id"),
        Required("Admin_email", SisField.Email, "Email", "Email_address"),
        Required("Last_name", SisField.LastName, "Admin_last_name"),
        Required("First_name", SisField.FirstName, "Admin_first_name"),
        new("Middle_name", SisField.MiddleName),
        new("Suffix", SisField.Suffix),
        new("Admin_phone", SisField.Phone, "Phone"))
    {
        Parts = SisParts.Companions,
    };

    public static readonly SisFileLayout Sections = new(
        SisFileKind.Sections,
        Required("School_id", SisField.SchoolId),
        Required("Section_id", SisField.SectionId, "Section_sis_id"),
        Required("Teacher_id", SisField.TeacherId, "Teacher_1_id", "Teacher_sis_id"),
        new("Teacher_2_id", SisField.Teacher2Id),
        new("Teacher_3_id", SisField.Teacher3Id),
        new("Teacher_4_id", SisField.Teacher4Id),
        new("Teacher_5_id", SisField.Teacher5Id),
        new("Teacher_6_id", SisField.Teacher6Id),
        new("Teacher_7_id", SisField.Teacher7Id),
        new("Teacher_8_id", SisField.Teacher8Id),
        new("Teacher_9_id", SisField.Teacher9Id),
        new("Teacher_10_id", SisField.Teacher10Id),
        new("Name", SisField.SectionName, "Section_name"),
        new("Section_number", SisField.SectionNumber),
        new("Grade", SisField.Grade),
        new("Course_name", SisField.CourseName),
        new("Course_number", SisField.CourseNumber),
        new("Period", SisField.Period),
        new("Term_name", SisField.TermName),
        new("Term_start", SisField.StartDate, "Term_start_date"),
        new("Term_end", SisField.EndDate, "Term_end_date"))
    {
        Parts = SisParts.Companions,
    };

    public static readonly SisFileLayout Enrollments = new(
        SisFileKind.Enrollments,
        Required("School_id", SisField.SchoolId),
        Required("Section_id", SisField.SectionId, "Section_sis_id"),
        Required("Student_id", SisField.PersonId, "Student_sis_id"))
    {
        Parts = SisParts.Companions,
    };

    /// <summary>All of them; where the headers of a file fit several, the earlier one.</summary>
    public static readonly SisFileLayout[] All = [Students, Contacts, Teachers, Staff, Admins, Sections, Enrollments, Schools];

    private static SisColumn Required(string name, SisField field, params string[] otherNames) => new(name, field, otherNames) { IsRequired = true };
}
