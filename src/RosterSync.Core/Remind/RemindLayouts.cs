using System;
using System.Collections.Generic;
using System.Linq;

namespace RosterSync.Remind;

/// <summary>The layouts RosterSync ships.</summary>
public static partial class RemindLayouts
{
    /// <summary>All of them, the one that is taken where none is asked for first.</summary>
    public static IReadOnlyList<RemindLayout> All => [Csv20, Csv10, OneRoster];

    /// <summary>The layout of a version, such as <c>1.0</c>; case does not count. Null where there is none.</summary>
    public static RemindLayout? Find(string version) => All.FirstOrDefault(layout => string.Equals(layout.Version, version, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The working layout of Remind CSV 2.0. Confirmed by Remind's page "Formatting files for a CSV 2.0 sync" (360013836460):
    /// schools.csv, classes.csv and the name school_enrollments.csv, with the limits of 60 and 255 characters.
    /// The other headers follow a vendor's list of fields and are not confirmed; templates downloaded from Remind replace them.
    /// </summary>
    public static RemindLayout Csv20 { get; } = new()
    {
        Version = "2.0",
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
                Name = "classes.csv",
                Record = RemindRecord.Class,
                IsNameConfirmed = true,
                MayBeEmpty = true,
                Columns =
                [
                    new RemindColumn { Header = "class_id", Field = RemindField.ClassId, IsRequired = true, IsConfirmed = true },
                    new RemindColumn { Header = "school_id", Field = RemindField.SchoolId, IsRequired = true, IsConfirmed = true },
                    new RemindColumn { Header = "class_name", Field = RemindField.ClassName, IsRequired = true, MaximumLength = 255, IsConfirmed = true },
                ],
            },
            new RemindFileLayout
            {
                Name = "users.csv",
                Record = RemindRecord.User,
                Columns =
                [
                    new RemindColumn { Header = "user_id", Field = RemindField.UserId, IsRequired = true },
                    new RemindColumn { Header = "first_name", Field = RemindField.FirstName, IsRequired = true },
                    new RemindColumn { Header = "last_name", Field = RemindField.LastName, IsRequired = true },
                    new RemindColumn { Header = "email", Field = RemindField.Email },
                    new RemindColumn { Header = "phone", Field = RemindField.Phone },
                    new RemindColumn { Header = "role", Field = RemindField.Role, IsRequired = true },
                    new RemindColumn { Header = "date_of_birth", Field = RemindField.BirthDate },
                    new RemindColumn { Header = "grade", Field = RemindField.Grade },
                    new RemindColumn { Header = "student_number", Field = RemindField.StudentNumber },
                    new RemindColumn { Header = "student_ids", Field = RemindField.StudentIds },
                ],
            },
            new RemindFileLayout
            {
                Name = "class_enrollments.csv",
                Record = RemindRecord.ClassEnrollment,
                MayBeEmpty = true,
                Columns =
                [
                    new RemindColumn { Header = "class_id", Field = RemindField.ClassId, IsRequired = true },
                    new RemindColumn { Header = "user_id", Field = RemindField.UserId, IsRequired = true },
                    new RemindColumn { Header = "role", Field = RemindField.Role, IsRequired = true },
                ],
            },
            new RemindFileLayout
            {
                Name = "school_enrollments.csv",
                Record = RemindRecord.SchoolEnrollment,
                IsNameConfirmed = true,
                MayBeEmpty = true,
                Columns =
                [
                    new RemindColumn { Header = "school_id", Field = RemindField.SchoolId, IsRequired = true },
                    new RemindColumn { Header = "user_id", Field = RemindField.UserId, IsRequired = true },
                ],
            },
        ],
    };
}
