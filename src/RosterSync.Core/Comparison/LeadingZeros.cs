using System;
using RosterSync.Contacts;

namespace RosterSync.Comparison;

/// <summary>Zeros before a number, which spreadsheets drop: <c>s-00712</c> becomes <c>s-712</c>.</summary>
internal static class LeadingZeros
{
    /// <summary>Whether a value is the earlier one but for leading zeros that it has lost.</summary>
    public static bool AreLost(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after) => before.Length > after.Length && DifferInThemOnly(before, after);

    /// <summary>Whether two values are the same but for zeros before their numbers.</summary>
    public static bool DifferInThemOnly(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length > 64 || right.Length > 64 || left.Length == right.Length)
        {
            return false;
        }

        Span<byte> one = stackalloc byte[64];
        Span<byte> other = stackalloc byte[64];
        return one.Slice(0, Drop(left, one)).SequenceEqual(other.Slice(0, Drop(right, other)));
    }

    /// <summary>A number for a value that is the same however many zeros stand before its numbers; 0 where it has none to lose.</summary>
    public static ulong Key(ReadOnlySpan<byte> value)
    {
        if (value.Length is 0 or > 64)
        {
            return 0;
        }

        Span<byte> dropped = stackalloc byte[64];
        return NameFolding.Hash(dropped.Slice(0, Drop(value, dropped)));
    }

    // A run of zeros alone keeps one.
    private static int Drop(ReadOnlySpan<byte> value, Span<byte> destination)
    {
        var written = 0;
        var inNumber = false;
        for (var i = 0; i < value.Length; i++)
        {
            var isDigit = IsDigit(value[i]);
            if (!inNumber && value[i] == '0' && i + 1 < value.Length && IsDigit(value[i + 1]))
            {
                continue;
            }

            inNumber = isDigit;
            destination[written++] = value[i];
        }

        return written;
    }

    private static bool IsDigit(byte b) => (uint)(b - '0') <= 9;
}
