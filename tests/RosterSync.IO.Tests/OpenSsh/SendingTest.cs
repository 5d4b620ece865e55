using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using RosterSync.Delivery;
using RosterSync.IO.Runs;
using RosterSync.IO.State;
using Xunit;

namespace RosterSync.IO.Tests.OpenSsh;

/// <summary>What the tests that send to a real server have in common.</summary>
public abstract class SendingTest(SshdAccount account)
{
    private protected static readonly string[] Names = ["schools.csv", "classes.csv", "users.csv"];

    private protected SshdAccount Account { get; } = account.Ready();

    private protected static RosterFile[] Set(int seed, int usersSize = 3_000_000) =>
        [.. Names.Select((name, i) => new RosterFile(name, SftpSessionTests.Bytes((name == "users.csv" ? usersSize : 1000 * (i + 1)) + seed), 1))];

    private protected RemoteConnectionOptions To(SshdServer server, RemoteLogin? login = null, HostKeyPin? pin = null, string path = "", double connect = 20, double idle = 20) =>
        To(server.Port, login, pin, path, connect, idle);

    private protected RemoteConnectionOptions To(int port, RemoteLogin? login = null, HostKeyPin? pin = null, string path = "", double connect = 20, double idle = 20, string host = "127.0.0.1") => new()
    {
        Endpoint = new RemoteEndpoint(host, port, Account.User),
        Login = login ?? RemoteLogin.WithPassword(Account.Password),
        HostKey = pin ?? HostKeyPin.Create(Account.FingerprintOf("host"), null),
        RemotePath = path,
        ConnectTimeout = TimeSpan.FromSeconds(connect),
        IdleTimeout = TimeSpan.FromSeconds(idle),
    };

    /// <summary>What speaks to the server; both must pass the same tests.</summary>
    private protected virtual RemoteTransport Transport => RemoteTransport.OpenSsh;

    private protected Watched Connector(RemoteConnectionOptions options) => new(RemoteTransports.Find(Transport, null).CreateConnector(options));

    private protected static PublishedSet Publish(
        IRemoteConnector connector,
        RosterFile[] set,
        TransferMode mode = TransferMode.Direct,
        int retries = 0,
        double overall = 60,
        TransferVerification verification = TransferVerification.Size,
        CancellationToken cancellation = default)
    {
        var options = new PublishOptions
        {
            Mode = mode,
            Verification = verification,
            Retry = new RetryPolicy { MaximumRetryCount = retries, Interval = TimeSpan.FromMilliseconds(100) },
            OverallTimeout = TimeSpan.FromSeconds(overall),
            CleanupTimeout = TimeSpan.FromSeconds(5),
        };
        return new RosterPublisher(connector, new SystemClock(), options).Publish(set, Guid.NewGuid().ToString("N"), null, cancellation);
    }

    /// <summary>Sends, and expects an error within a deadline.</summary>
    private protected static DeliveryException Fails(string errorId, int exitCode, double seconds, Action send)
    {
        var since = Stopwatch.StartNew();
        var error = Assert.Throws<DeliveryException>(send);
        Assert.Equal((errorId, exitCode), (error.ErrorId, error.ExitCode));
        Assert.InRange(since.Elapsed.TotalSeconds, 0, seconds);
        Assert.NotEmpty(error.Message);
        Assert.NotEmpty(error.Action);
        return error;
    }

    private protected void AssertOnServer(IEnumerable<RosterFile> set, string? folder = null)
    {
        folder ??= Account.Upload;
        Assert.Equal(set.Select(file => file.Name).Order(), Directory.GetFiles(folder).Select(path => Path.GetFileName(path)!).Order());
        Assert.All(set, file => Assert.Equal(file.Content, File.ReadAllBytes(Path.Combine(folder, file.Name))));
    }

    private protected void AssertNothingOnServer() => Assert.Empty(Directory.GetFileSystemEntries(Account.Upload));
}
