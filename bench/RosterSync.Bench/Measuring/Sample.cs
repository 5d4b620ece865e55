using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RosterSync.Bench.Measuring;

/// <summary>The runs of one program, in numbers.</summary>
internal sealed class Sample
{
    private readonly List<double> seconds = [];
    private long peakBytes;

    public double Median => Middle(seconds);

    public int Count => seconds.Count;

    public void Add(double elapsed, long peak = 0)
    {
        seconds.Add(elapsed);
        peakBytes = Math.Max(peakBytes, peak);
    }

    public void Add(ProcessRun run) => Add(run.Elapsed.TotalSeconds, run.PeakBytes);

    /// <summary>The cells of a table's row: median, fastest, slowest, peak memory.</summary>
    public string Row(string name) => string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {Median:0.000} s | {seconds.Min():0.000} s | {seconds.Max():0.000} s | {(peakBytes == 0 ? "" : $"{peakBytes / 1048576.0:0} MB")} |");

    public static string Header => "| | median | fastest | slowest | peak memory |\n|---|---|---|---|---|";

    public static string Ratio(double one, double other) => (one / other).ToString("0.00", CultureInfo.InvariantCulture);

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? throw new InvalidOperationException("There was no run.") : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
