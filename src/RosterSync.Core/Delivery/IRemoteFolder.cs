using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace RosterSync.Delivery;

/// <summary>Opens connections to the folder on the server. Each call makes a new one.</summary>
public interface IRemoteConnector
{
    /// <summary>Where it connects to.</summary>
    RemoteEndpoint Endpoint { get; }

    /// <summary>Connects, checks the host key, logs in. The token ends the attempt at once.</summary>
    /// <exception cref="DeliveryException">There is no session.</exception>
    IRemoteFolder Open(CancellationToken cancellation);
}

/// <summary>
/// The folder on the server while one connection lasts. Every call blocks until the server has answered, the idle time is
/// over or the token was cancelled; none blocks for ever. Faults are <see cref="DeliveryException"/>s; after one that is
/// transient the connection is of no more use. Not for several threads.
/// </summary>
public interface IRemoteFolder : IDisposable
{
    /// <summary>Fingerprint of the key the server showed.</summary>
    string HostKeyFingerprint { get; }

    /// <summary>Whether a rename takes the place of an existing file in one step.</summary>
    bool CanReplace { get; }

    /// <summary>Path of a file on the server, for people.</summary>
    string PathOf(string name);

    /// <summary>Names in the folder.</summary>
    IReadOnlyList<string> List(CancellationToken cancellation);

    /// <summary>Size of a file; null where there is none of that name.</summary>
    long? GetSize(string name, CancellationToken cancellation);

    /// <summary>
    /// Writes a file, in place of an older one. Tells bytes the server has confirmed: 0 as soon as the file is open there, then the
    /// growing sum. A cancelled call leaves what was written.
    /// </summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="content">What to write, to its end.</param>
    /// <param name="flush">Whether the server is asked to bring it to its disk, where it can.</param>
    /// <param name="confirmed">Takes the bytes confirmed.</param>
    /// <param name="cancellation">Ends it between two answers of the server.</param>
    /// <returns>The size the server reports of the file while it is still open.</returns>
    long Write(string name, Stream content, bool flush, Action<long> confirmed, CancellationToken cancellation);

    /// <summary>Reads a file; false where there is none of that name.</summary>
    bool Read(string name, Stream destination, CancellationToken cancellation);

    /// <summary>Renames a file, in place of an existing one where <see cref="CanReplace"/> is true.</summary>
    void Rename(string name, string newName, CancellationToken cancellation);

    /// <summary>Removes a file; false where there was none of that name.</summary>
    bool Remove(string name, CancellationToken cancellation);
}
