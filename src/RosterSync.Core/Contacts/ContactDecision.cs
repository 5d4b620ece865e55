namespace RosterSync.Contacts;

/// <summary>Why a contact goes in or does not. The names are stable: people filter by them.</summary>
public enum ContactReason
{
    /// <summary>Goes in: the type says parent or guardian.</summary>
    ParentOrGuardian,
    /// <summary>Goes in: a primary contact.</summary>
    Primary,
    /// <summary>Goes in: the type does not say, the relationship is parent or guardian.</summary>
    RelationshipIsParent,
    /// <summary>Goes in because it was asked for: an emergency contact.</summary>
    IncludedEmergency,
    /// <summary>Goes in because it was asked for: a secondary contact.</summary>
    IncludedSecondary,
    /// <summary>Goes in because it was asked for: somebody else.</summary>
    IncludedOther,
    /// <summary>Left out: contact is forbidden.</summary>
    Blocked,
    /// <summary>Left out: the student.</summary>
    Self,
    /// <summary>Left out: a type the district excludes.</summary>
    ExcludedType,
    /// <summary>Left out: an emergency contact.</summary>
    EmergencyContact,
    /// <summary>Left out: a secondary contact.</summary>
    SecondaryContact,
    /// <summary>Left out: somebody known to be neither parent nor guardian.</summary>
    NotParent,
    /// <summary>Left out: neither type nor relationship says who it is.</summary>
    UnknownKind,
    /// <summary>Left out: would go in, but has no custody.</summary>
    NonCustodial,
    /// <summary>Left out: the source says that the contact is no longer active.</summary>
    Inactive,
}

/// <summary>The ranks of <see cref="ContactDecision.Rank"/>.</summary>
internal static class ContactRanks
{
    public const int Parent = 0;
    public const int Guardian = 1;
    public const int Other = 2;
}

/// <summary>What the policy says of a contact.</summary>
public readonly struct ContactDecision
{
    /// <summary>Makes a decision.</summary>
    public ContactDecision(bool goesIn, ContactReason reason, int rank)
    {
        GoesIn = goesIn;
        Reason = reason;
        Rank = rank;
    }

    /// <summary>Whether the contact goes in.</summary>
    public bool GoesIn { get; }

    /// <summary>Why.</summary>
    public ContactReason Reason { get; }

    /// <summary>Whether only a parameter let the contact in.</summary>
    public bool IsByParameter => Reason is ContactReason.IncludedEmergency or ContactReason.IncludedSecondary or ContactReason.IncludedOther;

    /// <summary>Whose contact points come first: 0 for parents, 1 for guardians, 2 for others.</summary>
    public int Rank { get; }
}
