using System;
using RosterSync.Delivery;

namespace RosterSync.IO.Runs;

/// <summary>Where a set goes and how it is put there, without the login. What is left out keeps its default.</summary>
internal abstract record TransferSettings
{
    /// <summary>The server, and whose login it is.</summary>
    public required RemoteEndpoint Endpoint { get; init; }

    /// <summary>The key the server has to show.</summary>
    public required HostKeyPin HostKey { get; init; }

    /// <summary>Folder on the server; null for the folder of the login.</summary>
    public string? RemotePath { get; init; }

    /// <summary>How files reach their names.</summary>
    public TransferMode TransferMode { get; init; }

    /// <summary>How files are verified.</summary>
    public TransferVerification Verify { get; init; }

    /// <summary>What speaks to the server.</summary>
    public RemoteTransport Transport { get; init; }

    /// <summary>Where ssh is; null to have it looked for.</summary>
    public string? SshPath { get; init; }

    /// <summary>The longest time until a session is ready.</summary>
    public TimeSpan? ConnectionTimeout { get; init; }

    /// <summary>The longest silence of the server.</summary>
    public TimeSpan? OperationTimeout { get; init; }

    /// <summary>The longest time for the whole send, retries included.</summary>
    public TimeSpan? OverallTimeout { get; init; }

    /// <summary>New connections after a network fault.</summary>
    public int? MaximumRetryCount { get; init; }

    /// <summary>Wait before the first of them; each later wait is twice as long.</summary>
    public TimeSpan? RetryInterval { get; init; }
}
