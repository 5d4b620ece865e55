using System;
using System.Collections.Generic;

namespace RosterSync.Remind;

/// <summary>
/// A Remind format as data: its files in the order they are sent, their columns, limits and values.
/// The writer and the rules share it, so that a set is checked by what it was written from.
/// </summary>
public sealed class RemindLayout
{
    /// <summary>Version, such as <c>2.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The files, in the order of sending.</summary>
    public required IReadOnlyList<RemindFileLayout> Files { get; init; }

    /// <summary>How dates are written: <c>yyyy/MM/dd</c> or <c>MM/dd/yyyy</c>, both named by Remind (help.remind.com, "How do I resolve sync errors and alerts?").</summary>
    public string DateFormat { get; init; } = "yyyy/MM/dd";

    /// <summary>Between the ids of a cell that holds several.</summary>
    public string ListSeparator { get; init; } = ";";

    /// <summary>The word for each role of a user.</summary>
    public RemindRoleNames Roles { get; init; } = new();

    /// <summary>What is not known of the format, in sentences for the person who has to settle it; empty where that is said of headers alone.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>Whether every header was confirmed, by Remind's own pages or by an imported template.</summary>
    public bool IsConfirmed
    {
        get
        {
            foreach (var file in Files)
            {
                if (!file.IsNameConfirmed)
                {
                    return false;
                }

                foreach (var column in file.Columns)
                {
                    if (!column.IsConfirmed)
                    {
                        return false;
                    }
                }
            }

            return true;
        }
    }

    /// <summary>The same layout with dates written in another form.</summary>
    /// <param name="dateFormat"><c>yyyy/MM/dd</c> or <c>MM/dd/yyyy</c>.</param>
    internal RemindLayout WithDateFormat(string dateFormat) => new()
    {
        Version = Version,
        Files = Files,
        DateFormat = dateFormat,
        ListSeparator = ListSeparator,
        Roles = Roles,
        Doubts = Doubts,
    };

    /// <summary>The same layout with other files.</summary>
    internal RemindLayout WithFiles(IReadOnlyList<RemindFileLayout> files) => new()
    {
        Version = Version,
        Files = files,
        DateFormat = DateFormat,
        ListSeparator = ListSeparator,
        Roles = Roles,
        Doubts = Doubts,
    };

    /// <summary>The ids without which a file of a record is none.</summary>
    /// <param name="record">What its rows stand for.</param>
    /// <param name="role">The role of all its users, where a column does not say it.</param>
    internal static IReadOnlyList<RemindField> IdsOf(RemindRecord record, RemindRole? role = null)
    {
        var user = role switch
        {
            RemindRole.Teacher => RemindField.TeacherId,
            RemindRole.Student => RemindField.StudentId,
            _ => RemindField.UserId,
        };
        return record switch
        {
            RemindRecord.School => [RemindField.SchoolId],
            RemindRecord.Class => [RemindField.ClassId],
            RemindRecord.User => [user],
            RemindRecord.ClassEnrollment => [RemindField.ClassId, user],
            RemindRecord.SchoolEnrollment => [RemindField.SchoolId, RemindField.UserId],
            RemindRecord.Course => [RemindField.CourseId],
            RemindRecord.Property => [RemindField.PropertyName],
            _ => [],
        };
    }

    /// <summary>The file of a record kind; null where the layout has none.</summary>
    public RemindFileLayout? FileOf(RemindRecord record)
    {
        foreach (var file in Files)
        {
            if (file.Record == record)
            {
                return file;
            }
        }

        return null;
    }

    /// <summary>The file of a name, compared exactly as Remind does; null where the layout has none.</summary>
    public RemindFileLayout? FileNamed(string name)
    {
        foreach (var file in Files)
        {
            if (string.Equals(file.Name, name, StringComparison.Ordinal))
            {
                return file;
            }
        }

        return null;
    }
}

/// <summary>The literal words a layout uses for roles.</summary>
public sealed class RemindRoleNames
{
    /// <summary>A teacher, in the users file.</summary>
    public string Teacher { get; init; } = "teacher";
    /// <summary>A staff member, in the users file.</summary>
    public string Staff { get; init; } = "staff";
    /// <summary>A student, in the users file.</summary>
    public string Student { get; init; } = "student";
    /// <summary>A parent or guardian, in the users file.</summary>
    public string Parent { get; init; } = "parent";
    /// <summary>A teacher of a class, in the enrollments.</summary>
    public string Owner { get; init; } = "owner";
    /// <summary>A student of a class, in the enrollments.</summary>
    public string Participant { get; init; } = "participant";
    /// <summary>Other words the format has for a user's role: they are read and never written.</summary>
    public IReadOnlyDictionary<string, RemindRole> OtherUserWords { get; init; } = new Dictionary<string, RemindRole>();
    /// <summary>Other words the format has for the role in a class: read as those of an owner (Teacher), of a participant (Student) or of neither (Staff), and never written.</summary>
    public IReadOnlyDictionary<string, RemindRole> OtherClassWords { get; init; } = new Dictionary<string, RemindRole>();
}

/// <summary>One file of a layout.</summary>
public sealed class RemindFileLayout
{
    /// <summary>Exact name, lower case.</summary>
    public required string Name { get; init; }

    /// <summary>What a row stands for.</summary>
    public required RemindRecord Record { get; init; }

    /// <summary>The role of every user in the file, or in an enrollment of its classes, where no column says it.</summary>
    public RemindRole? Role { get; init; }

    /// <summary>The columns, in order.</summary>
    public required IReadOnlyList<RemindColumn> Columns { get; init; }

    /// <summary>Whether the file may hold its header alone.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Whether the name was confirmed by Remind's own pages or by a template.</summary>
    public bool IsNameConfirmed { get; init; }

    /// <summary>Whether the rows of students have guardians on them.</summary>
    internal bool HasGuardians => IndexOf(RemindField.GuardianFirstName) >= 0 || IndexOf(RemindField.GuardianLastName) >= 0
        || IndexOf(RemindField.GuardianEmail) >= 0 || IndexOf(RemindField.GuardianPhone) >= 0;

    /// <summary>Position of the column of a field; -1 where the file has none.</summary>
    public int IndexOf(RemindField field)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Field == field)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>One column of a layout.</summary>
public sealed class RemindColumn
{
    /// <summary>Exact header.</summary>
    public required string Header { get; init; }

    /// <summary>What the column means.</summary>
    public required RemindField Field { get; init; }

    /// <summary>What every row has in the column, where that is the same for all.</summary>
    public string? Value { get; init; }

    /// <summary>Whether Remind needs a value in every row.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The most characters Remind takes; null where no limit is known.</summary>
    public int? MaximumLength { get; init; }

    /// <summary>Whether the header was confirmed by Remind's own pages or by a template.</summary>
    public bool IsConfirmed { get; init; }
}
