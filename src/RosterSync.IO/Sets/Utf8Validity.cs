using System;

namespace RosterSync.IO.Sets;

/// <summary>Whether bytes are UTF-8.</summary>
internal static class Utf8Validity
{
#if NET8_0_OR_GREATER
    public static bool IsValid(ReadOnlySpan<byte> text) => System.Text.Unicode.Utf8.IsValid(text);
#else
    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            while (text.Length >= 8 && (System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(text) & 0x8080808080808080) == 0)
            {
                text = text.Slice(8);
            }

            if (text.IsEmpty)
            {
                return true;
            }

            var length = SequenceLength(text);
            if (length == 0)
            {
                return false;
            }

            text = text.Slice(length);
        }

        return true;
    }

    // Bytes of the code point at the start; 0 where there is none. The second byte has narrower bounds after E0, ED, F0 and F4:
    // overlong forms, surrogates and code points beyond U+10FFFF are no UTF-8.
    private static int SequenceLength(ReadOnlySpan<byte> text)
    {
        var (length, low, high) = text[0] switch
        {
            < 0x80 => (1, 0, 0),
            < 0xC2 => (0, 0, 0),
            < 0xE0 => (2, 0x80, 0xBF),
            0xE0 => (3, 0xA0, 0xBF),
            0xED => (3, 0x80, 0x9F),
            < 0xF0 => (3, 0x80, 0xBF),
            0xF0 => (4, 0x90, 0xBF),
            < 0xF4 => (4, 0x80, 0xBF),
            0xF4 => (4, 0x80, 0x8F),
            _ => (0, 0, 0),
        };
        if (length <= 1)
        {
            return length;
        }

        if (text.Length < length || text[1] < low || text[1] > high)
        {
            return 0;
        }

        for (var i = 2; i < length; i++)
        {
            if ((text[i] & 0xC0) != 0x80)
            {
                return 0;
            }
        }

        return length;
    }
#endif
}
