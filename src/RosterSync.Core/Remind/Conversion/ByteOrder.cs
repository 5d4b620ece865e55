using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using RosterSync.Text;

namespace RosterSync.Remind.Conversion;

/// <summary>
/// Sorts by ids in ordinal order of their bytes. Eight bytes of each id are compared as one number, from where the ids begin to
/// differ; only ties are compared byte by byte, and what is sorted already, as exports often are, costs one look.
/// </summary>
internal sealed class ByteOrder(Utf8Arena arena)
{
    public void Sort(int[] items, Func<int, int> handleOf)
    {
        if (items.Length < 2)
        {
            return;
        }

        var handles = new int[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            handles[i] = handleOf(items[i]);
        }

        if (!LooksSorted(handles, out var common))
        {
            Sort(items, handles, common);
        }
    }

    private bool LooksSorted(int[] handles, out int common)
    {
        var sorted = true;
        var first = arena[handles[0]];
        common = first.Length;
        for (var i = 1; i < handles.Length; i++)
        {
            var id = arena[handles[i]];
            sorted = sorted && arena[handles[i - 1]].SequenceCompareTo(id) <= 0;
            var most = Math.Min(common, id.Length);
            if (!id.Slice(0, most).SequenceEqual(first.Slice(0, most)))
            {
                var same = 0;
                while (id[same] == first[same])
                {
                    same++;
                }

                most = same;
            }

            common = most;
        }

        return sorted;
    }

    private void Sort(int[] items, int[] handles, int common)
    {
        var keys = new ulong[items.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = Key(arena[handles[i]].Slice(common));
        }

        var positions = new int[items.Length];
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = i;
        }

        Array.Sort(keys, positions);
        var comparer = Comparer<int>.Create((left, right) =>
        {
            var order = arena[handles[left]].SequenceCompareTo(arena[handles[right]]);
            return order != 0 ? order : items[left].CompareTo(items[right]);
        });
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                Array.Sort(positions, start, end - start, comparer);
            }

            start = end;
        }

        var sorted = new int[items.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = items[positions[i]];
        }

        sorted.CopyTo(items, 0);
    }

    private static ulong Key(ReadOnlySpan<byte> text)
    {
        if (text.Length >= 8)
        {
            return BinaryPrimitives.ReadUInt64BigEndian(text);
        }

        ulong key = 0;
        for (var i = 0; i < 8; i++)
        {
            key = (key << 8) | (i < text.Length ? text[i] : (byte)0);
        }

        return key;
    }
}
