using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using RosterSync.IO.Tests.OpenSsh;
using Xunit;

namespace RosterSync.Cli.Tests.Sending;

/// <summary>What the tests of sending by the command have in common: a real server, a set of the samples, a folder for what is kept.</summary>
public abstract class SendTest : IDisposable
{
    private protected const string Secret = "ROSTERSYNC_TEST_SECRET";

    private protected SendTest(SshdAccount account)
    {
        Account = account.Ready();
        Assert.Equal(0, CommandRun.Of("convert", Repository.CleverSample, "-o", Set, "--quiet").ExitCode);
    }

    private protected SshdAccount Account { get; }

    private protected TempFolder Folder { get; } = new();

    private protected string Set => Folder["remind"];

    private protected string State => Folder["state"];

    /// <summary>Makes the set two megabytes large, so that there is time to disturb it on its way.</summary>
    private protected void Enlarge(int students = 40_000)
    {
        var users = Path.Combine(Set, "users.csv");
        var row = File.ReadLines(users).First(line => line.Contains(",student,", StringComparison.Ordinal));
        var rest = row[row.IndexOf(',', StringComparison.Ordinal)..];
        File.AppendAllText(users, string.Concat(Enumerable.Range(0, students).Select(i => $"s-x{i}{rest}\r\n")));
    }

    private protected IReadOnlyDictionary<string, string> OnServer => TempFolder.Snapshot(Account.Upload);

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Sends the set to a server; later options take the place of those that are always given.</summary>
    private protected CommandRun Send(int port, params string[] options) => SendFolder(Set, port, options);

    private protected CommandRun SendFolder(string set, int port, params string[] options)
    {
        // The command takes the variable from its process.
        Environment.SetEnvironmentVariable(Secret, Account.Password);
        return CommandRun.Of(Arguments(set, port, options));
    }

    private protected string[] Arguments(string set, int port, params string[] options)
    {
        (string Name, string Value)[] usual =
        [
            ("--host", "127.0.0.1"), ("--port", $"{port}"), ("--user", Account.User), ("--password-env", Secret), ("--host-key", Account.FingerprintOf("host")),
            ("--state-path", State), ("--allow-hold", "UnconfirmedLayout"), ("--maximum-retry-count", "0"),
        ];
        return ["send", set, .. usual.Where(option => !options.Contains(option.Name)).SelectMany(option => new[] { option.Name, option.Value }), .. options.Where(option => option.Length > 0)];
    }

    /// <summary>Expects an error with its id and exit code, within a deadline.</summary>
    private protected static CommandRun Fails(string errorId, int exitCode, double seconds, Func<CommandRun> send)
    {
        var since = Stopwatch.StartNew();
        var run = send();
        Assert.InRange(since.Elapsed.TotalSeconds, 0, seconds);
        Assert.True(exitCode == run.ExitCode, run.Error);
        Assert.Equal(errorId, run.Json.GetProperty("error").GetProperty("id").GetString());
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("to do: ", run.Error, StringComparison.Ordinal);
        return run;
    }

    private protected void AssertSetOnServer() => Assert.Equal(TempFolder.Snapshot(Set), OnServer);
}
