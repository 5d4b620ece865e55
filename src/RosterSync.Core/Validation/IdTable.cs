using System;
using System.Buffers.Binary;

namespace RosterSync.Validation;

/// <summary>What an id is found by: hashes, with and without regard to case.</summary>
internal readonly record struct IdKey(ulong Exact, uint Folded);

/// <summary>
/// Numbers different ids 0, 1, 2 … and finds them again by their UTF-8 bytes. A place of the table holds a hash of 64 bits, so that
/// looking an id up touches one line of memory and not the id's bytes; whoever is about to report two ids as one compares them with
/// <see cref="IsSame"/> first. Places are chosen without regard to case, so that an id that differs in case only is met on the way.
/// </summary>
internal sealed class IdTable
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private const ulong CaseBits = 0x2020202020202020;

    private Place[] places;
    private int[] ends;
    private byte[] bytes;
    private int byteCount;

    public IdTable(int expected = 0)
    {
        places = new Place[HashPlaces.For(expected)];
        ends = new int[Math.Max(16, expected)];
        bytes = new byte[(int)Math.Min(ends.Length * 12L, 1 << 28)];
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

    /// <summary>Whether an id that was found is the one looked for to the byte.</summary>
    public bool IsSame(int number, ReadOnlySpan<byte> id) => this[number].SequenceEqual(id);

    /// <summary>The number of an id; -1 where it is not known.</summary>
    /// <param name="id">The id, UTF-8.</param>
    /// <param name="twin">Number of an id that differs in case only; -1 where there is none or where the id itself is known.</param>
    public int Find(ReadOnlySpan<byte> id, out int twin)
    {
        return places[Seek(id, KeyOf(id), out twin)].Number - 1;
    }

    /// <summary>What an id is found by, for whoever asks for it now or later.</summary>
    public static IdKey KeyOf(ReadOnlySpan<byte> id)
    {
        var exact = (ulong)id.Length * Multiplier;
        var folded = exact;
        while (id.Length >= 8)
        {
            var next = BinaryPrimitives.ReadUInt64LittleEndian(id);
            exact = Mix(exact ^ next);
            folded = Mix(folded ^ (next | CaseBits));
            id = id.Slice(8);
        }

        ulong last = 0;
        foreach (var b in id)
        {
            last = (last << 8) | b;
        }

        return new IdKey(Mix(Mix(exact ^ last)), (uint)Mix(Mix(folded ^ (last | CaseBits))));
    }

    /// <summary>Has the place of an id fetched from memory, for a call that comes soon.</summary>
    public void Announce(ReadOnlySpan<byte> id) => Announce(KeyOf(id));

    /// <summary>Has the place of an id fetched from memory, for a call that comes soon.</summary>
    public void Announce(IdKey key) => MemoryHint.Fetch(ref places[HashPlaces.First(key.Folded, places.Length)]);

    /// <summary>The number of an id; -1 where it is not known.</summary>
    public int Find(IdKey key)
    {
        var length = places.Length;
        for (var place = HashPlaces.First(key.Folded, length); places[place].Number != 0; place = HashPlaces.Next(place, length))
        {
            if (places[place].Exact == key.Exact)
            {
                return places[place].Number - 1;
            }
        }

        return -1;
    }

    /// <summary>The number of an id, which becomes known with this.</summary>
    public int GetOrAdd(ReadOnlySpan<byte> id, IdKey key, out bool added) => GetOrAdd(id, key, out added, out _);

    /// <summary>The number of an id, which becomes known with this.</summary>
    public int GetOrAdd(ReadOnlySpan<byte> id, out bool added, out int twin) => GetOrAdd(id, KeyOf(id), out added, out twin);

    private int GetOrAdd(ReadOnlySpan<byte> id, IdKey key, out bool added, out int twin)
    {
        var place = Seek(id, key, out twin);
        added = places[place].Number == 0;
        if (!added)
        {
            return places[place].Number - 1;
        }

        if (HashPlaces.AreFull(Count, places.Length))
        {
            Grow();
            place = Seek(id, key, out _);
        }

        Keep(id);
        places[place] = new Place(key, Count);
        return Count - 1;
    }

    /// <summary>Number of another id that is the same but for case and that a test accepts; -1 where there is none.</summary>
    public int TwinOf(int number, Func<int, bool> accepts)
    {
        var id = this[number];
        var key = KeyOf(id);
        var length = places.Length;
        for (var place = HashPlaces.First(key.Folded, length); places[place].Number != 0; place = HashPlaces.Next(place, length))
        {
            var other = places[place].Number - 1;
            if (other != number && places[place].Folded == key.Folded && EqualsIgnoringCase(this[other], id) && accepts(other))
            {
                return other;
            }
        }

        return -1;
    }

    // The place of an id, or the free one it would have.
    private int Seek(ReadOnlySpan<byte> id, IdKey key, out int twin)
    {
        twin = -1;
        var all = places;
        for (var place = HashPlaces.First(key.Folded, all.Length); ; place = HashPlaces.Next(place, all.Length))
        {
            ref readonly var entry = ref all[place];
            if (entry.Number == 0)
            {
                return place;
            }

            if (entry.Exact == key.Exact)
            {
                twin = -1;
                return place;
            }

            if (entry.Folded == key.Folded && twin < 0 && EqualsIgnoringCase(this[entry.Number - 1], id))
            {
                twin = entry.Number - 1;
            }
        }
    }

    private void Keep(ReadOnlySpan<byte> id)
    {
        if (Count == ends.Length)
        {
            Array.Resize(ref ends, Count * 2);
        }

        if (bytes.Length - byteCount < id.Length)
        {
            Array.Resize(ref bytes, (int)Math.Max(byteCount + (long)id.Length, Math.Min(bytes.Length * 2L, 0x7FFFFFC7)));
        }

        id.CopyTo(bytes.AsSpan(byteCount));
        byteCount += id.Length;
        ends[Count++] = byteCount;
    }

    private void Grow()
    {
        var old = places;
        places = new Place[HashPlaces.Grown(old.Length)];
        foreach (var entry in old)
        {
            if (entry.Number != 0)
            {
                var place = HashPlaces.First(entry.Folded, places.Length);
                while (places[place].Number != 0)
                {
                    place = HashPlaces.Next(place, places.Length);
                }

                places[place] = entry;
            }
        }
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

    // One place of the table.
    private readonly struct Place(IdKey key, int number)
    {
        public readonly ulong Exact = key.Exact;

        public readonly uint Folded = key.Folded;

        /// <summary>Number of the id + 1; 0 where the place is free.</summary>
        public readonly int Number = number;
    }
}
