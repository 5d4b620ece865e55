using System;
using System.Buffers.Binary;

namespace RosterSync.Contacts;

/// <summary>
/// Names and words as they are compared: in lower case, without accents, and without blanks, hyphens, apostrophes and other
/// punctuation. Tables of its own and no culture, so that every machine and both builds fold alike.
/// </summary>
internal static class NameFolding
{
    // What a byte of ASCII becomes; 0 drops it.
    private static readonly byte[] Ascii = MakeAscii();

    /// <summary>Folds a text.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="destination">Where to; at least as long as <paramref name="text"/>, for folding never lengthens.</param>
    /// <returns>Bytes written. Folding what was folded changes nothing.</returns>
    public static int Fold(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        var ascii = Ascii;
        var written = 0;
        var i = 0;
        while (i < text.Length)
        {
            var b = text[i];
            if (b < 0x80)
            {
                var folded = ascii[b];
                destination[written] = folded;
                written += folded == 0 ? 0 : 1;
                i++;
            }
            else
            {
                i += FoldLetter(text.Slice(i), destination, ref written);
            }
        }

        return written;
    }

    /// <summary>Whether a byte is a letter of ASCII.</summary>
    public static bool IsLetter(byte b) => (uint)((b | 0x20) - 'a') <= 'z' - 'a';

    /// <summary>
    /// The identity of a full name. A middle name has no part in it, since one row has it and the next has not;
    /// a suffix has, since it tells a father from a son.
    /// </summary>
    public static ulong Fold(ReadOnlySpan<byte> first, ReadOnlySpan<byte> last, ReadOnlySpan<byte> suffix)
    {
        var most = first.Length + last.Length + suffix.Length + 8;
        var folded = most <= 192 ? stackalloc byte[192] : new byte[most];
        var length = Fold(first, folded);
        folded[length++] = (byte)',';
        length += Fold(last, folded.Slice(length));
        folded[length++] = (byte)',';
        var tail = folded.Slice(length);
        var canonical = PersonName.CanonicalSuffix(tail.Slice(0, Fold(suffix, tail)));
        canonical.CopyTo(tail);
        length += canonical.Length;
        return Hash(folded.Slice(0, length));
    }

    /// <summary>
    /// A number for a text: fast, well mixed and the same on every machine. Different texts may share one;
    /// who must not confuse two compares the texts.
    /// </summary>
    public static ulong Hash(ReadOnlySpan<byte> text)
    {
        const ulong Odd1 = 0x9E3779B97F4A7C15;
        const ulong Odd2 = 0xC2B2AE3D27D4EB4F;
        var hash = (ulong)text.Length * Odd1;
        while (text.Length >= 8)
        {
            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(text), Odd1, Odd2);
            text = text.Slice(8);
        }

        ulong rest = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            rest = (rest << 8) | text[i];
        }

        hash = Mix(hash, rest, Odd1, Odd2);
        hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93;
        hash = (hash ^ (hash >> 29)) * 0xA0761D6478BD642F;
        return hash ^ (hash >> 32);
    }

    private static ulong Mix(ulong hash, ulong word, ulong odd1, ulong odd2)
    {
        hash ^= word * odd1;
        return ((hash << 31) | (hash >> 33)) * odd2;
    }

    // Folds the character that begins here and says how many bytes it has.
    private static int FoldLetter(ReadOnlySpan<byte> text, Span<byte> destination, ref int written)
    {
        var length = Decode(text, out var point);
        if (length == 0)
        {
            // No UTF-8: one byte that never becomes a part of a character.
            destination[written++] = 0xFF;
            return 1;
        }

        if (LetterFolding.IsDropped(point))
        {
            return length;
        }

        var letters = LetterFolding.Letters(point);
        if (letters != 0)
        {
            destination[written++] = (byte)letters;
            if (letters > 0xFF)
            {
                destination[written++] = (byte)(letters >> 8);
            }

            return length;
        }

        var lower = LetterFolding.Lower(point);
        if (lower != point)
        {
            // Greek and Cyrillic: two bytes before and after.
            destination[written++] = (byte)(0xC0 | (lower >> 6));
            destination[written++] = (byte)(0x80 | (lower & 0x3F));
            return length;
        }

        text.Slice(0, length).CopyTo(destination.Slice(written));
        written += length;
        return length;
    }

    private static int Decode(ReadOnlySpan<byte> text, out int point)
    {
        point = 0;
        int lead = text[0];
        var length = lead switch
        {
            >= 0xC2 and <= 0xDF => 2,
            >= 0xE0 and <= 0xEF => 3,
            >= 0xF0 and <= 0xF4 => 4,
            _ => 0,
        };
        if (length == 0 || text.Length < length)
        {
            return 0;
        }

        point = lead & (0x7F >> length);
        for (var i = 1; i < length; i++)
        {
            if ((text[i] & 0xC0) != 0x80)
            {
                return 0;
            }

            point = (point << 6) | (text[i] & 0x3F);
        }

        return length;
    }

    private static byte[] MakeAscii()
    {
        var table = new byte[128];
        for (var c = '0'; c <= '9'; c++)
        {
            table[c] = (byte)c;
        }

        for (var c = 'a'; c <= 'z'; c++)
        {
            table[c] = (byte)c;
            table[c - 32] = (byte)c;
        }

        return table;
    }
}
