using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace RosterSync.Bench.Measuring;

/// <summary>One run of a program: the whole process, as a person waits for it.</summary>
internal sealed record ProcessRun(int ExitCode, TimeSpan Elapsed, long PeakBytes, string Output, string Error);

/// <summary>Runs programs and reads their time and peak memory.</summary>
internal static class Launcher
{
    /// <summary>GNU time asks the kernel for the peak of the finished process, which .NET cannot on Linux.</summary>
    private const string GnuTime = "/usr/bin/time";

    public static ProcessRun Run(string command, IEnumerable<string> arguments, string? workingDirectory = null)
    {
        var timed = OperatingSystem.IsLinux() && File.Exists(GnuTime);
        var report = timed ? Path.GetTempFileName() : null;
        try
        {
            var start = new ProcessStartInfo(timed ? GnuTime : command, timed ? ["-q", "-f", "%M", "-o", report!, command, .. arguments] : arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = workingDirectory ?? string.Empty,
            };
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command} did not start.");
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            var peak = timed ? Task.FromResult(0L) : Task.Run(() => WatchPeak(process));
            process.WaitForExit();
            var elapsed = clock.Elapsed;
            var bytes = timed ? 1024 * long.Parse(File.ReadLines(report!).Last(), CultureInfo.InvariantCulture) : peak.Result;
            return new ProcessRun(process.ExitCode, elapsed, bytes, output.Result, error.Result);
        }
        finally
        {
            if (report is not null)
            {
                File.Delete(report);
            }
        }
    }

    /// <summary>Runs a program that must succeed.</summary>
    public static ProcessRun RunOrThrow(string command, IEnumerable<string> arguments, string? workingDirectory = null)
    {
        var run = Run(command, arguments, workingDirectory);
        return run.ExitCode == 0
            ? run
            : throw new InvalidOperationException($"{command} ended with exit code {run.ExitCode}.{Environment.NewLine}{run.Output}{run.Error}");
    }

    /// <summary>Where GNU time is missing the peak is watched from outside; Windows keeps it, elsewhere the last moments may be missed.</summary>
    private static long WatchPeak(Process process)
    {
        var peak = 0L;
        do
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, OperatingSystem.IsWindows() ? process.PeakWorkingSet64 : process.WorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended in between.
            }
        }
        while (!process.WaitForExit(5));
        return peak;
    }
}
