using System;
using System.Collections.Generic;
using System.Linq;
using static RosterSync.Remind.RemindField;

namespace RosterSync.Remind;

/// <summary>The layouts RosterSync ships.</summary>
public static partial class RemindLayouts
{
    /// <summary>All of them, the one that is taken where none is asked for first.</summary>
    public static IReadOnlyList<RemindLayout> All => [Csv20, Csv10, OneRoster];

    /// <summary>The layout of a version, such as <c>1.0</c>; case does not count. Null where there is none.</summary>
    public static RemindLayout? Find(string version) => All.FirstOrDefault(layout => string.Equals(layout.Version, version, StringComparison.OrdinalIgnoreCase));

    /// <summary>A version as a person knows it, such as <c>Remind CSV 1.0</c>.</summary>
    internal static string TitleOf(string version) => version == OneRoster.Version ? "OneRoster 1.1" : "Remind CSV " + version;

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
            File("schools.csv", RemindRecord.School, isNameConfirmed: true, columns:
            [
                Confirmed("school_id", SchoolId, isRequired: true),
                Confirmed("school_name", SchoolName, isRequired: true, most: 60),
            ]),
            File("classes.csv", RemindRecord.Class, isNameConfirmed: true, mayBeEmpty: true, columns:
            [
                Confirmed("class_id", ClassId, isRequired: true),
                Confirmed("school_id", SchoolId, isRequired: true),
                Confirmed("class_name", ClassName, isRequired: true, most: 255),
            ]),
            File("users.csv", RemindRecord.User, columns:
            [
                Unconfirmed("user_id", UserId, isRequired: true),
                Unconfirmed("first_name", FirstName, isRequired: true),
                Unconfirmed("last_name", LastName, isRequired: true),
                Unconfirmed("email", Email),
                Unconfirmed("phone", Phone),
                Unconfirmed("role", Role, isRequired: true),
                Unconfirmed("date_of_birth", BirthDate),
                Unconfirmed("grade", Grade),
                Unconfirmed("student_number", StudentNumber),
                Unconfirmed("student_ids", StudentIds),
            ]),
            File("class_enrollments.csv", RemindRecord.ClassEnrollment, mayBeEmpty: true, columns:
            [
                Unconfirmed("class_id", ClassId, isRequired: true),
                Unconfirmed("user_id", UserId, isRequired: true),
                Unconfirmed("role", Role, isRequired: true),
            ]),
            File("school_enrollments.csv", RemindRecord.SchoolEnrollment, isNameConfirmed: true, mayBeEmpty: true, columns:
            [
                Unconfirmed("school_id", SchoolId, isRequired: true),
                Unconfirmed("user_id", UserId, isRequired: true),
            ]),
        ],
    };

    private static RemindFileLayout File(
        string name, RemindRecord record, IReadOnlyList<RemindColumn> columns, RemindRole? role = null, bool isNameConfirmed = false, bool mayBeEmpty = false) => new()
    {
        Name = name,
        Record = record,
        Role = role,
        Columns = columns,
        IsNameConfirmed = isNameConfirmed,
        MayBeEmpty = mayBeEmpty,
    };

    /// <summary>A column whose header Remind has confirmed.</summary>
    private static RemindColumn Confirmed(string header, RemindField field = None, bool isRequired = false, int? most = null, string? value = null) =>
        Column(header, field, isRequired, most, value, isConfirmed: true);

    /// <summary>A column whose header somebody else than Remind says.</summary>
    private static RemindColumn Unconfirmed(string header, RemindField field = None, bool isRequired = false, int? most = null, string? value = null) =>
        Column(header, field, isRequired, most, value, isConfirmed: false);

    private static RemindColumn Column(string header, RemindField field, bool isRequired, int? most, string? value, bool isConfirmed) => new()
    {
        Header = header,
        Field = field,
        IsRequired = isRequired,
        MaximumLength = most,
        Value = value,
        IsConfirmed = isConfirmed,
    };
}
