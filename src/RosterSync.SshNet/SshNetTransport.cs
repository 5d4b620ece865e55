using System;
using System.Collections.Generic;
using System.Threading;
using RosterSync.Delivery;
using RosterSync.IO.Runs;

namespace RosterSync.SshNet;

/// <summary>Speaks to servers with SSH.NET, within this process.</summary>
internal sealed class SshNetTransport : IRemoteTransport
{
    public IRemoteConnector CreateConnector(RemoteConnectionOptions options) => new SshNetConnector(options);

    public IReadOnlyList<HostKeyInfo> ReadHostKeys(string host, int port, TimeSpan timeout, CancellationToken cancellation) =>
        SshNetHostKeys.Read(host, port, timeout, cancellation);
}
