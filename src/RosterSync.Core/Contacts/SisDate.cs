using System;

namespace RosterSync.Contacts;

/// <summary>
/// Reads dates in the forms of student information systems: 5/4/2010, 05/04/2010, 05-04-2010, 2010-05-04, 2010/5/4, 20100504,
/// 04-May-2010, May 4, 2010, with or without a time behind, which is not looked at. Of two numbers the first is the month; where it cannot be,
/// the date is refused and not turned around. Years go from 1900 to 2099. Two digits of a year are taken with slashes and with
/// month names only, and only where the century is clear: 00 to 39 is 2000 to 2039, 60 to 99 is 1960 to 1999, and 40 to 59 is refused.
/// </summary>
public static class SisDate
{
    /// <summary>Reads a cell.</summary>
    /// <param name="text">The cell, UTF-8.</param>
    /// <param name="yyyymmdd">The date as a number, such as 20100504; 0 where there is none.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, out int yyyymmdd)
    {
        yyyymmdd = 0;
        text = Utf8Text.Trim(text);
        var rest = text;
        int year, month, day;
        if (Number(ref rest, out var number) is var digits && digits == 8)
        {
            (year, month, day) = (number / 10000, number / 100 % 100, number % 100);
        }
        else if (digits == 4)
        {
            year = number;
            if (!Separator(ref rest, out var separator) || Number(ref rest, out month) is < 1 or > 2
                || !Take(ref rest, separator) || Number(ref rest, out day) is < 1 or > 2)
            {
                return false;
            }
        }
        else if (digits is 1 or 2)
        {
            if (!NumberFirst(number, ref rest, out year, out month, out day))
            {
                return false;
            }
        }
        else if (digits != 0 || !MonthFirst(ref rest, out year, out month, out day))
        {
            return false;
        }

        if (!IsTime(rest) || !IsDay(year, month, day))
        {
            return false;
        }

        yyyymmdd = (year * 10000) + (month * 100) + day;
        return true;
    }

    /// <summary>Writes a date by a pattern of <c>yyyy</c>, <c>MM</c> and <c>dd</c>; every other character stands for itself.</summary>
    /// <param name="yyyymmdd">A date <see cref="TryParse"/> gave.</param>
    /// <param name="format">The pattern, ASCII, such as <c>yyyy/MM/dd</c>.</param>
    /// <param name="dest">Where to; at least as long as <paramref name="format"/>.</param>
    /// <param name="written">Bytes written.</param>
    public static void Format(int yyyymmdd, string format, Span<byte> dest, out int written)
    {
        written = 0;
        while (written < format.Length)
        {
            var part = format.AsSpan(written);
            var to = dest.Slice(written);
            if (part.StartsWith("yyyy".AsSpan()))
            {
                written += Digits(yyyymmdd / 10000, 4, to);
            }
            else if (part.StartsWith("MM".AsSpan()))
            {
                written += Digits(yyyymmdd / 100 % 100, 2, to);
            }
            else if (part.StartsWith("dd".AsSpan()))
            {
                written += Digits(yyyymmdd % 100, 2, to);
            }
            else
            {
                to[0] = (byte)part[0];
                written++;
            }
        }
    }

    // 5/4/2010, 05-04-2010, 5/4/10, 04-May-2010, 4 May 2010.
    private static bool NumberFirst(int number, ref ReadOnlySpan<byte> rest, out int year, out int month, out int day)
    {
        year = month = day = 0;
        if (rest.IsEmpty || rest[0] is not ((byte)'/' or (byte)'-' or (byte)' '))
        {
            return false;
        }

        var separator = rest[0];
        rest = rest.Slice(1);
        bool named;
        if (MonthName(ref rest, out month))
        {
            day = number;
            named = true;
        }
        else if (separator != ' ' && Number(ref rest, out day) is 1 or 2)
        {
            month = number;
            named = false;
        }
        else
        {
            return false;
        }

        return Take(ref rest, separator) && Year(ref rest, twoDigits: named || separator == '/', out year);
    }

    // May 4, 2010.
    private static bool MonthFirst(ref ReadOnlySpan<byte> rest, out int year, out int month, out int day)
    {
        year = day = 0;
        if (!MonthName(ref rest, out month) || !Take(ref rest, (byte)' ') || Number(ref rest, out day) is < 1 or > 2)
        {
            return false;
        }

        var comma = Take(ref rest, (byte)',');
        return (Take(ref rest, (byte)' ') || comma) && Year(ref rest, twoDigits: false, out year);
    }

    private static bool Year(ref ReadOnlySpan<byte> rest, bool twoDigits, out int year)
    {
        switch (Number(ref rest, out year))
        {
            case 4:
                return true;
            case 2 when twoDigits && year is < 40 or >= 60:
                year += year < 40 ? 2000 : 1900;
                return true;
            default:
                return false;
        }
    }

    private static bool IsDay(int year, int month, int day) =>
        year is >= 1900 and <= 2099 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    // Nothing, or 0:00, 00:00:00.000, 12:00:00 AM, T00:00:00Z, T00:00:00+00:00.
    private static bool IsTime(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty)
        {
            return true;
        }

        if ((!Take(ref rest, (byte)'T') && !Take(ref rest, (byte)' ')) || !Clock(ref rest))
        {
            return false;
        }

        Take(ref rest, (byte)' ');
        if (Utf8Text.StartsWithLower(rest, "am"u8) || Utf8Text.StartsWithLower(rest, "pm"u8))
        {
            rest = rest.Slice(2);
        }
        else if (Utf8Text.EqualsLower(rest, "z"u8))
        {
            rest = default;
        }
        else if (Take(ref rest, (byte)'+') || Take(ref rest, (byte)'-'))
        {
            return Number(ref rest, out _) switch
            {
                2 => rest.IsEmpty || (Take(ref rest, (byte)':') && Number(ref rest, out _) == 2 && rest.IsEmpty),
                4 => rest.IsEmpty,
                _ => false,
            };
        }

        return rest.IsEmpty;
    }

    private static bool Clock(ref ReadOnlySpan<byte> rest)
    {
        if (Number(ref rest, out var hour) is not (1 or 2) || hour > 24 || !Take(ref rest, (byte)':') || Number(ref rest, out var minute) != 2 || minute > 59)
        {
            return false;
        }

        return !Take(ref rest, (byte)':')
            || (Number(ref rest, out var second) == 2 && second <= 60 && (!Take(ref rest, (byte)'.') || Number(ref rest, out _) is >= 1 and <= 9));
    }

    private static bool MonthName(ref ReadOnlySpan<byte> rest, out int month)
    {
        var length = 0;
        while (length < rest.Length && (rest[length] | 0x20) is >= 'a' and <= 'z')
        {
            length++;
        }

        month = length < 3 ? 0 : Month(rest.Slice(0, length));
        if (month == 0)
        {
            return false;
        }

        rest = rest.Slice(length);
        Take(ref rest, (byte)'.');
        return true;
    }

    private static int Month(ReadOnlySpan<byte> word)
    {
        if (Utf8Text.EqualsLower(word, "sept"u8))
        {
            return 9;
        }

        var names = "january  february march    april    may      june     july     august   septemberoctober  november december "u8;
        for (var i = 0; i < 12; i++)
        {
            var name = names.Slice(i * 9, 9);
            var end = name.IndexOf((byte)' ');
            name = end < 0 ? name : name.Slice(0, end);
            if (Utf8Text.EqualsLower(word, name) || Utf8Text.EqualsLower(word, name.Slice(0, 3)))
            {
                return i + 1;
            }
        }

        return 0;
    }

    // How many digits stand here, and their value; a value of more than nine digits is none.
    private static int Number(ref ReadOnlySpan<byte> rest, out int value)
    {
        value = 0;
        var i = 0;
        while (i < rest.Length && (uint)(rest[i] - '0') <= 9)
        {
            value = i < 9 ? (value * 10) + (rest[i] - '0') : 0;
            i++;
        }

        rest = rest.Slice(i);
        return i;
    }

    private static bool Separator(ref ReadOnlySpan<byte> rest, out byte separator)
    {
        separator = rest.IsEmpty ? (byte)0 : rest[0];
        return separator is (byte)'-' or (byte)'/' && Take(ref rest, separator);
    }

    private static bool Take(ref ReadOnlySpan<byte> rest, byte expected)
    {
        if (rest.IsEmpty || rest[0] != expected)
        {
            return false;
        }

        rest = rest.Slice(1);
        return true;
    }

    private static int Digits(int value, int count, Span<byte> dest)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            dest[i] = (byte)('0' + (value % 10));
            value /= 10;
        }

        return count;
    }
}
