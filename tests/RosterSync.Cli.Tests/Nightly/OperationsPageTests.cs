using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using RosterSync.IO.Tests.OpenSsh;
using Xunit;

namespace RosterSync.Cli.Tests.Nightly;

/// <summary>docs/operations.md, from its first command to its last, in a shell against a real server.</summary>
[Collection(SshdTests.Name)]
public sealed partial class OperationsPageTests(SshdAccount account) : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_command_that_is_not_of_Windows_or_of_Remind_runs()
    {
        account.Ready();
        using var server = new SshdServer(account);
        foreach (var file in Directory.GetFiles(Repository.CleverSample))
        {
            folder.Write("export/" + Path.GetFileName(file), File.ReadAllBytes(file));
        }

        var commands = Commands();
        Assert.InRange(commands.Length, 10, 30);
        foreach (var verb in new[] { "inspect", "host-key", "init", "sync", "status", "schedule" })
        {
            Assert.Contains(commands, command => command.StartsWith("rostersync " + verb + " ", StringComparison.Ordinal));
        }

        var script = string.Join("\n", commands)
            .Replace("--port 22", $"--port {server.Port}", StringComparison.Ordinal)
            .Replace("sftp.example.com", "127.0.0.1", StringComparison.Ordinal)
            .Replace("--user district", "--user " + account.User, StringComparison.Ordinal);
        folder.Write("page.sh", $"set -e\nrostersync() {{ dotnet '{Path.Combine(AppContext.BaseDirectory, "rostersync.dll")}' \"$@\"; }}\n{script}\n");
        var start = new ProcessStartInfo("bash", [folder["page.sh"]])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["REMIND_PASSWORD"] = account.Password;
        start.Environment["FINGERPRINT"] = account.FingerprintOf("host");
        start.Environment["XDG_STATE_HOME"] = folder["home-state"];
        using var shell = Process.Start(start)!;
        var error = shell.StandardError.ReadToEndAsync();
        var output = await shell.StandardOutput.ReadToEndAsync();
        var said = await error;
        await shell.WaitForExitAsync();

        Assert.True(shell.ExitCode == 0, output + said);
        Assert.Contains(" Sent (exit code 0)", output, StringComparison.Ordinal);
        Assert.Contains("All is well.", output, StringComparison.Ordinal);
        Assert.Equal(TempFolder.Snapshot(folder["remind"]), TempFolder.Snapshot(account.Upload));
    }

    /// <summary>The lines of the blocks for shells, but those under a heading of Windows or Remind.</summary>
    private static string[] Commands() => Heading().Split(File.ReadAllText(Repository.PathOf("docs", "operations.md")).ReplaceLineEndings("\n"))
        .Where(section => !section.Split('\n')[0].EndsWith("(Windows)", StringComparison.Ordinal) && !section.Split('\n')[0].EndsWith("(Remind)", StringComparison.Ordinal))
        .SelectMany(section => Block().Matches(section))
        .SelectMany(block => block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        .ToArray();

    [GeneratedRegex("^#+ ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
