using System;
using RosterSync.Text;

namespace RosterSync.Remind.Conversion;

/// <summary>
/// What may stand in a cell for Remind: no quotes of any kind (Remind's page "Formatting files for a CSV 2.0 sync" forbids them inside cells),
/// no line breaks, tabs or other control characters, no blanks at the ends or twice in a row.
/// </summary>
internal static class CellText
{
    /// <summary>The text itself where it is clean, which nearly every cell is; otherwise a cleaned copy in the buffer.</summary>
    public static ReadOnlySpan<byte> Clean(ReadOnlySpan<byte> text, ref byte[] buffer)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (unit < ' ' || unit == '"' || unit == 0x7F
                || (unit == ' ' && (i == 0 || i + 1 == text.Length || text[i + 1] == ' '))
                || (unit is 0xC2 or 0xE2 or 0xEF))
            {
                return Rewrite(text, ref buffer);
            }
        }

        return text;
    }

    private static ReadOnlySpan<byte> Rewrite(ReadOnlySpan<byte> text, ref byte[] buffer)
    {
        if (buffer.Length < text.Length)
        {
            buffer = new byte[text.Length];
        }

        var length = 0;
        for (var i = 0; i < text.Length;)
        {
            var unit = text[i];
            if (unit == '"')
            {
                i++;
            }
            else if (unit <= ' ' || unit == 0x7F)
            {
                length = AddBlank(buffer, length);
                i++;
            }
            else if (unit == 0xC2 && i + 1 < text.Length && text[i + 1] <= 0xA0)
            {
                // C1 control characters and the no-break space.
                length = AddBlank(buffer, length);
                i += 2;
            }
            else if (unit == 0xE2 && i + 2 < text.Length && text[i + 1] == 0x80 && text[i + 2] is 0x9C or 0x9D or 0x9E or 0x9F)
            {
                // Curly double quotes, which Remind's page names too.
                i += 3;
            }
            else if (unit == 0xE2 && i + 2 < text.Length && text[i + 1] == 0x80 && (text[i + 2] is 0xA8 or 0xA9 or (>= 0x80 and <= 0x8A)))
            {
                // Line and paragraph separators, and spaces of other widths.
                length = AddBlank(buffer, length);
                i += 3;
            }
            else if (unit == 0xE2 && i + 2 < text.Length && text[i + 1] == 0x80 && text[i + 2] is >= 0x8B and <= 0x8F)
            {
                // Invisible characters.
                i += 3;
            }
            else if (unit == 0xEF && i + 2 < text.Length && text[i + 1] == 0xBB && text[i + 2] == 0xBF)
            {
                // A byte order mark in the middle of a file.
                i += 3;
            }
            else
            {
                buffer[length++] = unit;
                i++;
            }
        }

        if (length > 0 && buffer[length - 1] == ' ')
        {
            length--;
        }

        return buffer.AsSpan(0, length);
    }

    private static int AddBlank(byte[] buffer, int length)
    {
        if (length > 0 && buffer[length - 1] != ' ')
        {
            buffer[length++] = (byte)' ';
        }

        return length;
    }

    /// <summary>A cleaned string.</summary>
    public static string CleanText(ReadOnlySpan<byte> text, ref byte[] buffer) => Utf8.ToText(Clean(text, ref buffer));
}
