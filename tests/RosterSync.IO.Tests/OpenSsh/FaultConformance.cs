#if !NETSTANDARD_BUILD // Once is enough: what differs between the builds is tested in SshdSendTests.
using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using RosterSync.Delivery;
using Xunit;

namespace RosterSync.IO.Tests.OpenSsh;

/// <summary>
/// What goes wrong with real servers, caused for real. Each fault ends within its deadline with an id and an exit code of its own,
/// leaves no temporary file where the server can be reached, and a second run repairs it.
/// </summary>
public abstract class FaultConformance(SshdAccount account) : SendingTest(account)
{
    [Fact]
    public void Connection_refused()
    {
        Fails("ConnectionFailed", 5, 20, () => Publish(Connector(To(SshdServer.FreePort())), Set(1), retries: 1));
    }

    [Fact]
    public void No_such_host()
    {
        var error = Fails("ConnectionFailed", 5, 30, () => Publish(Connector(To(22, host: "nosuch.invalid")), Set(1)));

        Assert.Contains("nosuch.invalid is not known", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_never_says_a_word()
    {
        using var server = new SshdServer(Account);
        Shell.Signal("STOP", server.ListenerId);

        Fails("ConnectionTimedOut", 5, 3 + 10, () => Publish(Connector(To(server, connect: 3)), Set(1)));

        Shell.Signal("CONT", server.ListenerId);
        Publish(Connector(To(server)), Set(1));
        AssertOnServer(Set(1));
    }

    [Fact]
    public void A_server_without_SFTP()
    {
        using var server = new SshdServer(Account, ("ForceCommand", "/bin/echo Welcome to the file server"));

        var error = Fails("ConnectionFailed", 5, 20, () => Publish(Connector(To(server)), Set(1), retries: 3));

        Assert.Contains("does not speak SFTP", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there()
    {
        using var server = new SshdServer(Account);

        Fails("RemotePathNotFound", 1, 20, () => Publish(Connector(To(server, path: "remind")), Set(1), retries: 3));

        Shell.Run("install", "-d", "-o", Account.User, Path.Combine(Account.Upload, "remind"));
        Publish(Connector(To(server, path: "remind")), Set(1));
        AssertOnServer(Set(1), Path.Combine(Account.Upload, "remind"));
    }

    [Theory]
    [InlineData(TransferMode.Direct)]
    [InlineData(TransferMode.Atomic)]
    public void A_folder_that_is_read_only(TransferMode mode)
    {
        using var server = new SshdServer(Account);
        Shell.Run("chmod", "500", Account.Upload);

        Fails("RemotePermissionDenied", 1, 20, () => Publish(Connector(To(server)), Set(1), mode, retries: 3));

        AssertNothingOnServer();
        Shell.Run("chmod", "700", Account.Upload);
        Publish(Connector(To(server)), Set(1), mode);
        AssertOnServer(Set(1));
    }

    [Fact]
    public void A_disk_that_is_full()
    {
        using var server = new SshdServer(Account);
        using var disk = new FullDisk(Account.Upload, Account.User);
        Publish(Connector(To(server)), Set(1, 500_000));

        // Atomic: not a byte of the old set is touched.
        Fails("RemoteQuotaExceeded", 1, 20, () => Publish(Connector(To(server)), Set(2), TransferMode.Atomic, retries: 3));
        AssertOnServer(Set(1, 500_000));

        // Direct: the old users.csv is lost, half a new one is not left in its place, and the error names it.
        var error = Fails("SetPartiallyPublished", 6, 20, () => Publish(Connector(To(server)), Set(2), retries: 3));
        Assert.Equal("RemoteQuotaExceeded", error.CausedBy?.Id);
        Assert.Equal([TransferState.Sent, TransferState.Sent, TransferState.Removed], error.Files.Select(file => file.State));
        AssertOnServer(Set(2).Take(2));

        Publish(Connector(To(server)), Set(2, 600_000));
        AssertOnServer(Set(2, 600_000));
    }

    [Fact]
    public void A_server_that_does_not_rename_over_a_file()
    {
        using var server = new SshdServer(Account, ("ForceCommand", $"internal-sftp -d {Account.Upload} -P posix-rename"));
        Publish(Connector(To(server)), Set(1), TransferMode.Atomic);
        AssertOnServer(Set(1));

        Fails("RemoteRenameRefused", 1, 20, () => Publish(Connector(To(server)), Set(2), TransferMode.Atomic, retries: 3));
        AssertOnServer(Set(1));

        Publish(Connector(To(server)), Set(2));
        AssertOnServer(Set(2));
    }

    [Fact]
    public void A_session_that_is_killed_in_the_middle_of_a_file()
    {
        using var server = new SshdServer(Account);
        Publish(Connector(To(server)), Set(1));
        var atomic = Connector(To(server));
        atomic.Confirmed = KillOnce(server);

        Fails("ConnectionLost", 5, 30, () => Publish(atomic, Set(2), TransferMode.Atomic));
        AssertOnServer(Set(1));

        var direct = Connector(To(server));
        direct.Confirmed = KillOnce(server);
        var error = Fails("SetPartiallyPublished", 6, 30, () => Publish(direct, Set(2)));
        Assert.Equal("ConnectionLost", error.CausedBy?.Id);
        Assert.Equal([TransferState.Sent, TransferState.Sent, TransferState.Removed], error.Files.Select(file => file.State));

        var again = Connector(To(server));
        again.Confirmed = KillOnce(server);
        var published = Publish(again, Set(3), retries: 1);
        Assert.Equal((2, 2), (again.Connections, published.Files[2].Attempts));
        AssertOnServer(Set(3));
    }

    [Fact]
    public void A_session_that_is_killed_while_it_renames_is_settled_by_looking()
    {
        using var server = new SshdServer(Account);
        Publish(Connector(To(server)), Set(1));
        var connector = Connector(To(server));
        connector.Renaming = name =>
        {
            if (name == "classes.csv" && connector.Connections == 1)
            {
                server.KillSessions();
            }
        };

        Publish(connector, Set(2), TransferMode.Atomic, retries: 1);

        AssertOnServer(Set(2));
        Assert.Equal(2, connector.Connections);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_peer_that_freezes(bool onlySftp)
    {
        using var server = new SshdServer(Account);
        Publish(Connector(To(server)), Set(1));
        var connector = Connector(To(server, idle: 3));
        int[] frozen = [];
        connector.Confirmed = (name, bytes) =>
        {
            if (name.Contains("users.csv", StringComparison.Ordinal) && bytes > 0 && frozen.Length == 0)
            {
                // The last process serves the files; those above it speak SSH, and would go on saying that all is well.
                frozen = onlySftp ? server.Sessions[^1..] : server.Sessions;
                Shell.Signal("STOP", frozen);
            }
        };

        Fails("TransferTimedOut", 5, 3 + 15, () => Publish(connector, Set(2), TransferMode.Atomic));

        Shell.Signal("CONT", frozen);
        server.KillSessions();
        AssertOnServer(Set(1));
        Publish(Connector(To(server)), Set(2), TransferMode.Atomic);
        AssertOnServer(Set(2));
    }

    [Fact]
    public void A_server_that_is_gone_before_the_second_file()
    {
        using var server = new SshdServer(Account);
        var connector = Connector(To(server));
        connector.Written = _ => server.Stop();

        var error = Fails("SetPartiallyPublished", 6, 40, () => Publish(connector, Set(1), retries: 2));

        Assert.Equal("ConnectionFailed", error.CausedBy?.Id);
        Assert.Equal([TransferState.Sent, TransferState.NotSent, TransferState.NotSent], error.Files.Select(file => file.State));
        server.Restart();
        Publish(Connector(To(server)), Set(1));
        AssertOnServer(Set(1));
    }

    [Fact]
    public void A_server_that_is_slow_is_waited_for()
    {
        using var server = new SshdServer(Account);
        using var slow = new SlowLine(server.Port, bytesPerSecond: 200_000);

        // Longer in all than the silence that is allowed.
        Publish(Connector(To(slow.Port, idle: 3)), Set(1, 800_000));

        AssertOnServer(Set(1, 800_000));
    }

    [Fact]
    public void A_file_that_is_taken_away_once_it_is_there_has_arrived()
    {
        using var server = new SshdServer(Account);
        var connector = Connector(To(server));
        connector.Written = name => File.Delete(Path.Combine(Account.Upload, name));

        var published = Publish(connector, Set(1), verification: TransferVerification.Content);

        AssertNothingOnServer();
        Assert.All(published.Files, file => Assert.Equal((TransferState.Sent, TransferVerification.Size), (file.State, file.Verified)));
    }

    [Fact]
    public void A_file_that_is_changed_on_the_server_is_found_out()
    {
        using var server = new SshdServer(Account);
        var connector = Connector(To(server));
        connector.Written = name => File.WriteAllBytes(Path.Combine(Account.Upload, name), new byte[Set(1).Single(file => file.Name == name).Length]);

        Fails("VerificationFailed", 1, 20, () => Publish(connector, Set(1), verification: TransferVerification.Content));

        AssertNothingOnServer();
    }

    [Fact]
    public void Stopping_by_hand_takes_the_temporary_files_along()
    {
        using var server = new SshdServer(Account);
        Publish(Connector(To(server)), Set(1));
        using var person = new CancellationTokenSource();
        var connector = Connector(To(server));
        connector.Confirmed = (name, bytes) =>
        {
            if (name.Contains("users.csv", StringComparison.Ordinal) && bytes > 100_000)
            {
                person.Cancel();
            }
        };

        Assert.ThrowsAny<OperationCanceledException>(() => Publish(connector, Set(2), TransferMode.Atomic, cancellation: person.Token));

        AssertOnServer(Set(1));
        Assert.Equal(1, connector.Connections);
    }

    [Fact]
    public void Stopping_by_hand_ends_a_wait_for_a_frozen_server()
    {
        using var server = new SshdServer(Account);
        using var person = new CancellationTokenSource();
        var connector = Connector(To(server, idle: 60));
        var since = new Stopwatch();
        connector.Written = _ =>
        {
            Shell.Signal("STOP", server.Sessions);
            person.CancelAfter(300);
            since.Start();
        };

        var error = Assert.Throws<DeliveryException>(() => Publish(connector, Set(1), cancellation: person.Token));

        Assert.Equal(("SetPartiallyPublished", null), (error.ErrorId, error.CausedBy));
        Assert.InRange(since.Elapsed.TotalSeconds, 0, 15);
        Shell.Signal("CONT", server.Sessions);
    }

    [Fact]
    public void The_time_for_the_whole_send_is_kept()
    {
        using var server = new SshdServer(Account);
        using var slow = new SlowLine(server.Port, bytesPerSecond: 200_000);

        var error = Fails("TransferTimedOut", 5, 4 + 15, () => Publish(Connector(To(slow.Port)), Set(1, 3_000_000), TransferMode.Atomic, retries: 3, overall: 4));

        Assert.Contains("was not done within", error.Message, StringComparison.Ordinal);
    }

    private static Action<string, long> KillOnce(SshdServer server)
    {
        var isKilled = false;
        return (name, bytes) =>
        {
            if (name.Contains("users.csv", StringComparison.Ordinal) && bytes > 0 && !isKilled)
            {
                isKilled = true;
                server.KillSessions();
            }
        };
    }
}
#endif
