using System;

namespace RosterSync.Contacts;

/// <summary>What is asked of UTF-8 cells that hold a word or a value, ASCII but for no-break spaces.</summary>
internal static class Utf8Text
{
    /// <summary>The text without white space around it, no-break spaces included.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        var start = 0;
        while (start < text.Length && SpaceAt(text, start) is var length and > 0)
        {
            start += length;
        }

        var end = text.Length;
        while (end > start)
        {
            if (text[end - 1] <= ' ')
            {
                end--;
            }
            else if (end - start >= 2 && text[end - 1] == 0xA0 && text[end - 2] == 0xC2)
            {
                end -= 2;
            }
            else
            {
                break;
            }
        }

        return text.Slice(start, end - start);
    }

    /// <summary>How many bytes of white space stand at a place; 0 where something else does.</summary>
    public static int SpaceAt(ReadOnlySpan<byte> text, int index) => text[index] switch
    {
        <= (byte)' ' => 1,
        0xC2 when index + 1 < text.Length && text[index + 1] == 0xA0 => 2,
        _ => 0,
    };

    /// <summary>An ASCII letter in lower case; any other byte as it is.</summary>
    public static byte Lower(byte b) => (uint)(b - 'A') <= 'Z' - 'A' ? (byte)(b | 0x20) : b;

    /// <summary>Whether a text is a lower-case ASCII word, in whatever case it is written.</summary>
    public static bool EqualsLower(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lower)
    {
        if (text.Length != lower.Length)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (Lower(text[i]) != lower[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a text begins with a lower-case ASCII word, in whatever case it is written.</summary>
    public static bool StartsWithLower(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lower) =>
        text.Length >= lower.Length && EqualsLower(text.Slice(0, lower.Length), lower);
}
