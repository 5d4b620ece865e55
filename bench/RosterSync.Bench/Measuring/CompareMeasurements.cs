using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace RosterSync.Bench.Measuring;

/// <summary>How long <c>rostersync compare</c> takes for two sets of a million users.</summary>
internal static class CompareMeasurements
{
    public static string TwoSets(BenchContext bench)
    {
        // A million rows of the export become some 800,000 users.
        var data = bench.District("clever", bench.Rows * 4 / 3);
        var (last, now) = (bench.FreshFolder("last"), bench.FreshFolder("now"));
        bench.App.Run("convert", data, "-o", last, "--quiet");

        // Every tenth school closes, and parents beyond the second go.
        bench.App.Run("convert", data, "-o", now, "--exclude-school", "*7", "--maximum-contact", "2", "--quiet");

        var sample = new Sample();
        for (var turn = 0; turn <= bench.Repeat; turn++)
        {
            var run = bench.App.Run("compare", last, now, "--quiet");
            if (turn > 0)
            {
                sample.Add(run);
            }
        }

        using var result = JsonDocument.Parse(bench.App.Run("compare", last, now, "--json").Output);
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Sets of {Users(last):N0} and {Users(now):N0} users, {Size(last):0} and {Size(now):0} MB; {bench.App.Description}; runs: {bench.Repeat}.");
        text.AppendLine().AppendLine(Sample.Header);
        text.AppendLine(sample.Row("`rostersync compare`: both sets read, everybody matched, counted by school, whole process"));
        text.AppendLine().AppendLine("- Goal: 2 s, 1 GB.");
        text.AppendLine(CultureInfo.InvariantCulture, $"- Found: {Found(result.RootElement)}.");
        return text.ToString();
    }

    private static string Found(JsonElement result) => string.Join(", ", result.GetProperty("totals").EnumerateArray().Select(count => string.Create(
        CultureInfo.InvariantCulture,
        $"{count.GetProperty("record").GetString()} {count.GetProperty("before").GetInt32():N0} → {count.GetProperty("after").GetInt32():N0} ({count.GetProperty("changed").GetInt32():N0} changed)")));

    private static double Size(string folder) => Directory.GetFiles(folder).Sum(path => new FileInfo(path).Length) / 1e6;

    private static long Users(string folder) => File.ReadLines(Path.Combine(folder, "users.csv")).LongCount() - 1;
}
