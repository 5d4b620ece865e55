#if !NETSTANDARD_BUILD // Once is enough: what differs between the builds is tested in SshdSendTests.
using System;
using System.IO;
using System.Threading;
using RosterSync.IO.OpenSsh;
using Xunit;

namespace RosterSync.IO.Tests.OpenSsh;

/// <summary>The faults, with OpenSSH.</summary>
[Collection(SshdTests.Name)]
public sealed class SshdFaultTests(SshdAccount account) : FaultConformance(account)
{
    [Fact]
    public void No_ssh_is_left_behind()
    {
        using var server = new SshdServer(Account);
        var folder = (OpenSshFolder)new OpenSshConnector(To(server, idle: 3), SshTools.Find()).Open(CancellationToken.None);
        var ssh = folder.ProcessId;
        Assert.True(Shell.IsRunning(ssh));
        Assert.Contains(SshArguments.Alias, File.ReadAllText($"/proc/{ssh}/cmdline"), StringComparison.Ordinal);
        Shell.Signal("STOP", [ssh, .. server.Sessions]);

        folder.Dispose();

        Assert.False(Shell.IsRunning(ssh));
    }
}
#endif
