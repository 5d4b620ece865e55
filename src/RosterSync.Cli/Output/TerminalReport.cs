using System;
using System.Linq;
using Spectre.Console;

namespace RosterSync.Cli.Output;

/// <summary>A report drawn for a terminal, in its width and with colours where it has them.</summary>
internal static class TerminalReport
{
    public static void Write(Report report) => Write(report, AnsiConsole.Console);

    public static void Write(Report report, IAnsiConsole console)
    {
        for (var i = 0; i < report.Parts.Count; i++)
        {
            if (i > 0)
            {
                console.WriteLine();
            }

            switch (report.Parts[i])
            {
                case ReportText text:
                    console.Write(new Spectre.Console.Text(text.Text, text.Tone is { } tone ? new Style(Colour(tone)) : Style.Plain));
                    console.WriteLine();
                    break;
                case ReportList list:
                    WriteHeading(console, list.Heading);
                    foreach (var line in list.Lines)
                    {
                        console.Write(new Spectre.Console.Text("  " + line).Overflow(Overflow.Fold));
                        console.WriteLine();
                    }

                    break;
                case ReportTable table:
                    WriteHeading(console, table.Heading);
                    Write(table, console);
                    break;
            }
        }
    }

    private static void WriteHeading(IAnsiConsole console, string heading)
    {
        console.Write(new Spectre.Console.Text(heading, new Style(decoration: Decoration.Bold)));
        console.WriteLine();
    }

    private static void Write(ReportTable report, IAnsiConsole console)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = report.Columns.Any(column => column.Header.Length > 0) };
        foreach (var column in report.Columns)
        {
            table.AddColumn(new TableColumn(new Spectre.Console.Text(column.Header, new Style(decoration: Decoration.Underline)))
            {
                Alignment = column.IsNumber ? Justify.Right : Justify.Left,
                NoWrap = column != report.Columns[^1],
                Padding = new Padding(0, 0, 2, 0),
            });
        }

        foreach (var row in report.Rows)
        {
            // A severity in the first cell colours it.
            var style = Enum.TryParse<RosterSeverity>(row[0], out var severity) ? new Style(Colour(severity)) : Style.Plain;
            table.AddRow(row.Select((cell, i) => new Spectre.Console.Text(cell, i == 0 ? style : Style.Plain)));
        }

        console.Write(new Padder(table, new Padding(2, 0, 0, 0)));
    }

    private static Color Colour(RosterSeverity severity) => severity switch
    {
        RosterSeverity.Error => Color.Red,
        RosterSeverity.Hold => Color.Fuchsia,
        RosterSeverity.Warning => Color.Yellow,
        _ => Color.Default,
    };
}
