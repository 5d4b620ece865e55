using System;
using System.Collections.Generic;
using RosterSync.Text;

namespace RosterSync.Remind.Conversion;

/// <summary>Users in ordinal order of their ids.</summary>
internal sealed class UserOrder(Utf8Arena arena, GrowList<UserRecord> users)
{
    /// <summary>The users of a role.</summary>
    public int[] OfRole(RemindRole role)
    {
        var count = 0;
        foreach (ref readonly var user in users)
        {
            count += user.Role == role ? 1 : 0;
        }

        var list = new int[count];
        count = 0;
        for (var i = 0; i < users.Count; i++)
        {
            if (users[i].Role == role)
            {
                list[count++] = i;
            }
        }

        new ByteOrder(arena).Sort(list, user => users[user].UserId);
        return list;
    }

    /// <summary>Makes one list of those of the roles, of the users who go in, and counts them by role.</summary>
    public int[] Merge(List<int[]> byRole, int[] counts)
    {
        var total = 0;
        foreach (ref readonly var user in users)
        {
            if (user.GoesIn)
            {
                total++;
                counts[(int)user.Role]++;
            }
        }

        var merged = new int[total];
        var at = new int[byRole.Count];
        for (var i = 0; i < total;)
        {
            var next = -1;
            for (var list = 0; list < byRole.Count; list++)
            {
                if (at[list] < byRole[list].Length
                    && (next < 0 || Id(byRole[list][at[list]]).SequenceCompareTo(Id(byRole[next][at[next]])) < 0))
                {
                    next = list;
                }
            }

            var user = byRole[next][at[next]++];
            if (users[user].GoesIn)
            {
                merged[i++] = user;
            }
        }

        return merged;
    }

    private ReadOnlySpan<byte> Id(int user) => arena[users[user].UserId];
}
