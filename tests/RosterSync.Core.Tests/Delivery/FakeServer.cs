using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using RosterSync.Delivery;

namespace RosterSync.Core.Tests.Delivery;

/// <summary>What goes wrong at the step that was chosen.</summary>
public enum Fault
{
    None,
    /// <summary>The connection breaks before the server has done what was asked.</summary>
    LostBefore,
    /// <summary>The server does it, and the connection breaks before the answer.</summary>
    LostAfter,
    /// <summary>The connection breaks, and nobody can connect any more.</summary>
    Gone,
    /// <summary>The server says no.</summary>
    Refused,
    /// <summary>The person presses Ctrl-C.</summary>
    Stopped,
    /// <summary>The time for the whole send is over.</summary>
    OutOfTime,
}

/// <summary>A server in memory. Every request it gets, and every block of a file, is a step; one step can go wrong.</summary>
internal sealed class FakeServer : IRemoteConnector
{
    private const int BlockSize = 16;

    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);
    public RemoteEndpoint Endpoint { get; } = new("sftp.example.org", 22, "district");
    public FakeClock Clock { get; } = new();
    public CancellationTokenSource Person { get; } = new();
    public bool CanReplace { get; set; } = true;
    public int FaultAt { get; set; } = -1;
    public Fault Fault { get; set; }
    public int Steps { get; private set; }
    public int Connections { get; private set; }
    public List<string> Log { get; } = [];
    public DeliveryException? RefuseLogin { get; set; }

    /// <summary>Takes a file away as soon as it is closed, as Remind does.</summary>
    public bool TakesFiles { get; set; }

    /// <summary>Changes what was written, once the file is closed.</summary>
    public Func<string, byte[], byte[]>? Alters { get; set; }

    /// <summary>Names that can be neither written nor removed.</summary>
    public HashSet<string> Forbidden { get; } = [];

    private bool IsGone { get; set; }

    public IRemoteFolder Open(CancellationToken cancellation)
    {
        Connections++;
        cancellation.ThrowIfCancellationRequested();
        if (IsGone)
        {
            throw new DeliveryException(DeliveryError.ConnectionFailed, "gone", "wait");
        }

        var folder = new Folder(this);
        folder.Step("open", () => { }, cancellation);
        return RefuseLogin is null ? folder : throw RefuseLogin;
    }

    private sealed class Folder(FakeServer server) : IRemoteFolder
    {
        private bool isDead;

        public string HostKeyFingerprint => "SHA256:" + new string('A', 43);
        public bool CanReplace => server.CanReplace;

        public string PathOf(string name) => "/in/" + name;

        public void Dispose() => isDead = true;

        public void Step(string what, Action effect, CancellationToken cancellation)
        {
            if (isDead)
            {
                throw DeliveryErrors.ConnectionLost(server.Endpoint);
            }

            cancellation.ThrowIfCancellationRequested();
            var fault = server.Steps++ == server.FaultAt ? server.Fault : Fault.None;
            server.Log.Add(what);
            switch (fault)
            {
                case Fault.Refused:
                    throw new DeliveryException(DeliveryError.UploadFailed, "refused", "ask");
                case Fault.Stopped:
                    server.Person.Cancel();
                    cancellation.ThrowIfCancellationRequested();
                    break;
                case Fault.OutOfTime:
                    server.Clock.Advance(TimeSpan.FromHours(2));
                    cancellation.ThrowIfCancellationRequested();
                    break;
                case Fault.LostAfter:
                    effect();
                    isDead = true;
                    throw DeliveryErrors.ConnectionLost(server.Endpoint);
                case Fault.LostBefore or Fault.Gone:
                    server.IsGone = fault == Fault.Gone;
                    isDead = true;
                    throw DeliveryErrors.ConnectionLost(server.Endpoint);
                case Fault.None:
                    break;
            }

            effect();
        }

        public IReadOnlyList<string> List(CancellationToken cancellation)
        {
            string[] names = [];
            Step("list", () => names = [.. server.Files.Keys], cancellation);
            return names;
        }

        public long? GetSize(string name, CancellationToken cancellation)
        {
            long? size = null;
            Step("size " + name, () => size = server.Files.TryGetValue(name, out var bytes) ? bytes.Length : null, cancellation);
            return size;
        }

        public long Write(string name, Stream content, bool flush, Action<long> confirmed, CancellationToken cancellation)
        {
            Step("create " + name, () => server.Files[name] = Allowed(name, []), cancellation);
            confirmed(0);
            var written = new MemoryStream();
            var block = new byte[BlockSize];
            for (int got; (got = content.Read(block, 0, block.Length)) > 0;)
            {
                Step(
                    "write " + name,
                    () =>
                    {
                        written.Write(block, 0, got);
                        server.Files[name] = written.ToArray();
                    },
                    cancellation);
                confirmed(written.Length);
            }

            Step("close " + name, () => server.Files[name] = server.Alters?.Invoke(name, written.ToArray()) ?? written.ToArray(), cancellation);
            if (server.TakesFiles)
            {
                server.Files.Remove(name);
            }

            return written.Length;
        }

        public bool Read(string name, Stream destination, CancellationToken cancellation)
        {
            byte[]? bytes = null;
            Step("read " + name, () => server.Files.TryGetValue(name, out bytes), cancellation);
            if (bytes is null)
            {
                return false;
            }

            destination.Write(bytes, 0, bytes.Length);
            return true;
        }

        public void Rename(string name, string newName, CancellationToken cancellation) => Step(
            $"rename {name} {newName}",
            () =>
            {
                if (!server.Files.TryGetValue(name, out var bytes) || (!server.CanReplace && server.Files.ContainsKey(newName)) || server.Forbidden.Contains(newName))
                {
                    throw DeliveryErrors.RenameRefused(newName);
                }

                server.Files.Remove(name);
                server.Files[newName] = bytes;
            },
            cancellation);

        public bool Remove(string name, CancellationToken cancellation)
        {
            var removed = false;
            Step(
                "remove " + name,
                () =>
                {
                    Allowed(name, []);
                    removed = server.Files.Remove(name);
                },
                cancellation);
            return removed;
        }

        private byte[] Allowed(string name, byte[] bytes) => server.Forbidden.Contains(name)
            ? throw DeliveryErrors.FromStatus(SftpStatus.PermissionDenied, null, RemoteOperation.Write, PathOf(name), server.Endpoint)
            : bytes;
    }
}

/// <summary>A clock that goes only when it is told to, or waited on.</summary>
internal sealed class FakeClock : IDeliveryClock
{
    private readonly List<(DateTimeOffset At, CancellationTokenSource Source)> deadlines = [];

    public DateTimeOffset Now { get; private set; } = new(2026, 1, 28, 20, 0, 0, TimeSpan.FromHours(-8));
    public List<TimeSpan> Waits { get; } = [];

    public void Delay(TimeSpan time, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Waits.Add(time);
        Advance(time);
        cancellation.ThrowIfCancellationRequested();
    }

    public CancellationTokenSource StartDeadline(TimeSpan time)
    {
        var source = new CancellationTokenSource();
        deadlines.Add((Now + time, source));
        return source;
    }

    public void Advance(TimeSpan time)
    {
        Now += time;
        foreach (var (_, source) in deadlines.Where(deadline => deadline.At <= Now).ToList())
        {
            try
            {
                source.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // The send it stood for is over.
            }
        }

        deadlines.RemoveAll(deadline => deadline.At <= Now);
    }
}
