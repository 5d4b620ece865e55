using System;
using RosterSync.Validation;

namespace RosterSync.IO.Sets;

/// <summary>Finds quotes that Remind does not take: all but one at the very start and one at the very end of a cell.</summary>
internal static class QuoteFaults
{
    /// <summary>What is wrong with a cell as the file has it, with its outer quotes.</summary>
    public static RowFault Of(ReadOnlySpan<byte> raw)
    {
        if (raw.IsEmpty || raw[0] != '"')
        {
            return raw.IndexOf((byte)'"') < 0 ? RowFault.None : RowFault.QuoteInCell;
        }

        var second = raw.Slice(1).IndexOf((byte)'"');
        return second < 0 ? RowFault.UnclosedQuote
            : second == raw.Length - 2 ? RowFault.None
            : RowFault.QuoteInCell;
    }
}
