using System;
using System.Collections.Generic;
using RosterSync.Delivery;

namespace RosterSync.IO.Runs;

/// <summary>Where and how a set is sent, as the doors and the nightly run are told it. What is left out keeps its default.</summary>
internal sealed class SendSettings
{
    /// <summary>The login on the server.</summary>
    public required RemoteEndpoint Endpoint { get; init; }

    /// <summary>How to log in.</summary>
    public required RemoteLogin Login { get; init; }

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

    /// <summary>Holds that a person lets pass.</summary>
    public IReadOnlyList<string> AllowHold { get; init; } = [];

    /// <summary>Whether a set may be sent though one was sent today.</summary>
    public bool AgainToday { get; init; }

    /// <summary>The folder that keeps receipts and hashes; null for that of the account.</summary>
    public string? StatePath { get; init; }

    /// <summary>The connection these settings ask for.</summary>
    internal RemoteConnectionOptions ToConnection()
    {
        var defaults = new RemoteConnectionOptions { Endpoint = Endpoint, Login = Login, HostKey = HostKey };
        return new RemoteConnectionOptions
        {
            Endpoint = Endpoint,
            Login = Login,
            HostKey = HostKey,
            RemotePath = RemotePath ?? defaults.RemotePath,
            ConnectTimeout = ConnectionTimeout ?? defaults.ConnectTimeout,
            IdleTimeout = OperationTimeout ?? defaults.IdleTimeout,
        };
    }

    /// <summary>How the set is put on the server.</summary>
    internal PublishOptions ToPublishing()
    {
        var defaults = new PublishOptions();
        return new PublishOptions
        {
            Mode = TransferMode,
            Verification = Verify,
            OverallTimeout = OverallTimeout ?? defaults.OverallTimeout,
            Retry = new RetryPolicy
            {
                MaximumRetryCount = MaximumRetryCount ?? defaults.Retry.MaximumRetryCount,
                Interval = RetryInterval ?? defaults.Retry.Interval,
            },
        };
    }
}
