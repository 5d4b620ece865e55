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

    private readonly MergedEntries merged = new(book);

    /// <summary>The entry that stands for the person of an entry.</summary>
    public int Person(int entry) => merged.Person(entry);

    /// <summary>Merges entries and marks reused ids.</summary>
    /// <returns>Ids, with their export, that name different people.</returns>
    public List<(int Export, int Id)> Resolve()
    {
        merged.Begin();
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
        var reused = new ReusedIds(book, arena, merged).Mark();
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
        for (var i = 0; i < book.Entries.Count; i++)
        {
            if (merged.Person(i) == i && (book.Entries[i].Flags & ContactEntryFlags.IdReused) != 0 && book.Entries[i].HasName)
            {
                names.Add(book.Entries[i].NameHash);
            }
        }

        var any = false;
        var firstOf = new Dictionary<(ulong, int), int>();
        for (var i = 0; names.Count > 0 && i < book.Entries.Count; i++)
        {
            ref readonly var entry = ref book.Entries[i];
            if (merged.Person(i) != i || !entry.IsWithoutId || !names.Contains(entry.NameHash) || smallestPoint(i) is not (>= 0 and var point))
            {
                continue;
            }

            if (firstOf.TryGetValue((entry.NameHash, point), out var other))
            {
                merged.Join(other, i);
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
                if (!it.IsWithoutId || !it.HasName)
                {
                    continue;
                }

                if (firstOf.TryGetValue(it.NameHash, out var other))
                {
                    merged.Join(other, entry);
                }
                else
                {
                    firstOf.Add(it.NameHash, entry);
                }
            }
        }
    }

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
                    merged.Join(held[i], held[j]);
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
            if (it.Id == 0 && !it.HasName)
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
                    merged.Join(entry, other);
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

        return one.Id == 0 && other.Id == 0 && one.NameHash == other.NameHash && one.HasName && other.HasName;
    }

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
                if (candidate.Id != 0 && candidate.HasName
                    && (!namedByName.TryGetValue(candidate.NameHash, out var best) || ComesBefore(named, best)))
                {
                    namedByName[candidate.NameHash] = named;
                }
            }

            foreach (var loose in held)
            {
                ref readonly var it = ref book.Entries[loose];
                if (it.Id == 0 && it.HasName && namedByName.TryGetValue(it.NameHash, out var named))
                {
                    var person = merged.Person(loose);
                    if (!targets.TryGetValue(person, out var best) || ComesBefore(named, best))
                    {
                        targets[person] = named;
                    }
                }
            }
        }

        foreach (var target in targets)
        {
            merged.Join(target.Value, target.Key);
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
}
