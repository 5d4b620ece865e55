namespace RosterSync.Validation;

/// <summary>Numbers different keys 0, 1, 2 …, such as phone numbers. The key 0 is not one.</summary>
internal sealed class NumberTable
{
    private (ulong Key, int Number)[] places;

    public NumberTable(int expected = 0) => places = new (ulong, int)[HashPlaces.For(expected)];

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

        if (HashPlaces.AreFull(Count, places.Length))
        {
            Grow();
            place = Seek(key);
        }

        places[place] = (key, Count);
        return Count++;
    }

    private int Seek(ulong key)
    {
        var place = FirstPlace(key);
        while (places[place].Key != 0 && places[place].Key != key)
        {
            place = HashPlaces.Next(place, places.Length);
        }

        return place;
    }

    private int FirstPlace(ulong key) => HashPlaces.First((uint)((key * 0x9E3779B97F4A7C15) >> 32), places.Length);

    private void Grow()
    {
        var old = places;
        places = new (ulong, int)[HashPlaces.Grown(old.Length)];
        foreach (var entry in old)
        {
            if (entry.Key != 0)
            {
                places[Seek(entry.Key)] = entry;
            }
        }
    }
}
