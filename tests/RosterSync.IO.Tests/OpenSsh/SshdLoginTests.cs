#if !NETSTANDARD_BUILD // Once is enough: what differs between the builds is tested in SshdSendTests.
using System;
using System.Linq;
using System.Threading;
using RosterSync.Delivery;
using RosterSync.IO.OpenSsh;
using Xunit;

namespace RosterSync.IO.Tests.OpenSsh;

/// <summary>Logins and host keys, with OpenSSH.</summary>
[Collection(SshdTests.Name)]
public sealed class SshdLoginTests(SshdAccount account) : LoginConformance(account)
{
    [Fact]
    public void Where_ssh_keyscan_gets_nothing_ssh_itself_reads_the_same_keys()
    {
        using var server = ServerWithTwoKeys();
        var scanner = new HostKeyScanner(SshTools.Find());

        var keys = scanner.Scan("127.0.0.1", server.Port, TimeSpan.FromSeconds(20), CancellationToken.None);
        var same = scanner.ScanWithSsh(new RemoteEndpoint("127.0.0.1", server.Port, "rostersync"), TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20), CancellationToken.None);

        Assert.Equal(keys.Select(key => (key.KeyType, key.Fingerprint, key.PublicKey)), same.Select(key => (key.KeyType, key.Fingerprint, key.PublicKey)));
        Assert.Equal(2, same.Count);
        AssertNoLogin(server);
    }
}
#endif
