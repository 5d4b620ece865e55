using System;

namespace RosterSync.IO.Text;

/// <summary>Windows-1252, and how to tell that bytes are not it.</summary>
internal static class Windows1252
{
    // What 0x80 to 0x9F stand for; 0 where nothing is assigned. 0xA0 to 0xFF are the Unicode characters of the same number.
    private static readonly ushort[] Upper =
    [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ];

    /// <summary>Writes the bytes as UTF-8; what is not assigned becomes <see cref="Utf8Bytes.Undecodable"/>. The destination holds three times the source.</summary>
    /// <returns>How many bytes were written.</returns>
    public static int ToUtf8(ReadOnlySpan<byte> source, Span<byte> destination, out bool allAssigned)
    {
        allAssigned = true;
        var written = 0;
        var read = 0;
        while (read < source.Length)
        {
            var plain = Utf8Bytes.IndexOfNonAscii(source, read) - read;
            source.Slice(read, plain).CopyTo(destination.Slice(written));
            read += plain;
            written += plain;
            if (read == source.Length)
            {
                break;
            }

            int character = source[read++];
            if (character < 0xA0)
            {
                character = Upper[character - 0x80];
            }

            if (character == 0)
            {
                allAssigned = false;
                Utf8Bytes.Undecodable.CopyTo(destination.Slice(written));
                written += Utf8Bytes.Undecodable.Length;
            }
            else if (character < 0x800)
            {
                destination[written++] = (byte)(0xC0 | (character >> 6));
                destination[written++] = (byte)(0x80 | (character & 0x3F));
            }
            else
            {
                destination[written++] = (byte)(0xE0 | (character >> 12));
                destination[written++] = (byte)(0x80 | ((character >> 6) & 0x3F));
                destination[written++] = (byte)(0x80 | (character & 0x3F));
            }
        }

        return written;
    }

    /// <summary>
    /// Whether a byte in this place speaks against Windows-1252: nothing is assigned to it, or it would be a symbol inside a
    /// word, as the accents of DOS and old Macintosh code pages are.
    /// </summary>
    public static bool Contradicts(byte value, byte before, byte after)
    {
        if (value is >= 0x80 and < 0xA0 && Upper[value - 0x80] == 0)
        {
            return true;
        }

        return !MayStandInWord(value) && IsLetter(before) && IsLetter(after);
    }

    private static bool MayStandInWord(byte value) => value is
        >= 0xC0 // letters, and two signs nobody minds
        or 0x8A or 0x8C or 0x8E or 0x9A or 0x9C or 0x9E or 0x9F // letters
        or 0x91 or 0x92 or 0x96 or 0x97 // apostrophes and dashes
        or 0xAA or 0xAD or 0xB4 or 0xB7 or 0xBA; // ordinals, soft hyphen, acute, middle dot

    private static bool IsLetter(byte value) => (value | 0x20) is >= (byte)'a' and <= (byte)'z';
}
