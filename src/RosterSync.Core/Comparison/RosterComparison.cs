using System.Collections.Generic;

namespace RosterSync.Comparison;

/// <summary>
/// How many records of one kind two sets have, in one school or in all, and what became of them: <see cref="Before"/>, less <see cref="Removed"/>,
/// and <see cref="Added"/> are <see cref="After"/>. A person whose role changed is removed from the one kind and added to the other.
/// </summary>
public sealed class RosterChangeCount
{
    /// <summary>Id of the school; null for the whole set, and for people of no school where <see cref="IsWholeSet"/> is false.</summary>
    public string? SchoolId { get; init; }

    /// <summary>Whether the count is that of the whole set, each record counted once.</summary>
    public required bool IsWholeSet { get; init; }

    /// <summary>What the records are.</summary>
    public required RosterRecordKind Record { get; init; }

    /// <summary>Records of the earlier set.</summary>
    public int Before { get; init; }

    /// <summary>Records of the new set.</summary>
    public int After { get; init; }

    /// <summary>New ones; at a school also those who came from another, or from the id the school had.</summary>
    public int Added { get; init; }

    /// <summary>Those gone; at a school also those who are at another now, or at the id the school has now.</summary>
    public int Removed { get; init; }

    /// <summary>Those with other values; in the whole set also people at other schools.</summary>
    public int Changed { get; init; }

    /// <summary>Those with another id. In the whole set also a school, which is by school one removed and one added.</summary>
    public int Rekeyed { get; init; }

    /// <summary>Ids of the earlier set that Remind will not find again: those removed and those re-keyed.</summary>
    public int IdsGone => Removed + Rekeyed;

    /// <summary>The share of the earlier ids that is gone, from 0 to 1.</summary>
    public double ShareGone => Before == 0 ? 0 : (double)IdsGone / Before;
}

/// <summary>What a comparison of two sets comes to.</summary>
public sealed class RosterComparison
{
    /// <summary>The whole set, a count a kind of record.</summary>
    public required IReadOnlyList<RosterChangeCount> Totals { get; init; }

    /// <summary>By school in ordinal order of ids, then by kind. People without a school come last.</summary>
    public required IReadOnlyList<RosterChangeCount> BySchool { get; init; }

    /// <summary>What a person should look at before the new set is sent, one finding of <c>LargeRemoval</c> for each; empty where the set may go.</summary>
    public required IReadOnlyList<RosterFinding> Removals { get; init; }

    /// <summary>Whether the two sets hold the same records with the same values.</summary>
    public bool IsSame
    {
        get
        {
            foreach (var count in Totals)
            {
                if (count.Added + count.Removed + count.Changed + count.Rekeyed > 0)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
