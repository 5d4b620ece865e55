using System;
using System.Linq;
using System.Text;
using RosterSync.Contacts;
using RosterSync.Remind;

namespace RosterSync.Validation;

/// <summary>The words a layout has for roles.</summary>
internal sealed class RoleWords
{
    private readonly (byte[] Word, UserRole Role)[] ofUsers;
    private readonly (byte[] Word, UserRole Role)[] inClasses;

    public RoleWords(RemindRoleNames names)
    {
        // The most frequent first.
        ofUsers =
        [
            (Encoding.UTF8.GetBytes(names.Student), UserRole.Student),
            (Encoding.UTF8.GetBytes(names.Parent), UserRole.Parent),
            (Encoding.UTF8.GetBytes(names.Teacher), UserRole.Teacher),
            (Encoding.UTF8.GetBytes(names.Staff), UserRole.Staff),
            .. names.OtherUserWords.Select(word => (Encoding.UTF8.GetBytes(word.Key), OfRole(word.Value))),
        ];
        inClasses =
        [
            (Encoding.UTF8.GetBytes(names.Participant), UserRole.Participant),
            (Encoding.UTF8.GetBytes(names.Owner), UserRole.Owner),
            .. names.OtherClassWords.Select(word => (Encoding.UTF8.GetBytes(word.Key), InClassOf(word.Value))),
        ];
    }

    /// <summary>The role of a user, and whether it is written as the layout has it.</summary>
    public UserRole OfUser(ReadOnlySpan<byte> cell, out bool isExact) => Of(cell, ofUsers, out isExact);

    /// <summary>The role of a user in a class, and whether it is written as the layout has it.</summary>
    public UserRole InClass(ReadOnlySpan<byte> cell, out bool isExact) => Of(cell, inClasses, out isExact);

    /// <summary>The role of the user of a row: as its cell says it, else as its file does.</summary>
    public UserRole OfUser(RosterRow row, out bool isExact)
    {
        if (row.Layout.Role is { } role && !row.Has(RemindField.Role))
        {
            isExact = true;
            return OfRole(role);
        }

        return OfUser(row[RemindField.Role], out isExact);
    }

    /// <summary>The role in a class of the user of a row: as its cell says it, else as its file does.</summary>
    public UserRole InClass(RosterRow row, out bool isExact)
    {
        if (row.Layout.Role is { } role && !row.Has(RemindField.Role))
        {
            isExact = true;
            return InClassOf(role);
        }

        return InClass(row[RemindField.Role], out isExact);
    }

    /// <summary>A role of the model as the rules know it.</summary>
    public static UserRole OfRole(RemindRole role) => role switch
    {
        RemindRole.Teacher => UserRole.Teacher,
        RemindRole.Staff => UserRole.Staff,
        RemindRole.Parent => UserRole.Parent,
        _ => UserRole.Student,
    };

    /// <summary>The role of the model of whom the rules know by a role, in a class or not; null where it is not known.</summary>
    public static RemindRole? RoleOf(UserRole role) => role switch
    {
        UserRole.Teacher or UserRole.Owner => RemindRole.Teacher,
        UserRole.Staff => RemindRole.Staff,
        UserRole.Parent => RemindRole.Parent,
        UserRole.Student or UserRole.Participant => RemindRole.Student,
        _ => null,
    };

    /// <summary>The role in a class of who has a role of the model.</summary>
    private static UserRole InClassOf(RemindRole role) => role switch
    {
        RemindRole.Teacher => UserRole.Owner,
        RemindRole.Student => UserRole.Participant,
        _ => UserRole.Staff,
    };

    /// <summary>The words for a message.</summary>
    public string List(bool ofUser) => string.Join(", ", (ofUser ? ofUsers : inClasses).Select(entry => Encoding.UTF8.GetString(entry.Word)));

    // Whether Remind tells Teacher from teacher is not known. InvalidRole reports the difference; the other rules read on.
    private static UserRole Of(ReadOnlySpan<byte> cell, (byte[] Word, UserRole Role)[] words, out bool isExact)
    {
        isExact = true;
        foreach (var (word, role) in words)
        {
            if (cell.SequenceEqual(word))
            {
                return role;
            }
        }

        isExact = false;
        cell = Utf8Text.Trim(cell);
        foreach (var (word, role) in words)
        {
            if (EqualsIgnoringCase(cell, word))
            {
                return role;
            }
        }

        return UserRole.Unknown;
    }

    private static bool EqualsIgnoringCase(ReadOnlySpan<byte> cell, byte[] word)
    {
        if (cell.Length != word.Length)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (Utf8Text.Lower(cell[i]) != Utf8Text.Lower(word[i]))
            {
                return false;
            }
        }

        return true;
    }
}
