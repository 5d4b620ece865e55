using System.Collections.Generic;
using System.Linq;
using RosterSync.Remind;

namespace RosterSync.Records;

/// <summary>Finds the records of a layout, in an order in which each comes after those it refers to.</summary>
internal static class RecordViews
{
    private static readonly RemindRecord[] Order =
    [
        RemindRecord.Property, RemindRecord.School, RemindRecord.Course, RemindRecord.Class, RemindRecord.User, RemindRecord.ClassEnrollment, RemindRecord.SchoolEnrollment,
    ];

    private static readonly RemindField[] GuardianFields =
    [
        RemindField.GuardianFirstName, RemindField.GuardianLastName, RemindField.GuardianEmail, RemindField.GuardianPhone,
    ];

    /// <summary>All records of a layout.</summary>
    public static IReadOnlyList<RecordView> Of(RemindLayout layout) =>
        [.. layout.Files.SelectMany(Of).OrderBy(view => System.Array.IndexOf(Order, view.Record)).ThenBy(view => view.IsGuardian)];

    /// <summary>The view that has the records of a kind, and of users those of a role.</summary>
    /// <param name="views">All records of a layout.</param>
    /// <param name="record">The kind.</param>
    /// <param name="role">The role; null where it does not matter.</param>
    public static RecordView? Find(this IReadOnlyList<RecordView> views, RemindRecord record, RemindRole? role = null)
    {
        RecordView? any = null;
        foreach (var view in views)
        {
            if (view.Record == record)
            {
                if (role is null || view.Layout.Role is null || view.Layout.Role == role)
                {
                    return view;
                }

                any ??= view;
            }
        }

        return any;
    }

    /// <summary>The records of a file.</summary>
    private static IEnumerable<RecordView> Of(RemindFileLayout file) => file.Record switch
    {
        RemindRecord.User => OfUsers(file),
        RemindRecord.Class when file.IndexOf(RemindField.TeacherId) >= 0 => OfClasses(file),
        _ => [new RecordView { File = file, Layout = Seen(file, file.Record, file.Role, FieldOfRecord) }],
    };

    private static IEnumerable<RecordView> OfUsers(RemindFileLayout file)
    {
        var hasSchool = file.IndexOf(RemindField.SchoolId) >= 0;
        yield return new RecordView { File = file, Layout = Seen(file, RemindRecord.User, file.Role, FieldOfUser), MayRepeat = hasSchool || file.HasGuardians };
        if (file.HasGuardians)
        {
            yield return new RecordView
            {
                File = file,
                Layout = Guardian(file),
                IsFirst = false,
                IsGuardian = true,
                JudgedBefore = [RemindField.UserId, RemindField.StudentIds],
            };
        }

        if (hasSchool || file.IndexOf(RemindField.SchoolIds) >= 0)
        {
            yield return new RecordView
            {
                File = file,
                Layout = Seen(file, RemindRecord.SchoolEnrollment, file.Role, FieldOfSchoolEnrollment),
                IsFirst = false,
                JudgedBefore = [RemindField.UserId, RemindField.Role],
                MayRepeat = hasSchool,
                ListField = hasSchool ? RemindField.None : RemindField.SchoolId,
            };
        }
    }

    private static IEnumerable<RecordView> OfClasses(RemindFileLayout file)
    {
        yield return new RecordView { File = file, Layout = Seen(file, RemindRecord.Class, null, field => field == RemindField.TeacherId ? RemindField.None : field) };
        yield return new RecordView
        {
            File = file,
            Layout = Seen(file, RemindRecord.ClassEnrollment, RemindRole.Teacher, FieldOfOwnership),
            IsFirst = false,
            JudgedBefore = [RemindField.ClassId],
        };
    }

    private static RemindField FieldOfRecord(RemindField field) => field == RemindField.StudentId ? RemindField.UserId : field;

    private static RemindField FieldOfUser(RemindField field) => field switch
    {
        RemindField.StudentId or RemindField.TeacherId => RemindField.UserId,
        RemindField.AgentIds => RemindField.StudentIds,
        RemindField.SchoolId => RemindField.None,
        _ => System.Array.IndexOf(GuardianFields, field) >= 0 ? RemindField.None : field,
    };

    private static RemindField FieldOfSchoolEnrollment(RemindField field) => field switch
    {
        RemindField.StudentId or RemindField.TeacherId or RemindField.UserId => RemindField.UserId,
        RemindField.SchoolId or RemindField.SchoolIds => RemindField.SchoolId,
        RemindField.Role => RemindField.Role,
        _ => RemindField.None,
    };

    private static RemindField FieldOfOwnership(RemindField field) => field switch
    {
        RemindField.TeacherId => RemindField.UserId,
        RemindField.ClassId => RemindField.ClassId,
        _ => RemindField.None,
    };

    // The columns stay where they are, so that headers and cells are found as in the file itself.
    private static RemindFileLayout Seen(RemindFileLayout file, RemindRecord record, RemindRole? role, System.Func<RemindField, RemindField> meaning)
    {
        if (record == file.Record && file.Columns.All(column => meaning(column.Field) == column.Field))
        {
            return file;
        }

        return new RemindFileLayout
        {
            Name = file.Name,
            Record = record,
            Role = role,
            Columns = [.. file.Columns.Select(column => With(column, meaning(column.Field)))],
            MayBeEmpty = file.MayBeEmpty,
            IsNameConfirmed = file.IsNameConfirmed,
        };
    }

    private static RemindFileLayout Guardian(RemindFileLayout file)
    {
        var columns = new List<RemindColumn> { new() { Header = GuardianTable.IdHeader, Field = RemindField.UserId } };
        foreach (var column in file.Columns)
        {
            var field = column.Field switch
            {
                RemindField.GuardianFirstName => RemindField.FirstName,
                RemindField.GuardianLastName => RemindField.LastName,
                RemindField.GuardianEmail => RemindField.Email,
                RemindField.GuardianPhone => RemindField.Phone,
                RemindField.StudentId or RemindField.UserId => RemindField.StudentIds,
                _ => RemindField.None,
            };
            if (field != RemindField.None)
            {
                columns.Add(With(column, field));
            }
        }

        return new RemindFileLayout { Name = file.Name, Record = RemindRecord.User, Role = RemindRole.Parent, Columns = columns, MayBeEmpty = true, IsNameConfirmed = file.IsNameConfirmed };
    }

    private static RemindColumn With(RemindColumn column, RemindField field) => new()
    {
        Header = column.Header,
        Field = field,
        Value = column.Value,
        IsRequired = column.IsRequired,
        MaximumLength = column.MaximumLength,
        IsConfirmed = column.IsConfirmed,
    };
}
