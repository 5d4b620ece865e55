using System;
using System.Collections.Generic;
using RosterSync.Remind.Conversion;
using RosterSync.Text;

namespace RosterSync.Contacts;

/// <summary>
/// Decides which entries are one person. The same id needs the same last name or a shared point as evidence;
/// without an id it takes the same full name and a shared point. Placeholders, a school's own points and points
/// under many names are no evidence. The outcome does not depend on the order of rows.
/// </summary>
internal sealed class GuardianResolver(ContactBook book, PointTable points, Utf8Arena arena)
{
    /// <summary>A point under more names than this is an institution's, not a household's.</summary>
    public const int MostNamesOfAPoint = 6;

    private const int PairwiseLimit = 12;

    private int[] parent = [];

    /// <summary>The entry that stands for the person of an entry.</summary>
    public int Person(int entry)
    {
        while (parent[entry] != entry)
        {
            parent[entry] = parent[parent[entry]];
            entry = parent[entry];
        }

        return entry;
    }

    /// <summary>Merges entries and marks reused ids.</summary>
    /// <returns>Ids, with their export, that name different people.</returns>
    public List<(int Export, int Id)> Resolve()
    {
        parent = new int[book.Entries.Count];
        for (var i = 0; i < parent.Length; i++)
        {
            parent[i] = i;
        }

        var holders = new PointHolders(book, points);
        MarkPointsOfManyNames(holders);
        for (var point = 0; point < points.Count; point++)
        {
            if (points.IsUsable(point))
            {
                JoinHolders(holders[point]);
            }
        }

        AttachToIds(holders);
        var reused = MarkReusedIds();
        if (reused.Count > 0)
        {
            JoinWithoutId(holders);
        }

        return reused;
    }

    /// <summary>
    /// Joins people without a usable id who, with all their entries together, have the same name and the same smallest point:
    /// the same id would be made for both.
    /// </summary>
    /// <returns>Whether anybody was joined.</returns>
    public bool JoinAlike(Func<int, int> smallestPoint)
    {
        var names = new HashSet<ulong>();
        for (var i = 0; i < parent.Length; i++)
        {
            if (Person(i) == i && (book.Entries[i].Flags & ContactEntryFlags.IdReused) != 0 && HasName(book.Entries[i]))
            {
                names.Add(book.Entries[i].NameHash);
            }
        }

        var any = false;
        var firstOf = new Dictionary<(ulong, int), int>();
        for (var i = 0; names.Count > 0 && i < parent.Length; i++)
        {
            ref readonly var entry = ref book.Entries[i];
            if (Person(i) != i || !IsWithoutId(entry) || !names.Contains(entry.NameHash) || smallestPoint(i) is not (>= 0 and var point))
            {
                continue;
            }

            if (firstOf.TryGetValue((entry.NameHash, point), out var other))
            {
                Join(other, i);
                any = true;
            }
            else
            {
                firstOf.Add((entry.NameHash, point), i);
            }
        }

        return any;
    }

    // An id that names two people names nobody: its entries are then like those without one.
    private void JoinWithoutId(PointHolders holders)
    {
        var firstOf = new Dictionary<ulong, int>();
        for (var point = 0; point < points.Count; point++)
        {
            var held = holders[point];
            if (held.Length < 2 || !points.IsUsable(point))
            {
                continue;
            }

            firstOf.Clear();
            foreach (var entry in held)
            {
                ref readonly var it = ref book.Entries[entry];
                if (!IsWithoutId(it) || !HasName(it))
                {
                    continue;
                }

                if (firstOf.TryGetValue(it.NameHash, out var other))
                {
                    Join(other, entry);
                }
                else
                {
                    firstOf.Add(it.NameHash, entry);
                }
            }
        }
    }

    private static bool IsWithoutId(in ContactEntry entry) => entry.Id == 0 || (entry.Flags & ContactEntryFlags.IdReused) != 0;

    private void MarkPointsOfManyNames(PointHolders holders)
    {
        var names = new HashSet<ulong>();
        for (var point = 0; point < points.Count; point++)
        {
            var held = holders[point];
            if (held.Length <= MostNamesOfAPoint)
            {
                continue;
            }

            names.Clear();
            foreach (var entry in held)
            {
                names.Add(book.Entries[entry].NameHash);
            }

            if (names.Count > MostNamesOfAPoint)
            {
                points.Flags(point) |= PointFlags.ManyNames;
            }
        }
    }

    private void JoinHolders(ReadOnlySpan<int> held)
    {
        if (held.Length < 2)
        {
            return;
        }

        if (held.Length > PairwiseLimit)
        {
            JoinManyHolders(held);
            return;
        }

        for (var i = 0; i < held.Length; i++)
        {
            for (var j = i + 1; j < held.Length; j++)
            {
                if (AreOnePerson(held[i], held[j]))
                {
                    Join(held[i], held[j]);
                }
            }
        }
    }

    // The same as pairwise, for points with many rows of the same few names.
    private void JoinManyHolders(ReadOnlySpan<int> held)
    {
        var firstOf = new Dictionary<(ulong, int, bool), List<int>>();
        foreach (var entry in held)
        {
            ref readonly var it = ref book.Entries[entry];
            if (it.Id == 0 && !HasName(it))
            {
                continue;
            }

            var key = it.Id != 0 ? (NameFolding.Hash(arena[it.Id]), it.Export, true) : (it.NameHash, 0, false);
            if (!firstOf.TryGetValue(key, out var alike))
            {
                firstOf.Add(key, alike = []);
            }

            var joined = false;
            foreach (var other in alike)
            {
                if (AreOnePerson(entry, other))
                {
                    Join(entry, other);
                    joined = true;
                }
            }

            if (!joined)
            {
                alike.Add(entry);
            }
        }
    }

    // Called for entries that share a usable point.
    private bool AreOnePerson(int left, int right)
    {
        ref readonly var one = ref book.Entries[left];
        ref readonly var other = ref book.Entries[right];
        if (one.Id != 0 && other.Id != 0)
        {
            return one.Export == other.Export && arena[one.Id].SequenceEqual(arena[other.Id]);
        }

        return one.Id == 0 && other.Id == 0 && one.NameHash == other.NameHash && HasName(one) && HasName(other);
    }

    private static bool HasName(in ContactEntry entry) =>
        (entry.Flags & (ContactEntryFlags.PlaceholderName | ContactEntryFlags.MissingName)) == 0;

    // A person without an id who is plainly one with an id takes that id; where several would fit, the first in ordinal order.
    private void AttachToIds(PointHolders holders)
    {
        var targets = new Dictionary<int, int>();
        var namedByName = new Dictionary<ulong, int>();
        for (var point = 0; point < points.Count; point++)
        {
            var held = holders[point];
            if (held.Length < 2 || !points.IsUsable(point) || !HasBothKinds(held))
            {
                continue;
            }

            namedByName.Clear();
            foreach (var named in held)
            {
                ref readonly var candidate = ref book.Entries[named];
                if (candidate.Id != 0 && HasName(candidate)
                    && (!namedByName.TryGetValue(candidate.NameHash, out var best) || ComesBefore(named, best)))
                {
                    namedByName[candidate.NameHash] = named;
                }
            }

            foreach (var loose in held)
            {
                ref readonly var it = ref book.Entries[loose];
                if (it.Id == 0 && HasName(it) && namedByName.TryGetValue(it.NameHash, out var named))
                {
                    var person = Person(loose);
                    if (!targets.TryGetValue(person, out var best) || ComesBefore(named, best))
                    {
                        targets[person] = named;
                    }
                }
            }
        }

        foreach (var target in targets)
        {
            Join(target.Value, target.Key);
        }
    }

    private bool HasBothKinds(ReadOnlySpan<int> held)
    {
        var withId = false;
        var without = false;
        foreach (var entry in held)
        {
            withId |= book.Entries[entry].Id != 0;
            without |= book.Entries[entry].Id == 0;
        }

        return withId && without;
    }

    private bool ComesBefore(int left, int right)
    {
        ref readonly var one = ref book.Entries[left];
        ref readonly var other = ref book.Entries[right];
        var order = arena[one.Id].SequenceCompareTo(arena[other.Id]);
        return order != 0 ? order < 0 : one.Export < other.Export;
    }

    // An entry with an id stays the one that stands for the person.
    private void Join(int left, int right)
    {
        left = Person(left);
        right = Person(right);
        if (left != right)
        {
            if (book.Entries[left].Id == 0 && book.Entries[right].Id != 0)
            {
                (left, right) = (right, left);
            }

            parent[right] = left;
        }
    }

    private List<(int Export, int Id)> MarkReusedIds()
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
                if (HasName(entries[entry]))
                {
                    people.Add(Person(entry));
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
                book.Entries[Person(entry)].Flags |= ContactEntryFlags.IdReused;
            }
        }

        return reused;
    }

    private ulong IdHash(in ContactEntry entry) => NameFolding.Hash(arena[entry.Id]) + ((ulong)entry.Export * 0xD6E8FEB86659FD93UL);
}
