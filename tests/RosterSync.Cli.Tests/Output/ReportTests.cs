using System;
using System.IO;
using System.Linq;
using RosterSync.Cli.Output;
using Spectre.Console;
using Xunit;

namespace RosterSync.Cli.Tests.Output;

public class ReportTests
{
    [Fact]
    public void A_plain_table_has_its_columns_in_line_and_breaks_the_last_at_words()
    {
        Assert.Equal(
            """
            What was left out
              Kind     Reason            Count  Why
              Contact  EmergencyContact  1,204  Emergency contacts. --include-relationship
                                                with a relationship, such as Parent, lets
                                                those of that relationship in.
              Student  MissingName           2  no name

            Done.
            """.ReplaceLineEndings(Environment.NewLine) + Environment.NewLine,
            Plain(Sample()));
    }

    [Fact]
    public void A_wide_table_still_has_room_for_its_last_column_and_an_address_stays_whole()
    {
        var report = new Report();
        var table = new ReportTable("T", new ReportColumn("First"), new ReportColumn("Last"));
        table.Row(new string('a', 70), "see https://example.org/a-page-with-a-long-name for more");
        report.Add(table);

        var lines = Plain(report).Split(Environment.NewLine);
        Assert.EndsWith("  see", lines[2], StringComparison.Ordinal);
        Assert.EndsWith("  https://example.org/a-page-with-a-long-name", lines[3], StringComparison.Ordinal);
        Assert.EndsWith("  for more", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_is_never_broken()
    {
        var report = new Report();
        report.Add(new ReportList("L", [string.Join(' ', Enumerable.Repeat("word", 40))]));

        Assert.Equal(2, Plain(report).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void A_terminal_without_colours_shows_the_same_in_its_width()
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 80;

        TerminalReport.Write(Sample(), console);

        var lines = text.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToArray();
        Assert.Contains("  Student  MissingName           2  no name", lines);
        Assert.All(lines, line => Assert.True(line.Length <= 80));
    }

    [Fact]
    public void What_looks_like_markup_is_text()
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        var report = new Report();
        report.Text("[red]not markup[/]");
        report.Add(new ReportList("[bold]", ["[/]"]));

        TerminalReport.Write(report, console);

        Assert.Contains("[red]not markup[/]", text.ToString(), StringComparison.Ordinal);
    }

    private static Report Sample()
    {
        var report = new Report();
        var table = new ReportTable("What was left out", new ReportColumn("Kind"), new ReportColumn("Reason"), new ReportColumn("Count", IsNumber: true), new ReportColumn("Why"));
        table.Row("Contact", "EmergencyContact", ReportOutput.Number(1204), "Emergency contacts. --include-relationship with a relationship, such as Parent, lets those of that relationship in.");
        table.Row("Student", "MissingName", ReportOutput.Number(2), "no name");
        report.Add(table);
        report.Text("Done.");
        return report;
    }

    private static string Plain(Report report)
    {
        using var text = new StringWriter();
        PlainReport.Write(report, text);
        return text.ToString();
    }
}
