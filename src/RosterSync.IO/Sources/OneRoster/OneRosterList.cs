using System;
using RosterSync.IO.Text;

namespace RosterSync.IO.Sources.OneRoster;

/// <summary>The ids of a cell that holds several, parted by commas.</summary>
internal ref struct OneRosterList
{
    private ReadOnlySpan<byte> rest;

    public OneRosterList(ReadOnlySpan<byte> cell)
    {
        rest = cell;
        Current = default;
    }

    /// <summary>The id.</summary>
    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>Goes to the next id that is not blank.</summary>
    public bool MoveNext()
    {
        while (!rest.IsEmpty)
        {
            var comma = rest.IndexOf((byte)',');
            Current = Utf8Bytes.Trim(comma < 0 ? rest : rest.Slice(0, comma));
            rest = comma < 0 ? default : rest.Slice(comma + 1);
            if (!Current.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }
}
