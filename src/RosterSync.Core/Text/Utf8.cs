using System;
using System.Text;

namespace RosterSync.Text;

/// <summary>What .NET Standard 2.0 lacks for UTF-8 spans.</summary>
internal static class Utf8
{
    public static string ToText(ReadOnlySpan<byte> text)
    {
#if NETSTANDARD2_0
        if (text.IsEmpty)
        {
            return string.Empty;
        }

        unsafe
        {
            fixed (byte* start = text)
            {
                return Encoding.UTF8.GetString(start, text.Length);
            }
        }
#else
        return Encoding.UTF8.GetString(text);
#endif
    }

    /// <summary>Encodes into a buffer that is made larger where needed.</summary>
    public static ReadOnlySpan<byte> Encode(string? text, ref byte[] buffer)
    {
        if (string.IsNullOrEmpty(text))
        {
            return default;
        }

        var most = Encoding.UTF8.GetMaxByteCount(text!.Length);
        if (buffer.Length < most)
        {
            buffer = new byte[Math.Max(most, buffer.Length * 2)];
        }

        var length = Encoding.UTF8.GetBytes(text, 0, text.Length, buffer, 0);
        return buffer.AsSpan(0, length);
    }

    /// <summary>How many characters (code points) a text has.</summary>
    public static int CountCharacters(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var unit in text)
        {
            if ((unit & 0xC0) != 0x80)
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>The first so many characters; never half of one.</summary>
    public static ReadOnlySpan<byte> Take(ReadOnlySpan<byte> text, int characters)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if ((text[i] & 0xC0) != 0x80 && characters-- == 0)
            {
                return text.Slice(0, i);
            }
        }

        return text;
    }

    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && text[0] <= ' ')
        {
            text = text.Slice(1);
        }

        while (!text.IsEmpty && text[text.Length - 1] <= ' ')
        {
            text = text.Slice(0, text.Length - 1);
        }

        return text;
    }
}
