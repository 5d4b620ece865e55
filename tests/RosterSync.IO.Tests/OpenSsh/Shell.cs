using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;

namespace RosterSync.IO.Tests.OpenSsh;

/// <summary>Programs of the system, for setting up a server.</summary>
internal static class Shell
{
    internal static string Run(string program, params string[] arguments) => RunWith(null, program, arguments);

    internal static string RunWith(string? input, string program, params string[] arguments)
    {
        var (exitCode, output, errors) = TryRun(input, program, arguments);
        return exitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {exitCode}: {errors}");
    }

    /// <summary>Runs a program that changes the list of users; another test process may hold its lock.</summary>
    internal static void RunOnUsers(string? input, string program, params string[] arguments)
    {
        for (var attempt = 0; ; attempt++)
        {
            var (exitCode, _, errors) = TryRun(input, program, arguments);
            if (exitCode == 0)
            {
                return;
            }

            if (attempt == 50)
            {
                throw new InvalidOperationException($"{program} ended with {exitCode}: {errors}");
            }

            Thread.Sleep(100);
        }
    }

    internal static (int ExitCode, string Output, string Errors) TryRun(string? input, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        if (input is not null)
        {
            process.StandardInput.Write(input);
        }

        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }

    /// <summary>All processes below one, the deepest last.</summary>
    internal static int[] DescendantsOf(int pid)
    {
        var children = Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _)).Select(name => int.Parse(name!, null)).Where(id => ParentOf(id) == pid);
        return [.. children.SelectMany(child => DescendantsOf(child).Prepend(child))];
    }

    internal static void Signal(string signal, params int[] pids)
    {
        foreach (var pid in pids)
        {
            TryRun(null, "/bin/kill", "-" + signal, pid.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    internal static bool IsRunning(int pid) => Directory.Exists("/proc/" + pid) && ParentOf(pid) >= 0 && !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal);

    private static int ParentOf(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return -1;
        }
    }
}
