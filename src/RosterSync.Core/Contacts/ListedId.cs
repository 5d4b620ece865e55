using System;
using System.Collections.Generic;

namespace RosterSync.Contacts;

/// <summary>
/// Compares the ids of a list people keep by hand with those of the export: without regard to case, to leading zeros, which a
/// spreadsheet drops, and to the <c>s-</c> or <c>p-</c> before the ids in a set.
/// </summary>
internal sealed class ListedId : IEqualityComparer<string>
{
    /// <summary>For ids of students.</summary>
    public static readonly ListedId OfStudent = new('S');

    /// <summary>For ids of contacts.</summary>
    public static readonly ListedId OfContact = new('P');

    private readonly char prefix;

    private ListedId(char prefix) => this.prefix = prefix;

    /// <inheritdoc/>
    public bool Equals(string? x, string? y)
    {
        var left = Core(x);
        var right = Core(y);
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (char.ToUpperInvariant(left[i]) != char.ToUpperInvariant(right[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public int GetHashCode(string obj)
    {
        var hash = 17;
        foreach (var letter in Core(obj))
        {
            hash = unchecked((hash * 31) + char.ToUpperInvariant(letter));
        }

        return hash;
    }

    // What is left when everything that makes no difference is off. An id of the SIS may begin with the prefix itself, and stands behind another one in a set.
    private ReadOnlySpan<char> Core(string? id)
    {
        var core = id.AsSpan().Trim();
        while (core.Length > 1)
        {
            if (core[0] == '0')
            {
                core = core.Slice(1);
            }
            else if (core.Length > 2 && core[1] == '-' && char.ToUpperInvariant(core[0]) == prefix)
            {
                core = core.Slice(2);
            }
            else
            {
                break;
            }
        }

        return core;
    }
}
