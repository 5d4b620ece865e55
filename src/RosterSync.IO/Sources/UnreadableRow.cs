using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.Contacts;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>
/// Looks into a row that cannot be read for a block: where the row is left out, another row may bring in whom it blocks. Nobody knows
/// which cell is which, so that every place is looked at where a cell may have come to stand; a doubt is a yes.
/// </summary>
internal static class UnreadableRow
{
    // So far a cell may have moved; of a row that is further off, words alone tell.
    private const int FurthestMove = 4;

    /// <summary>Whether the row may say that contact with a student is forbidden.</summary>
    /// <param name="raw">The row as it stands in the file.</param>
    /// <param name="separator">The separator.</param>
    /// <param name="binding">What the columns of the file are.</param>
    public static bool MayBlock(ReadOnlySpan<byte> raw, byte separator, SisColumnBinding binding)
    {
        var text = Readable(raw);
        var cells = Cells(text, separator);
        return BlockWords.Says(text) || cells.Exists(cell => BlockWords.Says(cell)) || FlagBlocks(cells, binding);
    }

    private static bool FlagBlocks(List<byte[]> cells, SisColumnBinding binding)
    {
        var moved = cells.Count - binding.Headers.Count;
        var (least, most) = (Math.Max(-FurthestMove, Math.Min(moved, 0)), Math.Min(FurthestMove, Math.Max(moved, 0)));
        foreach (var (field, position) in Flags(binding))
        {
            var said = Enumerable.Range(least, most - least + 1).Select(by => position + by)
                .Where(at => at >= 0 && at < cells.Count).Select(at => cells[at]).ToArray();

            // Beside a flag stand ids and names, which are no yes: such a value counts where it can be nothing but the flag's.
            if (Array.Exists(said, cell => SaysItPlainly(field, cell))
                || (said.Length == most - least + 1 && Array.TrueForAll(said, cell => SaysIt(field, cell)))
                || (position == binding.Headers.Count - 1 && moved >= 0 && SaysIt(field, cells[cells.Count - 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SaysItPlainly(SisField field, byte[] cell) => field switch
    {
        SisField.ContactIsRestricted => TruthValue.Parse(cell) == TruthKind.Yes,
        SisField.ContactIsAllowed => TruthValue.Parse(cell) == TruthKind.No,
        _ => cell.Length == 1 && (cell[0] | 0x20) == 'r',
    };

    private static bool SaysIt(SisField field, byte[] cell) =>
        SaysItPlainly(field, cell)
        || (field == SisField.ContactIsRestricted && cell.Length > 0 && TruthValue.Parse(cell) != TruthKind.No && !BlockWords.Denies(cell));

    private static IEnumerable<(SisField Field, int Position)> Flags(SisColumnBinding binding)
    {
        foreach (var field in new[] { SisField.ContactIsRestricted, SisField.ContactIsAllowed, SisField.ContactRecordType })
        {
            foreach (var position in binding.ByContact.Select(places => places[(int)field]).Append(binding.ByField[(int)field]).Where(position => position >= 0))
            {
                yield return (field, position);
            }
        }

        foreach (var position in binding.Remarks.Where(position => BlockHeaders.Read(binding.Headers[position]) == RemarkMeaning.AnyValue))
        {
            yield return (SisField.ContactIsRestricted, position);
        }
    }

    // Bytes that are no text part words, line breaks part none that were one text, and NUL bytes stand between the letters of a text
    // in two bytes each.
    private static byte[] Readable(ReadOnlySpan<byte> raw)
    {
        var isValid = Utf8Bytes.IsValid(raw);
        var text = new byte[raw.Length];
        var length = 0;
        foreach (var unit in raw)
        {
            if (unit != 0)
            {
                text[length++] = unit is (byte)'\n' or (byte)'\r' || (unit >= 0x80 && !isValid) ? (byte)' ' : unit;
            }
        }

        return text.AsSpan(0, length).ToArray();
    }

    private static List<byte[]> Cells(ReadOnlySpan<byte> text, byte separator)
    {
        var cells = new List<byte[]>();
        while (true)
        {
            var end = text.IndexOf(separator);
            cells.Add(Bare(end < 0 ? text : text.Slice(0, end)));
            if (end < 0)
            {
                return cells;
            }

            text = text.Slice(end + 1);
        }
    }

    private static byte[] Bare(ReadOnlySpan<byte> cell)
    {
        cell = Utf8Bytes.Trim(cell);
        while (cell.Length > 0 && cell[0] == '"')
        {
            cell = Utf8Bytes.Trim(cell.Slice(1));
        }

        while (cell.Length > 0 && cell[cell.Length - 1] == '"')
        {
            cell = Utf8Bytes.Trim(cell.Slice(0, cell.Length - 1));
        }

        return cell.ToArray();
    }
}
