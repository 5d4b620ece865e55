using System;

namespace RosterSync.Contacts;

/// <summary>What the words of a contact's type or relationship come down to.</summary>
internal enum ContactWord
{
    /// <summary>Nothing is said.</summary>
    Blank,
    /// <summary>A word nobody here knows.</summary>
    Unknown,
    /// <summary>The student.</summary>
    Self,
    /// <summary>Emergency.</summary>
    Emergency,
    /// <summary>Secondary.</summary>
    Secondary,
    /// <summary>Mother, father, parent, step-parent, foster parent.</summary>
    Parent,
    /// <summary>Guardian.</summary>
    Guardian,
    /// <summary>Parent/Guardian: either.</summary>
    ParentOrGuardian,
    /// <summary>Primary.</summary>
    Primary,
    /// <summary>Family.</summary>
    Family,
    /// <summary>Somebody of the family who is no parent: grandparent, aunt, OneRoster's relative.</summary>
    Relative,
    /// <summary>Somebody who is not even a primary contact's stand-in for a parent: sibling, neighbor, friend, sitter, doctor, agency, other.</summary>
    Outsider,
}

/// <summary>The word lists of <see cref="ContactPolicy"/>. Compared folded: case, blanks, slashes, hyphens and numbers ("Guardian 2") make no difference.</summary>
internal static class ContactWords
{
    private static readonly WordSet Selves = new("self", "student", "pupil", "myself", "himself", "herself", "emancipated", "studentself");

    // E and EC stand for emergency in some systems as far as can be inferred; leaving out on them is the safe side.
    private static readonly WordSet Emergencies = new("e", "ec", "emer", "emrg", "emg", "ice");

    private static readonly WordSet Parents = new(
        "parent", "parents", "mother", "father", "mom", "dad", "mommy", "daddy", "mum", "mama", "papa", "madre", "padre",
        "stepparent", "stepmother", "stepfather", "stepmom", "stepdad", "madrastra", "padrastro",
        "foster", "fosterparent", "fostermother", "fosterfather", "fostermom", "fosterdad");

    private static readonly WordSet Guardians = new("guardian", "guardians", "legalguardian");

    private static readonly WordSet ParentGuardians = new("parentguardian", "parentsguardians", "guardianparent", "parentorguardian", "pg");

    // What may stand beside a parent or guardian without making somebody else of them.
    private static readonly WordSet Modifiers = new(
        "step", "legal", "primary", "custodial", "noncustodial", "custody", "joint", "shared", "biological", "birth", "bio", "natural", "adoptive", "adopted", "adopting",
        "court", "appointed", "courtappointed", "and", "or", "y", "o");

    private static readonly WordSet PrimaryModifiers = new("primary", "contact");

    private static readonly WordSet Families = new("family");

    private static readonly WordSet Outsiders = new(
        "sibling", "siblings", "brother", "sister", "stepbrother", "stepsister", "stepsibling", "halfbrother", "halfsister", "brotherinlaw", "sisterinlaw",
        "neighbor", "neighbour", "friend", "familyfriend", "boyfriend", "girlfriend", "roommate", "landlord", "coworker", "employer",
        "sitter", "babysitter", "childcare", "daycare", "nanny", "caregiver", "caretaker", "childcareprovider",
        "doctor", "dr", "physician", "pediatrician", "dentist", "hospital", "clinic", "nurse", "therapist", "counselor", "orthodontist",
        "agency", "caseworker", "socialworker", "casemanager", "worker", "probation", "officer", "police", "attorney", "lawyer", "court", "advocate", "litem",
        "teacher", "coach", "pastor", "school", "church", "other", "others");

    private static readonly WordSet Relatives = new(
        "relative", "relatives", "grandparent", "grandparents", "grandmother", "grandfather", "grandma", "grandpa", "granny", "nana",
        "abuela", "abuelo", "aunt", "uncle", "auntuncle", "tia", "tio", "cousin", "niece", "nephew",
        "godparent", "godmother", "godfather", "motherinlaw", "fatherinlaw", "inlaw", "spouse", "husband", "wife", "partner", "familymember");

    private static readonly WordSet Fillers = new("contact", "contacts", "emergency", "secondary", "in", "law", "half", "great", "grand", "god", "no", "not", "non", "restricted", "n", "a", "unknown", "none", "household", "home");

    private static readonly WordSet[] All =
        [Selves, Emergencies, Parents, Guardians, ParentGuardians, Modifiers, PrimaryModifiers, Families, Outsiders, Relatives, Fillers];

    /// <summary>What a type or relationship comes down to.</summary>
    /// <param name="text">The cell, UTF-8.</param>
    /// <param name="saysNoCustody">Whether it says that the person has no custody ("Noncustodial Father").</param>
    public static ContactWord Read(ReadOnlySpan<byte> text, out bool saysNoCustody)
    {
        var seen = default(Seen);
        Span<byte> buffer = stackalloc byte[64];
        var words = new FoldedWords(text, buffer);
        while (words.Next())
        {
            seen.Add(WithoutNumber(words.Word));
        }

        saysNoCustody = seen.NoCustody;
        if (seen.Count == 0)
        {
            return seen.Numbers == 0 ? ContactWord.Blank : ContactWord.Unknown;
        }

        // As one word: "Step-Mother", "Grand Mother", "Family Friend", "Mother in law".
        var whole = Whole(text, buffer);
        return seen.Emergency ? ContactWord.Emergency
            : seen.Secondary ? ContactWord.Secondary
            : seen.Selves == seen.Count ? ContactWord.Self
            : ParentGuardians.Contains(whole) ? ContactWord.ParentOrGuardian
            : Outsiders.Contains(whole) ? ContactWord.Outsider
            : Relatives.Contains(whole) ? ContactWord.Relative
            : seen.Parents + seen.Guardians > 0 && seen.Parents + seen.Guardians + seen.Modifiers == seen.Count
                ? seen.Guardians == 0 ? ContactWord.Parent : seen.Parents == 0 ? ContactWord.Guardian : ContactWord.ParentOrGuardian
            : seen.Primary && seen.PrimaryModifiers == seen.Count ? ContactWord.Primary
            : Families.Contains(whole) ? ContactWord.Family
            : seen.Outsider ? ContactWord.Outsider
            : seen.Relative ? ContactWord.Relative
            : ContactWord.Unknown;
    }

    /// <summary>
    /// Whether a cell has no word but those of the lists, so that it can be shown: what somebody typed into a type or relationship may be a name.
    /// </summary>
    public static bool HasOnlyKnownWords(ReadOnlySpan<byte> text)
    {
        Span<byte> buffer = stackalloc byte[64];
        var words = new FoldedWords(text, buffer);
        while (words.Next())
        {
            var word = WithoutNumber(words.Word);
            if (words.Word.Length - word.Length > 2 || (!word.IsEmpty && !IsKnown(word)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsKnown(ReadOnlySpan<byte> word)
    {
        foreach (var list in All)
        {
            if (list.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    // Empty for a text no word of a list is as long as.
    private static ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> text, Span<byte> buffer) => text.Length > buffer.Length
        ? default
        : WithoutNumber(buffer.Slice(0, NameFolding.Fold(text, buffer)));

    private static ReadOnlySpan<byte> WithoutNumber(ReadOnlySpan<byte> word)
    {
        while (!word.IsEmpty && word[word.Length - 1] is >= (byte)'0' and <= (byte)'9')
        {
            word = word.Slice(0, word.Length - 1);
        }

        return word;
    }

    private static bool Contains(ReadOnlySpan<byte> text, ReadOnlySpan<byte> part) => text.IndexOf(part) >= 0;

    // What was said so far.
    private struct Seen
    {
        public int Count;
        public int Numbers;
        public int Selves;
        public int Parents;
        public int Guardians;
        public int Modifiers;
        public int PrimaryModifiers;
        public bool Emergency;
        public bool Secondary;
        public bool Primary;
        public bool Outsider;
        public bool Relative;
        public bool NoCustody;
        private bool non;

        public void Add(ReadOnlySpan<byte> word)
        {
            if (word.IsEmpty)
            {
                Numbers++;
                return;
            }

            Count++;
            Emergency |= Emergencies.Contains(word) || Contains(word, "emerg"u8);
            Secondary |= Contains(word, "secondary"u8);
            Primary |= word.SequenceEqual("primary"u8);
            NoCustody |= word.SequenceEqual("noncustodial"u8);
            if (non && (word.SequenceEqual("custodial"u8) || word.SequenceEqual("custody"u8)))
            {
                // The no belongs to the custody; any other no leaves the words unknown ("No Parent").
                NoCustody = true;
                Modifiers++;
            }

            non = word.SequenceEqual("non"u8) || word.SequenceEqual("no"u8) || word.SequenceEqual("not"u8) || word.SequenceEqual("without"u8);
            Selves += One(ContactWords.Selves, word);
            Parents += One(ContactWords.Parents, word);
            Guardians += One(ContactWords.Guardians, word);
            Modifiers += One(ContactWords.Modifiers, word);
            PrimaryModifiers += One(ContactWords.PrimaryModifiers, word);
            Outsider |= Outsiders.Contains(word);
            Relative |= Relatives.Contains(word) || word.StartsWith("grand"u8);
        }

        private static int One(WordSet set, ReadOnlySpan<byte> word) => set.Contains(word) ? 1 : 0;
    }
}
