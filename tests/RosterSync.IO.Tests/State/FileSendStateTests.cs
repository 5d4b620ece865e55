using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using RosterSync.Comparison;
using RosterSync.Delivery;
using RosterSync.IO.State;
using Xunit;

namespace RosterSync.IO.Tests.State;

public sealed class FileSendStateTests : IDisposable
{
    private static readonly RemoteEndpoint Endpoint = new("sftp.example.org", 22, "district");

    private readonly string root = Path.Combine(Directory.CreateTempSubdirectory("rostersync-state-").FullName, "state");

    private FileSendState State => new(root);

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(root)!, recursive: true);

    [Fact]
    public void What_was_sent_is_there_in_the_next_run()
    {
        byte[] key;
        using (var record = State.Open(Endpoint))
        {
            key = [.. record.HashKey];
            Assert.Equal(32, key.Length);
            Assert.Null(record.LastReceipt);
            Assert.Null(record.PendingIntent);
            Assert.True(record.TryReadIds(out var none));
            Assert.Null(none);
            record.Begin(Intent("run-1-of-all"));
            record.Complete(Receipt("run-1-of-all", 1), Ids(3));
        }

        using (var record = State.Open(Endpoint))
        {
            Assert.Equal(key, record.HashKey);
            Assert.Null(record.PendingIntent);
            Assert.Equivalent(Receipt("run-1-of-all", 1), record.LastReceipt, strict: true);
            Assert.True(record.TryReadIds(out var ids));
            Assert.Equivalent(Ids(3), ids, strict: true);
            record.Complete(Receipt("run-2-of-all", 2), Ids(4));
        }

        using (var record = State.Open(Endpoint))
        {
            Assert.Equal("run-2-of-all", record.LastReceipt?.RunId);
            Assert.Equal(2, Directory.GetFiles(root, "*.json", SearchOption.AllDirectories).Length);
        }
    }

    [Fact]
    public void Each_login_on_each_server_is_kept_apart()
    {
        using (var record = State.Open(Endpoint))
        {
            record.Complete(Receipt("run-1-of-all", 1), Ids(1));
        }

        foreach (var other in new[] { new RemoteEndpoint("sftp.example.org", 22, "other"), new RemoteEndpoint("sftp.example.org", 2222, "district"), new RemoteEndpoint("sftp.example.net", 22, "district"), new RemoteEndpoint("::1", 22, "a/../b") })
        {
            using var record = State.Open(other);
            Assert.Null(record.LastReceipt);
        }

        using var same = State.Open(new RemoteEndpoint("SFTP.Example.org", 22, "district"));
        Assert.NotNull(same.LastReceipt);
    }

    [Fact]
    public void An_intent_without_its_receipt_is_pending_until_it_is_withdrawn_or_a_send_is_whole()
    {
        using (var record = State.Open(Endpoint))
        {
            record.Begin(Intent("killed"));
        }

        using (var record = State.Open(Endpoint))
        {
            Assert.Equal("killed", record.PendingIntent?.RunId);
            record.Begin(Intent("refused"));
            record.Withdraw();
        }

        using (var record = State.Open(Endpoint))
        {
            Assert.Equal("killed", record.PendingIntent?.RunId);
            record.Begin(Intent("whole-at-last"));
            record.Complete(Receipt("whole-at-last", 1), Ids(1));
        }

        using (var record = State.Open(Endpoint))
        {
            Assert.Null(record.PendingIntent);
            record.Begin(Intent("another"));
            record.Withdraw();
        }

        using (var record = State.Open(Endpoint))
        {
            Assert.Null(record.PendingIntent);
        }
    }

    [Fact]
    public void A_run_that_was_killed_between_its_receipt_and_the_end_was_whole()
    {
        using (var record = State.Open(Endpoint))
        {
            record.Begin(Intent("whole-run"));
            var intent = Directory.GetFiles(root, "intent.json", SearchOption.AllDirectories).Single();
            var kept = File.ReadAllBytes(intent);
            record.Complete(Receipt("whole-run", 1), Ids(1));
            File.WriteAllBytes(intent, kept);
        }

        using (var record = State.Open(Endpoint))
        {
            Assert.Null(record.PendingIntent);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("null")]
    public void An_intent_that_cannot_be_read_is_pending_all_the_same(string content)
    {
        using (var record = State.Open(Endpoint))
        {
            record.Begin(Intent("killed"));
        }

        File.WriteAllText(Directory.GetFiles(root, "intent.json", SearchOption.AllDirectories).Single(), content);

        using (var record = State.Open(Endpoint))
        {
            Assert.NotNull(record.PendingIntent);
        }
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("changed")]
    [InlineData("gone")]
    [InlineData("other key")]
    public void Hashes_that_are_damaged_are_not_taken_for_none(string damage)
    {
        using (var record = State.Open(Endpoint))
        {
            record.Complete(Receipt("run-1-of-all", 1), Ids(3));
        }

        var path = Directory.GetFiles(root, "sent-ids", SearchOption.AllDirectories).Single();
        var content = File.ReadAllBytes(path);
        switch (damage)
        {
            case "cut":
                File.WriteAllBytes(path, content[..^1]);
                break;
            case "changed":
                content[^40] ^= 1;
                File.WriteAllBytes(path, content);
                break;
            case "gone":
                File.Delete(path);
                break;
            default:
                File.WriteAllBytes(Path.Combine(root, "key"), [1, 2, 3]);
                break;
        }

        using (var record = State.Open(Endpoint))
        {
            Assert.False(record.TryReadIds(out _));
        }
    }

    [Fact]
    public void Only_the_owner_can_read_any_of_it()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has the rights of the folder it lies in.");
            return;
        }

        using (var record = State.Open(Endpoint))
        {
            record.Begin(Intent("killed"));
            record.Complete(Receipt("run-1-of-all", 1), Ids(3));
            record.Begin(Intent("killed"));
        }

        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        foreach (var path in Directory.GetFileSystemEntries(root, "*", SearchOption.AllDirectories).Append(root))
        {
            // The lock is empty.
            Assert.True((File.GetUnixFileMode(path) & others) == 0 || Path.GetFileName(path) == "lock", path);
        }
    }

    [Fact]
    public void A_second_run_is_told_that_the_first_goes_on()
    {
        using (State.Open(Endpoint))
        {
            var error = Assert.Throws<DeliveryException>(() => State.Open(Endpoint));
            Assert.Equal(("TransferInProgress", 5), (error.ErrorId, error.ExitCode));
            State.Open(new RemoteEndpoint("sftp.example.org", 22, "other")).Dispose();
        }

        State.Open(Endpoint).Dispose();
    }

    [Fact]
    public void The_lock_of_a_process_that_was_killed_is_free()
    {
        if (!File.Exists("/usr/bin/flock"))
        {
            Assert.Skip("flock, which stands for the other process, is not installed.");
        }

        State.Open(Endpoint).Dispose();
        var held = Directory.GetFiles(root, "lock", SearchOption.AllDirectories).Single();
        using var other = Process.Start(new ProcessStartInfo("/usr/bin/flock", ["--exclusive", "--no-fork", held, "sleep", "60"]))!;
        try
        {
            var isRefused = SpinWait.SpinUntil(
                () =>
                {
                    try
                    {
                        State.Open(Endpoint).Dispose();
                        return false;
                    }
                    catch (DeliveryException e) when (e.ErrorId == "TransferInProgress")
                    {
                        return true;
                    }
                },
                TimeSpan.FromSeconds(20));
            Assert.True(isRefused);
        }
        finally
        {
            other.Kill();
            other.WaitForExit();
        }

        State.Open(Endpoint).Dispose();
    }

    [Fact]
    public void What_a_killed_run_left_half_written_goes_after_a_day()
    {
        using (var record = State.Open(Endpoint))
        {
            record.Begin(Intent("killed"));
        }

        var folder = Path.GetDirectoryName(Directory.GetFiles(root, "intent.json", SearchOption.AllDirectories).Single())!;
        var old = Path.Combine(folder, "sent-ids.1234.tmp");
        var young = Path.Combine(folder, "sent-ids.5678.tmp");
        File.WriteAllText(old, "x");
        File.WriteAllText(young, "x");
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddDays(-2));

        State.Open(Endpoint).Dispose();

        Assert.False(File.Exists(old));
        Assert.True(File.Exists(young));
    }

    [Fact]
    public void A_folder_that_cannot_be_used_is_said_to_be()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(root)!);
        File.WriteAllText(root, "a file");

        Assert.Equal("StateUnavailable", Assert.Throws<DeliveryException>(() => State.Open(Endpoint)).ErrorId);
    }

    [Fact]
    public void A_receipt_is_plain_JSON()
    {
        using (var record = State.Open(Endpoint))
        {
            record.Complete(Receipt("run-1-of-all", 1), Ids(1));
        }

        var json = File.ReadAllText(Directory.GetFiles(root, "*.json", SearchOption.AllDirectories).Single(), Encoding.UTF8);
        foreach (var part in new[] { "\"host\": \"sftp.example.org\"", "\"mode\": \"Direct\"", "\"state\": \"Sent\"", "\"sha256\": \"aa\"", "\"started\": \"2026-01-28T19:00:00-08:00\"", "\"verified\": \"Size\"" })
        {
            Assert.Contains(part, json, StringComparison.Ordinal);
        }
    }

    private static SendIntent Intent(string runId) => new() { RunId = runId, Started = new DateTimeOffset(2026, 1, 28, 19, 0, 0, TimeSpan.FromHours(-8)) };

    private static TransferReceipt Receipt(string runId, int minute) => new()
    {
        RunId = runId,
        Host = "sftp.example.org",
        Port = 22,
        User = "district",
        HostKeyFingerprint = "SHA256:" + new string('A', 43),
        Started = new DateTimeOffset(2026, 1, 28, 19, 0, 0, TimeSpan.FromHours(-8)),
        Finished = new DateTimeOffset(2026, 1, 28, 19, minute, 0, TimeSpan.FromHours(-8)),
        Mode = TransferMode.Direct,
        LayoutVersion = "2.0",
        AllowedHolds = ["LargeRemoval"],
        Files = [new TransferResult { Name = "users.csv", RemotePath = "/users.csv", Bytes = 5, Sha256 = "aa", Attempts = 1, State = TransferState.Sent, Verified = TransferVerification.Size }],
    };

    private static SetIds Ids(int count) => new()
    {
        Groups = [new SetIdGroup(RosterIdKind.Student, "10", [.. Enumerable.Range(1, count).Select(i => (ulong)i << 40)]), new SetIdGroup(RosterIdKind.Parent, "ä", [])],
        RowCounts = new Dictionary<string, int> { ["users.csv"] = count, ["schools.csv"] = 1 },
    };
}
