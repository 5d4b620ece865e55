using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace RosterSync.Bench.Measuring;

/// <summary>How long <c>rostersync convert</c> takes as a whole process.</summary>
internal static class ConvertMeasurements
{
    public static string AgainstDuckDb(BenchContext bench)
    {
        var data = bench.District("clever", bench.Rows);
        var students = Path.Combine(data, "students.csv");
        var duckDb = DuckDb.Find(bench);
        var (ours, node, query) = (new Sample(), new Sample(), new Sample());

        // In turns, so that a busy moment of the machine hits both; the first turn only fills the file cache.
        for (var turn = 0; turn <= bench.Repeat; turn++)
        {
            var run = Convert(bench, data);
            var theirs = duckDb?.Filter(students, Path.Combine(bench.BenchFolder, "data", "duckdb.csv"));
            if (turn > 0)
            {
                ours.Add(run);
                if (theirs is { } filtered)
                {
                    node.Add(filtered.Process);
                    query.Add(filtered.QuerySeconds);
                }
            }
        }

        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Describe(data, students)}; {bench.App.Description}; runs of each: {bench.Repeat}, in turns.");
        text.AppendLine().AppendLine(Sample.Header);
        text.AppendLine(ours.Row("`rostersync convert`: all files read, five checked files written, whole process"));
        if (duckDb is null)
        {
            text.AppendLine().AppendLine("DuckDB was not run: node or its package is not there.");
        }
        else
        {
            text.AppendLine(node.Row($"DuckDB {duckDb.Version}, 2 threads: students.csv filtered and seven columns written to one file, whole process of node"));
            text.AppendLine(query.Row("the same, its statement alone, started and loaded before"));
            text.AppendLine();
            text.AppendLine(CultureInfo.InvariantCulture, $"- **{Sample.Ratio(ours.Median, query.Median)}** times DuckDB's statement alone. This is the goal's ratio: at most 1.");
            text.AppendLine(CultureInfo.InvariantCulture, $"- {Sample.Ratio(ours.Median, node.Median)} times the whole process with DuckDB.");
        }

        text.AppendLine("- Goal for the memory: 256 MB.");
        text.AppendLine(CultureInfo.InvariantCulture, $"- Written: {Written(bench)}.");
        return text.ToString();
    }

    public static string TenTimes(BenchContext bench)
    {
        var (one, ten) = (new Sample(), new Sample());
        var (small, large) = (bench.District("clever", bench.Rows), bench.District("clever", bench.Rows * 10));
        var turns = Math.Clamp(bench.Repeat / 3, 1, 3);
        for (var turn = 0; turn <= turns; turn++)
        {
            var (first, second) = (Convert(bench, small), Convert(bench, large));
            if (turn > 0)
            {
                one.Add(first);
                ten.Add(second);
            }
        }

        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{bench.App.Description}; runs of each: {turns}, in turns.");
        text.AppendLine().AppendLine(Sample.Header);
        text.AppendLine(one.Row(Describe(small, Path.Combine(small, "students.csv"))));
        text.AppendLine(ten.Row(Describe(large, Path.Combine(large, "students.csv"))));
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"- **{Sample.Ratio(ten.Median, one.Median)}** times the time. Goal: at most 11.");
        return text.ToString();
    }

    public static string OneRoster(BenchContext bench)
    {
        var data = bench.District("oneroster", bench.Rows);
        var ours = new Sample();
        for (var turn = 0; turn <= bench.Repeat; turn++)
        {
            var run = Convert(bench, data);
            if (turn > 0)
            {
                ours.Add(run);
            }
        }

        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Describe(data, Path.Combine(data, "users.csv"))}; {bench.App.Description}; runs: {bench.Repeat}.");
        text.AppendLine().AppendLine(Sample.Header);
        text.AppendLine(ours.Row("`rostersync convert`: all files read, five checked files written, whole process"));
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"- Written: {Written(bench)}.");
        return text.ToString();
    }

    private static ProcessRun Convert(BenchContext bench, string data) => bench.App.Run("convert", data, "-o", bench.FreshFolder("remind"), "--quiet");

    /// <summary>Rows and bytes of the main file and of the folder.</summary>
    private static string Describe(string folder, string main)
    {
        var all = Directory.GetFiles(folder).Sum(path => new FileInfo(path).Length);
        return string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(main)} of {CountLines(main) - 1:N0} lines, {new FileInfo(main).Length / 1e6:0} MB (the set {all / 1e6:0} MB)");
    }

    /// <summary>What came out, so that nobody is fast by doing nothing.</summary>
    private static string Written(BenchContext bench)
    {
        var folder = Path.Combine(bench.BenchFolder, "data", "out", "remind");
        if (!Directory.Exists(folder))
        {
            throw new InvalidOperationException("The program ended well but wrote nothing.");
        }

        var files = Directory.GetFiles(folder).Order(StringComparer.Ordinal);
        return string.Join(", ", files.Select(path => string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)} {CountLines(path) - 1:N0}")));
    }

    private static long CountLines(string path)
    {
        using var stream = File.OpenRead(path);
        var (buffer, lines) = (new byte[1 << 20], 0L);
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        }

        return lines;
    }
}
