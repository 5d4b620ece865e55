namespace RosterSync.Validation;

/// <summary>Numbers different keys 0, 1, 2 …: phone numbers, pairs of a class and a user. The key 0 is not one.</summary>
internal sealed class NumberTable
{
    private ulong[] keys;
    private int[] numbers;

    public NumberTable(int expected = 0)
    {
        var capacity = 16;
        while (capacity < expected * 3L / 2 && capacity < 1 << 28)
        {
            capacity <<= 1;
        }

        keys = new ulong[capacity];
        numbers = new int[capacity];
    }

    /// <summary>How many keys there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a key, which becomes known with this.</summary>
    public int GetOrAdd(ulong key, out bool added)
    {
        var slot = SlotOf(key);
        added = keys[slot] == 0;
        if (!added)
        {
            return numbers[slot];
        }

        if (Count == keys.Length / 4 * 3)
        {
            Grow();
            slot = SlotOf(key);
        }

        keys[slot] = key;
        return numbers[slot] = Count++;
    }

    private int SlotOf(ulong key)
    {
        var hash = key * 0x9E3779B97F4A7C15;
        var mask = keys.Length - 1;
        var slot = (int)(hash ^ (hash >> 32)) & mask;
        while (keys[slot] != 0 && keys[slot] != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        var (oldKeys, oldNumbers) = (keys, numbers);
        keys = new ulong[oldKeys.Length * 2];
        numbers = new int[keys.Length];
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] != 0)
            {
                var slot = SlotOf(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
