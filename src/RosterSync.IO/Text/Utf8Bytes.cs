using System;
using System.Text;
using RosterSync.Contacts;
#if NET8_0_OR_GREATER
using System.Text.Unicode;
#endif

namespace RosterSync.IO.Text;

/// <summary>What has to be known of a run of UTF-8 bytes before they are taken for text.</summary>
internal static class Utf8Bytes
{
    /// <summary>The UTF-8 form of U+FFFF, which is no character: it marks what could not be decoded, so that its row is found again.</summary>
    public static ReadOnlySpan<byte> Undecodable => [0xEF, 0xBF, 0xBF];

    /// <summary>U+FFFF as UTF-16.</summary>
    public const char UndecodableCharacter = '\uFFFF';

    /// <summary>The byte order mark.</summary>
    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Position of the first byte that is NUL or not ASCII; -1 where all is plain.</summary>
    public static int IndexOfUnusual(ReadOnlySpan<byte> bytes)
    {
#if NET8_0_OR_GREATER
        return bytes.IndexOfAnyExceptInRange((byte)1, (byte)0x7F);
#else
        var index = 0;
        var words = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            // A byte borrows into its high bit when it is zero; non-ASCII bytes carry that bit already.
            if (((word | (word - 0x0101010101010101UL)) & 0x8080808080808080UL) != 0)
            {
                break;
            }

            index += sizeof(ulong);
        }

        for (; index < bytes.Length; index++)
        {
            if (bytes[index] is 0 or > 0x7F)
            {
                return index;
            }
        }

        return -1;
#endif
    }

    /// <summary>Position of the first byte that is not ASCII, or the length.</summary>
    public static int IndexOfNonAscii(ReadOnlySpan<byte> bytes, int start)
    {
        while (start < bytes.Length)
        {
            var unusual = IndexOfUnusual(bytes.Slice(start));
            if (unusual < 0)
            {
                return bytes.Length;
            }

            start += unusual;
            if (bytes[start] != 0)
            {
                return start;
            }

            start++;
        }

        return bytes.Length;
    }

    /// <summary>Whether the bytes are well-formed UTF-8 from end to end.</summary>
    public static bool IsValid(ReadOnlySpan<byte> bytes)
    {
#if NET8_0_OR_GREATER
        return Utf8.IsValid(bytes);
#else
        var index = 0;
        while ((index = IndexOfNonAscii(bytes, index)) < bytes.Length)
        {
            var length = SequenceLength(bytes.Slice(index));
            if (length <= 0)
            {
                return false;
            }

            index += length;
        }

        return true;
#endif
    }

    /// <summary>
    /// Length of the well-formed multi-byte sequence the bytes start with; 0 where they start with none;
    /// negative where they end before the sequence does.
    /// </summary>
    public static int SequenceLength(ReadOnlySpan<byte> bytes)
    {
        var first = bytes[0];
        var length = first switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        for (var i = 1; i < length; i++)
        {
            if (i == bytes.Length)
            {
                return -1;
            }

            var low = i == 1 ? first switch { 0xE0 => 0xA0, 0xF0 => 0x90, _ => 0x80 } : 0x80;
            var high = i == 1 ? first switch { 0xED => 0x9F, 0xF4 => 0x8F, _ => 0xBF } : 0xBF;
            if (bytes[i] < low || bytes[i] > high)
            {
                return 0;
            }
        }

        return length;
    }

    /// <summary>How many bytes at the end belong to a sequence that goes on after them; 0 to 3.</summary>
    public static int IncompleteTail(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= 3 && back <= bytes.Length; back++)
        {
            var value = bytes[bytes.Length - back];
            if (value < 0x80)
            {
                return 0;
            }

            if (value >= 0xC0)
            {
                return SequenceLength(bytes.Slice(bytes.Length - back)) < 0 ? back : 0;
            }
        }

        return 0;
    }

    /// <summary>Takes byte order marks out: files that were glued together bring them along. Gives the length that is left.</summary>
    public static int RemoveByteOrderMarks(Span<byte> bytes)
    {
        var length = bytes.Length;
        int mark;
        while ((mark = bytes.Slice(0, length).IndexOf(ByteOrderMark)) >= 0)
        {
            bytes.Slice(mark + 3, length - mark - 3).CopyTo(bytes.Slice(mark));
            length -= 3;
        }

        return length;
    }

    /// <summary>The text of the bytes.</summary>
    public static unsafe string ToString(ReadOnlySpan<byte> bytes)
    {
#if NET8_0_OR_GREATER
        return Encoding.UTF8.GetString(bytes);
#else
        if (bytes.IsEmpty)
        {
            return string.Empty;
        }

        fixed (byte* start = bytes)
        {
            return Encoding.UTF8.GetString(start, bytes.Length);
        }
#endif
    }

    /// <summary>The bytes without white space at both ends.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> bytes)
    {
        // Most cells have nothing to trim, and two comparisons say so.
        if (bytes.IsEmpty || (bytes[0] is > 0x20 and not 0xC2 && bytes[bytes.Length - 1] is > 0x20 and not 0xA0))
        {
            return bytes;
        }

        return Utf8Text.Trim(bytes);
    }
}
