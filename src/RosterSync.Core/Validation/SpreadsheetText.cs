using System;
using RosterSync.Contacts;

namespace RosterSync.Validation;

/// <summary>Recognises what a spreadsheet makes of ids and numbers that it takes for something else.</summary>
internal static class SpreadsheetText
{
    /// <summary>Whether a cell looks like 1.23E+09, 5-Mar, Mar-24, 3/5/2024, #REF! or ########.</summary>
    public static bool IsDamaged(ReadOnlySpan<byte> cell)
    {
        if (cell.Length < 3)
        {
            return false;
        }

        return cell[0] == '#' ? IsErrorValue(cell) : IsScientific(cell) || IsDate(cell);
    }

    private static bool IsErrorValue(ReadOnlySpan<byte> cell) =>
        cell.SequenceEqual("#REF!"u8) || cell.SequenceEqual("#N/A"u8) || cell.SequenceEqual("#NAME?"u8) || cell.SequenceEqual("#VALUE!"u8)
        || cell.SequenceEqual("#DIV/0!"u8) || cell.SequenceEqual("#NUM!"u8) || cell.SequenceEqual("#NULL!"u8)
        || cell.Length == Run(cell, 0, (byte)'#');

    // One digit, point, digits, E, sign, two or three digits: the only way a spreadsheet shows a long number.
    private static bool IsScientific(ReadOnlySpan<byte> cell)
    {
        var at = Digits(cell, 0);
        if (at != 1)
        {
            return false;
        }

        if (at < cell.Length && cell[at] == '.')
        {
            at = Digits(cell, at + 1);
        }

        if (at + 2 >= cell.Length || cell[at] != 'E' || cell[at + 1] is not ((byte)'+' or (byte)'-'))
        {
            return false;
        }

        var end = Digits(cell, at + 2);
        return end == cell.Length && end - at - 2 is 2 or 3;
    }

    private static bool IsDate(ReadOnlySpan<byte> cell)
    {
        var digits = Digits(cell, 0);
        if (digits is 1 or 2 && digits < cell.Length)
        {
            return cell[digits] == '/' ? IsSlashDate(cell, digits + 1) : cell[digits] == '-' && IsMonthThenYear(cell.Slice(digits + 1), yearRequired: false);
        }

        return digits == 0 && IsMonthThenYear(cell, yearRequired: true);
    }

    private static bool IsSlashDate(ReadOnlySpan<byte> cell, int at)
    {
        var day = Digits(cell, at);
        if (day - at is not (1 or 2) || day == cell.Length || cell[day] != '/')
        {
            return false;
        }

        var year = Digits(cell, day + 1);
        return year == cell.Length && year - day - 1 is 2 or 4;
    }

    private static bool IsMonthThenYear(ReadOnlySpan<byte> text, bool yearRequired)
    {
        if (text.Length < 3 || !IsMonth(text.Slice(0, 3)))
        {
            return false;
        }

        if (text.Length == 3)
        {
            return !yearRequired;
        }

        var end = Digits(text, 4);
        return text[3] == '-' && end == text.Length && end - 4 is 2 or 4;
    }

    private static bool IsMonth(ReadOnlySpan<byte> text) =>
        Utf8Text.EqualsLower(text, "jan"u8) || Utf8Text.EqualsLower(text, "feb"u8) || Utf8Text.EqualsLower(text, "mar"u8)
        || Utf8Text.EqualsLower(text, "apr"u8) || Utf8Text.EqualsLower(text, "may"u8) || Utf8Text.EqualsLower(text, "jun"u8)
        || Utf8Text.EqualsLower(text, "jul"u8) || Utf8Text.EqualsLower(text, "aug"u8) || Utf8Text.EqualsLower(text, "sep"u8)
        || Utf8Text.EqualsLower(text, "oct"u8) || Utf8Text.EqualsLower(text, "nov"u8) || Utf8Text.EqualsLower(text, "dec"u8);

    private static int Digits(ReadOnlySpan<byte> text, int start)
    {
        while (start < text.Length && (uint)(text[start] - '0') <= 9)
        {
            start++;
        }

        return start;
    }

    private static int Run(ReadOnlySpan<byte> text, int start, byte value)
    {
        while (start < text.Length && text[start] == value)
        {
            start++;
        }

        return start;
    }
}
