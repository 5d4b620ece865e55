using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.CompilerServices;

namespace RosterSync.Cli.Tests.Nightly;

/// <summary>The command in a process of its own, which is killed before a step of the nightly run: what a power cut or an impatient scheduler does.</summary>
internal static class KilledProcess
{
    private const string Variable = "ROSTERSYNC_TEST_KILLED_AT";

    /// <summary>Runs the command until a step begins.</summary>
    public static void Run(SyncStepName killedAt, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "RosterSync.Cli.Tests.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[Variable] = killedAt.ToString();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        // 128 and the number of the signal.
        Xunit.Assert.True(process.ExitCode == 137, $"{process.ExitCode} {output} {error.Result}");
    }

    /// <summary>Turns the test program into the command where this process was started for that.</summary>
    [ModuleInitializer]
    internal static void BecomeTheCommand()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } step)
        {
            return;
        }

        var killedAt = Enum.Parse<SyncStepName>(step);
        using var host = new CommandHost(Console.OpenStandardOutput(), Console.Error)
        {
            StepBegins = begun =>
            {
                if (begun == killedAt)
                {
                    Process.GetCurrentProcess().Kill();
                }
            },
        };
        Environment.Exit(RosterSyncCommand.Run(Environment.GetCommandLineArgs()[1..], host));
    }
}
