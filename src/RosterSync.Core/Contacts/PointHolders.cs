using System;
using RosterSync.Remind.Conversion;

namespace RosterSync.Contacts;

/// <summary>Which entries hold each point: the way back from a phone or e-mail to the people.</summary>
internal sealed class PointHolders
{
    private readonly int[] starts;
    private readonly int[] entries;

    public PointHolders(ContactBook book, PointTable points)
    {
        starts = new int[points.Count + 1];
        var links = book.PointLinks;
        foreach (ref readonly var link in links)
        {
            starts[link.Point]++;
        }

        var total = 0;
        for (var point = 0; point < starts.Length; point++)
        {
            total += starts[point];
            starts[point] = total;
        }

        entries = new int[total];
        var all = book.Entries;
        for (var entry = all.Count - 1; entry >= 0; entry--)
        {
            for (var link = all[entry].FirstPoint; link >= 0; link = links[link].Next)
            {
                entries[--starts[links[link].Point]] = entry;
            }
        }
    }

    /// <summary>The entries that hold a point.</summary>
    public ReadOnlySpan<int> this[int point] => entries.AsSpan(starts[point], starts[point + 1] - starts[point]);
}
