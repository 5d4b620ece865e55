using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Xunit;

namespace RosterSync.Cli.Tests;

/// <summary>What only a process of its own can show: exit codes, signals, rights and full disks.</summary>
public sealed class ProcessTests : IDisposable
{
    private const int Interrupt = 2;
    private const int Terminate = 15;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_main_job_runs_and_its_set_is_accepted()
    {
        var (converted, summary, noise) = CommandProcess.Run("convert", Repository.CleverSample, "-o", folder["out"]);
        var (tested, _, _) = CommandProcess.Run("test", folder["out"]);

        Assert.Equal((0, 0, string.Empty), (converted, tested, noise));
        Assert.Contains("What went in", summary, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', summary);
    }

    [Fact]
    public void Wrong_usage_and_unreadable_input_have_their_codes()
    {
        Assert.Equal(64, CommandProcess.Run("convert").ExitCode);
        Assert.Equal(7, CommandProcess.Run("convert", folder["nowhere"], "-o", folder["out"]).ExitCode);
        Assert.Equal(0, CommandProcess.Run("--version").ExitCode);
    }

    [Theory]
    [InlineData(Interrupt, 130)]
    [InlineData(Terminate, 143)]
    public void A_signal_leaves_the_folder_as_it_was(int signal, int exitCode)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Signals are sent here by kill(2).");
        Assert.SkipWhen(IsIgnored(signal), "This process was started with the signal ignored, and so are those it starts.");
        var export = LargeExport();
        folder.Write("out/users.csv", "old");
        folder.Write("out/notes.txt", "kept");
        var before = TempFolder.Snapshot(folder["out"]);

        using var command = CommandProcess.Start("convert", export, "-o", folder["out"]);
        while (!command.HasExited && Directory.GetDirectories(folder["out"]).Length == 0)
        {
            Thread.Sleep(1);
        }

        command.Signal(signal);
        var (code, output, error) = command.Wait();

        Assert.Equal((exitCode, string.Empty), (code, output));
        Assert.StartsWith("Stopped.", error, StringComparison.Ordinal);
        Assert.Equal(before, TempFolder.Snapshot(folder["out"]));
    }

    [Fact]
    public void A_full_disk_is_told_and_leaves_the_folder_as_it_was()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root may mount the small disk this needs.");
        var disk = Directory.CreateDirectory(folder["disk"]).FullName;
        Assert.SkipUnless(Finish("mount", "-t", "tmpfs", "-o", "size=24k", "tmpfs", disk) == 0, "This machine lets nobody mount a disk.");
        try
        {
            folder.Write("disk/users.csv", "old");
            var before = TempFolder.Snapshot(disk);

            var (code, output, error) = CommandProcess.Run("convert", Repository.CleverSample, "-o", disk);

            Assert.Equal((1, string.Empty), (code, output));
            Assert.Contains("cannot be written to", error, StringComparison.Ordinal);
            Assert.Contains("to do: Free room on the disk", error, StringComparison.Ordinal);
            Assert.Equal(before, TempFolder.Snapshot(disk));
        }
        finally
        {
            Finish("umount", disk);
        }
    }

    [Fact]
    public void No_permission_to_read_is_told()
    {
        var export = SmallExport.In(folder);
        var students = Path.Combine(export, "students.csv");
        TakeRights(students, UnixFileMode.None);

        var (code, output, error) = RunWithoutPrivilege("convert", export, "-o", folder["out"]);

        Assert.Equal((7, string.Empty), (code, output));
        Assert.Contains("students.csv may not be read by the account", error, StringComparison.Ordinal);
        Assert.Contains("to do: Give the account read permission", error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_permission_to_write_is_told()
    {
        var export = SmallExport.In(folder);
        var locked = Directory.CreateDirectory(folder["locked"]).FullName;
        TakeRights(locked, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

        var (code, output, error) = RunWithoutPrivilege("convert", export, "-o", locked);

        Assert.Equal((1, string.Empty), (code, output));
        Assert.Contains("cannot be written to", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(locked));
    }

    [Fact]
    public void An_output_nobody_reads_to_its_end_is_no_failure()
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "This needs a shell with pipes.");
        var export = LargeExport(20_000, "Emergency");
        using var command = CommandProcess.StartThrough(
            "/bin/sh", "-c", "{ dotnet \"$0\" convert \"$1\" -o \"$2\" --json; echo $? >&2; } | head -c 1", Path.Combine(CommandProcess.Folder, "rostersync.dll"), export, folder["out"]);
        var (_, _, error) = command.Wait();

        Assert.Equal("0", error.Trim());
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--verbose")]
    public void An_output_that_cannot_be_written_changes_neither_the_set_nor_the_exit_code(string option)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This needs a device that is always full.");
        using var command = CommandProcess.StartThrough(
            "/bin/sh", "-c", "dotnet \"$0\" convert \"$1\" -o \"$2\" \"$3\" > /dev/full", Path.Combine(CommandProcess.Folder, "rostersync.dll"), Repository.CleverSample, folder["out"], option);
        var (code, _, error) = command.Wait();

        Assert.Equal((0, "warning: The result could not be written to standard output."), (code, error.Trim()));
        Assert.Equal(5, Directory.GetFiles(folder["out"]).Length);
    }

    // Root may read and write everything: the rights are tested as another account, which needs the program where it may read it.
    private (int ExitCode, string Out, string Error) RunWithoutPrivilege(params string[] args)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return CommandProcess.Run(args);
        }

        Assert.SkipUnless(File.Exists("/usr/bin/setpriv"), "This runs as root, who has every right, and there is no setpriv to give it up.");
        var program = Directory.CreateDirectory(folder["program"]).FullName;
        foreach (var file in Directory.GetFiles(CommandProcess.Folder).Where(file => Path.GetExtension(file) is ".dll" or ".json"))
        {
            File.Copy(file, Path.Combine(program, Path.GetFileName(file)));
        }

        using var command = CommandProcess.StartThrough(
            "/usr/bin/setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", Path.Combine(program, "rostersync.dll"), .. args]);
        return command.Wait();
    }

    private static void TakeRights(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
        else
        {
            Assert.Skip("Rights are taken here by chmod.");
        }
    }

    private static int Finish(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }

    private static bool IsIgnored(int signal)
    {
        if (!File.Exists("/proc/self/status"))
        {
            return false;
        }

        var ignored = File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)).Substring(7);
        return (Convert.ToUInt64(ignored.Trim(), 16) >> (signal - 1) & 1) != 0;
    }

    // Large enough that it is still being read when the signal comes.
    private string LargeExport(int students = 400_000, string type = "Parent/Guardian")
    {
        var export = new SmallExport();
        var rows = new StringBuilder(SmallExport.StudentHeader).Append('\n');
        for (var i = 0; i < students; i++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"12,{i},Marsh{i},Lena,2014-05-04,Mother,{type},Ruth Marsh{i},,,ruth{i}@example.org,C{i}\n");
        }

        export.Files["students.csv"] = rows.ToString();
        return export.WriteTo(folder);
    }
}
