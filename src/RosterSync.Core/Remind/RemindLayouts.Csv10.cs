namespace RosterSync.Remind;

/// <content>CSV 1.0.</content>
public static partial class RemindLayouts
{
    /// <summary>
    /// Remind CSV 1.0. The headers are those of Remind's own sample files (github.com/remind101/bug-squash-rostering-ruby and
    /// implementation_interview) and of "Formatting files for a CSV 1.0 sync" (360000118400). Not settled is the third column of
    /// enrollments.csv: the samples have <c>student_id</c> first and <c>user_id</c> later.
    /// A teacher has a row for every school; a student a row for every school and guardian. It has no place for staff, for a second
    /// teacher of a class, and for ids of guardians.
    /// </summary>
    public static RemindLayout Csv10 { get; } = new()
    {
        Version = "1.0",
        Doubts =
        [
            "The third column of enrollments.csv is student_id in Remind's first samples and user_id in later ones.",
        ],
        Files =
        [
            new RemindFileLayout
            {
                Name = "schools.csv",
                Record = RemindRecord.School,
                IsNameConfirmed = true,
                Columns =
                [
                    new RemindColumn { Header = "school_id", Field = RemindField.SchoolId, IsRequired = true, IsConfirmed = true },
                    new RemindColumn { Header = "school_name", Field = RemindField.SchoolName, IsRequired = true, MaximumLength = 60, IsConfirmed = true },
                ],
            },
            new RemindFileLayout
            {
                Name = "teachers.csv",
                Record = RemindRecord.User,
                Role = RemindRole.Teacher,
                IsNameConfirmed = true,
                Columns =
                [
                    new RemindColumn { Header = "school_id", Field = RemindField.SchoolId, IsRequired = true, IsConfirmed = true },
                    new RemindColumn { Header = "teacher_id", Field = RemindField.TeacherId, IsRequired = true, IsConfirmed = true },
                    new RemindColumn { Header = "teacher_first_name", Field = RemindField.FirstName, IsRequired = true, IsConfirmed = true },
                    new RemindColumn { Header = "teacher_last_name", Field = RemindField.LastName, IsRequired = true, IsConfirmed = true },
                    new RemindColumn { Header = "teacher_email", Field = RemindField.Email, IsRequired = true, IsConfirmed = true },
                    new RemindColumn { Header = "teacher_mobile_phone", Field = RemindField.Phone, IsConfirmed = true },
                ],
            },
            new RemindFileLayout
            {
                Name = "students.csv",
                Record = RemindRecord.User,
                Role = RemindRole.Student,
                IsNameConfirmed = true,
                Columns =
                [
                    new RemindColumn { Header = "school_id", Field = RemindField.SchoolId, IsRequired = true, IsConfirmed = true },
                    new RemindColumn { Header = "student_id", Field = RemindField.StudentId, IsRequired = true, IsConfirmed = true },
                    new RemindColumn { Header = "student_first_name", Field = RemindField.FirstName, IsRequired = true, IsConfirmed = true },
                    new RemindColumn { Header = "student_last_name", Field = RemindField.LastName, IsRequired = true, IsConfirmed = true },
                    new RemindColumn { Header = "dob", Field = RemindField.BirthDate, IsConfirmed = true },
                    new RemindColumn { Header = "grade", Field = RemindField.Grade, IsConfirmed = true },
                    new RemindColumn { Header = "student_email", Field = RemindField.Email, IsConfirmed = true },
                    new RemindColumn { Header = "student_phone", Field = RemindField.Phone, IsConfirmed = true },
                    new RemindColumn { Header = "guardian_first_name", Field = RemindField.GuardianFirstName, IsConfirmed = true },
                    new RemindColumn { Header = "guardian_last_name", Field = RemindField.GuardianLastName, IsConfirmed = true },
                    new RemindColumn { Header = "guardian_email", Field = RemindField.GuardianEmail, IsConfirmed = true },
                    new RemindColumn { Header = "guardian_phone", Field = RemindField.GuardianPhone, IsConfirmed = true },
                ],
            },
            new RemindFileLayout
            {
                Name = "classes.csv",
                Record = RemindRecord.Class,
                IsNameConfirmed = true,
                MayBeEmpty = true,
                Columns =
                [
                    new RemindColumn { Header = "school_id", Field = RemindField.SchoolId, IsRequired = true, IsConfirmed = true },
                    new RemindColumn { Header = "class_id", Field = RemindField.ClassId, IsRequired = true, IsConfirmed = true },
                    new RemindColumn { Header = "teacher_id", Field = RemindField.TeacherId, IsRequired = true, IsConfirmed = true },
                    new RemindColumn { Header = "class_name", Field = RemindField.ClassName, IsRequired = true, MaximumLength = 255, IsConfirmed = true },
                ],
            },
            new RemindFileLayout
            {
                Name = "enrollments.csv",
                Record = RemindRecord.ClassEnrollment,
                Role = RemindRole.Student,
                IsNameConfirmed = true,
                MayBeEmpty = true,
                Columns =
                [
                    new RemindColumn { Header = "school_id", Field = RemindField.SchoolId, IsRequired = true, IsConfirmed = true },
                    new RemindColumn { Header = "class_id", Field = RemindField.ClassId, IsRequired = true, IsConfirmed = true },
                    new RemindColumn { Header = "student_id", Field = RemindField.StudentId, IsRequired = true },
                ],
            },
        ],
    };
}
