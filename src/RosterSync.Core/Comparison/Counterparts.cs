using System;
using System.Collections.Generic;

namespace RosterSync.Comparison;

/// <summary>Which record of the earlier set is which of the new one: by id, then whatever shows that an id was changed.</summary>
internal sealed class Counterparts
{
    private readonly int[] newOfOld;
    private readonly int[] oldOfNew;
    private readonly byte[] evidence;

    public Counterparts(RecordTable before, RecordTable after)
    {
        newOfOld = new int[before.Count];
        oldOfNew = new int[after.Count];
        evidence = new byte[after.Count];
        for (var i = 0; i < newOfOld.Length; i++)
        {
            newOfOld[i] = -1;
        }

        var guess = 0;
        for (var i = 0; i < oldOfNew.Length; i++)
        {
            // Two sets of one district mostly have their records in the same order: the next is tried before it is looked for.
            var id = after.Id(i);
            var old = guess < before.Count && before.Id(guess).SequenceEqual(id) ? guess : before.Find(id);
            oldOfNew[i] = old;
            if (old >= 0)
            {
                newOfOld[old] = i;
                guess = old + 1;
            }
        }
    }

    /// <summary>The record in the new set; -1 where it is gone.</summary>
    public int NewOf(int old) => newOfOld[old];

    /// <summary>The record in the earlier set; -1 where it is new.</summary>
    public int OldOf(int now) => oldOfNew[now];

    /// <summary>What shows that a record of the new set had another id; None where it had not.</summary>
    public RekeyEvidence EvidenceOf(int now) => (RekeyEvidence)evidence[now];

    /// <summary>Records of the earlier set that are gone.</summary>
    public List<int> Gone() => Unpaired(newOfOld);

    /// <summary>Records of the new set that were not there.</summary>
    public List<int> Fresh() => Unpaired(oldOfNew);

    public void Pair(int old, int now, RekeyEvidence shown)
    {
        newOfOld[old] = now;
        oldOfNew[now] = old;
        evidence[now] = (byte)shown;
    }

    private static List<int> Unpaired(int[] others)
    {
        var numbers = new List<int>();
        for (var i = 0; i < others.Length; i++)
        {
            if (others[i] < 0)
            {
                numbers.Add(i);
            }
        }

        return numbers;
    }
}
