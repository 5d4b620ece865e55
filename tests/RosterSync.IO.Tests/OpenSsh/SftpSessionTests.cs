using System;
using System.IO;
using System.Linq;
using System.Threading;
using RosterSync.Delivery;
using RosterSync.IO.OpenSsh;
using Xunit;

namespace RosterSync.IO.Tests.OpenSsh;

/// <summary>Our side of SFTP against OpenSSH's sftp-server.</summary>
public sealed class SftpSessionTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(32 * 1024 - 1)]
    [InlineData(32 * 1024)]
    [InlineData(32 * 1024 + 1)]
    [InlineData(64 * 32 * 1024)]
    [InlineData(7_654_321)]
    public void A_file_of_any_size_is_written_and_read_back(int size)
    {
        using var server = new SftpServerProcess();
        var session = server.Open();
        var bytes = Bytes(size);
        var path = Path.Combine(server.Folder, "users.csv");
        long last = -1;

        var reported = session.Write(path, new MemoryStream(bytes), flush: true, confirmed => last = confirmed >= last ? confirmed : throw new InvalidOperationException(), CancellationToken.None);

        Assert.Equal(size, reported);
        Assert.Equal(size, last);
        Assert.Equal(bytes, File.ReadAllBytes(path));
        var back = new MemoryStream();
        Assert.True(session.Read(path, back, CancellationToken.None));
        Assert.Equal(bytes, back.ToArray());
    }

    [Fact]
    public void A_stream_that_gives_little_at_a_time_is_sent_whole()
    {
        using var server = new SftpServerProcess();
        var bytes = Bytes(100_000);
        var path = Path.Combine(server.Folder, "users.csv");

        server.Open().Write(path, new TrickleStream(bytes, 777), flush: false, _ => { }, CancellationToken.None);

        Assert.Equal(bytes, File.ReadAllBytes(path));
    }

    [Fact]
    public void An_older_and_longer_file_is_replaced()
    {
        using var server = new SftpServerProcess();
        var path = Path.Combine(server.Folder, "users.csv");
        File.WriteAllBytes(path, Bytes(5000));

        server.Open().Write(path, new MemoryStream(Bytes(10)), flush: false, _ => { }, CancellationToken.None);

        Assert.Equal(Bytes(10), File.ReadAllBytes(path));
    }

    [Fact]
    public void Files_are_looked_at_listed_renamed_and_removed()
    {
        using var server = new SftpServerProcess();
        var session = server.Open();
        var a = Path.Combine(server.Folder, "ä b.csv");
        var b = Path.Combine(server.Folder, "b.csv");
        File.WriteAllBytes(a, Bytes(3));
        File.WriteAllBytes(b, Bytes(4));
        foreach (var i in Enumerable.Range(0, 500))
        {
            File.WriteAllText(Path.Combine(server.Folder, "n" + i), string.Empty);
        }

        Assert.Equal(3, session.Stat(a)?.Size);
        Assert.False(session.Stat(a)?.IsFolder);
        Assert.True(session.Stat(server.Folder)?.IsFolder);
        Assert.Null(session.Stat(b + "x"));
        Assert.Equal(new DirectoryInfo(server.Folder).FullName, session.RealPath(server.Folder + "/./."));
        Assert.Equal(Directory.GetFiles(server.Folder).Length + 2, session.List(server.Folder).Count);
        Assert.Contains("ä b.csv", session.List(server.Folder));

        Assert.True(session.CanPosixRename);
        session.Rename(a, b);
        Assert.Equal(Bytes(3), File.ReadAllBytes(b));
        Assert.False(File.Exists(a));
        Assert.True(session.Remove(b));
        Assert.False(session.Remove(b));
        Assert.True(session.FreeBytes(server.Folder) > 0);
    }

    [Fact]
    public void Without_posix_rename_an_existing_file_stays()
    {
        using var server = new SftpServerProcess("-P", "posix-rename");
        var session = server.Open();
        var a = Path.Combine(server.Folder, "a");
        var b = Path.Combine(server.Folder, "b");
        File.WriteAllText(a, "new");
        File.WriteAllText(b, "old");

        Assert.False(session.CanPosixRename);
        Assert.Equal(SftpStatus.Failure, Assert.Throws<SftpStatusException>(() => session.Rename(a, b)).Status);
        Assert.Equal("old", File.ReadAllText(b));
        File.Delete(b);
        session.Rename(a, b);
        Assert.Equal("new", File.ReadAllText(b));
    }

    [Fact]
    public void A_refusal_tells_its_status_and_the_session_goes_on()
    {
        using var server = new SftpServerProcess();
        var session = server.Open();
        var missing = Path.Combine(server.Folder, "no", "users.csv");

        Assert.Equal(SftpStatus.NoSuchFile, Assert.Throws<SftpStatusException>(() => session.Write(missing, new MemoryStream(Bytes(9)), false, _ => { }, CancellationToken.None)).Status);
        Assert.Equal(SftpStatus.NoSuchFile, Assert.Throws<SftpStatusException>(() => session.List(missing)).Status);
        Assert.False(session.Read(missing, new MemoryStream(), CancellationToken.None));
        Assert.True(session.Stat(server.Folder)?.IsFolder);
    }

    [Fact]
    public void A_full_disk_in_the_middle_of_a_file_is_a_status_and_the_session_goes_on()
    {
        // Every write to /dev/full fails with "no space left".
        using var server = new SftpServerProcess();
        var session = server.Open();

        Assert.Equal(SftpStatus.Failure, Assert.Throws<SftpStatusException>(() => session.Write("/dev/full", new MemoryStream(Bytes(3_000_000)), false, _ => { }, CancellationToken.None)).Status);
        Assert.True(session.Stat(server.Folder)?.IsFolder);
    }

    [Fact]
    public void A_cancelled_write_leaves_the_session_usable()
    {
        using var server = new SftpServerProcess();
        var session = server.Open();
        var path = Path.Combine(server.Folder, "users.csv");
        using var cancellation = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => session.Write(
            path,
            new MemoryStream(Bytes(5_000_000)),
            false,
            confirmed =>
            {
                if (confirmed > 100_000)
                {
                    cancellation.Cancel();
                }
            },
            cancellation.Token));

        Assert.InRange(new FileInfo(path).Length, 100_000, 4_999_999);
        Assert.True(session.Remove(path));
    }

    [Fact]
    public void A_file_that_cannot_be_read_here_leaves_the_session_usable()
    {
        using var server = new SftpServerProcess();
        var session = server.Open();
        var path = Path.Combine(server.Folder, "users.csv");

        Assert.Throws<InvalidOperationException>(() => session.Write(path, new TrickleStream(Bytes(1_000_000), 4096, failAt: 500_000), false, _ => { }, CancellationToken.None));

        Assert.True(session.Remove(path));
    }

    [Fact]
    public void A_server_that_goes_away_is_the_end_of_the_stream()
    {
        using var server = new SftpServerProcess();
        var session = server.Open();
        server.ToServer.Dispose();

        Assert.ThrowsAny<Exception>(() => session.Stat(server.Folder));
    }

    internal static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        new Random(count).NextBytes(bytes);
        return bytes;
    }

    private sealed class TrickleStream(byte[] bytes, int most, int failAt = int.MaxValue) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            Position >= failAt ? throw new InvalidOperationException("no more") : base.Read(buffer, offset, Math.Min(count, most));
    }
}
