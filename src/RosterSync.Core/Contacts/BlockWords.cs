using System;

namespace RosterSync.Contacts;

/// <summary>
/// Words that forbid contact between a person and a student, wherever they stand: in a type, a relationship or a remark.
/// In doubt they block. A text that says there is no restriction ("no court order", "not restricted", "Restrictions: none") does not.
/// </summary>
internal static class BlockWords
{
    private const int ShortText = 192;

    // Alone they say it. Some are written together where a column or code had no room.
    private static readonly WordSet Words = new(
        "restricted", "restrict", "restriction", "restrictions", "restraining", "injunction", "barred", "banned", "denied", "prohibited", "forbidden", "blocked",
        "trespass", "trespassed", "trespassing", "notrespass", "tro", "ppo", "pfa", "restringido", "restringida", "prohibido", "revoked", "terminated",
        "nocontact", "donotcontact", "dontcontact", "norights", "noaccess", "redflag", "courtorder", "restrainingorder", "protectiveorder", "protectionorder");

    // Every other term begins with one of these.
    private static readonly WordSet Openers = new(
        "court", "protective", "protection", "restraining", "trespass", "away", "red", "stay", "keep", "sex", "order", "orders",
        "no", "without", "zero", "not", "never", "do", "dont", "must", "may", "should", "shall");

    // Together they say it.
    private static readonly WordSet Orders = new("order", "orders");
    private static readonly WordSet OrderKinds = new("court", "protective", "protection", "restraining", "trespass", "away");

    // What a no, or a do not, denies.
    private static readonly WordSet DeniedThings = new("contact", "rights", "access", "communication", "visitation", "contactar");
    private static readonly WordSet DeniedKinds = new("parental", "educational", "ed", "legal", "custodial", "custody", "visitation", "direct", "unsupervised", "further", "any", "student", "school");
    private static readonly WordSet DeniedActs = new(
        "contact", "call", "phone", "text", "email", "message", "notify", "release", "disclose", "share", "send", "give", "talk", "speak", "communicate", "inform");
    private static readonly WordSet DeniedStates = new("allowed", "permitted", "authorized", "authorised", "contacted");

    // "No contact information" forbids nothing.
    private static readonly WordSet HarmlessAfter = new(
        "restriction", "restrictions", "limitation", "limitations", "issue", "issues", "concern", "concerns",
        "info", "information", "number", "numbers", "phone", "phones", "email", "emails", "detail", "details", "data", "listed", "provided", "available", "name", "names", "preference");

    private static readonly WordSet Negations = new("no", "not", "non", "without", "never", "none", "isnt", "arent", "zero");
    private static readonly WordSet Obligations = new("do", "must", "may", "should", "shall", "dont");

    // What may stand between a no and what it takes back: no known legal restrictions.
    private static readonly WordSet Fillers = new(
        "known", "active", "current", "currently", "existing", "any", "other", "legal", "custody", "custodial", "court", "parental", "such", "special", "longer",
        "contact", "access", "rights", "visitation", "communication",
        "is", "are", "been", "under", "a", "an", "the", "on", "be", "to");

    private static readonly WordSet Noes = new("no", "none", "n", "na", "false", "nil", "0");

    private static readonly string[] BlockHeaders =
    [
        "nocontact", "donotcontact", "contactblock", "blockcontact", "contactdenied", "contactrestrict", "restraining", "courtorder", "protectiveorder", "protectionorder", "redflag",
    ];

    // These may also be about something else than contact: photos, food.
    private static readonly string[] BroadHeaders = ["restricted", "restriction", "norights", "noaccess", "barred"];

    private static readonly string[] OtherMatters =
    [
        "unrestricted", "notrestricted", "media", "photo", "video", "publi", "internet", "network", "computer", "device", "diet", "food", "lunch", "meal",
        "medic", "health", "allerg", "directory", "library", "sport", "athletic", "physical", "transport",
    ];

    /// <summary>Whether a text forbids contact.</summary>
    public static bool Says(ReadOnlySpan<byte> text) => text.Length >= 3 && Read(text, out _);

    /// <summary>
    /// Whether a text says outright that nothing is forbidden: "none", "n/a", "not restricted", "no court order". Asked of a column that
    /// blocks by any other value.
    /// </summary>
    public static bool Denies(ReadOnlySpan<byte> text) => !Read(text, out var takenBack) && takenBack;

    /// <summary>Whether a column is about forbidden contact by its header, such as <c>ext.no_contact</c>: any value in it that is not blank and no kind of no blocks.</summary>
    public static bool RemarkHeaderIsBlock(string header)
    {
        var name = System.Text.Encoding.UTF8.GetBytes(header);
        var folded = name.AsSpan(0, NameFolding.Fold(name, name));
        return (ContainsAny(folded, BlockHeaders) && !ContainsAny(folded, ["contactinfo"]))
            || (ContainsAny(folded, BroadHeaders) && !ContainsAny(folded, OtherMatters));
    }

    /// <summary>Whether a column is plainly about something else than contact, such as <c>ext.photo_release</c>: a "denied" in it blocks nobody.</summary>
    public static bool RemarkHeaderIsOther(string header)
    {
        var name = System.Text.Encoding.UTF8.GetBytes(header);
        var folded = name.AsSpan(0, NameFolding.Fold(name, name));
        return ContainsAny(folded, OtherMatters) && !ContainsAny(folded, BlockHeaders);
    }

    private static bool ContainsAny(ReadOnlySpan<byte> folded, string[] parts)
    {
        foreach (var part in parts)
        {
            if (folded.IndexOf(System.Text.Encoding.ASCII.GetBytes(part)) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // Whether the text blocks, and whether it holds a no that takes a block back.
    private static bool Read(ReadOnlySpan<byte> text, out bool takenBack)
    {
        takenBack = false;
        var isShort = text.Length <= ShortText;
        var words = new WordList(
            isShort ? stackalloc byte[ShortText] : new byte[text.Length],
            isShort ? stackalloc WordList.Entry[(ShortText / 2) + 1] : new WordList.Entry[(text.Length / 2) + 1]);
        words.Fill(text);
        for (var i = 0; i < words.Count; i++)
        {
            var length = Term(words, i, out var isNegative);
            if (length == 0)
            {
                continue;
            }

            if (IsTakenBack(words, i, length, isNegative))
            {
                takenBack = true;
                continue;
            }

            return true;
        }

        takenBack |= words.Count == 0 || (words.Count == 1 && (Noes.Contains(words[0]) || words[0].SequenceEqual("unrestricted"u8))) || IsNoneAtAll(words);
        return false;
    }

    // How many words from here on name a block; 0 for none. Negative: the words hold a no themselves.
    private static int Term(in WordList words, int i, out bool isNegative)
    {
        var word = words[i];
        isNegative = false;
        if (!Openers.Contains(word))
        {
            return Words.Contains(word) ? 1 : 0;
        }

        var next = words.Linked(i + 1);
        if ((OrderKinds.Contains(word) && Orders.Contains(next))
            || (word.SequenceEqual("red"u8) && (next.SequenceEqual("flag"u8) || next.SequenceEqual("flagged"u8)))
            || (next.SequenceEqual("away"u8) && (word.SequenceEqual("stay"u8) || word.SequenceEqual("keep"u8)))
            || (word.SequenceEqual("sex"u8) && next.SequenceEqual("offender"u8)))
        {
            return 2;
        }

        if (Orders.Contains(word) && next.SequenceEqual("of"u8) && words.Linked(i + 2).SequenceEqual("protection"u8))
        {
            return 3;
        }

        if (Words.Contains(word))
        {
            return 1;
        }

        isNegative = true;
        return Negative(words, i);
    }

    // "No contact", "no parental rights", "do not call", "not to be contacted", "not allowed", "never contact".
    private static int Negative(in WordList words, int i)
    {
        var word = words[i];
        if (IsNo(word))
        {
            var at = i + 1;
            while (DeniedKinds.Contains(words.Linked(at)) && !words.Linked(at + 1).IsEmpty)
            {
                at++;
            }

            return DeniedThings.Contains(words.Linked(at)) ? at + 1 - i : 0;
        }

        if (word.SequenceEqual("dont"u8) || word.SequenceEqual("never"u8))
        {
            return DeniedActs.Contains(words.Linked(i + 1)) ? 2 : 0;
        }

        if (Obligations.Contains(word) && words.Linked(i + 1).SequenceEqual("not"u8))
        {
            return DeniedActs.Contains(words.Linked(i + 2)) ? 3
                : words.Linked(i + 2).SequenceEqual("be"u8) && DeniedStates.Contains(words.Linked(i + 3)) ? 4
                : 0;
        }

        if (!word.SequenceEqual("not"u8))
        {
            return 0;
        }

        var after = i + 1;
        while (words.Linked(after).SequenceEqual("to"u8) || words.Linked(after).SequenceEqual("be"u8) || words.Linked(after).SequenceEqual("have"u8))
        {
            after++;
        }

        return DeniedStates.Contains(words.Linked(after)) || (after > i + 1 && DeniedActs.Contains(words.Linked(after))) ? after + 1 - i : 0;
    }

    private static bool IsNo(ReadOnlySpan<byte> word) => word.SequenceEqual("no"u8) || word.SequenceEqual("without"u8) || word.SequenceEqual("zero"u8);

    private static bool IsTakenBack(in WordList words, int start, int length, bool isNegative)
    {
        var end = start + length;
        if (end < words.Count)
        {
            // "Court order: no", "Restrictions - none", and nothing more of it. "Court order no. 12" is a number.
            if (words.BreakBefore(end) != WordBreak.Clause && Noes.Contains(words[end])
                && (end + 1 == words.Count || (words.BreakBefore(end + 1) == WordBreak.Clause && words[end + 1][0] is < (byte)'0' or > (byte)'9')))
            {
                return true;
            }

            if (isNegative && IsNo(words[start]) && HarmlessAfter.Contains(words.Linked(end)))
            {
                return true;
            }
        }

        if (isNegative)
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
            else if (!Fillers.Contains(before) && !(afterOr && (Orders.Contains(before) || OrderKinds.Contains(before) || Words.Contains(before))))
            {
                return false;
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
}
