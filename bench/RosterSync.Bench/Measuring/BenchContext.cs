using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using RosterSync.Bench.Generation;

namespace RosterSync.Bench.Measuring;

/// <summary>What every measurement needs: the repository, the data, the program to measure.</summary>
internal sealed class BenchContext(string root, long rows, ulong seed, int repeat, string? command)
{
    private Program? published;

    public long Rows => rows;

    public int Repeat => repeat;

    public string BenchFolder => Path.Combine(root, "bench");

    private string DataFolder => Path.Combine(BenchFolder, "data");

    /// <summary>The program under test and how it was built.</summary>
    public Program App => published ??= command is null ? Publish() : new Program(command.Split(' '), "a given command");

    /// <summary>The folder of a generated district; made now if it is not there.</summary>
    public string District(string format, long size)
    {
        var folder = Path.Combine(DataFolder, $"{format}-{size}-{seed}");
        Generator.GenerateIfMissing(format, size, seed, folder);
        return folder;
    }

    /// <summary>The folder of the module, built as it is released.</summary>
    public string BuildModule()
    {
        Console.Error.WriteLine("Building the module …");
        Launcher.RunOrThrow("dotnet", ["build", Path.Combine(root, "src", "RosterSync.PowerShell"), "-c", "Release", "-v", "q"]);
        return Path.Combine(root, "out", "RosterSync");
    }

    /// <summary>An empty folder to write into.</summary>
    public string FreshFolder(string name)
    {
        var folder = Path.Combine(DataFolder, "out", name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        return folder;
    }

    public static string FindRoot()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RosterSync.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("Run it from within the repository: RosterSync.slnx was not found here or above.");
    }

    /// <summary>The command as it is released: compiled ahead of time where the compiler can be had.</summary>
    private Program Publish()
    {
        var target = Path.Combine(DataFolder, "app");
        string[] arguments = ["publish", Path.Combine(root, "src", "RosterSync.Cli"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-v", "q", "-o", target];
        Console.Error.WriteLine("Publishing rostersync …");
        var readyToRun = Launcher.Run("dotnet", [.. arguments, "-p:PublishReadyToRun=true"]).ExitCode == 0;
        if (!readyToRun)
        {
            Launcher.RunOrThrow("dotnet", arguments);
        }

        var app = Path.Combine(target, OperatingSystem.IsWindows() ? "rostersync.exe" : "rostersync");
        var version = System.Diagnostics.FileVersionInfo.GetVersionInfo(Path.Combine(target, "rostersync.dll")).ProductVersion;
        return new Program([app], $"rostersync {version}, {(readyToRun ? "ReadyToRun" : "compiled at run time")}");
    }

    /// <summary>A program: its file and first arguments, and what a reader should know of it.</summary>
    internal sealed record Program(string[] Command, string Description)
    {
        /// <summary>Runs it; a roster that is held (exit code 3) was written all the same.</summary>
        public ProcessRun Run(params string[] arguments)
        {
            var run = Launcher.Run(Command[0], Command.Skip(1).Concat(arguments));
            return run.ExitCode is 0 or 3
                ? run
                : throw new InvalidOperationException($"The program ended with exit code {run.ExitCode}.{Environment.NewLine}{run.Error}");
        }
    }
}
