using System;

namespace RosterSync.Contacts;

/// <summary>What a cell for an e-mail address turned out to be.</summary>
public enum EmailVerdict
{
    /// <summary>Nothing.</summary>
    Blank,
    /// <summary>An address.</summary>
    Valid,
    /// <summary>Something else.</summary>
    Malformed,
}

/// <summary>
/// Reads e-mail addresses as people have them, not all that RFC 5322 would allow: one @, letters, digits and
/// <c>. _ + - ' &amp; ~ = # ! $ %</c> before it, a domain with a dot and an ending of letters behind it. No quotes, blanks,
/// commas or letters beyond ASCII. <c>mailto:</c> before and angle brackets around the whole are taken off: they are no
/// part of an address. A name beside it, or a second address, makes the cell <see cref="EmailVerdict.Malformed"/>.
/// </summary>
public static class EmailAddress
{
    /// <summary>The longest address that can be delivered to.</summary>
    public const int MaximumLength = 254;

    private const byte Plain = 1;
    private const byte Local = 2;

    // What a byte may be: a letter or digit, a mark of the part before the @, one of . @ - by itself, or 0 for nothing.
    private static readonly byte[] Kinds = MakeKinds();

    /// <summary>Reads a cell.</summary>
    /// <param name="text">The cell, UTF-8.</param>
    /// <param name="lowered">Takes the address, trimmed and in lower case; at least as long as <paramref name="text"/>.</param>
    /// <param name="length">Bytes written; 0 unless the address is valid.</param>
    public static EmailVerdict Parse(ReadOnlySpan<byte> text, Span<byte> lowered, out int length)
    {
        length = 0;
        text = Utf8Text.Trim(text);
        if (text.IsEmpty)
        {
            return EmailVerdict.Blank;
        }

        text = Bare(text);
        if (text.Length > MaximumLength || !IsAddress(text, lowered))
        {
            return EmailVerdict.Malformed;
        }

        length = text.Length;
        return EmailVerdict.Valid;
    }

    private static ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> text)
    {
        if (text.Length >= 2 && text[0] == '<' && text[text.Length - 1] == '>')
        {
            text = Utf8Text.Trim(text.Slice(1, text.Length - 2));
        }

        return Utf8Text.StartsWithLower(text, "mailto:"u8) ? Utf8Text.Trim(text.Slice(7)) : text;
    }

    // One pass: each part between dots must be there, and in the domain neither begin nor end with a hyphen.
    private static bool IsAddress(ReadOnlySpan<byte> text, Span<byte> lowered)
    {
        var kinds = Kinds;
        var at = -1;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var b = text[i];
            lowered[i] = Utf8Text.Lower(b);
            switch (kinds[b])
            {
                case Plain:
                    continue;
                case Local when at < 0:
                case (byte)'-' when at < 0:
                    continue;
                case (byte)'-' when i > start:
                    continue;
                case (byte)'.' when i > start && (at < 0 || (text[i - 1] != '-' && i - start <= 63)):
                    start = i + 1;
                    continue;
                case (byte)'@' when at < 0 && i > start && i <= 64:
                    at = i;
                    start = i + 1;
                    continue;
                default:
                    return false;
            }
        }

        // An apostrophe in front is the mark a spreadsheet puts before text.
        return at > 0 && start > at + 1 && text[0] != '\'' && IsEnding(text.Slice(start));
    }

    // .com, .org, .museum: letters only, so that an address cut off or run into a number is seen.
    private static bool IsEnding(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            if (!NameFolding.IsLetter(b))
            {
                return false;
            }
        }

        return text.Length is >= 2 and <= 63;
    }

    private static byte[] MakeKinds()
    {
        var kinds = new byte[256];
        for (var b = 0; b < 0x80; b++)
        {
            kinds[b] = NameFolding.IsLetter((byte)b) || b is >= '0' and <= '9' ? Plain
                : b is '.' or '@' or '-' ? (byte)b
                : b is '_' or '+' or '\'' or '&' or '~' or '=' or '#' or '!' or '$' or '%' ? Local
                : (byte)0;
        }

        return kinds;
    }
}
