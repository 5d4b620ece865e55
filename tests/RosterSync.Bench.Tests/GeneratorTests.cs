using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using RosterSync.Bench.Generation;
using Xunit;

namespace RosterSync.Bench.Tests;

public sealed class GeneratorTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rostersync-bench-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("clever")]
    [InlineData("oneroster")]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others(string format)
    {
        var first = Generate(format, 3000, 1, "first");
        var second = Generate(format, 3000, 1, "second");
        var other = Generate(format, 3000, 2, "other");

        Assert.Equal(first.Keys, second.Keys);
        Assert.All(first, file => Assert.Equal(file.Value, second[file.Key]));
        Assert.NotEqual(first[MainFile(format)], other[MainFile(format)]);
    }

    [Theory]
    [InlineData("clever", 2000)]
    [InlineData("clever", 20_000)]
    [InlineData("oneroster", 2000)]
    public void Every_row_is_text_with_as_many_cells_as_the_header(string format, int rows)
    {
        foreach (var file in Generate(format, rows, 7, "all"))
        {
            var lines = Cells(file.Value);
            Assert.True(lines.Count > 1, file.Key);
            Assert.All(lines, line => Assert.Equal(lines[0].Length, line.Length));
        }
    }

    [Fact]
    public void A_district_holds_every_trouble_its_readme_speaks_of()
    {
        var files = Generate("clever", 60_000, 1, "district");
        var lines = Cells(files["students.csv"]);
        var column = lines[0].Index().ToDictionary(header => header.Item, header => header.Index, StringComparer.Ordinal);
        var students = lines.Skip(1).ToList();
        string Cell(string[] row, string header) => row[column[header]];
        int Holders(string key, string of) => students.Where(row => Cell(row, key).Length > 0)
            .GroupBy(row => Cell(row, key)).Count(rows => rows.Select(row => Cell(row, of)).Distinct().Count() > 1);

        Assert.InRange(students.Count, 60_000, 60_010);
        Assert.InRange((double)students.Count / students.DistinctBy(row => Cell(row, "Student_id")).Count(), 2.5, 2.7);
        Assert.InRange(files["students.csv"].Length / (double)students.Count, 210, 240);
        Assert.NotEqual(0, Holders("Contact_sis_id", "Student_id"));
        Assert.NotEqual(0, Holders("Contact_sis_id", "Contact_name"));
        Assert.NotEqual(0, Holders("Contact_phone", "Contact_name"));
        Assert.NotEqual(0, Holders("Student_id", "School_id"));
        Assert.NotEqual(0, Holders("Student_id", "DOB"));
        Assert.Contains(students.GroupBy(row => Cell(row, "Contact_phone")), rows => rows.Key.Length > 0 && rows.Select(row => Cell(row, "Contact_name")).Distinct().Count() > 6);
        Assert.True(students.Zip(students.Skip(1), (one, next) => Cell(one, "Student_id") != Cell(next, "Student_id")).Count(change => change)
            > students.DistinctBy(row => Cell(row, "Student_id")).Count(), "All rows stand with their student.");
        Assert.Contains(students, row => Cell(row, "Contact_name").Contains(',', StringComparison.Ordinal));
        Assert.Contains(students, row => Cell(row, "First_name").Contains('"', StringComparison.Ordinal));
        Assert.Contains(students, row => Cell(row, "Student_street").Contains('\n', StringComparison.Ordinal));
        Assert.Contains(students, row => Cell(row, "Last_name").Any(letter => letter > 127));
        Assert.Contains(students, row => Cell(row, "Contact_name") == "Mother");
        Assert.Contains(students, row => Cell(row, "Contact_phone") == "999-999-9999");
        Assert.Contains(students, row => Cell(row, "Contact_email") == "none@none.com");
        Assert.Contains(students, row => Cell(row, "Contact_email") == Cell(row, "Student_email") && Cell(row, "Contact_email").Length > 0);
        Assert.Contains(students, row => Cell(row, "ext.no_contact") == "Y");
        Assert.Contains(students, row => Cell(row, "ext.custody") == "No");
        Assert.Contains(students, row => Cell(row, "ext.is_emergency") == "Y" && Cell(row, "Contact_type") == "Parent/Guardian");
        Assert.Contains(students, row => Cell(row, "Contact_type").Length == 0 && Cell(row, "Contact_name").Length == 0);
        Assert.Contains(students, row => Cell(row, "DOB").Length == 0);
        foreach (var type in (string[])["Parent/Guardian", "Guardian", "Primary", "Family", "Secondary", "Emergency", "Other", "Household", "Self", "Mother"])
        {
            Assert.Contains(students, row => Cell(row, "Contact_type") == type);
        }
    }

    [Fact]
    public void Both_formats_tell_of_the_same_students()
    {
        var clever = Cells(Generate("clever", 5000, 3, "clever")["students.csv"]).Skip(1).Select(row => row[1]).ToHashSet();
        var oneRoster = Cells(Generate("oneroster", 5000, 3, "oneroster")["users.csv"]).Skip(1).Where(row => row[5] == "student").Select(row => row[0][2..]).ToHashSet();

        Assert.Equal(clever.Order(), oneRoster.Order());
    }

    internal static List<string[]> Cells(byte[] file)
    {
        // Throws on anything that is no UTF-8.
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
        var (rows, row, cell, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '"')
            {
                var doubled = quoted && i + 1 < text.Length && text[i + 1] == '"';
                quoted = doubled || !quoted;
                _ = doubled ? cell.Append(text[i++]) : cell;
            }
            else if (quoted || (letter != ',' && letter != '\r' && letter != '\n'))
            {
                cell.Append(letter);
            }
            else if (letter != '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (letter == '\n')
                {
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
        }

        Assert.False(quoted);
        return rows;
    }

    private static string MainFile(string format) => format == "clever" ? "students.csv" : "users.csv";

    private SortedDictionary<string, byte[]> Generate(string format, long rows, ulong seed, string name)
    {
        var target = Path.Combine(folder, name);
        Generator.Generate(format, rows, seed, target);
        return new SortedDictionary<string, byte[]>(Directory.GetFiles(target).ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes), StringComparer.Ordinal);
    }
}
