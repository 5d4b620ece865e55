using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Renci.SshNet;
using Renci.SshNet.Common;
using RosterSync.Delivery;
using RosterSync.IO.Files;
using RosterSync.IO.OpenSsh;

namespace RosterSync.SshNet;

/// <summary>Connects with SSH.NET. Whom to trust is decided by the same check as for OpenSSH; no connection is made without it.</summary>
internal sealed class SshNetConnector(RemoteConnectionOptions options) : IRemoteConnector
{
    private HostKeyInfo? hostKey;

    public RemoteEndpoint Endpoint => options.Endpoint;

    public IRemoteFolder Open(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var since = Stopwatch.StartNew();
        var methods = Methods();
        if (hostKey is null)
        {
            var known = KnownHostsFile.LookUp(options.HostKey.KnownHostsPath, Endpoint);
            hostKey = HostKeyCheck.Decide(options, known, SshNetHostKeys.Read(Endpoint.Host, Endpoint.Port, options.ConnectTimeout, cancellation));
        }

        var info = new ConnectionInfo(Endpoint.Host, Endpoint.Port, Endpoint.User, methods);
        SshNetHostKeys.KeepAlgorithms(info, hostKey.KeyType);
        var client = new SftpClient(info);
        try
        {
            Connect(client, hostKey, options.ConnectTimeout - since.Elapsed, cancellation);
            client.OperationTimeout = options.IdleTimeout;
            return new SshNetFolder(options, client, hostKey.Fingerprint, cancellation);
        }
        catch
        {
            SshNetConnect.Abandon(Task.Run(client.Dispose, CancellationToken.None));
            throw;
        }
    }

    private void Connect(SftpClient client, HostKeyInfo expected, TimeSpan left, CancellationToken cancellation)
    {
        // SSH.NET trusts any key unless it is told otherwise, and of a refused one says only that an exchange failed.
        HostKeyInfo? refused = null;
        client.HostKeyReceived += (_, received) =>
        {
            var shown = SshNetHostKeys.ToKey(Endpoint, received.HostKey, received.FingerPrintSHA256);
            received.CanTrust = string.Equals(shown.PublicKey, expected.PublicKey, StringComparison.Ordinal);
            refused = received.CanTrust ? null : shown;
        };

        try
        {
            SshNetConnect.Run(client, Endpoint, left, options.ConnectTimeout, cancellation);
        }
        catch (Exception) when (refused is not null)
        {
            throw DeliveryErrors.HostKeyChanged(Endpoint, [options.HostKey.Fingerprint ?? expected.Fingerprint], [refused]);
        }
        catch (SshAuthenticationException)
        {
            throw DeliveryErrors.AuthenticationFailed(Endpoint, options.Login);
        }
        catch (DeliveryException e) when (e.Error == DeliveryError.ConnectionFailed && e.IsTransient && FindOtherKey(expected, cancellation) is { } other)
        {
            // A server that has no key of the pinned type any more ends the exchange without showing one.
            throw DeliveryErrors.HostKeyChanged(Endpoint, [options.HostKey.Fingerprint ?? expected.Fingerprint], [other]);
        }
    }

    /// <summary>The key the server shows by now; null where it is the expected one still, or where it shows none.</summary>
    private HostKeyInfo? FindOtherKey(HostKeyInfo expected, CancellationToken cancellation)
    {
        try
        {
            var shown = SshNetHostKeys.Read(Endpoint.Host, Endpoint.Port, options.ConnectTimeout, cancellation);
            return shown.Exists(key => key.PublicKey == expected.PublicKey) ? null : shown[0];
        }
        catch (DeliveryException)
        {
            return null;
        }
    }

    private AuthenticationMethod[] Methods()
    {
        if (options.Login.KeyFilePath is { } path)
        {
            PrivateKeyFormat.Check(options.Login);
            if (OwnerOnlyCheck.CanOthersRead(path) == true)
            {
                throw DeliveryErrors.KeyFileInvalid(path, "others than its owner can read it", "Let only its owner read it (chmod 600), and replace the key if others may have taken it.");
            }

            try
            {
                return [new PrivateKeyAuthenticationMethod(Endpoint.User, new Renci.SshNet.PrivateKeyFile(path, options.Login.Passphrase))];
            }
            catch (Exception e) when (e is SshException or IOException or FormatException or ArgumentException or NotSupportedException)
            {
                throw options.Login.Passphrase is null
                    ? DeliveryErrors.KeyFileInvalid(path, "SSH.NET cannot read it as a private key", "Make a new key with ssh-keygen -t ed25519, or convert it to OpenSSH's format.")
                    : DeliveryErrors.KeyFileInvalid(path, "the passphrase does not open it", "Give the right passphrase.");
            }
        }

        var password = new CountedPassword(Endpoint.User, options.Login.Password!);
        var asked = new KeyboardInteractiveAuthenticationMethod(Endpoint.User);
        asked.AuthenticationPrompt += (_, questions) =>
        {
            foreach (var prompt in questions.Prompts)
            {
                // Once only: a second wrong answer may lock the account.
                prompt.Response = password.WasTried ? string.Empty : options.Login.Password;
            }

            password.WasTried |= questions.Prompts.Count > 0;
        };
        return [password, asked];
    }

    private sealed class CountedPassword(string user, string password) : PasswordAuthenticationMethod(user, password)
    {
        internal bool WasTried { get; set; }

        public override AuthenticationResult Authenticate(Session session)
        {
            WasTried = true;
            return base.Authenticate(session);
        }
    }
}
