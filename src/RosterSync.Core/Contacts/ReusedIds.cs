using System.Collections.Generic;
using RosterSync.Text;

namespace RosterSync.Contacts;

/// <summary>Contact ids under which one export names different people: they name nobody.</summary>
internal sealed class ReusedIds(ContactBook book, Utf8Arena arena, MergedEntries merged)
{
    /// <summary>Marks the ids, once all entries that are one person are merged.</summary>
    /// <returns>The ids, with their export.</returns>
    public List<(int Export, int Id)> Mark()
    {
        var reused = new List<(int, int)>();
        var suspects = new HashSet<ulong>();
        var entries = book.Entries;
        foreach (ref readonly var entry in entries)
        {
            if ((entry.Flags & ContactEntryFlags.IdMaybeShared) != 0)
            {
                suspects.Add(IdHash(entry));
            }
        }

        if (suspects.Count == 0)
        {
            return reused;
        }

        var groups = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Id != 0 && suspects.Contains(IdHash(entries[i])))
            {
                var hash = IdHash(entries[i]);
                if (!groups.TryGetValue(hash, out var group))
                {
                    groups.Add(hash, group = []);
                }

                group.Add(i);
            }
        }

        foreach (var group in groups.Values)
        {
            // People with a name: a lone "Mother" under an id says nothing about another person.
            var people = new HashSet<int>();
            foreach (var entry in group)
            {
                if (entries[entry].HasName)
                {
                    people.Add(merged.Person(entry));
                }
            }

            if (people.Count < 2)
            {
                continue;
            }

            ref readonly var first = ref entries[group[0]];
            reused.Add((first.Export, first.Id));
            foreach (var entry in group)
            {
                book.Entries[entry].Flags |= ContactEntryFlags.IdReused;
                book.Entries[merged.Person(entry)].Flags |= ContactEntryFlags.IdReused;
            }
        }

        return reused;
    }

    private ulong IdHash(in ContactEntry entry) => NameFolding.Hash(arena[entry.Id]) + ((ulong)entry.Export * 0xD6E8FEB86659FD93UL);
}
