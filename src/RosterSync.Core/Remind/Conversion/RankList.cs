using System;

namespace RosterSync.Remind.Conversion;

/// <summary>A handful of ranks in order, each once; used again for one user after the other.</summary>
internal sealed class RankList
{
    private int[] ranks = new int[8];

    public int Count { get; private set; }

    public int this[int index] => ranks[index];

    public void Clear() => Count = 0;

    public void Add(int rank)
    {
        var at = Array.BinarySearch(ranks, 0, Count, rank);
        if (at >= 0)
        {
            return;
        }

        if (Count == ranks.Length)
        {
            Array.Resize(ref ranks, Count * 2);
        }

        Array.Copy(ranks, ~at, ranks, ~at + 1, Count - ~at);
        ranks[~at] = rank;
        Count++;
    }

    public ReadOnlySpan<int> AsSpan() => ranks.AsSpan(0, Count);
}
