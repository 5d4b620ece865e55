using System;

namespace RosterSync.Comparison;

/// <summary>A cell that holds several ids.</summary>
internal static class IdCell
{
    /// <summary>Takes the first id off the rest of a cell.</summary>
    public static ReadOnlySpan<byte> TakeFirst(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> separator)
    {
        var end = separator.IsEmpty ? -1 : rest.IndexOf(separator);
        var id = end < 0 ? rest : rest.Slice(0, end);
        rest = end < 0 ? default : rest.Slice(end + separator.Length);
        return id;
    }
}
