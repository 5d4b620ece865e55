using System;
using System.Text;
using RosterSync.Contacts;

namespace RosterSync.Validation;

/// <summary>Ids as findings and reports show them: what might be something else than an id is not shown.</summary>
internal static class ShownId
{
    /// <summary>
    /// The id of a person for a finding. A cell that might be something else (an e-mail used as id, a name, a birth date or a phone in a
    /// shifted row) is not shown: the line says where it is. Ten digits alone are shown, since many states give such ids.
    /// </summary>
    public static string? OfPerson(ReadOnlySpan<byte> id)
    {
        var digits = 0;
        foreach (var b in id)
        {
            digits += (uint)(b - '0') <= 9 ? 1 : 0;
        }

        return digits == 0 || IsDate(id) || IsWrittenPhone(id, digits) ? null : OfPlace(id);
    }

    /// <summary>The same of a text.</summary>
    public static string? OfPerson(string? id) => id is null ? null : OfPerson(Encoding.UTF8.GetBytes(id));

    // 2014/05/06, 5.6.2014, 05-06-14: three short numbers and nothing else.
    private static bool IsDate(ReadOnlySpan<byte> text)
    {
        var numbers = 1;
        var length = 0;
        foreach (var b in text)
        {
            if (b is (byte)'/' or (byte)'-' or (byte)'.')
            {
                if (length == 0 || ++numbers > 3)
                {
                    return false;
                }

                length = 0;
            }
            else if ((uint)(b - '0') > 9 || ++length > 4)
            {
                return false;
            }
        }

        return numbers == 3 && length is 2 or 4 && SisDate.TryParse(text, out _);
    }

    // With or without the letter this program puts before an id.
    private static bool IsWrittenPhone(ReadOnlySpan<byte> text, int digits)
    {
        if (text.Length > 2 && text[1] == (byte)'-' && (uint)(text[0] - 'a') < 26)
        {
            text = text.Slice(2);
        }

        return digits < text.Length && PhoneNumber.Parse(text, out _) == PhoneVerdict.Valid;
    }

    /// <summary>The id of a school or a class for a finding.</summary>
    public static string? OfPlace(ReadOnlySpan<byte> id)
    {
        if (id.IsEmpty || id.Length > 64)
        {
            return null;
        }

        foreach (var b in id)
        {
            if (b is <= (byte)' ' or > (byte)'~' or (byte)'@')
            {
                return null;
            }
        }

        return RosterRow.GetString(id);
    }

    /// <summary>An id for a finding, where it can be nothing but an id.</summary>
    public static string? OfPlace(string? id)
    {
        if (id is null || id.Length > 64)
        {
            return null;
        }

        foreach (var character in id)
        {
            if (character is <= ' ' or > '~' or '@')
            {
                return null;
            }
        }

        return id;
    }
}
