using System;

namespace RosterSync.Comparison;

/// <summary>An enrollment as one number, so that a sorted list of them is a set: place, user, and whether the user owns the class.</summary>
internal static class EnrollmentKey
{
    public static ulong Make(int place, int user, bool isOwner) => ((ulong)(uint)place << 32) | ((ulong)(uint)user << 1) | (isOwner ? 1UL : 0UL);

    public static int Place(ulong key) => (int)(key >> 32);

    public static int User(ulong key) => (int)((uint)key >> 1);

    public static bool IsOwner(ulong key) => (key & 1) != 0;

    /// <summary>The enrollment without the role.</summary>
    public static ulong WithoutRole(ulong key) => key >> 1;
}

/// <summary>The enrollments of a set: first taken as they come, then sorted, each once.</summary>
internal sealed class EnrollmentList(int expected)
{
    private ulong[] keys = new ulong[Math.Max(16, expected)];
    private int count;
    private bool isSorted = true;

    public ReadOnlySpan<ulong> Keys => keys.AsSpan(0, count);

    public void Add(ulong key)
    {
        if (count == keys.Length)
        {
            Array.Resize(ref keys, count * 2);
        }

        isSorted &= count == 0 || keys[count - 1] < key;
        keys[count++] = key;
    }

    /// <summary>Puts the enrollments into order and lets each stand once.</summary>
    public void Sort()
    {
        // A set that RosterSync wrote is sorted already.
        if (isSorted)
        {
            return;
        }

        Array.Sort(keys, 0, count);
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            if (i == 0 || keys[i] != keys[i - 1])
            {
                keys[kept++] = keys[i];
            }
        }

        count = kept;
    }

    public bool Contains(ulong key) => Array.BinarySearch(keys, 0, count, key) >= 0;
}
