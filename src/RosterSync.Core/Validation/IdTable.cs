using System;
using System.Buffers.Binary;

namespace RosterSync.Validation;

/// <summary>
/// Numbers different ids 0, 1, 2 … and finds them again by their UTF-8 bytes: a hash table over one block of bytes, so that
/// a million ids are four arrays and not a million strings. Ids are compared exactly; since the hash takes upper and lower case
/// as one, an id that differs from another in case only is met on the way.
/// </summary>
internal sealed class IdTable
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private const ulong CaseBits = 0x2020202020202020;

    // Upper half: of the hash; lower half: number of the id + 1, 0 for a free place.
    private ulong[] slots;
    private int[] ends;
    private byte[] bytes;
    private int byteCount;

    public IdTable(int expected = 0)
    {
        var capacity = 16;
        while (capacity < expected * 3L / 2 && capacity < 1 << 28)
        {
            capacity <<= 1;
        }

        slots = new ulong[capacity];
        ends = new int[capacity / 4 * 3];
        bytes = new byte[capacity * 4L > 1 << 28 ? 1 << 28 : capacity * 4];
    }

    /// <summary>How many ids there are.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes of an id.</summary>
    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            var start = number == 0 ? 0 : ends[number - 1];
            return bytes.AsSpan(start, ends[number] - start);
        }
    }

    /// <summary>The number of an id; -1 where it is not known.</summary>
    /// <param name="id">The id, UTF-8.</param>
    /// <param name="twin">Number of an id that differs in case only; -1 where there is none or where the id itself is known.</param>
    public int Find(ReadOnlySpan<byte> id, out int twin) => Find(id, Hash(id), out twin, out _);

    /// <summary>The number of an id, which becomes known with this.</summary>
    public int GetOrAdd(ReadOnlySpan<byte> id, out bool added, out int twin)
    {
        var hash = Hash(id);
        var number = Find(id, hash, out twin, out var slot);
        added = number < 0;
        if (!added)
        {
            return number;
        }

        if (Count == ends.Length)
        {
            Grow();
            Find(id, hash, out _, out slot);
        }

        if (bytes.Length - byteCount < id.Length)
        {
            Array.Resize(ref bytes, (int)Math.Max(byteCount + (long)id.Length, Math.Min(bytes.Length * 2L, 0x7FFFFFC7)));
        }

        id.CopyTo(bytes.AsSpan(byteCount));
        byteCount += id.Length;
        number = Count++;
        ends[number] = byteCount;
        slots[slot] = (hash & 0xFFFFFFFF00000000) | (uint)(number + 1);
        return number;
    }

    /// <summary>Number of another id that is the same but for case and that a test accepts; -1 where there is none.</summary>
    public int TwinOf(int number, Func<int, bool> accepts)
    {
        var id = this[number];
        var hash = Hash(id);
        var mask = slots.Length - 1;
        for (var slot = (int)hash & mask; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var other = (int)(uint)slots[slot] - 1;
            if (other != number && slots[slot] >> 32 == hash >> 32 && EqualsIgnoringCase(this[other], id) && accepts(other))
            {
                return other;
            }
        }

        return -1;
    }

    private int Find(ReadOnlySpan<byte> id, ulong hash, out int twin, out int slot)
    {
        twin = -1;
        var mask = slots.Length - 1;
        for (slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var entry = slots[slot];
            if (entry == 0)
            {
                return -1;
            }

            if (entry >> 32 != hash >> 32)
            {
                continue;
            }

            var number = (int)(uint)entry - 1;
            var other = this[number];
            if (other.SequenceEqual(id))
            {
                twin = -1;
                return number;
            }

            if (twin < 0 && EqualsIgnoringCase(other, id))
            {
                twin = number;
            }
        }
    }

    private void Grow()
    {
        var old = slots;
        slots = new ulong[old.Length * 2];
        Array.Resize(ref ends, slots.Length / 4 * 3);
        var mask = slots.Length - 1;
        foreach (var entry in old)
        {
            if (entry != 0)
            {
                // The lower half of the hash is not kept: the id is hashed again.
                var slot = (int)Hash(this[(int)(uint)entry - 1]) & mask;
                while (slots[slot] != 0)
                {
                    slot = (slot + 1) & mask;
                }

                slots[slot] = entry;
            }
        }
    }

    private static ulong Hash(ReadOnlySpan<byte> id)
    {
        var hash = (ulong)id.Length * Multiplier;
        var rest = id;
        while (rest.Length >= 8)
        {
            hash = Mix(hash ^ (BinaryPrimitives.ReadUInt64LittleEndian(rest) | CaseBits));
            rest = rest.Slice(8);
        }

        if (rest.Length > 0)
        {
            ulong last = 0;
            foreach (var b in rest)
            {
                last = (last << 8) | b;
            }

            hash = Mix(hash ^ (last | CaseBits));
        }

        return Mix(hash);
    }

    private static ulong Mix(ulong value)
    {
        value *= Multiplier;
        return value ^ (value >> 32);
    }

    private static bool EqualsIgnoringCase(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i]
                && ((left[i] ^ right[i]) != 0x20 || (uint)((left[i] | 0x20) - 'a') > 'z' - 'a'))
            {
                return false;
            }
        }

        return true;
    }
}
