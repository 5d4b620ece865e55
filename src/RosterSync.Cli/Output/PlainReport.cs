using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace RosterSync.Cli.Output;

/// <summary>
/// A report as plain text of 80 columns. It does without the console library, whose loading takes longer than the conversion
/// of a small district.
/// </summary>
internal static class PlainReport
{
    private const int Width = 80;
    private const int Gap = 2;
    private const int LeastLast = 24;

    public static void Write(Report report, TextWriter to)
    {
        for (var i = 0; i < report.Parts.Count; i++)
        {
            if (i > 0)
            {
                to.WriteLine();
            }

            switch (report.Parts[i])
            {
                case ReportText text:
                    WriteLines(to, Wrap(text.Text, Width));
                    break;
                case ReportList list:
                    to.WriteLine(list.Heading);
                    WriteLines(to, list.Lines.Select(static line => "  " + line));
                    break;
                case ReportTable table:
                    Write(table, to);
                    break;
            }
        }
    }

    private static void Write(ReportTable table, TextWriter to)
    {
        to.WriteLine(table.Heading);
        var widths = new int[table.Columns.Count];
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = table.Rows.Select(row => row[i].Length).Append(table.Columns[i].Header.Length).Max();
        }

        var before = widths.Take(widths.Length - 1).Sum(width => width + Gap) + Gap;
        widths[^1] = Math.Min(widths[^1], Math.Max(LeastLast, Width - before));
        if (table.Columns.Any(column => column.Header.Length > 0))
        {
            WriteRow(table, table.Columns.Select(column => column.Header).ToArray(), widths, to);
        }

        foreach (var row in table.Rows)
        {
            WriteRow(table, row, widths, to);
        }
    }

    // Only the last cell may need several lines.
    private static void WriteRow(ReportTable table, string[] cells, int[] widths, TextWriter to)
    {
        var start = new System.Text.StringBuilder();
        for (var i = 0; i < cells.Length - 1; i++)
        {
            start.Append(' ', Gap).Append(table.Columns[i].IsNumber ? cells[i].PadLeft(widths[i]) : cells[i].PadRight(widths[i]));
        }

        start.Append(' ', Gap);
        var indent = new string(' ', start.Length);
        var isFirst = true;
        foreach (var line in Wrap(cells[^1], widths[^1]))
        {
            var text = table.Columns[^1].IsNumber ? line.PadLeft(widths[^1]) : line;
            to.WriteLine(((isFirst ? start.ToString() : indent) + text).TrimEnd());
            isFirst = false;
        }
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        foreach (var paragraph in text.Split('\n'))
        {
            var rest = paragraph.TrimEnd('\r');
            while (rest.Length > width)
            {
                // An address or a path is not broken: it is there to be copied.
                var at = rest.LastIndexOf(' ', width);
                var end = at > 0 ? at : rest.IndexOf(' ', StringComparison.Ordinal);
                if (end <= 0)
                {
                    break;
                }

                yield return rest.Substring(0, end);
                rest = rest.Substring(end).TrimStart();
            }

            yield return rest;
        }
    }

    private static void WriteLines(TextWriter to, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            to.WriteLine(line);
        }
    }
}
