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
        ];
        inClasses =
        [
            (Encoding.UTF8.GetBytes(names.Participant), UserRole.Participant),
            (Encoding.UTF8.GetBytes(names.Owner), UserRole.Owner),
        ];
    }

    /// <summary>The role of a user, and whether it is written as the layout has it.</summary>
    public UserRole OfUser(ReadOnlySpan<byte> cell, out bool isExact) => Of(cell, ofUsers, out isExact);

    /// <summary>The role of a user in a class, and whether it is written as the layout has it.</summary>
    public UserRole InClass(ReadOnlySpan<byte> cell, out bool isExact) => Of(cell, inClasses, out isExact);

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
