using System;
using System.Collections.Generic;

namespace RosterSync.Delivery;

/// <summary>How a set is put on the server.</summary>
public sealed class PublishOptions
{
    /// <summary>How files reach their names.</summary>
    public TransferMode Mode { get; init; }

    /// <summary>How files are verified.</summary>
    public TransferVerification Verification { get; init; }

    /// <summary>What is tried again.</summary>
    public RetryPolicy Retry { get; init; } = new();

    /// <summary>The longest time for the whole send, retries included.</summary>
    public TimeSpan OverallTimeout { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The longest time for tidying up after a send that failed or was stopped.</summary>
    public TimeSpan CleanupTimeout { get; init; } = TimeSpan.FromSeconds(10);
}

/// <summary>A set that is on the server, whole and verified.</summary>
public sealed class PublishedSet
{
    /// <summary>Fingerprint of the key the server showed.</summary>
    public required string HostKeyFingerprint { get; init; }

    /// <summary>The files, in the order they were sent.</summary>
    public required IReadOnlyList<TransferResult> Files { get; init; }
}
