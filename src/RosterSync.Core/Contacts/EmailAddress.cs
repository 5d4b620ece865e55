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
        var at = text.IndexOf((byte)'@');
        if (at is < 1 or > 64 || text.Length > MaximumLength
            || !IsLocalPart(text.Slice(0, at)) || !IsDomain(text.Slice(at + 1)))
        {
            return EmailVerdict.Malformed;
        }

        for (var i = 0; i < text.Length; i++)
        {
            lowered[i] = Utf8Text.Lower(text[i]);
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

    private static bool IsLocalPart(ReadOnlySpan<byte> text)
    {
        // An apostrophe in front is the mark a spreadsheet puts before text.
        if (text[0] == '\'' || text[text.Length - 1] == '.')
        {
            return false;
        }

        var dot = true;
        foreach (var b in text)
        {
            if (b == '.')
            {
                if (dot)
                {
                    return false;
                }

                dot = true;
                continue;
            }

            dot = false;
            if (!IsLetterOrDigit(b) && b is not ((byte)'_' or (byte)'-' or (byte)'+' or (byte)'\'' or (byte)'&' or (byte)'~'
                or (byte)'=' or (byte)'#' or (byte)'!' or (byte)'$' or (byte)'%'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDomain(ReadOnlySpan<byte> text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '.')
            {
                if (!IsLabel(text.Slice(start, i - start)))
                {
                    return false;
                }

                start = i + 1;
            }
        }

        return start > 0 && IsEnding(text.Slice(start));
    }

    private static bool IsLabel(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > 63 || text[0] == '-' || text[text.Length - 1] == '-')
        {
            return false;
        }

        foreach (var b in text)
        {
            if (!IsLetterOrDigit(b) && b != '-')
            {
                return false;
            }
        }

        return true;
    }

    // .com, .org, .museum: letters only, so that an address cut off or run into a number is seen.
    private static bool IsEnding(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            if (!IsLetter(b))
            {
                return false;
            }
        }

        return text.Length is >= 2 and <= 63;
    }

    private static bool IsLetter(byte b) => (uint)((b | 0x20) - 'a') <= 'z' - 'a';

    private static bool IsLetterOrDigit(byte b) => IsLetter(b) || (uint)(b - '0') <= 9;
}
