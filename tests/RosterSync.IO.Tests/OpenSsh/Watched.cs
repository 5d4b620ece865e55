using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using RosterSync.Delivery;

namespace RosterSync.IO.Tests.OpenSsh;

/// <summary>Lets a test do something at an exact moment of a real transfer.</summary>
internal sealed class Watched(IRemoteConnector inner) : IRemoteConnector
{
    /// <summary>Called with name and bytes as the server confirms them.</summary>
    public Action<string, long> Confirmed { get; set; } = (_, _) => { };

    /// <summary>Called when a file was written and closed, before it is looked at.</summary>
    public Action<string> Written { get; set; } = _ => { };

    /// <summary>Called before a rename.</summary>
    public Action<string> Renaming { get; set; } = _ => { };

    public int Connections { get; private set; }

    public RemoteEndpoint Endpoint => inner.Endpoint;

    public IRemoteFolder Open(CancellationToken cancellation)
    {
        Connections++;
        return new Folder(inner.Open(cancellation), this);
    }

    private sealed class Folder(IRemoteFolder inner, Watched watched) : IRemoteFolder
    {
        public string HostKeyFingerprint => inner.HostKeyFingerprint;

        public bool CanReplace => inner.CanReplace;

        public string PathOf(string name) => inner.PathOf(name);

        public IReadOnlyList<string> List(CancellationToken cancellation) => inner.List(cancellation);

        public long? GetSize(string name, CancellationToken cancellation) => inner.GetSize(name, cancellation);

        public long Write(string name, Stream content, bool flush, Action<long> confirmed, CancellationToken cancellation)
        {
            void Tell(long bytes)
            {
                confirmed(bytes);
                watched.Confirmed(name, bytes);
            }

            var size = inner.Write(name, content, flush, Tell, cancellation);
            watched.Written(name);
            return size;
        }

        public bool Read(string name, Stream destination, CancellationToken cancellation) => inner.Read(name, destination, cancellation);

        public void Rename(string name, string newName, CancellationToken cancellation)
        {
            watched.Renaming(newName);
            inner.Rename(name, newName, cancellation);
        }

        public bool Remove(string name, CancellationToken cancellation) => inner.Remove(name, cancellation);

        public void Dispose() => inner.Dispose();
    }
}
