namespace RosterSync.Validation;

/// <summary>Numbers different keys 0, 1, 2 …, such as phone numbers. The key 0 is not one.</summary>
internal sealed class NumberTable
{
    private (ulong Key, int Number)[] places;

    public NumberTable(int expected = 0)
    {
        var capacity = 16;
        while (capacity / 4 * 3 < expected && capacity < 1 << 28)
        {
            capacity <<= 1;
        }

        places = new (ulong, int)[capacity];
    }

    /// <summary>How many keys there are.</summary>
    public int Count { get; private set; }

    /// <summary>Has the place of a key fetched from memory, for a call that comes soon.</summary>
    public void Announce(ulong key) => MemoryHint.Fetch(ref places[FirstPlace(key)]);

    /// <summary>The number of a key, which becomes known with this.</summary>
    public int GetOrAdd(ulong key, out bool added)
    {
        var place = Seek(key);
        added = places[place].Key == 0;
        if (!added)
        {
            return places[place].Number;
        }

        if (Count == places.Length / 4 * 3)
        {
            Grow();
            place = Seek(key);
        }

        places[place] = (key, Count);
        return Count++;
    }

    private int Seek(ulong key)
    {
        var mask = places.Length - 1;
        var place = FirstPlace(key);
        while (places[place].Key != 0 && places[place].Key != key)
        {
            place = (place + 1) & mask;
        }

        return place;
    }

    private int FirstPlace(ulong key)
    {
        var hash = key * 0x9E3779B97F4A7C15;
        return (int)(hash ^ (hash >> 32)) & (places.Length - 1);
    }

    private void Grow()
    {
        var old = places;
        places = new (ulong, int)[old.Length * 2];
        foreach (var entry in old)
        {
            if (entry.Key != 0)
            {
                places[Seek(entry.Key)] = entry;
            }
        }
    }
}
