using System;
using System.IO;
using System.Linq;
using System.Text;
using RosterSync.Reporting;
using Xunit;

namespace RosterSync.Cli.Tests.Commands;

public class ReportCommandTests
{
    private static readonly string[] People = ["Lena", "Marsh", "Oakes", "Ruth", "Brook", "5550111", "example.org", "2014"];

    [Fact]
    public void An_export_is_reported_with_what_was_left_out()
    {
        using var folder = new TempFolder();

        var run = CommandRun.Of("report", SmallExport.In(folder), "-o", folder["out/report.html"], "--json");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(folder["out/report.html"], run.Json.GetProperty("path").GetString());
        Assert.Equal(folder["out/findings.csv"], run.Json.GetProperty("findingsPath").GetString());
        Assert.Equal("Clever", run.Json.GetProperty("format").GetString());
        Assert.Equal(2, run.Json.GetProperty("counts").GetProperty("students").GetInt32());
        var page = File.ReadAllText(folder["out/report.html"]);
        Assert.Contains("Fern Hill School", page, StringComparison.Ordinal);
        Assert.Contains("Emergency contact", page, StringComparison.Ordinal);
        Assert.Equal(["findings.csv", "report.html"], Directory.GetFileSystemEntries(folder["out"]).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_set_is_reported_with_what_changed_and_its_verdict()
    {
        using var folder = new TempFolder();
        var two = new SmallExport();
        two.Files["schools.csv"] += "13,Moss Lane School\n";
        CommandRun.Of("convert", two.WriteTo(folder, "two"), "-o", folder["last"]);
        CommandRun.Of("convert", SmallExport.In(folder), "-o", folder["now"]);

        var run = CommandRun.Of("report", folder["now"], "-o", folder["report.html"], "--reference-path", folder["last"]);

        Assert.Equal(3, run.ExitCode);
        var page = File.ReadAllText(folder["report.html"]);
        Assert.Contains("On hold: somebody has to look", page, StringComparison.Ordinal);
        Assert.Contains("A school of the earlier set is gone", page, StringComparison.Ordinal);
        Assert.Contains("Not known: this report was made of finished files", page, StringComparison.Ordinal);
        Assert.Contains("LargeRemoval", File.ReadAllText(folder["findings.csv"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_with_a_file_missing_is_reported_as_one_that_would_be_refused()
    {
        using var folder = new TempFolder();
        CommandRun.Of("convert", SmallExport.In(folder), "-o", folder["now"]);
        File.Delete(folder["now/users.csv"]);

        Assert.Equal(2, CommandRun.Of("report", folder["now"], "-o", folder["report.html"]).ExitCode);
        Assert.Contains("Remind would refuse this set", File.ReadAllText(folder["report.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_shown_only_where_they_are_asked_for()
    {
        using var folder = new TempFolder();
        var export = new SmallExport();
        export.Files["students.csv"] = SmallExport.Students("12,1001,Marsh,Lena,2014-05-04,Mother,Parent/Guardian,Ruth Marsh,541-555-0111,Cell,ruth.marsh@example.org,C1", "12,1002,Oakes,Finn,2015-06-07,,,,,,,");
        export.WriteTo(folder);

        CommandRun.Of("report", folder["export"], "-o", folder["without/report.html"]);
        CommandRun.Of("report", folder["export"], "-o", folder["with/report.html"], "--include-values");

        foreach (var file in new[] { "without/report.html", "without/findings.csv" })
        {
            Assert.All(People, value => Assert.DoesNotContain(value, File.ReadAllText(folder[file]), StringComparison.OrdinalIgnoreCase));
        }

        Assert.Contains("Finn Oakes", File.ReadAllText(folder["with/report.html"]), StringComparison.Ordinal);
        Assert.Contains("shows names of people", File.ReadAllText(folder["with/report.html"]), StringComparison.Ordinal);
        Assert.Contains("s-1002", File.ReadAllText(folder["without/report.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_has_one_row_a_problem_and_defuses_formulas()
    {
        using var folder = new TempFolder();
        var export = new SmallExport();
        export.Files["schools.csv"] = "School_id,School_name\n12,\"=cmd|' /C calc'!A0\"\n";
        export.Files["students.csv"] = SmallExport.Students("12,1002,Oakes,Finn,2015-06-07,,,,,,,");
        CommandRun.Of("report", export.WriteTo(folder), "-o", folder["report.html"]);

        var bytes = File.ReadAllBytes(folder["findings.csv"]);
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n");

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes.Take(3));
        Assert.StartsWith("severity,kind,rule,title,school_id", lines[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("Warning,Own,StudentWithoutContact,", StringComparison.Ordinal));
        Assert.Contains("'=cmd", lines.First(line => line.Contains("cmd", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => line.StartsWith("Information", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("=a,\"b\"", "\"'=a,\"\"b\"\"\"")]
    [InlineData("plain", "plain")]
    [InlineData("a=b", "a=b")]
    [InlineData(null, "")]
    public void A_cell_is_no_formula(string? value, string expected) => Assert.Equal(expected, FindingsTable.Cell(value));

    [Fact]
    public void An_earlier_report_is_replaced_and_read_by_its_owner_only()
    {
        using var folder = new TempFolder();
        folder.Write("report.html", "old");

        Assert.Equal(0, CommandRun.Of("report", SmallExport.In(folder), "-o", folder["report.html"], "--quiet").ExitCode);

        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(folder["report.html"]), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["report.html"]));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["findings.csv"]));
        }
    }

    [Fact]
    public void Bad_input_is_told_and_nothing_is_written()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["empty"]);

        Assert.Equal(7, CommandRun.Of("report", folder["nowhere"], "-o", folder["report.html"]).ExitCode);
        Assert.Equal(7, CommandRun.Of("report", folder["empty"], "-o", folder["report.html"]).ExitCode);
        Assert.Equal(64, CommandRun.Of("report", SmallExport.In(folder), "-o", folder["findings.csv"]).ExitCode);
        Assert.False(File.Exists(folder["report.html"]));
    }
}
