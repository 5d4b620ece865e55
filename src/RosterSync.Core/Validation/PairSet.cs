namespace RosterSync.Validation;

/// <summary>Which pairs of a place and a user were met. Eight bytes a pair.</summary>
internal sealed class PairSet
{
    private ulong[] pairs;
    private int count;

    public PairSet(int expected) => pairs = new ulong[HashPlaces.For(expected)];

    /// <summary>Has the place of a pair fetched from memory, for a call that comes soon.</summary>
    public void Announce(int place, int user) => MemoryHint.Fetch(ref pairs[FirstPlace(Pair(place, user))]);

    /// <summary>Takes a pair; false where it was met before.</summary>
    public bool Add(int place, int user)
    {
        var pair = Pair(place, user);
        var at = Seek(pair);
        if (pairs[at] != 0)
        {
            return false;
        }

        if (HashPlaces.AreFull(count, pairs.Length))
        {
            Grow();
            at = Seek(pair);
        }

        pairs[at] = pair;
        count++;
        return true;
    }

    private int Seek(ulong pair)
    {
        var at = FirstPlace(pair);
        while (pairs[at] != 0 && pairs[at] != pair)
        {
            at = HashPlaces.Next(at, pairs.Length);
        }

        return at;
    }

    // Both count from 0, and 0 marks a free place of the table.
    private static ulong Pair(int place, int user) => ((ulong)(uint)(place + 1) << 32) | (uint)user;

    private int FirstPlace(ulong pair)
    {
        var hash = pair * 0x9E3779B97F4A7C15;
        hash = (hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15;
        return HashPlaces.First((uint)(hash >> 32), pairs.Length);
    }

    private void Grow()
    {
        var old = pairs;
        pairs = new ulong[HashPlaces.Grown(old.Length)];
        foreach (var pair in old)
        {
            if (pair != 0)
            {
                pairs[Seek(pair)] = pair;
            }
        }
    }
}
