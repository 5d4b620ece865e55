using System.Collections.Generic;
using RosterSync.Contacts;

namespace RosterSync.Remind.Conversion;

/// <summary>Phones and e-mails that must not be sent for a person, whoever else may have them.</summary>
internal sealed class PointBans(ContactBook book)
{
    private readonly HashSet<(int Person, int Point)> forbidden = [];

    /// <summary>Forbids a point for a person.</summary>
    /// <returns>Whether the person has it.</returns>
    public bool Forbid(int person, int point)
    {
        if (point < 0)
        {
            return false;
        }

        for (var link = book.Entries[person].FirstPoint; link >= 0; link = book.PointLinks[link].Next)
        {
            if (book.PointLinks[link].Point == point)
            {
                forbidden.Add((person, point));
                book.Entries[person].Flags |= ContactEntryFlags.HasForbiddenPoint;
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a point may be sent for a person as far as bans go.</summary>
    public bool Allow(int person, int point) =>
        (book.Entries[person].Flags & ContactEntryFlags.HasForbiddenPoint) == 0 || !forbidden.Contains((person, point));
}
