namespace RosterSync.Validation;

/// <summary>Which pairs of a place and a user were met. Eight bytes a pair.</summary>
internal sealed class PairSet
{
    private ulong[] pairs = new ulong[1024];
    private int count;

    /// <summary>Takes a pair; false where it was met before.</summary>
    public bool Add(int place, int user)
    {
        // Both count from 0, and 0 marks a free place of the table.
        var pair = ((ulong)(uint)(place + 1) << 32) | (uint)user;
        var at = Seek(pair);
        if (pairs[at] != 0)
        {
            return false;
        }

        if (++count > pairs.Length / 4 * 3)
        {
            Grow();
            at = Seek(pair);
        }

        pairs[at] = pair;
        return true;
    }

    private int Seek(ulong pair)
    {
        var hash = pair * 0x9E3779B97F4A7C15;
        var mask = pairs.Length - 1;
        var at = (int)(hash ^ (hash >> 32)) & mask;
        while (pairs[at] != 0 && pairs[at] != pair)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    private void Grow()
    {
        var old = pairs;
        pairs = new ulong[old.Length * 2];
        foreach (var pair in old)
        {
            if (pair != 0)
            {
                pairs[Seek(pair)] = pair;
            }
        }
    }
}
