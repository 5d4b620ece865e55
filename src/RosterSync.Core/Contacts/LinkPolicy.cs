using System;

namespace RosterSync.Contacts;

/// <summary>
/// What several rows say of one contact of one student together: a block beats all, "no custody" beats a kind that goes in,
/// a kind that goes in by itself beats one let in by a parameter, and that beats one left out.
/// </summary>
internal static class LinkPolicy
{
    public static void Start(ref ContactLink link, ContactDecision decision, bool isBlocked, ushort priority)
    {
        link.Reason = decision.Reason;
        link.Rank = (byte)decision.Rank;
        link.Priority = priority;
        link.Flags = FlagsOf(decision, isBlocked);
    }

    public static void Merge(ref ContactLink link, ContactDecision decision, bool isBlocked, ushort priority)
    {
        var flags = FlagsOf(decision, isBlocked);
        link.Priority = Math.Min(link.Priority, priority);
        if (IsStronger(flags, decision.Reason, link.Flags, link.Reason))
        {
            link.Reason = decision.Reason;
            link.Flags = flags | (link.Flags & Kept);
        }
        else
        {
            link.Flags |= flags & Kept;
        }

        link.Rank = Math.Min(link.Rank, (byte)decision.Rank);
    }

    /// <summary>The same for two links of one person, found to be one when all rows were known.</summary>
    public static void Merge(ref ContactLink link, in ContactLink other)
    {
        link.Priority = Math.Min(link.Priority, other.Priority);
        link.Rank = Math.Min(link.Rank, other.Rank);
        if (IsStronger(other.Flags, other.Reason, link.Flags, link.Reason))
        {
            link.Reason = other.Reason;
            link.Flags = other.Flags | (link.Flags & Kept);
        }
        else
        {
            link.Flags |= other.Flags & Kept;
        }
    }

    private const ContactLinkFlags Kept = ContactLinkFlags.Blocked | ContactLinkFlags.NonCustodial;

    private static ContactLinkFlags FlagsOf(ContactDecision decision, bool isBlocked) =>
        (decision.GoesIn ? ContactLinkFlags.GoesIn : ContactLinkFlags.None)
        | (decision.IsByParameter ? ContactLinkFlags.ByParameter : ContactLinkFlags.None)
        | (decision.Reason == ContactReason.NonCustodial ? ContactLinkFlags.NonCustodial : ContactLinkFlags.None)
        | (isBlocked ? ContactLinkFlags.Blocked : ContactLinkFlags.None);

    private static bool IsStronger(ContactLinkFlags flags, ContactReason reason, ContactLinkFlags than, ContactReason thanReason)
    {
        var order = Strength(flags) - Strength(than);
        return order > 0 || (order == 0 && reason < thanReason);
    }

    private static int Strength(ContactLinkFlags flags) =>
        (flags & ContactLinkFlags.GoesIn) == 0 ? 0 : (flags & ContactLinkFlags.ByParameter) != 0 ? 1 : 2;
}
