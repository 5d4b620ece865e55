using System;
using System.Collections.Generic;
using System.Text;
using RosterSync.Remind;

namespace RosterSync.Validation;

/// <summary>
/// How the headers of a file fit a layout. A header that differs in case, spaces or underscores only is wrong for Remind, but the column
/// is known, so that its cells can be checked all the same.
/// </summary>
internal sealed class HeaderMatch
{
    private readonly int[] positions;
    private readonly bool[] exact;
    private readonly bool[] claimed;

    public HeaderMatch(IReadOnlyList<string> headers, RemindFileLayout layout)
    {
        Headers = headers;
        positions = new int[layout.Columns.Count];
        exact = new bool[positions.Length];
        claimed = new bool[headers.Count];
        for (var column = 0; column < positions.Length; column++)
        {
            positions[column] = IndexOf(layout.Columns[column].Header);
            exact[column] = Claim(column);
        }

        for (var column = 0; column < positions.Length; column++)
        {
            if (!exact[column])
            {
                positions[column] = IndexOfFolded(Fold(layout.Columns[column].Header));
                Claim(column);
            }
        }
    }

    /// <summary>The file's headers.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>How many columns of the layout the file has.</summary>
    public int MatchedCount { get; private set; }

    /// <summary>Where a column of the layout stands in the file; -1 where it does not.</summary>
    public int PositionOf(int column) => positions[column];

    /// <summary>Whether the header is spelled as the layout has it.</summary>
    public bool IsExact(int column) => exact[column];

    /// <summary>Whether a header of the file is one of the layout's.</summary>
    public bool IsKnown(int position) => claimed[position];

    /// <summary>Whether the columns that are there stand in the layout's order.</summary>
    public bool IsInOrder
    {
        get
        {
            var last = -1;
            foreach (var position in positions)
            {
                if (position >= 0)
                {
                    if (position < last)
                    {
                        return false;
                    }

                    last = position;
                }
            }

            return true;
        }
    }

    /// <summary>The layout's header of a column of the file; null where there is none.</summary>
    public string? HeaderAt(int position, RemindFileLayout layout)
    {
        var column = position < 0 ? -1 : Array.IndexOf(positions, position);
        return column < 0 ? null : layout.Columns[column].Header;
    }

    /// <summary>Blank headers at the end.</summary>
    public int TrailingBlankCount
    {
        get
        {
            var count = 0;
            while (count < Headers.Count && string.IsNullOrWhiteSpace(Headers[Headers.Count - 1 - count]))
            {
                count++;
            }

            return count;
        }
    }

    /// <summary>Place of the header nearest to one the file lacks, among those the layout does not know; -1 where none is near.</summary>
    public int NearestUnknown(string header)
    {
        var best = -1;
        var bestDistance = Math.Max(2, header.Length / 3) + 1;
        for (var i = 0; i < Headers.Count; i++)
        {
            if (!claimed[i] && Headers[i].Length <= 64)
            {
                var distance = EditDistance.Between(Fold(Headers[i]), Fold(header));
                if (distance < bestDistance)
                {
                    best = i;
                    bestDistance = distance;
                }
            }
        }

        return best;
    }

    private bool Claim(int column)
    {
        var position = positions[column];
        if (position < 0)
        {
            return false;
        }

        MatchedCount++;
        return claimed[position] = true;
    }

    private int IndexOf(string header)
    {
        for (var i = 0; i < Headers.Count; i++)
        {
            if (string.Equals(Headers[i], header, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private int IndexOfFolded(string folded)
    {
        for (var i = 0; i < Headers.Count; i++)
        {
            if (!claimed[i] && string.Equals(Fold(Headers[i]), folded, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    internal static string Fold(string header)
    {
        var folded = new StringBuilder(header.Length);
        foreach (var c in header)
        {
            if (c is not ('_' or '-' or '.' or '\uFEFF') && !char.IsWhiteSpace(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }
}
