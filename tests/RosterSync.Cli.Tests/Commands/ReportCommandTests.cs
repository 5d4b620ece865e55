using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
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

    [Theory]
    [InlineData("clever")]
    [InlineData("powerschool")]
    [InlineData("skyward-sms")]
    [InlineData(null)]
    public void A_number_of_cases_is_the_same_wherever_it_stands(string? sample)
    {
        using var folder = new TempFolder();
        CommandRun.Of("report", sample is null ? Faulty(folder) : Repository.PathOf("samples", sample), "-o", folder["report.html"]);
        var page = File.ReadAllText(folder["report.html"]);
        var problems = File.ReadAllLines(folder["findings.csv"]).Skip(1).Select(row => Cells(row)).ToList();

        // Of each kind: the headline, the column of the table by school, its last row, the rules, and the rows of findings.csv.
        var kinds = Regex.Matches(page, "<div class=\"kind\"><h3>(?<name>[^<]+)<span class=\"count\">(?<count>[^<]+)</span>(?<rules>.*?)</div>(?=<div class=\"kind\">|</section>)", RegexOptions.Singleline);
        Assert.Equal(Regex.Count(page, "<div class=\"kind\">"), kinds.Count);
        var matrix = Regex.Match(page, "<table class=\"stack matrix\">.*?</table>", RegexOptions.Singleline).Value;
        var rows = Regex.Matches(matrix, "<tr><th scope=\"row\">.*?</tr>").Select(row => row.Value).ToList();
        var columns = Regex.Matches(matrix, "<th scope=\"col\" class=\"n\">([^<]+)</th>").Select(column => column.Groups[1].Value).ToList();
        Assert.NotEmpty(columns);
        Assert.Contains("In all", rows[^1], StringComparison.Ordinal);
        var seen = 0;
        foreach (Match kind in kinds)
        {
            var cases = CasesIn(kind.Groups["count"].Value);
            var rules = Regex.Matches(kind.Groups["rules"].Value, "</h4><span class=\"count\">([^<]+)</span>").Sum(rule => CasesIn(rule.Groups[1].Value));
            Assert.Equal(cases, rules);
            if (cases > 0)
            {
                var column = columns[seen++];
                Assert.Equal(cases, rows.SkipLast(1).Sum(row => NumberIn(row, column)));
                Assert.Equal(cases, NumberIn(rows[^1], column));
            }
        }

        Assert.Equal(columns.Count, seen);
        Assert.Equal(problems.Sum(problem => int.Parse(problem[10], CultureInfo.InvariantCulture)), columns.Sum(column => NumberIn(rows[^1], column)));
        Assert.Equal(problems.Where(problem => problem[4].Length > 0).Select(problem => problem[4]).Distinct().Count(), rows.SkipLast(1).Count(row => !row.Contains("No single school", StringComparison.Ordinal)));

        static int CasesIn(string words) => Regex.Match(words, "^([0-9,]+) cases?\\b") is { Success: true } match ? int.Parse(match.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : 0;

        static int NumberIn(string row, string column) =>
            int.Parse(Regex.Match(row, $"data-label=\"{column}\">([0-9,]+)<").Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

        static List<string> Cells(string row) => Regex.Matches(row, "(?:^|,)(\"(?:[^\"]|\"\")*\"|[^,]*)").Select(cell => cell.Groups[1].Value).ToList();
    }

    [Fact]
    public void What_is_for_information_only_is_named_so_and_counts_apart()
    {
        using var folder = new TempFolder();
        CommandRun.Of("report", Repository.CleverSample, "-o", folder["report.html"]);

        Assert.Matches("own remarks<span class=\"count\">[0-9]+ cases, [0-9]+ for information</span>", File.ReadAllText(folder["report.html"]));
    }

    [Fact]
    public void Each_report_of_a_folder_has_its_own_table()
    {
        using var folder = new TempFolder();
        var export = SmallExport.In(folder);
        string[] tables = ["findings.csv", "names.findings.csv", "May 2026.findings.csv"];

        Assert.Equal(0, CommandRun.Of("report", export, "-o", folder["report.html"]).ExitCode);
        var before = File.ReadAllText(folder["findings.csv"]);
        var names = CommandRun.Of("report", export, "-o", folder["names.html"], "--include-values", "--json");
        Assert.Equal(0, CommandRun.Of("report", export, "-o", folder["May 2026.html"]).ExitCode);

        Assert.Equal(folder["names.findings.csv"], names.Json.GetProperty("findingsPath").GetString());
        Assert.Equal(before, File.ReadAllText(folder["findings.csv"]));
        Assert.DoesNotContain(",name\r\n", before, StringComparison.Ordinal);
        Assert.Contains(",name\r\n", File.ReadAllText(folder["names.findings.csv"]), StringComparison.Ordinal);
        Assert.Equal(tables.Order(StringComparer.Ordinal), Directory.GetFiles(folder.Path, "*.csv").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        foreach (var table in tables)
        {
            var page = table == "findings.csv" ? "report.html" : table.Replace(".findings.csv", ".html", StringComparison.Ordinal);
            Assert.Contains($"are in {table} beside it", File.ReadAllText(folder[page]), StringComparison.Ordinal);
        }
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

    // Errors, a hold and warnings, at schools and at none, and a finding about several records.
    private static string Faulty(TempFolder folder)
    {
        var export = new SmallExport();
        export.WriteTo(folder);
        Assert.Equal(0, CommandRun.Of("convert", folder["export"], "-o", folder["faulty"]).ExitCode);
        File.AppendAllText(folder["faulty/users.csv"], "s-9,,,not an address,,student,,,,\ns-9,Ines,Oakes,,,student,2031/02/30,,,\np-9,Ada,,,,parent,,,,s-9\n");
        File.AppendAllText(folder["faulty/class_enrollments.csv"], "404,s-9,participant\n12-5,s-9,participant\n");
        return folder["faulty"];
    }
}
