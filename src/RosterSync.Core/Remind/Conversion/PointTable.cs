using System;
using RosterSync.Contacts;
using RosterSync.Text;

namespace RosterSync.Remind.Conversion;

/// <summary>What is known of a phone number or e-mail address besides who has it.</summary>
[Flags]
internal enum PointFlags : byte
{
    None = 0,
    /// <summary>An e-mail address; a phone number otherwise.</summary>
    Email = 1,
    /// <summary>On the list of placeholders.</summary>
    Placeholder = 2,
    /// <summary>A school's own.</summary>
    School = 4,
    /// <summary>Held under more names than a household has.</summary>
    ManyNames = 8,
    /// <summary>Given to somebody in this roster.</summary>
    Taken = 16,
    /// <summary>Never merges anyone and is not sent.</summary>
    Unusable = Placeholder | School | ManyNames,
}

/// <summary>Every phone number and e-mail address of the export once, by number.</summary>
internal sealed class PointTable(Utf8Arena arena)
{
    private readonly HashSlots index = new(1 << 16);
    private readonly GrowList<ulong> keys = new();
    private readonly GrowList<PointFlags> flags = new();

    public int Count => keys.Count;

    public ref PointFlags Flags(int point) => ref flags[point];

    public bool IsEmail(int point) => (flags[point] & PointFlags.Email) != 0;

    public bool IsUsable(int point) => (flags[point] & PointFlags.Unusable) == 0;

    /// <summary>Ten digits as a number.</summary>
    public ulong PhoneNumber(int point) => keys[point];

    /// <summary>The address, trimmed and in lower case.</summary>
    public ReadOnlySpan<byte> Email(int point) => arena[(int)keys[point]];

    public int Phone(ulong number)
    {
        var probe = index.Find(number * 0x9E3779B97F4A7C15UL);
        while (probe.Next())
        {
            if (keys[probe.Index] == number && !IsEmail(probe.Index))
            {
                return probe.Index;
            }
        }

        var point = keys.Add(number);
        flags.Add(Placeholders.IsPhone(number) ? PointFlags.Placeholder : PointFlags.None);
        probe.Insert(point);
        return point;
    }

    public int Email(ReadOnlySpan<byte> lowered)
    {
        var probe = index.Find(NameFolding.Hash(lowered));
        while (probe.Next())
        {
            if (IsEmail(probe.Index) && Email(probe.Index).SequenceEqual(lowered))
            {
                return probe.Index;
            }
        }

        var point = keys.Add((ulong)arena.Add(lowered));
        flags.Add(PointFlags.Email | (Placeholders.IsEmail(lowered) ? PointFlags.Placeholder : PointFlags.None));
        probe.Insert(point);
        return point;
    }

    /// <summary>Orders points of one kind, phones before e-mails; the same in every run, whatever the order of rows.</summary>
    public int Compare(int left, int right)
    {
        if (left == right)
        {
            return 0;
        }

        var leftEmail = IsEmail(left);
        if (leftEmail != IsEmail(right))
        {
            return leftEmail ? 1 : -1;
        }

        return leftEmail ? Email(left).SequenceCompareTo(Email(right)) : keys[left].CompareTo(keys[right]);
    }
}
