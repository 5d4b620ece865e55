using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using RosterSync.IO.Runs;
using RosterSync.IO.Tests.Sets;
using RosterSync.Remind;
using Xunit;

namespace RosterSync.IO.Tests.Sources;

/// <summary>Two birth dates in a file of their own are two children of one id, as two rows of students are.</summary>
public sealed class BirthDateTests : IDisposable
{
    private readonly string folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "rostersync-" + Guid.NewGuid().ToString("N"))).FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("sds", "u1,,2013-01-22,,,,,", "u1,,2013-03-04,,,,,")]
    [InlineData("oneroster", null, null)]
    public void Two_dates_of_one_student_are_a_conflict_whichever_stands_first(string sample, string? first, string? second)
    {
        var source = Path.Combine(Repository.Root, "samples", sample);
        var lines = File.ReadAllLines(Path.Combine(source, "demographics.csv")).ToList();
        var at = lines.FindIndex(1, line => line.Contains("20", StringComparison.Ordinal));
        first ??= lines[at];
        second ??= WithOtherYear(first);
        Assert.Equal(first, lines[at]);
        var id = first.Split(',')[0];

        var expected = Convert(source, lines, at, first, second);
        var other = Convert(source, lines, at, second, first);
        var blankBetween = Convert(source, lines, at, first, WithoutDate(first), second);

        Assert.Contains(expected.Findings, finding => finding.StartsWith("StudentIdConflict", StringComparison.Ordinal));
        Assert.DoesNotContain($"s-{id},", string.Concat(expected.Files.Values), StringComparison.Ordinal);
        Assert.Equal(expected.Files, other.Files);
        Assert.Equal(expected.Files, blankBetween.Files);
    }

    [Fact]
    public void A_row_without_a_date_takes_none_away()
    {
        var source = Path.Combine(Repository.Root, "samples", "sds");
        var lines = File.ReadAllLines(Path.Combine(source, "demographics.csv")).ToList();

        var plain = Convert(source, lines, 1, lines[1]);

        Assert.Equal(plain.Files, Convert(source, lines, 1, lines[1], WithoutDate(lines[1])).Files);
    }

    private (Dictionary<string, string> Files, string[] Findings) Convert(string source, List<string> lines, int at, params string[] instead)
    {
        var input = Directory.CreateDirectory(Path.Combine(folder, Guid.NewGuid().ToString("N"))).FullName;
        foreach (var file in Directory.GetFiles(source, "*.csv"))
        {
            File.Copy(file, Path.Combine(input, Path.GetFileName(file)));
        }

        File.WriteAllLines(Path.Combine(input, "demographics.csv"), [.. lines.Take(at), .. instead, .. lines.Skip(at + 1)]);
        var run = new ConversionRun { Conversion = new ConversionOptions { AsOf = 20261121, IsAsOfNamed = true } };
        var outcome = run.ToFolder([input], input + "-out", noClobber: false, progress: null, CancellationToken.None);
        return (
            Directory.GetFiles(input + "-out").OrderBy(file => file, StringComparer.Ordinal).ToDictionary(file => Path.GetFileName(file)!, File.ReadAllText),
            outcome.Roster.Findings.Select(finding => finding.RuleName).ToArray());
    }

    private static string WithOtherYear(string line) => Replace(line, date => $"2001-{date.Split('-')[1]}-02");

    private static string WithoutDate(string line) => Replace(line, _ => string.Empty);

    private static string Replace(string line, Func<string, string> change) =>
        string.Join(',', line.Split(',').Select(cell => cell.Length == 10 && cell[4] == '-' ? change(cell) : cell));
}
