using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.Remind;

namespace RosterSync.Validation;

/// <summary>Header rows in words.</summary>
internal static class HeaderText
{
    private static readonly char[] OtherSeparators = [';', '\t', '|'];

    /// <summary>The header row a layout wants.</summary>
    public static string Of(RemindFileLayout layout) => string.Join(",", layout.Columns.Select(column => column.Header));

    /// <summary>What is to be added where the layout's headers are not confirmed.</summary>
    public static string Standing(RemindFileLayout layout) => layout.Columns.All(column => column.IsConfirmed)
        ? "."
        : ". Remind has not confirmed these headers; if your file has those of Remind's template, import the template.";

    /// <summary>Name of the character that separates columns in place of commas; null where commas do.</summary>
    public static string? OtherSeparator(IReadOnlyList<string> headers)
    {
        var at = headers.Count == 1 ? headers[0].IndexOfAny(OtherSeparators) : -1;
        return at < 0 ? null : headers[0][at] switch
        {
            ';' => "semicolons",
            '\t' => "tabs",
            _ => "vertical bars",
        };
    }

    /// <summary>The layout's header that a header of a file is a spelling of; null where it is none.</summary>
    public static string? NameFor(string header, RemindFileLayout layout)
    {
        var folded = HeaderMatch.Fold(header);
        return layout.Columns
            .Where(column => string.Equals(HeaderMatch.Fold(column.Header), folded, StringComparison.Ordinal))
            .Select(column => column.Header)
            .FirstOrDefault();
    }
}
