using System;
using System.Collections.Generic;

namespace RosterSync.Comparison;

/// <summary>
/// Pairs records that are gone with records that are new by something they have in common. What two records of one set share tells
/// neither of them apart, so the order of rows decides nothing.
/// </summary>
internal sealed class RekeyPass(Counterparts counterparts)
{
    private const int None = -1;
    private const int Several = -2;

    private readonly Dictionary<ulong, (int Old, int New)> holders = [];

    /// <summary>A record that is gone has a key; 0 is none.</summary>
    public void AddOld(ulong key, int number)
    {
        if (key != 0 && counterparts.NewOf(number) < 0)
        {
            var (old, now) = HoldersOf(key);
            holders[key] = (old == None || old == number ? number : Several, now);
        }
    }

    /// <summary>A record that is new has a key; 0 is none. Keys no record that is gone has are passed over.</summary>
    public void AddNew(ulong key, int number)
    {
        if (key != 0 && counterparts.OldOf(number) < 0 && holders.TryGetValue(key, out var known))
        {
            holders[key] = (known.Old, known.New == None || known.New == number ? number : Several);
        }
    }

    /// <summary>Pairs those who alone share a key.</summary>
    /// <param name="evidence">What the key is.</param>
    /// <param name="agrees">Looks closer where the key alone does not settle it.</param>
    public void Pair(RekeyEvidence evidence, Func<int, int, bool>? agrees = null)
    {
        // A parent has a key for each student: two keys may point at two people, and then none of them is settled.
        var pairs = new Dictionary<int, int>();
        var claimed = new Dictionary<int, int>();
        foreach (var holder in holders)
        {
            var (old, now) = holder.Value;
            if (old >= 0 && now >= 0 && (agrees is null || agrees(old, now)))
            {
                pairs[old] = pairs.TryGetValue(old, out var other) && other != now ? Several : now;
                claimed[now] = claimed.TryGetValue(now, out var claimant) && claimant != old ? Several : old;
            }
        }

        foreach (var pair in pairs)
        {
            if (pair.Value >= 0 && claimed[pair.Value] == pair.Key)
            {
                counterparts.Pair(pair.Key, pair.Value, evidence);
            }
        }
    }

    private (int Old, int New) HoldersOf(ulong key) => holders.TryGetValue(key, out var known) ? known : (None, None);
}
