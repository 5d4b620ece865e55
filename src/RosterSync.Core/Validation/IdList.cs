using System;

namespace RosterSync.Validation;

/// <summary>The ids of a cell that holds several. Blank ones are passed over.</summary>
internal ref struct IdList
{
    private readonly ReadOnlySpan<byte> separator;
    private ReadOnlySpan<byte> rest;

    public IdList(ReadOnlySpan<byte> cell, ReadOnlySpan<byte> separator)
    {
        rest = cell;
        this.separator = separator;
        Current = default;
    }

    public ReadOnlySpan<byte> Current { get; private set; }

    public readonly IdList GetEnumerator() => this;

    public bool MoveNext()
    {
        do
        {
            if (rest.IsEmpty)
            {
                return false;
            }

            var end = rest.IndexOf(separator);
            Current = end < 0 ? rest : rest.Slice(0, end);
            rest = end < 0 ? default : rest.Slice(end + separator.Length);
        }
        while (Current.IsEmpty);

        return true;
    }
}
