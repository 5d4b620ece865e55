using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace RosterSync.Bench.Generation;

/// <summary>
/// Shuffles the rows of CSV files: the header stays, a row with quoted line breaks stays whole, each row keeps its bytes and line end.
/// For files in UTF-8 or another encoding that writes quotes and line ends as ASCII does.
/// </summary>
internal static class CsvShuffle
{
    /// <summary>Writes the CSV files of a folder with shuffled rows into another folder (or the same); other files are copied as they are.</summary>
    public static void Folder(string source, string destination, ulong seed)
    {
        Directory.CreateDirectory(destination);
        foreach (var path in Directory.GetFiles(source).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(path);
            var isCsv = Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase);
            File.WriteAllBytes(Path.Combine(destination, Path.GetFileName(path)), isCsv ? Rows(bytes, seed) : bytes);
        }
    }

    /// <summary>The file with its rows in another order.</summary>
    public static byte[] Rows(byte[] file, ulong seed)
    {
        var rows = Split(file);
        if (rows.Count < 2)
        {
            return file;
        }

        // The last row may lack a line end; it gets that of the header, so that it can stand anywhere.
        var lineEnd = LineEndOf(file.AsSpan(rows[0]));
        var open = lineEnd.Length > 0 && LineEndOf(file.AsSpan(rows[^1])).Length == 0 ? rows.Count - 1 : -1;
        var order = Enumerable.Range(0, rows.Count).ToArray();
        var dice = new Dice(seed, Purpose.Shuffle, rows.Count);
        for (var i = order.Length - 1; i > 1; i--)
        {
            // Row 0 is the header and stays.
            var other = 1 + dice.Below(i);
            (order[i], order[other]) = (order[other], order[i]);
        }

        using var shuffled = new MemoryStream(file.Length + 2);
        foreach (var row in order)
        {
            shuffled.Write(file.AsSpan(rows[row]));
            if (row == open)
            {
                shuffled.Write(lineEnd);
            }
        }

        return shuffled.ToArray();
    }

    private static List<Range> Split(ReadOnlySpan<byte> file)
    {
        var rows = new List<Range>();
        var (start, quoted) = (0, false);
        for (var i = 0; i < file.Length; i++)
        {
            if (file[i] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && (file[i] == '\n' || (file[i] == '\r' && (i + 1 == file.Length || file[i + 1] != '\n'))))
            {
                rows.Add(start..(i + 1));
                start = i + 1;
            }
        }

        if (start < file.Length)
        {
            rows.Add(start..file.Length);
        }

        return rows;
    }

    private static ReadOnlySpan<byte> LineEndOf(ReadOnlySpan<byte> row) =>
        row.EndsWith("\r\n"u8) ? row[^2..] : row.EndsWith("\n"u8) || row.EndsWith("\r"u8) ? row[^1..] : default;
}
