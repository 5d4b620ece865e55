using System;
using System.Collections.Generic;
using System.Threading;
using RosterSync.Delivery;
using RosterSync.IO.OpenSsh;

namespace RosterSync.IO.Runs;

/// <summary>What speaks to a server: reads its keys, and connects to it.</summary>
internal interface IRemoteTransport
{
    /// <summary>Makes the connector of a login.</summary>
    IRemoteConnector CreateConnector(RemoteConnectionOptions options);

    /// <summary>The keys a server shows, the strongest type first. No credential is sent.</summary>
    /// <exception cref="DeliveryException">The server cannot be reached.</exception>
    IReadOnlyList<HostKeyInfo> ReadHostKeys(string host, int port, TimeSpan timeout, CancellationToken cancellation);
}

/// <summary>
/// Chooses the transport. OpenSSH comes first: it is patched with the system and brings no code of third parties into the process.
/// </summary>
internal static class RemoteTransports
{
    private const string SshNetType = "RosterSync.SshNet.SshNetTransport, RosterSync.SshNet";

    /// <summary>Finds a transport on this machine.</summary>
    /// <param name="choice">What a person chose.</param>
    /// <param name="sshPath">Where ssh is, when a person said so.</param>
    /// <exception cref="DeliveryException">It is not there (<c>SshNotFound</c>); the error says what to install.</exception>
    internal static IRemoteTransport Find(RemoteTransport choice, string? sshPath) => choice switch
    {
        RemoteTransport.OpenSsh => new OpenSshTransport(SshTools.Find(sshPath)),
        RemoteTransport.SshNet => FindSshNet() ?? throw DeliveryErrors.SshNotFound(
            "SSH.NET is not part of this build of RosterSync.",
            "Leave -Transport away to use the OpenSSH client of the system, or install a release of RosterSync, which has SSH.NET."),
        _ => FindAny(sshPath),
    };

    private static IRemoteTransport FindAny(string? sshPath)
    {
        try
        {
            return new OpenSshTransport(SshTools.Find(sshPath));
        }
        catch (DeliveryException) when (string.IsNullOrEmpty(sshPath) && FindSshNet() is not null)
        {
            return FindSshNet()!;
        }
    }

    /// <summary>Null where it was not built in: it is an assembly of its own, which this one does not need.</summary>
    private static IRemoteTransport? FindSshNet() =>
        Type.GetType(SshNetType, throwOnError: false) is { } type ? (IRemoteTransport?)Activator.CreateInstance(type, nonPublic: true) : null;

    private sealed class OpenSshTransport(SshTools tools) : IRemoteTransport
    {
        public IRemoteConnector CreateConnector(RemoteConnectionOptions options) => new OpenSshConnector(options, tools);

        public IReadOnlyList<HostKeyInfo> ReadHostKeys(string host, int port, TimeSpan timeout, CancellationToken cancellation) =>
            new HostKeyScanner(tools).Scan(host, port, timeout, cancellation);
    }
}
