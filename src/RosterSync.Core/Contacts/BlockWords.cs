using System;

namespace RosterSync.Contacts;

/// <summary>
/// Words that forbid contact between a person and a student, wherever they stand: in a type, a relationship or a remark.
/// In doubt they block. A text that says there is no restriction ("no court order", "not restricted", "Restrictions: none") does not.
/// </summary>
internal static class BlockWords
{
    private const int ShortText = 192;

    // How far a no reaches: "not to have any further verbal or written contact".
    private const int Reach = 10;

    // Alone they say it, and can mean nothing else. Some are written together where a column or code had no room.
    private static readonly WordSet PlainWords = new(
        "restraining", "injunction", "trespass", "trespassed", "trespassing", "notrespass", "tro", "ppo", "pfa", "alejamiento",
        "nocontact", "noncontact", "donotcontact", "dontcontact", "cannotcontact", "norights", "redflag",
        "courtorder", "restrainingorder", "protectiveorder", "protectionorder", "nocontactorder", "notrespassorder", "dnc", "tpr");

    // Alone they say it too, unless the column is about another matter.
    private static readonly WordSet Words = new(
        "restricted", "restrict", "restriction", "restrictions", "restringido", "restringida", "restriccion", "restricciones",
        "barred", "banned", "denied", "prohibited", "prohibido", "prohibida", "forbidden", "interdit", "interdite", "interdiction", "blocked", "bloqueado", "bloqueada",
        "revoked", "terminated", "unauthorized", "unauthorised", "disallowed", "noaccess");

    // Every term of several words begins with one of these.
    private static readonly WordSet Openers = new(
        "court", "protective", "protection", "restraining", "trespass", "away", "red", "stay", "keep", "sex", "order", "orders",
        "no", "without", "zero", "non", "nor", "neither", "sin", "ningun", "ninguna", "sans", "aucun", "pas",
        "not", "never", "cannot", "cant", "dont", "doesnt", "wont", "shouldnt", "mustnt", "shant", "isnt", "arent", "nunca", "jamais");

    // Together they say it.
    private static readonly WordSet Orders = new("order", "orders");
    private static readonly WordSet OrderKinds = new("court", "protective", "protection", "restraining", "trespass", "away");
    private static readonly WordSet Harms = new("abuse", "harassment", "stalking", "violence");

    // What a no, or a do not, denies.
    private static readonly WordSet PlainThings = new("contact", "contacto", "contactar", "contacter", "contacted", "rights", "derecho", "derechos");
    private static readonly WordSet DeniedThings = new("access", "acceso", "communication", "visitation", "visit", "visits", "visitas", "llamar", "recoger");
    private static readonly WordSet DeniedActs = new(
        "call", "phone", "text", "email", "message", "notify", "release", "disclose", "share", "send", "give", "talk", "speak", "communicate", "inform");
    private static readonly WordSet DeniedStates = new("allowed", "permitted", "authorized", "authorised", "released", "disclosed", "notified", "called", "informed");

    // A no that denies a thing, and a not that denies an act.
    private static readonly WordSet Lacks = new("no", "without", "zero", "non", "nor", "neither", "sin", "ningun", "ninguna", "sans", "aucun", "pas");

    // Before a not that stands alone with what it denies: "could not contact" and "text not email" forbid nothing.
    private static readonly WordSet Obligations = new("do", "must", "may", "should", "shall", "can", "will", "does", "to");

    // Who can not, or does not, may only be describing: "cannot text", "does not pick up".
    private static readonly WordSet Describing = new("cannot", "cant", "doesnt", "wont", "isnt", "arent", "can", "does", "will", "is", "are");
    private static readonly WordSet Answering = new("doesnt", "wont", "does", "will", "isnt", "arent");

    // Verbs between a no and what it denies. After some of them an act may follow a no, after others a thing a not.
    private static readonly WordSet ActVerbs = new(
        "to", "any", "longer", "right", "permission", "authority", "authorization", "consent",
        "debe", "deben", "puede", "pueden", "permitido", "be", "ever", "attempt", "try", "under", "circumstance", "circumstances");
    private static readonly WordSet ThingVerbs = new("have", "has", "having", "had", "make", "tener", "tiene", "tienen", "be", "given", "granted", "want", "wants", "wish", "wishes");

    // What may stand before a thing that is denied: no parental rights, no verbal or written contact.
    private static readonly WordSet Kinds = new(
        "parental", "educational", "ed", "legal", "custodial", "custody", "direct", "indirect", "unsupervised", "supervised", "unmonitored", "further", "additional", "more", "any", "all",
        "a", "an", "the", "such", "student", "school", "campus", "child", "children", "physical", "verbal", "oral", "written", "in", "person", "inperson", "personal", "face", "social", "media", "electronic", "digital", "online",
        "info", "information", "kind", "type", "sort", "form", "of", "de", "or", "and", "o", "y", "ningun", "ninguna", "whatsoever");

    // Ways of contact, of which access is another thing: "no phone contact", but "no email access".
    private static readonly WordSet Ways = new("phone", "telephone", "telephonic", "email", "mail", "text");

    // "No contact information" forbids nothing, nor does "no contact sports".
    private static readonly WordSet HarmlessAfter = new(
        "restriction", "restrictions", "limitation", "limitations", "issue", "issues", "concern", "concerns",
        "info", "information", "number", "numbers", "phone", "phones", "email", "emails", "detail", "details", "data", "listed", "provided", "available", "name", "names", "preference",
        "sport", "sports", "lens", "lenses");

    private static readonly WordSet Negations = new("no", "not", "non", "without", "never", "none", "isnt", "arent", "zero", "sin", "sans", "ninguna", "ningun");

    // What may stand between a no and what it takes back: no known legal restrictions.
    private static readonly WordSet Fillers = new(
        "known", "active", "current", "currently", "existing", "any", "other", "legal", "custody", "custodial", "court", "parental", "such", "special", "longer",
        "contact", "access", "rights", "visitation", "communication", "orden", "ordenes", "de",
        "is", "are", "been", "under", "a", "an", "the", "on", "be", "to");

    private static readonly WordSet Noes = new("no", "none", "n", "na", "false", "nil", "0", "ninguna", "ninguno", "nada");

    /// <summary>Whether a text forbids contact.</summary>
    public static bool Says(ReadOnlySpan<byte> text) => text.Length >= 3 && Read(text, isOtherMatter: false, out _);

    /// <summary>Whether a text forbids contact in words that can mean nothing else. Asked of a column that is about another matter.</summary>
    public static bool SaysPlainly(ReadOnlySpan<byte> text) => text.Length >= 3 && Read(text, isOtherMatter: true, out _);

    /// <summary>
    /// Whether a text says outright that nothing is forbidden: "none", "n/a", "not restricted", "no court order". Asked of a column that
    /// blocks by any other value.
    /// </summary>
    public static bool Denies(ReadOnlySpan<byte> text) => !Read(text, isOtherMatter: false, out var takenBack) && takenBack;

    // Whether the text blocks, and whether it holds a no that takes a block back.
    private static bool Read(ReadOnlySpan<byte> text, bool isOtherMatter, out bool takenBack)
    {
        takenBack = false;
        var isShort = text.Length <= ShortText;
        var words = new WordList(
            isShort ? stackalloc byte[ShortText] : new byte[text.Length],
            isShort ? stackalloc WordList.Entry[(ShortText / 2) + 1] : new WordList.Entry[(text.Length / 2) + 1]);
        words.Fill(text);
        for (var i = 0; i < words.Count; i++)
        {
            var term = TermAt(words, i);
            if (term.Length == 0 || (isOtherMatter && !term.IsPlain))
            {
                continue;
            }

            if (IsTakenBack(words, i, term))
            {
                takenBack = true;
                continue;
            }

            return true;
        }

        takenBack |= words.Count == 0 || (words.Count == 1 && (Noes.Contains(words[0]) || words[0].SequenceEqual("unrestricted"u8))) || IsNoneAtAll(words);
        return false;
    }

    // The words from here on that name a block; of length 0 for none.
    private static Term TermAt(in WordList words, int i)
    {
        var word = words[i];
        if (Openers.Contains(word))
        {
            var next = words.Linked(i + 1);
            if ((OrderKinds.Contains(word) && Orders.Contains(next))
                || (word.SequenceEqual("red"u8) && (next.SequenceEqual("flag"u8) || next.SequenceEqual("flagged"u8)))
                || (word.SequenceEqual("sex"u8) && next.SequenceEqual("offender"u8)))
            {
                return new Term { Length = 2, IsPlain = true };
            }

            if (next.SequenceEqual("away"u8) && (word.SequenceEqual("stay"u8) || word.SequenceEqual("keep"u8)))
            {
                return new Term { Length = 2 };
            }

            if ((Orders.Contains(word) && (next.SequenceEqual("of"u8) || next.SequenceEqual("for"u8)) && words.Linked(i + 2).SequenceEqual("protection"u8))
                || (word.SequenceEqual("protection"u8) && next.SequenceEqual("from"u8) && Harms.Contains(words.Linked(i + 2))))
            {
                return new Term { Length = 3, IsPlain = true };
            }

            var negative = Negative(words, i);
            if (negative.Length > 0)
            {
                return negative;
            }
        }

        return PlainWords.Contains(word) ? new Term { Length = 1, IsPlain = true } : new Term { Length = Words.Contains(word) ? 1 : 0 };
    }

    // "No contact", "no parental rights", "do not call", "not to be contacted", "not allowed", "cannot have any contact".
    private static Term Negative(in WordList words, int i)
    {
        var word = words[i];
        var deniesThings = Lacks.Contains(word);
        if (!deniesThings && (OrderKinds.Contains(word) || !Openers.Contains(word)))
        {
            return default;
        }

        var isNot = word.SequenceEqual("not"u8);
        var before = isNot && i > 0 ? words[i - 1] : default;
        var deniesActs = !deniesThings && !Describing.Contains(isNot ? before : word);
        var deniesStates = !deniesThings;
        var isBare = isNot && i > 0 && !Obligations.Contains(before);
        var ofWays = false;
        for (var at = i + 1; at <= i + Reach; at++)
        {
            // A dash may part what a narrow cell or a slash does not.
            var next = at > i + 1 && words.IsDash(at) ? default : words.Linked(at);
            var term = new Term { Length = at + 1 - i, IsNegative = true, IsLack = deniesThings };
            if (PlainThings.Contains(next))
            {
                return isBare && !next.SequenceEqual("contacted"u8) ? default : term with { IsPlain = true };
            }

            if (DeniedThings.Contains(next))
            {
                return isBare || (ofWays && next.StartsWith("acces"u8)) ? default : term;
            }

            if ((next.SequenceEqual("pick"u8) && words.Linked(at + 1).SequenceEqual("up"u8)) || next.SequenceEqual("pickup"u8))
            {
                return isBare || Answering.Contains(isNot ? before : word) ? default : term;
            }

            if ((deniesStates && DeniedStates.Contains(next)) || (deniesActs && !isBare && (DeniedActs.Contains(next) || Ways.Contains(next))))
            {
                return term;
            }

            var isVerb = ActVerbs.Contains(next);
            deniesStates |= isVerb;
            var isThingVerb = ThingVerbs.Contains(next);
            deniesActs = (deniesActs || isVerb) && !isThingVerb;
            ofWays |= Ways.Contains(next);
            if (!isVerb && !isThingVerb && !(deniesThings && (Kinds.Contains(next) || Ways.Contains(next))))
            {
                return default;
            }

            deniesThings |= isThingVerb;
            isBare = false;
        }

        return default;
    }

    private static bool IsTakenBack(in WordList words, int start, in Term term)
    {
        var end = start + term.Length;
        if (end < words.Count)
        {
            // "Court order: no", "Restrictions - none", and nothing more of it. "Court order no. 12" is a number.
            if (!words.IsBegin(end) && Noes.Contains(words[end])
                && (words.IsBegin(end + 1) && (end + 1 == words.Count || words[end + 1][0] is < (byte)'0' or > (byte)'9')))
            {
                return true;
            }

            if (term.IsLack && HarmlessAfter.Contains(words.Next(end)))
            {
                return !IsDeniedAfter(words, end + 1);
            }
        }

        if (term.IsNegative)
        {
            return false;
        }

        var afterOr = false;
        for (var i = start; i > 0 && words.BreakBefore(i) == WordBreak.Blank; i--)
        {
            var before = words[i - 1];

            // "No trespass" is what such an order is called.
            if (i == start && before.SequenceEqual("no"u8) && words[start].StartsWith("trespass"u8))
            {
                return false;
            }

            if (Negations.Contains(before))
            {
                return true;
            }

            if (before.SequenceEqual("or"u8) || before.SequenceEqual("nor"u8))
            {
                afterOr = true;
            }
            else if (!Fillers.Contains(before) && !(afterOr && (Orders.Contains(before) || OrderKinds.Contains(before) || Words.Contains(before) || PlainWords.Contains(before))))
            {
                return false;
            }
        }

        return false;
    }

    // "No contact phone or email allowed", "no contact information to be released".
    private static bool IsDeniedAfter(in WordList words, int i)
    {
        for (; !words.Next(i).IsEmpty; i++)
        {
            if (DeniedStates.Contains(words[i]))
            {
                return true;
            }
        }

        return false;
    }

    // "N/A", "not applicable", "none known", "none on file".
    private static bool IsNoneAtAll(in WordList words) =>
        (words.Count == 2 && words[0].SequenceEqual("n"u8) && words[1].SequenceEqual("a"u8))
        || (words.Count == 2 && words[0].SequenceEqual("not"u8) && words[1].SequenceEqual("applicable"u8))
        || (words.Count == 2 && words[0].SequenceEqual("none"u8) && words[1].SequenceEqual("known"u8))
        || (words.Count == 3 && words[0].SequenceEqual("none"u8) && words[1].SequenceEqual("on"u8) && words[2].SequenceEqual("file"u8));

    /// <summary>Words that name a block.</summary>
    private readonly record struct Term
    {
        /// <summary>How many words.</summary>
        public int Length { get; init; }

        /// <summary>Whether they hold a no themselves.</summary>
        public bool IsNegative { get; init; }

        /// <summary>Whether they say that something is not there: "no contact", "does not have contact".</summary>
        public bool IsLack { get; init; }

        /// <summary>Whether they can mean nothing else.</summary>
        public bool IsPlain { get; init; }
    }
}
