using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>
/// A file of students of a system whose export headers nobody has confirmed: the names such columns usually have.
/// </summary>
internal static class NativeStudents
{
    /// <summary>The columns.</summary>
    /// <param name="id">What the system's contacts call the student's id.</param>
    /// <param name="otherIds">What else the student's id may be called.</param>
    public static SisColumn[] Columns(string id, params string[] otherIds) =>
    [
        new(id, SisField.PersonId, otherIds) { IsRequired = true },
        new("First_Name", SisField.FirstName, "Student_First_Name", "FN", "Given_Name") { IsRequired = true },
        new("Last_Name", SisField.LastName, "Student_Last_Name", "LN", "Family_Name") { IsRequired = true },
        new("Middle_Name", SisField.MiddleName, "Student_Middle_Name"),
        new("Birthdate", SisField.BirthDate, "Birth_Date", "Date_of_Birth", "DOB", "BD") { IsRequired = true },
        new("School_ID", SisField.SchoolId, "School", "School_Number", "School_Code", "Building", "Entity_ID", "Entity", "Organization", "SC"),
        new("Grade", SisField.Grade, "Grade_Level", "GR"),
        new("Student_Email", SisField.Email),
        new("Status", SisField.Status, "Student_Status", "Enrollment_Status"),
    ];

    /// <summary>The file.</summary>
    public static SisFileLayout Layout(string id, params string[] otherIds) => new(SisFileKind.Students, Columns(id, otherIds))
    {
        Standing = SisStanding.Unknown,
        Parts = SisParts.Students,
        HasStudents = true,
    };
}
