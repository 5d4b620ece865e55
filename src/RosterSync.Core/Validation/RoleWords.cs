using System;
using System.Linq;
using System.Text;
using RosterSync.Remind;

namespace RosterSync.Validation;

/// <summary>The words a layout has for roles, as bytes and as a list for people.</summary>
internal sealed class RoleWords(RemindRoleNames names)
{
    private readonly byte[][] ofUsers = Bytes(names.Teacher, names.Staff, names.Student, names.Parent);
    private readonly byte[][] inClasses = Bytes(names.Owner, names.Participant);

    /// <summary>Whether a cell is one of the words, exactly.</summary>
    public bool Contains(ReadOnlySpan<byte> cell, bool isUser)
    {
        foreach (var word in isUser ? ofUsers : inClasses)
        {
            if (cell.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words for a message.</summary>
    public string ListFor(bool isUser) => isUser
        ? string.Join(", ", names.Teacher, names.Staff, names.Student, names.Parent)
        : string.Join(", ", names.Owner, names.Participant);

    private static byte[][] Bytes(params string[] words) => words.Select(Encoding.UTF8.GetBytes).ToArray();
}
