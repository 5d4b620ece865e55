using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using RosterSync.Delivery;

namespace RosterSync.IO.Runs;

/// <summary>Where and how a set is sent, as the doors and the nightly run are told it.</summary>
internal sealed record SendSettings : TransferSettings
{
    /// <summary>Settings to be filled in.</summary>
    public SendSettings()
    {
    }

    /// <summary>Settings with a login.</summary>
    [SetsRequiredMembers]
    public SendSettings(TransferSettings transfer, RemoteLogin login)
        : base(transfer) => Login = login;

    /// <summary>How to log in.</summary>
    public required RemoteLogin Login { get; init; }

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
