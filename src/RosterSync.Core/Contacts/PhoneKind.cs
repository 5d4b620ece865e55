using System;

namespace RosterSync.Contacts;

/// <summary>Kind of a phone.</summary>
public enum PhoneKind
{
    /// <summary>The source does not say, or says a word nobody knows. Goes in as a home phone does.</summary>
    Unknown,
    /// <summary>Mobile.</summary>
    Mobile,
    /// <summary>Home.</summary>
    Home,
    /// <summary>Work: goes in only when asked for.</summary>
    Work,
    /// <summary>Other. Goes in as a home phone does.</summary>
    Other,
    /// <summary>A home phone that is in no directory. Goes in as a home phone does.</summary>
    Unlisted,
    /// <summary>Fax machines and pagers: never go in.</summary>
    Fax,
}

/// <summary>Reads the kind of a phone.</summary>
public static class PhoneKinds
{
    private static readonly WordSet Mobile = new("c", "cell", "cel", "cellular", "cellphone", "mobile", "mobilephone", "sms", "text", "iphone");
    private static readonly WordSet Home = new("h", "home", "homephone", "house", "household", "residence", "landline");
    private static readonly WordSet Work = new("w", "work", "workphone", "business", "office", "employer", "job", "day", "daytime", "dayphone");
    private static readonly WordSet Other = new("o", "other", "otherphone", "alternate", "alternative", "alt");
    private static readonly WordSet Unlisted = new("u", "unlisted", "unpublished", "nonpublished", "private");
    private static readonly WordSet Fax = new("f", "fax", "faxphone", "facsimile", "pager", "beeper", "modem");

    /// <summary>
    /// Reads a cell such as Cell, C1, Home, "Work Phone", DayTime or "Mother Cell". Where it has several words, fax counts before work and
    /// work before mobile: a work mobile is the employer's.
    /// </summary>
    public static PhoneKind Parse(ReadOnlySpan<byte> text)
    {
        text = Utf8Text.Trim(text);
        Span<byte> folded = stackalloc byte[48];
        if (text.IsEmpty || text.Length > folded.Length)
        {
            return PhoneKind.Unknown;
        }

        var whole = KindOf(Folded(text, folded));
        if (whole != PhoneKind.Unknown)
        {
            return whole;
        }

        var kind = PhoneKind.Unknown;
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny((byte)' ', (byte)'/', (byte)'-');
            var word = end < 0 ? text : text.Slice(0, end);
            text = end < 0 ? default : text.Slice(end + 1);
            var next = KindOf(Folded(word, folded));
            if (Precedence(next) > Precedence(kind))
            {
                kind = next;
            }
        }

        return kind;
    }

    // Without the number behind it: C1, Home 2.
    private static ReadOnlySpan<byte> Folded(ReadOnlySpan<byte> text, Span<byte> buffer)
    {
        var length = NameFolding.Fold(text, buffer);
        while (length > 0 && buffer[length - 1] is >= (byte)'0' and <= (byte)'9')
        {
            length--;
        }

        return buffer.Slice(0, length);
    }

    private static PhoneKind KindOf(ReadOnlySpan<byte> folded) =>
        Mobile.Contains(folded) ? PhoneKind.Mobile
        : Home.Contains(folded) ? PhoneKind.Home
        : Work.Contains(folded) ? PhoneKind.Work
        : Other.Contains(folded) ? PhoneKind.Other
        : Unlisted.Contains(folded) ? PhoneKind.Unlisted
        : Fax.Contains(folded) ? PhoneKind.Fax
        : PhoneKind.Unknown;

    private static int Precedence(PhoneKind kind) => kind switch
    {
        PhoneKind.Fax => 6,
        PhoneKind.Work => 5,
        PhoneKind.Mobile => 4,
        PhoneKind.Home => 3,
        PhoneKind.Unlisted => 2,
        PhoneKind.Other => 1,
        _ => 0,
    };
}
