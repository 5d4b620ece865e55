using RosterSync.Remind;
using RosterSync.Validation;

namespace RosterSync.Comparison;

/// <summary>Which kind of record a user is, by role.</summary>
internal static class UserKinds
{
    /// <summary>The kind of a role; null where the role is not known.</summary>
    public static RosterRecordKind? Of(UserRole role) => role switch
    {
        UserRole.Teacher => RosterRecordKind.Teacher,
        UserRole.Staff => RosterRecordKind.Staff,
        UserRole.Student => RosterRecordKind.Student,
        UserRole.Parent => RosterRecordKind.Parent,
        _ => null,
    };

    /// <summary>The kinds a file of users may hold.</summary>
    public static RosterRecordKind[] In(RemindFileLayout layout) => layout.Role is { } role
        ? [Of(RoleWords.OfRole(role))!.Value]
        : [RosterRecordKind.Teacher, RosterRecordKind.Staff, RosterRecordKind.Student, RosterRecordKind.Parent];
}
