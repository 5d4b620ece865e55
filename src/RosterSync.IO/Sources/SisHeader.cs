using System;
using System.Collections.Generic;
using System.IO;
using RosterSync.IO.Text;

namespace RosterSync.IO.Sources;

/// <summary>Reads the header line of a file.</summary>
internal static class SisHeader
{
    /// <summary>Goes to the first line that is not blank; false for an empty file.</summary>
    public static bool Read(CsvRecords records, string file)
    {
        while (records.Read())
        {
            switch (records.Fault)
            {
                case CsvFault.NulByte or CsvFault.Undecodable:
                    throw SourceErrors.HeaderUndecodable(file, records.Line);
                case not CsvFault.None:
                    throw SourceErrors.HeaderMalformed(file, records.Line);
            }

            if (!records.IsBlankFrom(0) && !IsSeparatorHint(records))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The cells of the record, up to the last that is filled.</summary>
    public static IReadOnlyList<string> Cells(CsvRecords records)
    {
        var cells = new List<string>(records.Count);
        for (var i = 0; i < records.Count && !records.IsBlankFrom(i); i++)
        {
            cells.Add(Utf8Bytes.ToString(Utf8Bytes.Trim(records[i])));
        }

        return cells;
    }

    /// <summary>The separator of a text: the one its first line has most of outside quotes, or that Excel's <c>sep=</c> names.</summary>
    public static char FindSeparator(Stream text)
    {
        var start = new byte[64 * 1024];
        var length = 0;
        int read;
        while (length < start.Length && (read = text.Read(start, length, start.Length - length)) > 0)
        {
            length += read;
        }

        var line = FirstLine(start.AsSpan(0, length));
        if (line.Length == 5 && line.Slice(0, 4).SequenceEqual("sep="u8))
        {
            return (char)line[4];
        }

        var best = (byte)',';
        var most = 0;
        foreach (var candidate in ",;\t|"u8)
        {
            var count = CountOutsideQuotes(line, candidate);
            if (count > most)
            {
                (best, most) = (candidate, count);
            }
        }

        return (char)best;
    }

    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny((byte)'\n', (byte)'\r');
            var line = end < 0 ? text : text.Slice(0, end);
            if (!Utf8Bytes.Trim(line).IsEmpty || end < 0)
            {
                return line;
            }

            text = text.Slice(end + 1);
        }

        return text;
    }

    private static int CountOutsideQuotes(ReadOnlySpan<byte> line, byte separator)
    {
        var count = 0;
        var inQuotes = false;
        foreach (var value in line)
        {
            inQuotes ^= value == (byte)'"';
            count += value == separator && !inQuotes ? 1 : 0;
        }

        return count;
    }

    private static bool IsSeparatorHint(CsvRecords records) =>
        records.Line == 1 && records.Count <= 2 && records[0].StartsWith("sep="u8);
}
