using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Xunit;

namespace RosterSync.Cli.Tests;

/// <summary>The command as a process of its own.</summary>
internal sealed class CommandProcess : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    private CommandProcess(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Where the built command lies.</summary>
    public static string Folder => AppContext.BaseDirectory;

    public static CommandProcess Start(params string[] args) => new(Process.Start(StartInfo("dotnet", [Path.Combine(Folder, "rostersync.dll"), .. args]))!);

    /// <summary>Starts the command through another program, such as one that takes rights away.</summary>
    public static CommandProcess StartThrough(string program, params string[] args) => new(Process.Start(StartInfo(program, args))!);

    public static (int ExitCode, string Out, string Error) Run(params string[] args)
    {
        using var command = Start(args);
        return command.Wait();
    }

    public bool HasExited => process.HasExited;

    public void Signal(int signal) => Assert.Equal(0, Kill(process.Id, signal));

    public (int ExitCode, string Out, string Error) Wait()
    {
        if (!process.WaitForExit(Deadline))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("The command did not end.");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private static ProcessStartInfo StartInfo(string program, string[] args) => new(program, args)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1", ["DOTNET_NOLOGO"] = "1" },
    };

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int id, int signal);
}
