using System;

namespace RosterSync.Validation;

/// <summary>What a date cell of a set holds.</summary>
internal enum RemindDateForm
{
    Blank,
    /// <summary>A date as Remind names it: YYYY/MM/DD or MM/DD/YYYY.</summary>
    Named,
    /// <summary>A date as YYYY-MM-DD, which Remind's page does not name and its sample files have.</summary>
    Iso,
    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Reads a date in the forms Remind's page "How do I resolve sync errors and alerts?" names.</summary>
internal static class RemindDate
{
    public static RemindDateForm Parse(ReadOnlySpan<byte> text, out DateTime date)
    {
        date = default;
        if (text.IsEmpty)
        {
            return RemindDateForm.Blank;
        }

        var separator = text.IndexOf((byte)'/') >= 0 ? (byte)'/' : (byte)'-';
        if (!TakeNumber(ref text, separator, out var first, out var firstLength)
            || !TakeNumber(ref text, separator, out var second, out var secondLength)
            || !TakeNumber(ref text, 0, out var third, out var thirdLength)
            || secondLength > 2)
        {
            return RemindDateForm.Other;
        }

        if (firstLength == 4 && thirdLength <= 2 && IsDate(first, second, third, out date))
        {
            return separator == '/' ? RemindDateForm.Named : RemindDateForm.Iso;
        }

        return separator == '/' && firstLength <= 2 && thirdLength == 4 && IsDate(third, first, second, out date)
            ? RemindDateForm.Named
            : RemindDateForm.Other;
    }

    private static bool TakeNumber(ref ReadOnlySpan<byte> text, byte separator, out int value, out int length)
    {
        value = 0;
        length = 0;
        while (length < text.Length && length < 4 && (uint)(text[length] - '0') <= 9)
        {
            value = (value * 10) + text[length++] - '0';
        }

        if (separator == 0)
        {
            return length > 0 && length == text.Length;
        }

        if (length == 0 || length == text.Length || text[length] != separator)
        {
            return false;
        }

        text = text.Slice(length + 1);
        return true;
    }

    private static bool IsDate(int year, int month, int day, out DateTime date)
    {
        var isDate = year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = isDate ? new DateTime(year, month, day) : default;
        return isDate;
    }
}
