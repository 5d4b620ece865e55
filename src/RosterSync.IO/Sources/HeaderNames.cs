using System;
using System.Collections.Generic;
using RosterSync.IO.Text;

namespace RosterSync.IO.Sources;

/// <summary>Names that headers may have, to tell a header line from a row without looking closely at every row.</summary>
internal sealed class HeaderNames
{
    private readonly HashSet<string> folded = new(StringComparer.Ordinal);
    private readonly bool[] firsts = new bool[256];
    private readonly bool[] lasts = new bool[256];
    private ulong lengths;

    /// <summary>Adds a name.</summary>
    public void Add(string name)
    {
        var fold = HeaderName.Fold(name);
        if (fold.Length == 0 || fold[0] > 0x7F || fold[fold.Length - 1] > 0x7F || !folded.Add(fold))
        {
            return;
        }

        Mark(firsts, fold[0]);
        Mark(lasts, fold[fold.Length - 1]);

        // Underscores and spaces between the words make a header longer than its folded name.
        for (var length = fold.Length; length <= fold.Length + 6; length++)
        {
            lengths |= 1UL << Math.Min(length, 63);
        }
    }

    /// <summary>Whether a cell looks like one of the names at first sight.</summary>
    public bool MayHave(ReadOnlySpan<byte> cell) =>
        !cell.IsEmpty && firsts[cell[0]] && lasts[cell[cell.Length - 1]] && ((lengths >> Math.Min(cell.Length, 63)) & 1) != 0;

    /// <summary>Whether a cell is one of the names.</summary>
    public bool Contains(ReadOnlySpan<byte> cell) => cell.Length <= 100 && folded.Contains(HeaderName.Fold(Utf8Bytes.ToString(cell)));

    private static void Mark(bool[] set, char letter)
    {
        set[letter] = true;
        set[char.ToUpperInvariant(letter)] = true;
    }
}
