using System;

namespace RosterSync.IO.Text;

/// <summary>
/// Splits one record by RFC 4180, and says what is wrong with its quotes. The fast reader reads the rows; this looks at the few
/// it stumbles over, and at headers.
/// </summary>
internal sealed class CsvLine
{
    private const byte Quote = (byte)'"';

    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private byte[] text = [];
    private int length;

    /// <summary>How many cells the record has.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the record ends inside a quoted cell.</summary>
    public bool EndsInQuotes { get; private set; }

    /// <summary>Whether text follows a closing quote, so that nobody can tell where the cell ends.</summary>
    public bool HasTextAfterQuote { get; private set; }

    /// <summary>Whether a quote stands inside an unquoted cell, where it is text.</summary>
    public bool HasStrayQuote { get; private set; }

    /// <summary>A cell, without its outer quotes.</summary>
    public ReadOnlySpan<byte> this[int index] => index < Count ? text.AsSpan(starts[index], ends[index] - starts[index]) : default;

    /// <summary>Splits a record.</summary>
    /// <param name="record">The record without its line break; it may have line breaks inside quotes.</param>
    /// <param name="separator">The separator.</param>
    /// <param name="inQuotes">Whether it goes on inside a quoted cell that began before it.</param>
    public void Split(ReadOnlySpan<byte> record, byte separator, bool inQuotes = false)
    {
        Count = 0;
        length = 0;
        EndsInQuotes = false;
        HasTextAfterQuote = false;
        HasStrayQuote = false;
        if (text.Length < record.Length)
        {
            text = new byte[Math.Max(record.Length, 1024)];
        }

        var position = 0;
        while (true)
        {
            var start = length;
            if (inQuotes || OpensQuotes(record, ref position, separator))
            {
                inQuotes = false;
                position = QuotedCell(record, position, separator);
            }
            else
            {
                position = PlainCell(record, position, separator);
            }

            Add(start);
            if (position >= record.Length)
            {
                return;
            }

            // Over the separator; a separator at the very end leaves one more, empty cell.
            position++;
        }
    }

    private static bool OpensQuotes(ReadOnlySpan<byte> record, ref int position, byte separator)
    {
        var i = position;
        while (i < record.Length && record[i] is (byte)' ' or (byte)'\t' && record[i] != separator)
        {
            i++;
        }

        if (i == record.Length || record[i] != Quote)
        {
            return false;
        }

        position = i + 1;
        return true;
    }

    private int PlainCell(ReadOnlySpan<byte> record, int position, byte separator)
    {
        var rest = record.Slice(position);
        var end = rest.IndexOf(separator);
        var cell = end < 0 ? rest : rest.Slice(0, end);
        HasStrayQuote |= cell.IndexOf(Quote) >= 0;
        Append(cell);
        return position + cell.Length;
    }

    private int QuotedCell(ReadOnlySpan<byte> record, int position, byte separator)
    {
        while (true)
        {
            var rest = record.Slice(position);
            var quote = rest.IndexOf(Quote);
            if (quote < 0)
            {
                Append(rest);
                EndsInQuotes = true;
                return record.Length;
            }

            Append(rest.Slice(0, quote));
            position += quote + 1;
            if (position == record.Length || record[position] != Quote)
            {
                break;
            }

            Append(record.Slice(position, 1));
            position++;
        }

        // Behind the closing quote there may be spaces, and then the separator.
        while (position < record.Length && record[position] != separator)
        {
            HasTextAfterQuote |= record[position] is not ((byte)' ' or (byte)'\t' or (byte)'\r');
            position++;
        }

        return position;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(text.AsSpan(length));
        length += bytes.Length;
    }

    private void Add(int start)
    {
        if (Count == starts.Length)
        {
            Array.Resize(ref starts, Count * 2);
            Array.Resize(ref ends, Count * 2);
        }

        starts[Count] = start;
        ends[Count++] = length;
    }
}
