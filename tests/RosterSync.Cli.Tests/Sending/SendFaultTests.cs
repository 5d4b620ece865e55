using System;
using System.IO;
using System.Linq;
using System.Threading;
using RosterSync.IO.Tests.OpenSsh;
using Xunit;

namespace RosterSync.Cli.Tests.Sending;

/// <summary>What goes wrong with real servers, as a scheduled task sees it: an id, an exit code, no temporary file, and a rerun that repairs it.</summary>
[Collection(SshdTests.Name)]
public sealed class SendFaultTests(SshdAccount account) : SendTest(account)
{
    private const string Id = "error";

    [Fact]
    public void Connection_refused() => Fails("ConnectionFailed", 5, 20, () => Send(SshdServer.FreePort(), "--json"));

    [Fact]
    public void No_such_host() => Fails("ConnectionFailed", 5, 40, () => Send(22, "--json", "--host", "nosuch.invalid"));

    [Fact]
    public void A_wrong_password()
    {
        using var server = new SshdServer(Account);
        var file = Folder.Write("password", "wrong");
        Shell.Run("chmod", "600", file);

        Fails("AuthenticationFailed", 4, 20, () => CommandRun.Of([.. Arguments(Set, server.Port, "--json").Where(argument => argument is not ("--password-env" or Secret)), "--password-file", file]));

        AssertRepaired(server);
    }

    [Fact]
    public void A_wrong_and_a_changed_host_key()
    {
        using var server = new SshdServer(Account, ("HostKey", Account.KeyPath("other")));

        var run = Fails("HostKeyChanged", 4, 20, () => Send(server.Port, "--json"));
        Assert.Contains("--host-key-fingerprint " + Account.FingerprintOf("other"), run.Error, StringComparison.Ordinal);
        Assert.Contains(Account.FingerprintOf("host"), run.Error, StringComparison.Ordinal);
        Assert.Equal(Account.FingerprintOf("other"), run.Json.GetProperty("hostKeys")[0].GetProperty("fingerprint").GetString());

        var known = Folder.Write("known_hosts", $"[127.0.0.1]:{server.Port} " + File.ReadAllText(Account.KeyPath("host") + ".pub"));
        Fails("HostKeyChanged", 4, 20, () => SendKnown(server.Port, known));
        var none = Folder.Write("none", "[127.0.0.1]:1 " + File.ReadAllText(Account.KeyPath("host") + ".pub"));
        Fails("HostKeyUnknown", 4, 20, () => SendKnown(server.Port, none));
        Assert.DoesNotContain("Failed", server.Log, StringComparison.Ordinal);

        server.Restart(("HostKey", Account.KeyPath("host")));
        Assert.Equal(0, SendKnown(server.Port, known).ExitCode);
        AssertSetOnServer();
    }

    [Fact]
    public void An_encrypted_key_without_its_passphrase() => Fails(
        "KeyFileInvalid",
        4,
        20,
        () => CommandRun.Of([.. Arguments(Set, SshdServer.FreePort(), "--json").Where(argument => argument is not ("--password-env" or Secret)), "--key-file", Account.KeyPath("locked")]));

    [Fact]
    public void A_server_that_only_asks_by_keyboard_interactive()
    {
        using var server = new SshdServer(Account, ("UsePAM", "yes"), ("KbdInteractiveAuthentication", "yes"), ("PasswordAuthentication", "no"));

        AssertRepaired(server);
    }

    [Fact]
    public void A_server_that_does_not_rename_over_a_file()
    {
        using var server = new SshdServer(Account, ("ForceCommand", $"internal-sftp -d {Account.Upload} -P posix-rename"));
        File.WriteAllText(Path.Combine(Account.Upload, "users.csv"), "old");
        Shell.Run("chown", Account.User, Path.Combine(Account.Upload, "users.csv"));

        Fails("RemoteRenameRefused", 1, 20, () => Send(server.Port, "--json", "--transfer-mode", "Atomic"));

        Assert.Equal("users.csv", Assert.Single(OnServer).Key);
        AssertRepaired(server);
    }

    [Fact]
    public void A_folder_that_is_missing()
    {
        using var server = new SshdServer(Account);

        Fails("RemotePathNotFound", 1, 20, () => Send(server.Port, "--json", "--remote-path", "remind"));

        AssertRepaired(server);
    }

    [Fact]
    public void A_folder_that_is_read_only()
    {
        using var server = new SshdServer(Account);
        Shell.Run("chmod", "500", Account.Upload);

        Fails("RemotePermissionDenied", 1, 20, () => Send(server.Port, "--json"));

        Assert.Empty(OnServer);
        Shell.Run("chmod", "700", Account.Upload);
        AssertRepaired(server);
    }

    [Fact]
    public void A_disk_that_is_full()
    {
        using var server = new SshdServer(Account);
        using (new FullDisk(Account.Upload, Account.User))
        {
            Enlarge();
            Fails("RemoteQuotaExceeded", 1, 30, () => Send(server.Port, "--json", "--transfer-mode", "Atomic"));
            Assert.Empty(OnServer);
            var partial = Fails("SetPartiallyPublished", 6, 30, () => Send(server.Port, "--json"));
            Assert.Equal("RemoteQuotaExceeded", partial.Json.GetProperty(Id).GetProperty("causedBy").GetString());
            Assert.Equal(["classes.csv", "schools.csv"], OnServer.Keys.Order());
        }

        AssertRepaired(server);
    }

    [Theory]
    [InlineData("Atomic", "ConnectionLost", 5)]
    [InlineData("Direct", "SetPartiallyPublished", 6)]
    public void A_session_that_is_killed_in_the_middle_of_a_file(string mode, string id, int exitCode)
    {
        using var server = new SshdServer(Account);
        using var slow = new SlowLine(server.Port, bytesPerSecond: 600_000);
        Enlarge();
        var killing = WhenUsersAreOnTheirWay(server.KillSessions);

        var run = Fails(id, exitCode, 30, () => Send(slow.Port, "--json", "--transfer-mode", mode));

        killing.Join();
        Assert.DoesNotContain(OnServer.Keys, name => name.StartsWith('.') || name == "users.csv");
        Assert.True(exitCode == 5 || run.Json.GetProperty(Id).GetProperty("causedBy").GetString() == "ConnectionLost");
        AssertRepaired(server);
    }

    [Fact]
    public void A_peer_that_freezes()
    {
        using var server = new SshdServer(Account);
        using var slow = new SlowLine(server.Port, bytesPerSecond: 600_000);
        Enlarge();
        var frozen = WhenUsersAreOnTheirWay(() => Shell.Signal("STOP", server.Sessions));

        Fails("TransferTimedOut", 5, 3 + 25, () => Send(slow.Port, "--json", "--transfer-mode", "Atomic", "--operation-timeout-seconds", "3"));

        frozen.Join();
        server.KillSessions();
        AssertRepaired(server);
    }

    [Fact]
    public void A_server_that_is_gone_before_the_second_file()
    {
        using var server = new SshdServer(Account);
        using var slow = new SlowLine(server.Port, bytesPerSecond: 600_000);
        Enlarge();
        var stopping = WhenUsersAreOnTheirWay(server.Stop);

        var run = Fails("SetPartiallyPublished", 6, 40, () => Send(slow.Port, "--json", "--maximum-retry-count", "1", "--retry-interval-seconds", "1", "--connection-timeout-seconds", "10"));

        stopping.Join();
        Assert.Contains(run.Json.GetProperty(Id).GetProperty("causedBy").GetString(), new[] { "ConnectionFailed", "ConnectionLost" });
        Assert.Equal(["Sent", "Sent"], run.Json.GetProperty("files").EnumerateArray().Take(2).Select(file => file.GetProperty("state").GetString()));
        server.Restart();
        AssertRepaired(server);
    }

    [Fact]
    public void A_server_that_is_slow_and_takes_files_away_is_no_failure()
    {
        using var server = new SshdServer(Account);
        using var slow = new SlowLine(server.Port, bytesPerSecond: 600_000);
        Enlarge();
        using var over = new CancellationTokenSource();
        var taking = Start(() =>
        {
            while (!over.IsCancellationRequested)
            {
                foreach (var file in Directory.GetFiles(Account.Upload).Where(file => new FileInfo(file).Length == new FileInfo(Path.Combine(Set, Path.GetFileName(file))).Length))
                {
                    File.Delete(file);
                }
            }
        });

        var run = Send(slow.Port, "--operation-timeout-seconds", "2");

        over.Cancel();
        taking.Join();
        Assert.True(run.ExitCode == 0, run.Error);
    }

    [Theory]
    [InlineData("Atomic", 130)]
    [InlineData("Direct", 6)]
    public void Ctrl_C_ends_it_and_takes_along_what_should_not_stay(string mode, int exitCode)
    {
        using var server = new SshdServer(Account);
        using var slow = new SlowLine(server.Port, bytesPerSecond: 400_000);
        Enlarge();
        Environment.SetEnvironmentVariable(Secret, Account.Password);
        using var command = CommandProcess.Start(Arguments(Set, slow.Port, "--transfer-mode", mode));
        Environment.SetEnvironmentVariable(Secret, null);
        WhenUsersAreOnTheirWay(() => command.Signal(2)).Join();

        var (code, _, error) = command.Wait();

        Assert.True(exitCode == code, error);
        Assert.DoesNotContain(OnServer.Keys, name => name.StartsWith('.') || name == "users.csv");
        Assert.Equal(mode == "Atomic", error.Contains("Nothing on the server has changed.", StringComparison.Ordinal));
        AssertRepaired(server);
    }

    [Fact]
    public void Two_runs_do_not_mix()
    {
        using var server = new SshdServer(Account);
        using var slow = new SlowLine(server.Port, bytesPerSecond: 600_000);
        Enlarge();
        CommandRun? second = null;
        var sending = WhenUsersAreOnTheirWay(() => second = Send(slow.Port, "--json"));

        var first = Send(slow.Port);

        sending.Join();
        Assert.True(first.ExitCode == 0, first.Error);
        Assert.Equal((5, "TransferInProgress"), (second!.ExitCode, second.Json.GetProperty(Id).GetProperty("id").GetString()));
        AssertSetOnServer();
    }

    private CommandRun SendKnown(int port, string known)
    {
        Environment.SetEnvironmentVariable(Secret, Account.Password);
        return CommandRun.Of([.. Arguments(Set, port, "--json").Where(argument => argument != "--host-key" && argument != Account.FingerprintOf("host")), "--known-hosts", known]);
    }

    /// <summary>The same command once more, straight to the server: the whole set is there, and nothing else.</summary>
    private void AssertRepaired(SshdServer server)
    {
        var run = Send(server.Port, "--again-today");
        Assert.True(run.ExitCode == 0, run.Error);
        AssertSetOnServer();
    }

    private Thread WhenUsersAreOnTheirWay(Action disturb) => Start(() =>
    {
        for (var i = 0; i < 2000 && !Directory.GetFiles(Account.Upload).Any(file => file.Contains("users.csv", StringComparison.Ordinal) && new FileInfo(file).Length > 100_000); i++)
        {
            Thread.Sleep(10);
        }

        disturb();
    });

    private static Thread Start(Action work)
    {
        var thread = new Thread(() => work()) { IsBackground = true };
        thread.Start();
        return thread;
    }
}
