using System;
using System.Collections.Generic;
using RosterSync.Text;

namespace RosterSync.Contacts;

/// <summary>
/// One or more rows that surely are one person: the same contact id and last name, or without an id the same name and points.
/// Which entries are one person is settled by <see cref="GuardianResolver"/> when every row is known.
/// </summary>
internal struct ContactEntry
{
    public ulong NameHash;
    public uint LastNameHash;
    public int Export;
    public int Id;
    public int First;
    public int Last;
    public int FirstPoint;
    public ContactEntryFlags Flags;

    /// <summary>Whether first and last name are there and are no placeholder.</summary>
    public readonly bool HasName => (Flags & (ContactEntryFlags.PlaceholderName | ContactEntryFlags.MissingName)) == 0;

    /// <summary>Whether there is no id, or one that names nobody.</summary>
    public readonly bool IsWithoutId => Id == 0 || (Flags & ContactEntryFlags.IdReused) != 0;
}

[Flags]
internal enum ContactEntryFlags : byte
{
    None = 0,
    /// <summary>"Mother", "Parent": no name, and nothing merges by it.</summary>
    PlaceholderName = 1,
    /// <summary>First or last name is missing.</summary>
    MissingName = 2,
    /// <summary>Another entry may have the same id.</summary>
    IdMaybeShared = 4,
    /// <summary>The id is used for different people: it names nobody.</summary>
    IdReused = 8,
    /// <summary>Goes in for at least one student.</summary>
    GoesIn = 16,
    /// <summary>At least one point must not be sent for this person.</summary>
    HasForbiddenPoint = 32,
}

/// <summary>A phone or e-mail of an entry, in a linked list.</summary>
internal struct PointLink
{
    public int Point;
    public int Next;
    public ushort Priority;
    /// <summary>Order of the kind of phone; <see cref="ContactBook.NotSent"/> for a kind that is not asked for.</summary>
    public byte KindRank;
}

/// <summary>A contact of a student, in a linked list per student.</summary>
internal struct ContactLink
{
    public int Student;
    public int Entry;
    public int Next;
    public int Line;
    public ushort Priority;
    public byte File;
    public byte Rank;
    public ContactReason Reason;
    public ContactLinkFlags Flags;
}

[Flags]
internal enum ContactLinkFlags : byte
{
    None = 0,
    GoesIn = 1,
    /// <summary>Came in through a parameter only.</summary>
    ByParameter = 2,
    Blocked = 4,
    NonCustodial = 8,
    /// <summary>Became part of another link of the same student and person.</summary>
    Merged = 16,
}

/// <summary>Collects the contacts of an export row by row: entries, their points, and the links to students.</summary>
internal sealed class ContactBook(Utf8Arena arena)
{
    public const byte NotSent = 255;
    public const ushort NoPriority = ushort.MaxValue;

    private readonly HashSlots index = new(1 << 14);

    // Whether an id was seen: a bit too many costs one look more at the end, so hashes are enough.
    private readonly ulong[] idsSeen = new ulong[1 << 17];

    public GrowList<ContactEntry> Entries { get; } = new();

    public GrowList<PointLink> PointLinks { get; } = new();

    public GrowList<ContactLink> Links { get; } = new();

    /// <summary>The entry of a contact that has an id.</summary>
    public int EntryWithId(int export, ReadOnlySpan<byte> id, in ContactName name)
    {
        var idHash = NameFolding.Hash(id) + ((ulong)export * 0xD6E8FEB86659FD93UL);
        if ((name.Flags & ContactEntryFlags.PlaceholderName) == 0 && !name.Last.IsEmpty)
        {
            var probe = index.Find(idHash ^ (name.LastNameHash * 0x9E3779B97F4A7C15UL));
            while (probe.Next())
            {
                ref var candidate = ref Entries[probe.Index];
                if (candidate.LastNameHash == (uint)name.LastNameHash && candidate.Export == export
                    && candidate.Id != 0 && arena[candidate.Id].SequenceEqual(id))
                {
                    KeepBetterName(ref candidate, name);
                    return probe.Index;
                }
            }

            var added = Add(export, arena.Add(id), name, SeenBefore(idHash));
            probe.Insert(added);
            return added;
        }

        // A placeholder or a blank is no evidence: each row stands alone until a point shows whose it is.
        return Add(export, arena.Add(id), name, SeenBefore(idHash));
    }

    /// <summary>The entry of a contact without an id: the same name with just these points.</summary>
    public int EntryWithoutId(in ContactName name, ReadOnlySpan<int> points)
    {
        if (name.Flags != ContactEntryFlags.None)
        {
            return Add(-1, 0, name, false);
        }

        var hash = name.NameHash;
        foreach (var point in points)
        {
            hash = (hash ^ (uint)point) * 0x9E3779B97F4A7C15UL;
        }

        var probe = index.Find(hash);
        while (probe.Next())
        {
            ref var candidate = ref Entries[probe.Index];
            if (candidate.Id == 0 && candidate.NameHash == name.NameHash && HasJust(candidate.FirstPoint, points))
            {
                KeepBetterName(ref candidate, name);
                return probe.Index;
            }
        }

        var added = Add(-1, 0, name, false);
        probe.Insert(added);
        return added;
    }

    /// <summary>Adds a point to an entry, or betters what is known of it.</summary>
    public void AddPoint(int entry, int point, byte kindRank, ushort priority)
    {
        for (var link = Entries[entry].FirstPoint; link >= 0; link = PointLinks[link].Next)
        {
            ref var known = ref PointLinks[link];
            if (known.Point == point)
            {
                known.KindRank = Math.Min(known.KindRank, kindRank);
                known.Priority = Math.Min(known.Priority, priority);
                return;
            }
        }

        Entries[entry].FirstPoint = PointLinks.Add(new PointLink { Point = point, Next = Entries[entry].FirstPoint, KindRank = kindRank, Priority = priority });
    }

    /// <summary>Phones and e-mails entries have that are never sent and tell nothing of who it is; hardly any entry has one.</summary>
    public SparseLists Unsent { get; } = new();

    /// <summary>Adds all phones and e-mails of an entry, sent or not, to a set.</summary>
    public void AddPointsTo(HashSet<int> points, int entry)
    {
        for (var link = Entries[entry].FirstPoint; link >= 0; link = PointLinks[link].Next)
        {
            points.Add(PointLinks[link].Point);
        }

        points.UnionWith(Unsent[entry]);
    }

    /// <summary>Gives an entry the name of another entry of the same person where that is the better one.</summary>
    public void TakeBetterName(int entry, int other)
    {
        ref readonly var it = ref Entries[other];
        var name = new ContactName
        {
            First = arena[it.First],
            Last = arena[it.Last],
            NameHash = it.NameHash,
            Flags = it.Flags & (ContactEntryFlags.MissingName | ContactEntryFlags.PlaceholderName),
        };
        KeepBetterName(ref Entries[entry], name);
    }

    private int Add(int export, int id, in ContactName name, bool maybeShared) => Entries.Add(new ContactEntry
    {
        NameHash = name.NameHash,
        LastNameHash = (uint)name.LastNameHash,
        Export = export,
        Id = id,
        First = arena.Add(name.First),
        Last = arena.Add(name.Last),
        FirstPoint = -1,
        Flags = name.Flags | (maybeShared ? ContactEntryFlags.IdMaybeShared : ContactEntryFlags.None),
    });

    // Of several writings of one name the same one is kept whatever the order of rows.
    private void KeepBetterName(ref ContactEntry entry, in ContactName name)
    {
        var first = arena[entry.First];
        var last = arena[entry.Last];
        if (name.First.SequenceEqual(first) && name.Last.SequenceEqual(last))
        {
            return;
        }

        var isPlaceholder = (name.Flags & ContactEntryFlags.PlaceholderName) != 0;
        var wasPlaceholder = (entry.Flags & ContactEntryFlags.PlaceholderName) != 0;
        if (isPlaceholder == wasPlaceholder ? IsBetterName(name.First, name.Last, first, last) : wasPlaceholder)
        {
            entry.First = arena.Add(name.First);
            entry.Last = arena.Add(name.Last);
            entry.NameHash = name.NameHash;
            entry.Flags = (entry.Flags & ~(ContactEntryFlags.MissingName | ContactEntryFlags.PlaceholderName)) | name.Flags;
        }
    }

    /// <summary>A whole name before half a one, then ordinal order.</summary>
    public static bool IsBetterName(ReadOnlySpan<byte> first, ReadOnlySpan<byte> last, ReadOnlySpan<byte> thanFirst, ReadOnlySpan<byte> thanLast)
    {
        var whole = !first.IsEmpty && !last.IsEmpty;
        var thanWhole = !thanFirst.IsEmpty && !thanLast.IsEmpty;
        if (whole != thanWhole)
        {
            return whole;
        }

        var order = last.SequenceCompareTo(thanLast);
        return order != 0 ? order < 0 : first.SequenceCompareTo(thanFirst) < 0;
    }

    private bool HasJust(int firstPoint, ReadOnlySpan<int> points)
    {
        var count = 0;
        for (var link = firstPoint; link >= 0; link = PointLinks[link].Next)
        {
            if (points.IndexOf(PointLinks[link].Point) < 0)
            {
                return false;
            }

            count++;
        }

        return count == points.Length;
    }

    private bool SeenBefore(ulong idHash)
    {
        ref var word = ref idsSeen[(int)(idHash >> 6) & (idsSeen.Length - 1)];
        var bit = 1UL << (int)(idHash & 63);
        var seen = (word & bit) != 0;
        word |= bit;
        return seen;
    }
}

/// <summary>A contact's name as a row has it, ready to compare.</summary>
internal ref struct ContactName
{
    public ReadOnlySpan<byte> First;
    public ReadOnlySpan<byte> Last;
    public ulong NameHash;
    public ulong LastNameHash;
    public ContactEntryFlags Flags;
}
