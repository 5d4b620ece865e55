using System;
using RosterSync.Remind;

namespace RosterSync.Validation;

/// <summary>Lengths in characters, not bytes. Remind does not say how it counts; whole code points are the count that refuses least.</summary>
internal static class TextLength
{
    /// <summary>Whether a cell is longer than the layout allows.</summary>
    public static bool Exceeds(RosterRow row, RemindField field, out int length, out int maximum)
    {
        var cell = row[field];
        length = cell.Length;
        maximum = row.Layout.Columns[row.Layout.IndexOf(field)].MaximumLength ?? int.MaxValue;
        if (cell.Length <= maximum)
        {
            return false;
        }

        length = Of(cell);
        return length > maximum;
    }

    /// <summary>Code points of a UTF-8 text.</summary>
    public static int Of(ReadOnlySpan<byte> text)
    {
        var length = 0;
        foreach (var b in text)
        {
            // Every byte but the continuations 10xxxxxx begins one.
            length += (b & 0xC0) == 0x80 ? 0 : 1;
        }

        return length;
    }
}
