using static RosterSync.Remind.RemindField;

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
            File("schools.csv", RemindRecord.School, isNameConfirmed: true, columns:
            [
                Confirmed("school_id", SchoolId, isRequired: true),
                Confirmed("school_name", SchoolName, isRequired: true, most: 60),
            ]),
            File("teachers.csv", RemindRecord.User, role: RemindRole.Teacher, isNameConfirmed: true, columns:
            [
                Confirmed("school_id", SchoolId, isRequired: true),
                Confirmed("teacher_id", TeacherId, isRequired: true),
                Confirmed("teacher_first_name", FirstName, isRequired: true),
                Confirmed("teacher_last_name", LastName, isRequired: true),
                Confirmed("teacher_email", Email, isRequired: true),
                Confirmed("teacher_mobile_phone", Phone),
            ]),
            File("students.csv", RemindRecord.User, role: RemindRole.Student, isNameConfirmed: true, columns:
            [
                Confirmed("school_id", SchoolId, isRequired: true),
                Confirmed("student_id", StudentId, isRequired: true),
                Confirmed("student_first_name", FirstName, isRequired: true),
                Confirmed("student_last_name", LastName, isRequired: true),
                Confirmed("dob", BirthDate),
                Confirmed("grade", Grade),
                Confirmed("student_email", Email),
                Confirmed("student_phone", Phone),
                Confirmed("guardian_first_name", GuardianFirstName),
                Confirmed("guardian_last_name", GuardianLastName),
                Confirmed("guardian_email", GuardianEmail),
                Confirmed("guardian_phone", GuardianPhone),
            ]),
            File("classes.csv", RemindRecord.Class, isNameConfirmed: true, mayBeEmpty: true, columns:
            [
                Confirmed("school_id", SchoolId, isRequired: true),
                Confirmed("class_id", ClassId, isRequired: true),
                Confirmed("teacher_id", TeacherId, isRequired: true),
                Confirmed("class_name", ClassName, isRequired: true, most: 255),
            ]),
            File("enrollments.csv", RemindRecord.ClassEnrollment, role: RemindRole.Student, isNameConfirmed: true, mayBeEmpty: true, columns:
            [
                Confirmed("school_id", SchoolId, isRequired: true),
                Confirmed("class_id", ClassId, isRequired: true),
                Unconfirmed("student_id", StudentId, isRequired: true),
            ]),
        ],
    };
}
