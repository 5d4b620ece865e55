using System.Linq;
using RosterSync.Delivery;
using Xunit;

namespace RosterSync.IO.Tests.OpenSsh;

/// <summary>Sending to a real server. These few run against both builds of the library: starting programs differs between them.</summary>
[Collection(SshdTests.Name)]
public sealed class SshdSendTests(SshdAccount account) : SendConformance(account);

/// <summary>Sending to a real server by any transport.</summary>
public abstract class SendConformance(SshdAccount account) : SendingTest(account)
{
    [Theory]
    [InlineData(TransferMode.Direct, TransferVerification.Size)]
    [InlineData(TransferMode.Direct, TransferVerification.Content)]
    [InlineData(TransferMode.Atomic, TransferVerification.Content)]
    public void The_bytes_on_the_server_are_those_that_were_sent(TransferMode mode, TransferVerification verification)
    {
        using var server = new SshdServer(Account);

        var published = Publish(Connector(To(server)), Set(1), mode, verification: verification);

        AssertOnServer(Set(1));
        Assert.Equal(Account.FingerprintOf("host"), published.HostKeyFingerprint);
        Assert.Equal(Names.Select(name => Account.Upload + "/" + name), published.Files.Select(file => file.RemotePath));
        Assert.All(published.Files, file => Assert.Equal((TransferState.Sent, 1, verification), (file.State, file.Attempts, file.Verified)));

        Publish(Connector(To(server)), Set(2), mode, verification: verification);
        AssertOnServer(Set(2));
    }

    [Fact]
    public void An_encrypted_key_logs_in_with_its_passphrase()
    {
        using var server = new SshdServer(Account);

        Publish(Connector(To(server, RemoteLogin.WithKeyFile(Account.KeyPath("locked"), "pass phrase \"'%&^!$"))), Set(1));

        AssertOnServer(Set(1));
    }

    [Fact]
    public void A_wrong_password_is_refused()
    {
        using var server = new SshdServer(Account);

        Fails("AuthenticationFailed", 4, 20, () => Publish(Connector(To(server, RemoteLogin.WithPassword("wrong"))), Set(1), retries: 3));

        AssertNothingOnServer();
        Assert.Equal(1, server.Log.Split("Failed password for").Length - 1);
        Publish(Connector(To(server)), Set(1));
        AssertOnServer(Set(1));
    }
}
