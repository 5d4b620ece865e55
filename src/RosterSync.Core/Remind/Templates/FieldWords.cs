namespace RosterSync.Remind.Templates;

/// <summary>What fields are called in messages.</summary>
internal static class FieldWords
{
    /// <summary>What a column with a field holds.</summary>
    public static string Of(RemindField field) => field switch
    {
        RemindField.SchoolId => "the school's id",
        RemindField.SchoolName => "the school's name",
        RemindField.ClassId => "the class's id",
        RemindField.ClassName => "the class's name",
        RemindField.UserId => "the user's id",
        RemindField.FirstName => "the first name",
        RemindField.LastName => "the last name",
        RemindField.Email => "the e-mail",
        RemindField.Phone => "the phone",
        RemindField.Role => "the role",
        RemindField.BirthDate => "the date of birth",
        RemindField.Grade => "the grade",
        RemindField.StudentNumber => "the student number",
        RemindField.StudentIds => "the students of a parent",
        RemindField.TeacherId => "the teacher's id",
        RemindField.StudentId => "the student's id",
        RemindField.GuardianFirstName => "the guardian's first name",
        RemindField.GuardianLastName => "the guardian's last name",
        RemindField.GuardianEmail => "the guardian's e-mail",
        RemindField.GuardianPhone => "the guardian's phone",
        RemindField.SchoolIds => "the ids of the user's schools",
        RemindField.AgentIds => "the students of a parent and the parents of a student",
        RemindField.TextPhone => "the phone for text messages",
        RemindField.CourseId => "the course's id",
        RemindField.EnrollmentId => "the enrollment's id",
        RemindField.IsOwner => "whether the user owns the class",
        RemindField.PropertyName => "the property's name",
        RemindField.PropertyValue => "the property's value",
        _ => field.ToString(),
    };
}
