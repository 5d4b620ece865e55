using System;
using System.Collections.Generic;

namespace RosterSync.IO.Text;

/// <summary>Numbers keys of UTF-8 bytes in the order in which they come, without making strings of them.</summary>
internal sealed class Utf8Index
{
    private readonly Utf8Store store;
    private int[] buckets = new int[64];
    private int[] next = new int[64];
    private int[] hashes = new int[64];
    private readonly List<ReadOnlyMemory<byte>> keys = [];

    /// <summary>Makes an index that keeps its keys in a store.</summary>
    public Utf8Index(Utf8Store store)
    {
        this.store = store;
    }

    /// <summary>How many keys there are.</summary>
    public int Count => keys.Count;

    /// <summary>The key of a number.</summary>
    public ReadOnlyMemory<byte> this[int index] => keys[index];

    /// <summary>The number of a key; -1 where it is not there.</summary>
    public int Find(ReadOnlySpan<byte> key) => Find(key, Hash(key));

    /// <summary>The number of a key, which is added where it is not there.</summary>
    public int GetOrAdd(ReadOnlySpan<byte> key)
    {
        var hash = Hash(key);
        var found = Find(key, hash);
        if (found >= 0)
        {
            return found;
        }

        if (keys.Count == next.Length)
        {
            Grow();
        }

        var index = keys.Count;
        keys.Add(store.Keep(key));
        hashes[index] = hash;
        Chain(index);
        return index;
    }

    private int Find(ReadOnlySpan<byte> key, int hash)
    {
        // Buckets hold numbers plus one; zero is the end.
        for (var i = buckets[hash & (buckets.Length - 1)] - 1; i >= 0; i = next[i] - 1)
        {
            if (hashes[i] == hash && keys[i].Span.SequenceEqual(key))
            {
                return i;
            }
        }

        return -1;
    }

    private void Chain(int index)
    {
        ref var bucket = ref buckets[hashes[index] & (buckets.Length - 1)];
        next[index] = bucket;
        bucket = index + 1;
    }

    private void Grow()
    {
        Array.Resize(ref next, next.Length * 2);
        Array.Resize(ref hashes, hashes.Length * 2);
        buckets = new int[next.Length];
        for (var i = 0; i < keys.Count; i++)
        {
            Chain(i);
        }
    }

    private static int Hash(ReadOnlySpan<byte> key)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var value in key)
        {
            hash = (hash ^ value) * 0x100000001B3UL;
        }

        return (int)(hash ^ (hash >> 32));
    }
}

/// <summary>Keeps bytes in large blocks, so that millions of short cells are not as many objects.</summary>
internal sealed class Utf8Store
{
    private const int BlockSize = 64 * 1024;

    private byte[] block = [];
    private int used;

    /// <summary>Keeps a copy.</summary>
    public ReadOnlyMemory<byte> Keep(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return default;
        }

        if (bytes.Length > block.Length - used)
        {
            if (bytes.Length > BlockSize / 4)
            {
                return bytes.ToArray();
            }

            block = new byte[BlockSize];
            used = 0;
        }

        var kept = block.AsMemory(used, bytes.Length);
        bytes.CopyTo(kept.Span);
        used += bytes.Length;
        return kept;
    }
}
