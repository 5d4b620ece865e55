using System;
using RosterSync.Contacts;

namespace RosterSync.Text;

/// <summary>Makes one string of cells that repeat: schools, grades, kinds of contact. What is seldom seen falls out.</summary>
internal sealed class TextCache
{
    private const int Size = 1 << 10;
    private const int LongestCell = 40;

    private readonly string?[] texts = new string?[Size];

    /// <summary>The text of a cell; null for an empty one.</summary>
    public string? Get(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            return null;
        }

        if (cell.Length > LongestCell)
        {
            return Utf8.ToText(cell);
        }

        ref var known = ref texts[(int)(NameFolding.Hash(cell) & (Size - 1))];
        return known is not null && Equals(known, cell) ? known : known = Utf8.ToText(cell);
    }

    // Only ASCII is compared without decoding; other texts are decoded each time.
    private static bool Equals(string text, ReadOnlySpan<byte> cell)
    {
        if (text.Length != cell.Length)
        {
            return false;
        }

        for (var i = 0; i < cell.Length; i++)
        {
            if (cell[i] > 0x7F || text[i] != cell[i])
            {
                return false;
            }
        }

        return true;
    }
}
