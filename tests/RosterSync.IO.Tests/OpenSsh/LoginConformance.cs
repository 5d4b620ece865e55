#if !NETSTANDARD_BUILD // Once is enough: what differs between the builds is tested in SshdSendTests.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using RosterSync.Delivery;
using RosterSync.IO.Runs;
using Xunit;

namespace RosterSync.IO.Tests.OpenSsh;

/// <summary>Whom to trust and how to prove who one is, with a real server.</summary>
public abstract class LoginConformance(SshdAccount account) : SendingTest(account)
{
    private string KnownHosts => Path.Combine(Account.Folder, "known_hosts");

    [Theory]
    [InlineData("with spaces  in it ")]
    [InlineData(" leading")]
    [InlineData("'single' \"double\" `back`")]
    [InlineData("%PATH% %% ^ & ! $HOME $(id) | < > ; # *")]
    [InlineData("back\\slash\\n \\")]
    [InlineData("-n")]
    [InlineData("gäße ñ 密码 🔑")]
    [InlineData("a:b,c=d")]
    public void A_password_reaches_the_server_as_it_is(string password)
    {
        Account.SetPassword(password);
        using var server = new SshdServer(Account);

        Publish(Connector(To(server)), Set(1, 1000));

        AssertOnServer(Set(1, 1000));
    }

    [Fact]
    public void A_server_that_asks_by_keyboard_interactive_is_answered()
    {
        using var server = new SshdServer(Account, ("UsePAM", "yes"), ("KbdInteractiveAuthentication", "yes"), ("PasswordAuthentication", "no"));

        Publish(Connector(To(server)), Set(1));

        AssertOnServer(Set(1));
        Assert.Contains("Accepted keyboard-interactive", server.Log, StringComparison.Ordinal);
        Fails("AuthenticationFailed", 4, 30, () => Publish(Connector(To(server, RemoteLogin.WithPassword("wrong"))), Set(2)));
        AssertOnServer(Set(1));
    }

    [Fact]
    public void A_wrong_password_is_tried_once_even_where_the_server_has_two_ways_to_ask()
    {
        using var server = new SshdServer(Account, ("UsePAM", "yes"), ("KbdInteractiveAuthentication", "yes"));

        Fails("AuthenticationFailed", 4, 30, () => Publish(Connector(To(server, RemoteLogin.WithPassword("only-once-secret"))), Set(1), retries: 3));

        // The second way gets an empty answer.
        Assert.Single(server.Log.Split('\n'), line => line.Contains("Failed password", StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_logs_in()
    {
        using var server = new SshdServer(Account);

        Publish(Connector(To(server, RemoteLogin.WithKeyFile(Account.KeyPath("user")))), Set(1));

        AssertOnServer(Set(1));
        Assert.Contains("Accepted publickey", server.Log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_the_server_does_not_know_is_refused()
    {
        using var server = new SshdServer(Account);

        Fails("AuthenticationFailed", 4, 20, () => Publish(Connector(To(server, RemoteLogin.WithKeyFile(Account.KeyPath("other")))), Set(1)));
    }

    [Theory]
    [InlineData("locked", null, "no passphrase")]
    [InlineData("locked", "wrong", "does not open it")]
    [InlineData("user.pub", null, "public half")]
    [InlineData("missing", null, "no such file")]
    [InlineData("putty", null, "PuTTY")]
    [InlineData("text", null, "not a private key")]
    [InlineData("broken", null, "cannot read it")]
    [InlineData("open", null, "others than its owner")]
    public void A_key_file_that_cannot_be_used_is_said_to_be_before_anything_is_connected(string name, string? passphrase, string reason)
    {
        File.WriteAllText(Account.KeyPath("putty"), "PuTTY-User-Key-File-3: ssh-ed25519\n");
        File.WriteAllText(Account.KeyPath("text"), "hello\n");
        File.WriteAllText(Account.KeyPath("broken"), "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ==\n-----END OPENSSH PRIVATE KEY-----\n");
        Shell.Run("chmod", "600", Account.KeyPath("broken"));
        File.Copy(Account.KeyPath("user"), Account.KeyPath("open"), overwrite: true);
        Shell.Run("chmod", "644", Account.KeyPath("open"));

        // Nothing listens there: an attempt to connect would be another error.
        var error = Fails("KeyFileInvalid", 4, 20, () => Publish(Connector(To(SshdServer.FreePort(), RemoteLogin.WithKeyFile(Account.KeyPath(name), passphrase))), Set(1)));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_key_than_the_pinned_one_is_refused_before_the_password_is_sent()
    {
        using var server = new SshdServer(Account, ("HostKey", Account.KeyPath("other")));

        var error = Fails("HostKeyChanged", 4, 20, () => Publish(Connector(To(server)), Set(1), retries: 3));

        AssertNamesBothKeys(error);
        AssertNoLogin(server);
        server.Restart(("HostKey", Account.KeyPath("host")));
        Publish(Connector(To(server)), Set(1));
        AssertOnServer(Set(1));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_known_hosts_file_tells_a_known_key_from_a_changed_and_an_unknown_one(bool hashed)
    {
        using var server = new SshdServer(Account);
        var pin = HostKeyPin.Create(null, KnownHosts);

        Learn("host", $"[127.0.0.1]:{server.Port}", hashed);
        Publish(Connector(To(server, pin: pin)), Set(1));
        AssertOnServer(Set(1));

        Learn("host", $"[127.0.0.1]:{server.Port + 1}", hashed);
        var unknown = Fails("HostKeyUnknown", 4, 20, () => Publish(Connector(To(server, pin: pin)), Set(2)));
        Assert.Contains($"-HostKeyFingerprint {Account.FingerprintOf("host")}", unknown.Action, StringComparison.Ordinal);

        Learn("host", $"[127.0.0.1]:{server.Port}", hashed);
        server.Restart(("HostKey", Account.KeyPath("other")));
        AssertNamesBothKeys(Fails("HostKeyChanged", 4, 20, () => Publish(Connector(To(server, pin: pin)), Set(2))));
        AssertNoLogin(server);
        AssertOnServer(Set(1));
    }

    [Fact]
    public void A_revoked_key_is_refused_and_a_missing_file_knows_nobody()
    {
        using var server = new SshdServer(Account);

        Learn("host", $"[127.0.0.1]:{server.Port}", hashed: false);
        File.AppendAllText(KnownHosts, "@revoked " + File.ReadAllText(KnownHosts));
        Assert.Contains("revoked", Fails("HostKeyChanged", 4, 20, () => Publish(Connector(To(server, pin: HostKeyPin.Create(null, KnownHosts))), Set(1))).Message, StringComparison.Ordinal);

        Fails("HostKeyUnknown", 4, 20, () => Publish(Connector(To(server, pin: HostKeyPin.Create(null, KnownHosts + ".missing"))), Set(1)));
        AssertNoLogin(server);
    }

    [Fact]
    public void A_key_that_changes_between_two_connections_of_one_send_is_refused()
    {
        using var server = new SshdServer(Account);
        var connector = Connector(To(server));
        connector.Open(CancellationToken.None).Dispose();
        var before = server.Log.Split('\n').Count(IsLogin);
        server.Restart(("HostKey", Account.KeyPath("other")));

        Fails("HostKeyChanged", 4, 20, () => connector.Open(CancellationToken.None));

        AssertNoLogin(server);
        Assert.Equal(1, before);
    }

    [Fact]
    public void The_keys_of_a_server_are_read_without_a_login()
    {
        using var server = new SshdServer(Account);

        var key = Assert.Single(ReadKeys(server));

        Assert.Equal(("ssh-ed25519", Account.FingerprintOf("host"), server.Port), (key.KeyType, key.Fingerprint, key.Port));
        Assert.Equal(File.ReadAllText(Account.KeyPath("host") + ".pub").Split(' ')[1], key.PublicKey);
        AssertNoLogin(server);
    }

    [Fact]
    public void Several_keys_are_listed_and_any_of_them_may_be_pinned()
    {
        using var server = ServerWithTwoKeys();

        Assert.Equal(["ssh-ed25519", "ssh-rsa"], ReadKeys(server).Select(key => key.KeyType));

        Publish(Connector(To(server, pin: HostKeyPin.Create(Account.FingerprintOf("rsa"), null))), Set(1));
        AssertOnServer(Set(1));
    }

    /// <summary>A server with a key of its own and one of another type.</summary>
    private protected SshdServer ServerWithTwoKeys()
    {
        var rsa = Account.KeyPath("rsa");
        if (!File.Exists(rsa))
        {
            Shell.Run("ssh-keygen", "-q", "-t", "rsa", "-b", "2048", "-N", "", "-f", rsa);
        }

        return new SshdServer(Account, ("HostKey", Account.KeyPath("host") + "\nHostKey " + rsa));
    }

    private IReadOnlyList<HostKeyInfo> ReadKeys(SshdServer server) =>
        RemoteTransports.Find(Transport, null).ReadHostKeys("127.0.0.1", server.Port, TimeSpan.FromSeconds(20), CancellationToken.None);

    private static bool IsLogin(string line) => line.Contains("Accepted ", StringComparison.Ordinal);

    private void Learn(string key, string name, bool hashed)
    {
        var fields = File.ReadAllText(Account.KeyPath(key) + ".pub").Split(' ');
        File.WriteAllText(KnownHosts, $"{name} {fields[0]} {fields[1]}\n");
        if (hashed)
        {
            Shell.Run("ssh-keygen", "-q", "-H", "-f", KnownHosts);
            Assert.StartsWith("|1|", File.ReadAllText(KnownHosts), StringComparison.Ordinal);
        }
    }

    private void AssertNamesBothKeys(DeliveryException error)
    {
        Assert.Contains(Account.FingerprintOf("host"), error.Message, StringComparison.Ordinal);
        Assert.Contains(Account.FingerprintOf("other"), error.Message, StringComparison.Ordinal);
        Assert.Contains($"-HostKeyFingerprint {Account.FingerprintOf("other")}", error.Action, StringComparison.Ordinal);
        Assert.Equal(Account.FingerprintOf("other"), Assert.Single(error.HostKeys).Fingerprint);
    }

    private protected static void AssertNoLogin(SshdServer server)
    {
        Assert.DoesNotContain("Accepted", server.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("Failed", server.Log, StringComparison.Ordinal);
    }
}
#endif
