using System;
using System.ComponentModel;
using System.Globalization;
using System.IO;
using System.Text.Json;

namespace RosterSync.Bench.Measuring;

/// <summary>The yardstick: DuckDB in node, see bench/duckdb/filter.mjs.</summary>
internal sealed class DuckDb
{
    private const int Threads = 2;
    private readonly string folder;

    private DuckDb(string folder) => this.folder = folder;

    /// <summary>The version, once it ran.</summary>
    public string Version { get; private set; } = string.Empty;

    /// <summary>Installs the package if needed; null where there is no node or no registry.</summary>
    public static DuckDb? Find(BenchContext bench)
    {
        var folder = Path.Combine(bench.BenchFolder, "duckdb");
        try
        {
            if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            {
                string[] install = ["install", "--no-audit", "--no-fund", "--no-package-lock"];
                _ = OperatingSystem.IsWindows() ? Launcher.RunOrThrow("cmd", ["/c", "npm", .. install], folder) : Launcher.RunOrThrow("npm", install, folder);
            }

            Launcher.RunOrThrow("node", ["--version"]);
            return new DuckDb(folder);
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            Console.Error.WriteLine($"Without DuckDB: {exception.Message}");
            return null;
        }
    }

    public (ProcessRun Process, double QuerySeconds) Filter(string students, string output)
    {
        File.Delete(output);
        var run = Launcher.RunOrThrow("node", [Path.Combine(folder, "filter.mjs"), students, output, Threads.ToString(CultureInfo.InvariantCulture)], folder);
        using var report = JsonDocument.Parse(run.Output);
        Version = report.RootElement.GetProperty("version").GetString() ?? string.Empty;
        return (run, report.RootElement.GetProperty("milliseconds").GetDouble() / 1000);
    }
}
