using System;

namespace RosterSync.Contacts;

/// <summary>What a cell for a phone number turned out to be.</summary>
public enum PhoneVerdict
{
    /// <summary>Nothing, or only the brackets and dashes of an empty mask.</summary>
    Blank,
    /// <summary>A number of the United States, its territories or Canada.</summary>
    Valid,
    /// <summary>No telephone number.</summary>
    Malformed,
    /// <summary>A number, but not one Remind can send to: another country, toll-free, premium or an area code nobody has.</summary>
    Unsupported,
}

/// <summary>
/// Reads North American phone numbers in any writing: with brackets, dots, dashes and spaces, with +1 or 1 before them and
/// with an extension behind them, which is cut off. Words beside a number ("612-555-0123 do not call") make it
/// <see cref="PhoneVerdict.Malformed"/>: what they say is not guessed.
/// </summary>
public static class PhoneNumber
{
    /// <summary>Digits of a number as Remind takes it.</summary>
    public const int DigitCount = 10;

    /// <summary>Reads a cell.</summary>
    /// <param name="text">The cell, UTF-8.</param>
    /// <param name="number">The ten digits as a number where there are ten, usable or not, so that they can be compared; 0 otherwise.</param>
    public static PhoneVerdict Parse(ReadOnlySpan<byte> text, out ulong number)
    {
        number = 0;
        text = WithoutDecimalZero(text);
        ulong value = 0;
        var digits = 0;
        var first = 0;
        var plus = false;
        var marks = false;
        var i = 0;
        while (i < text.Length)
        {
            var b = text[i];
            var digit = (uint)b - '0';
            if (digit <= 9)
            {
                if (++digits > 15)
                {
                    return PhoneVerdict.Malformed;
                }

                if (digits == 1)
                {
                    first = (int)digit;
                }

                value = (value * 10) + digit;
                i++;
            }
            else if (b is (byte)'-' or (byte)' ' or (byte)'(' or (byte)')' or (byte)'.')
            {
                i++;
            }
            else if (b == '+' && digits == 0 && !plus)
            {
                plus = true;
                i++;
            }
            else if (Separator(text, i) is var length and > 0)
            {
                i += length;
            }
            else if (digits >= DigitCount && IsExtension(text.Slice(i)))
            {
                break;
            }
            else
            {
                marks = true;
                break;
            }
        }

        if (marks || (plus && digits == 0))
        {
            return PhoneVerdict.Malformed;
        }

        if (digits == 0)
        {
            return PhoneVerdict.Blank;
        }

        if (plus && first != 1)
        {
            // A number of another country: a country code and at least a short number.
            return digits >= 7 ? PhoneVerdict.Unsupported : PhoneVerdict.Malformed;
        }

        if (digits == DigitCount + 1 && first == 1)
        {
            value -= 10_000_000_000;
        }
        else if (digits != DigitCount || plus)
        {
            return PhoneVerdict.Malformed;
        }

        number = value;
        return Judge(value);
    }

    /// <summary>Writes the ten digits of a number.</summary>
    /// <param name="number">A number <see cref="Parse"/> gave.</param>
    /// <param name="tenDigits">Where to; at least <see cref="DigitCount"/> bytes.</param>
    public static void Format(ulong number, Span<byte> tenDigits)
    {
        for (var i = DigitCount - 1; i >= 0; i--)
        {
            var rest = number / 10;
            tenDigits[i] = (byte)('0' + (number - (rest * 10)));
            number = rest;
        }
    }

    /// <summary>Whether an area code belongs to the United States, its territories or Canada.</summary>
    public static bool IsSupportedAreaCode(int areaCode) => AreaCodes.Contains(areaCode);

    private static PhoneVerdict Judge(ulong number)
    {
        var areaCode = (int)(number / 10_000_000);
        var exchange = (int)(number / 10_000 % 1000);
        if (!IsPlan(areaCode) || !IsPlan(exchange))
        {
            return PhoneVerdict.Malformed;
        }

        return AreaCodes.Contains(areaCode) ? PhoneVerdict.Valid : PhoneVerdict.Unsupported;
    }

    // Neither an area code nor an exchange begins with 0 or 1, and N11 is a service (411, 911).
    private static bool IsPlan(int code) => code >= 200 && code % 100 != 11;

    // A spreadsheet that took the number for a decimal writes 6125550123.0.
    private static ReadOnlySpan<byte> WithoutDecimalZero(ReadOnlySpan<byte> text)
    {
        var length = text.Length - 2;
        if (length is < DigitCount or > DigitCount + 1 || text[length] != '.' || text[length + 1] != '0')
        {
            return text;
        }

        var whole = text.Slice(0, length);
        foreach (var b in whole)
        {
            if (b is < (byte)'0' or > (byte)'9')
            {
                return text;
            }
        }

        return whole;
    }

    // How many bytes of less usual punctuation stand here; 0 where something else does. Beyond ASCII: the no-break space, the
    // general punctuation block (dashes, thin spaces and the invisible direction marks of address books), the minus sign.
    private static int Separator(ReadOnlySpan<byte> text, int i)
    {
        switch (text[i])
        {
            case < (byte)' ':
            case (byte)'/' or (byte)'_' or (byte)'[' or (byte)']':
                return 1;
            case 0xC2:
                return i + 1 < text.Length && text[i + 1] is 0xA0 or 0xAD or 0xB7 ? 2 : 0;
            case 0xE2:
                return i + 2 < text.Length
                    && ((text[i + 1] is 0x80 or 0x81 && text[i + 2] is >= 0x80 and <= 0xBF) || (text[i + 1] == 0x88 && text[i + 2] == 0x92))
                    ? 3
                    : 0;
            default:
                return 0;
        }
    }

    // x123, ext. 123, extension 123, #123, "(x 123)": a sign of an extension and at most six digits after it; more is a second number.
    private static bool IsExtension(ReadOnlySpan<byte> text)
    {
        var i = 0;
        while (i < text.Length && text[i] is (byte)',' or (byte)';' or (byte)' ' or (byte)'#')
        {
            i++;
        }

        var word = i;
        while (i < text.Length && (text[i] | 0x20) is >= 'a' and <= 'z')
        {
            i++;
        }

        if (i == 0 || (i > word && !IsExtensionWord(text.Slice(word, i - word))))
        {
            return false;
        }

        var digits = 0;
        for (; i < text.Length; i++)
        {
            if (text[i] is >= (byte)'0' and <= (byte)'9')
            {
                digits++;
            }
            else if (text[i] is not ((byte)' ' or (byte)'.' or (byte)':' or (byte)'#' or (byte)'-' or (byte)')'))
            {
                return false;
            }
        }

        return digits <= 6;
    }

    private static bool IsExtensionWord(ReadOnlySpan<byte> word) =>
        Utf8Text.EqualsLower(word, "x"u8) || Utf8Text.EqualsLower(word, "ext"u8) || Utf8Text.EqualsLower(word, "extn"u8) || Utf8Text.EqualsLower(word, "extension"u8);
}
