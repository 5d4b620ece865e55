using System;

namespace RosterSync.Contacts;

/// <summary>
/// Who goes in, decided once. The rows of <see cref="Decide"/> are read from the top and the first that fits counts:
/// <code>
/// 1  blocked for this student                                     never
/// 2  the student                                                  no
///    a type the district excludes                                 no
/// 3  type says emergency or secondary                             no; -IncludeRelationship can
/// 4  type says parent or guardian, or a flag says guardian        yes
///    flagged emergency, and nothing says parent or guardian       no; -IncludeRelationship can
/// 5  type is primary                                              yes, unless the relationship is an outsider's
/// 6  type is family, blank or unknown                             if the relationship is parent or guardian
/// 7  anything else                                                no; -IncludeContactType or -IncludeRelationship can
/// </code>
/// Who goes in by rows 3 to 7 and has no custody is left out all the same, unless -IncludeNonCustodial is given.
/// </summary>
public sealed class ContactPolicy
{
    private readonly ContactPatterns excludedTypes;
    private readonly ContactPatterns includedTypes;
    private readonly ContactPatterns includedRelationships;
    private readonly bool includeNonCustodial;

    /// <summary>Makes the policy.</summary>
    /// <exception cref="ArgumentException">An option holds a word without letters, or fewer than one contact is asked for.</exception>
    public ContactPolicy(ContactPolicyOptions options)
    {
        if (options.MaximumContact < 1)
        {
            throw new ArgumentException("MaximumContact must be at least 1.", nameof(options));
        }

        excludedTypes = new ContactPatterns(nameof(options.ExcludeContactType), options.ExcludeContactType);
        includedTypes = new ContactPatterns(nameof(options.IncludeContactType), options.IncludeContactType);
        includedRelationships = new ContactPatterns(nameof(options.IncludeRelationship), options.IncludeRelationship);
        includeNonCustodial = options.IncludeNonCustodial;
    }

    /// <summary>Decides about one link of a contact to a student. Depends on nothing but what it is given.</summary>
    /// <param name="type">Kind of contact, as the source has it; UTF-8.</param>
    /// <param name="relationship">Relationship to the student, as the source has it.</param>
    /// <param name="emergencyFlag">Whether a flag of its own says emergency contact. Parents often carry it: it counts only where nothing says parent or guardian.</param>
    /// <param name="guardianFlag">Whether a flag of its own says legal guardian.</param>
    /// <param name="custody">What a flag of its own says about custody.</param>
    public ContactDecision Decide(ReadOnlySpan<byte> type, ReadOnlySpan<byte> relationship, bool emergencyFlag, bool guardianFlag, TruthKind custody)
    {
        var link = new Link(type, relationship, guardianFlag);
        var rank = link.Rank;
        var reason =
            BlockWords.Says(type) || BlockWords.Says(relationship) ? ContactReason.Blocked
            : link.Type == ContactWord.Self || link.Relationship == ContactWord.Self ? ContactReason.Self
            : excludedTypes.Match(type) ? ContactReason.ExcludedType
            : link.Type == ContactWord.Emergency ? Unless(IsIncludedRelationship(link), ContactReason.IncludedEmergency, ContactReason.EmergencyContact)
            : link.Type == ContactWord.Secondary ? Unless(IsIncludedRelationship(link), ContactReason.IncludedSecondary, ContactReason.SecondaryContact)
            : IsParentOrGuardian(link.Type) || guardianFlag ? ContactReason.ParentOrGuardian
            : (emergencyFlag || link.Relationship == ContactWord.Emergency) && !IsParentOrGuardian(link.Relationship)
                ? Unless(IsIncludedRelationship(link), ContactReason.IncludedEmergency, ContactReason.EmergencyContact)
            : link.Relationship == ContactWord.Secondary ? Unless(IsIncludedRelationship(link), ContactReason.IncludedSecondary, ContactReason.SecondaryContact)
            : link.Type == ContactWord.Primary && link.Relationship != ContactWord.Outsider ? ContactReason.Primary
            : (link.Type is ContactWord.Family or ContactWord.Blank or ContactWord.Unknown) && IsParentOrGuardian(link.Relationship) ? ContactReason.RelationshipIsParent
            : includedTypes.Match(type) || IsIncludedRelationship(link) ? ContactReason.IncludedOther
            : link.IsKnownOther ? ContactReason.NotParent
            : ContactReason.UnknownKind;

        if (LetsIn(reason) && !includeNonCustodial && (custody == TruthKind.No || link.SaysNoCustody))
        {
            reason = ContactReason.NonCustodial;
        }

        return new ContactDecision(LetsIn(reason), reason, rank);
    }

    /// <summary>The reason in words, with the parameter that would let the contact in where there is one.</summary>
    public static string Describe(ContactReason reason) => reason switch
    {
        ContactReason.ParentOrGuardian => "Parents and guardians.",
        ContactReason.Primary => "Primary contacts.",
        ContactReason.RelationshipIsParent => "Contacts whose relationship is parent or guardian.",
        ContactReason.IncludedEmergency => "Emergency contacts let in by -IncludeRelationship. Remind may hold the sync for them.",
        ContactReason.IncludedSecondary => "Secondary contacts let in by -IncludeRelationship. Remind may hold the sync for them.",
        ContactReason.IncludedOther => "Other contacts let in by -IncludeContactType or -IncludeRelationship.",
        ContactReason.Blocked => "Contact with the student is forbidden or restricted. Nothing lets such a contact in; correct the record in the SIS if it is wrong.",
        ContactReason.Self => "The contact is the student. Nothing lets such a contact in.",
        ContactReason.ExcludedType => "The type is excluded by -ExcludeContactType. Take it out of that list to let it in.",
        ContactReason.EmergencyContact => "Emergency contacts. -IncludeRelationship with a relationship, such as Parent, lets those of that relationship in.",
        ContactReason.SecondaryContact => "Secondary contacts. -IncludeRelationship with a relationship, such as Parent, lets those of that relationship in.",
        ContactReason.NotParent => "Neither parent nor guardian. -IncludeContactType with the type or -IncludeRelationship with the relationship lets them in.",
        ContactReason.UnknownKind => "Neither type nor relationship says that it is a parent or guardian, and nothing is guessed. -IncludeContactType with the type or -IncludeRelationship with the relationship lets them in.",
        ContactReason.NonCustodial => "Parents and guardians without custody. -IncludeNonCustodial lets them in.",
        ContactReason.Inactive => "The source says that the contact is no longer active. Correct the record in the SIS to let it in.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    private static bool LetsIn(ContactReason reason) => reason <= ContactReason.IncludedOther;

    private static ContactReason Unless(bool included, ContactReason letIn, ContactReason leftOut) => included ? letIn : leftOut;

    private static bool IsParentOrGuardian(ContactWord word) => word is ContactWord.Parent or ContactWord.Guardian or ContactWord.ParentOrGuardian;

    // Where the relationship is blank, the type may hold it ("Aunt").
    private bool IsIncludedRelationship(in Link link)
    {
        if (link.Relationship != ContactWord.Blank)
        {
            return includedRelationships.Match(link.RelationshipText, link.Relationship);
        }

        return link.Type is (ContactWord.Relative or ContactWord.Outsider or ContactWord.Unknown) && includedRelationships.Match(link.TypeText, link.Type);
    }

    /// <summary>A link, read.</summary>
    private readonly ref struct Link
    {
        private readonly bool isGuardian;

        public Link(ReadOnlySpan<byte> type, ReadOnlySpan<byte> relationship, bool isGuardian)
        {
            TypeText = type;
            RelationshipText = relationship;
            this.isGuardian = isGuardian;
            Type = ContactWords.Read(type, out var typeSays);
            Relationship = ContactWords.Read(relationship, out var relationshipSays);
            SaysNoCustody = typeSays || relationshipSays;
        }

        public ReadOnlySpan<byte> TypeText { get; }

        public ReadOnlySpan<byte> RelationshipText { get; }

        public ContactWord Type { get; }

        public ContactWord Relationship { get; }

        public bool SaysNoCustody { get; }

        public bool IsKnownOther => IsOther(Type) || IsOther(Relationship);

        // The relationship is the closer word; a grandmother who is a guardian is a guardian.
        public int Rank => Relationship switch
        {
            ContactWord.Parent or ContactWord.ParentOrGuardian => 0,
            ContactWord.Guardian => 1,
            ContactWord.Blank or ContactWord.Unknown => Type switch
            {
                ContactWord.Parent or ContactWord.ParentOrGuardian => 0,
                ContactWord.Guardian => 1,
                _ => isGuardian ? 1 : 2,
            },
            _ => isGuardian || IsParentOrGuardian(Type) ? 1 : 2,
        };

        private static bool IsOther(ContactWord word) => word is ContactWord.Relative or ContactWord.Outsider;
    }
}
