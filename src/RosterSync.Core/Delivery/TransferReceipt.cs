using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace RosterSync.Delivery;

/// <summary>What was sent, where to and when: the proof of a whole send. It holds no personal data and no secret.</summary>
public sealed class TransferReceipt
{
    /// <summary>Id of the run.</summary>
    public required string RunId { get; init; }

    /// <summary>Server.</summary>
    public required string Host { get; init; }

    /// <summary>Port.</summary>
    public required int Port { get; init; }

    /// <summary>User.</summary>
    public required string User { get; init; }

    /// <summary>Fingerprint of the key the server showed.</summary>
    public required string HostKeyFingerprint { get; init; }

    /// <summary>When the send began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When the last file was verified.</summary>
    public required DateTimeOffset Finished { get; init; }

    /// <summary>How files reached their names.</summary>
    public required TransferMode Mode { get; init; }

    /// <summary>Version of the layout.</summary>
    public required string LayoutVersion { get; init; }

    /// <summary>Holds that a person had allowed by name.</summary>
    public IReadOnlyList<string> AllowedHolds { get; init; } = [];

    /// <summary>The files, in the order they were sent.</summary>
    public required IReadOnlyList<TransferResult> Files { get; init; }

    /// <summary>Whether these are the files that were sent, byte for byte.</summary>
    internal bool IsOf(IReadOnlyList<RosterFile> files, CancellationToken cancellation) =>
        files.Count == Files.Count
        && files.All(file => Files.Any(sent => sent.Name == file.Name && sent.Bytes == file.Length && sent.Sha256 == SourceStream.Digest(file, cancellation)));
}

/// <summary>Written before a connection is opened: an intent without its receipt means that the server may hold part of a set.</summary>
public sealed class SendIntent
{
    /// <summary>Id of the run.</summary>
    public required string RunId { get; init; }

    /// <summary>When the send began.</summary>
    public required DateTimeOffset Started { get; init; }
}
