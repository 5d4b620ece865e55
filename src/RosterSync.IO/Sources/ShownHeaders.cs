using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RosterSync.IO.Text;

namespace RosterSync.IO.Sources;

/// <summary>
/// Which cells of a first line may be shown. A file without a header starts with somebody's record, and a word of it that happens to
/// be a header of some system makes no header of the others.
/// </summary>
internal static class ShownHeaders
{
    // So many digits in a row, whatever stands between them, are a telephone number or a number of a person.
    private const int PhoneDigits = 7;

    private static readonly Lazy<HashSet<string>> Known = new(() => new HashSet<string>(
        SisSources.All.SelectMany(source => source.Layouts)
            .SelectMany(layout => layout.Columns.Concat(layout.Contacts.SelectMany(group => group.Columns)))
            .SelectMany(column => new[] { column.Name }.Concat(column.OtherNames))
            .Select(HeaderName.Fold),
        StringComparer.Ordinal));

    /// <summary>Whether a header is one of those that some system's files have.</summary>
    public static bool IsKnown(string header) => Known.Value.Contains(HeaderName.Fold(header));

    /// <summary>Whether a line holds what headers do not: a number, a date, a telephone number or an e-mail address.</summary>
    public static bool LooksLikeRecord(IReadOnlyList<string> cells) => cells.Any(IsValue);

    /// <summary>A header of a file that was recognised, or the place of its column where the header might be a value.</summary>
    public static string Of(SisColumnBinding binding, int position) =>
        binding.Knows(position) || !LooksLikeRecord(binding.Headers) ? binding.Headers[position].Trim() : Place(position);

    /// <summary>What a message says of the headers of a file that was not recognised.</summary>
    public static string Describe(SisColumnBinding binding)
    {
        var headers = binding.Headers;
        if (!IsHeader(binding))
        {
            return string.Format(CultureInfo.InvariantCulture, "Its first line is hardly a header: of {0} cells {1} are known.", headers.Count, binding.FoundCount);
        }

        var filled = Enumerable.Range(0, headers.Count).Where(i => headers[i].Length > 0).ToArray();
        var shown = filled.Where(i => binding.Knows(i)).Select(i => headers[i].Trim()).ToArray();
        var others = filled.Length - shown.Length;
        return $"Its columns are {string.Join(", ", shown)}"
            + (others == 0 ? "." : string.Format(CultureInfo.InvariantCulture, " and {0} that no export has by that name.", others));
    }

    /// <summary>Whether the first line of a file that was not recognised is a header as far as anybody can tell.</summary>
    public static bool IsHeader(SisColumnBinding binding) => binding.FoundCount >= 2 && !LooksLikeRecord(binding.Headers);

    private static string Place(int position) => "column " + (position + 1).ToString(CultureInfo.InvariantCulture);

    private static bool IsValue(string cell)
    {
        int digits = 0, inARow = 0;
        var hasLetter = false;
        foreach (var character in cell)
        {
            if (character == '@')
            {
                return true;
            }

            if (char.IsDigit(character))
            {
                digits++;
                inARow++;
                if (inARow == PhoneDigits)
                {
                    return true;
                }
            }
            else if (char.IsLetter(character) || character == '_')
            {
                hasLetter = true;
                inARow = 0;
            }
        }

        // Written dates (14-Mar-21) have letters between their numbers.
        return digits > 0 && (!hasLetter || (char.IsDigit(cell[0]) && char.IsDigit(cell[cell.Length - 1])));
    }
}
