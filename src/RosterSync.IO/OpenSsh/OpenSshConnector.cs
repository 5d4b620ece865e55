using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;
using RosterSync.Delivery;

namespace RosterSync.IO.OpenSsh;

/// <summary>Connects with the OpenSSH client of the system: <c>ssh -s … sftp</c>, and SFTP over its pipes.</summary>
internal sealed class OpenSshConnector(RemoteConnectionOptions options, SshTools tools) : IRemoteConnector
{
    /// <summary>How long a call that was cancelled may take to come back by itself.</summary>
    internal static readonly TimeSpan CancellationGrace = TimeSpan.FromSeconds(1);

    /// <summary>Set when the key file was looked at and the host key compared: neither changes between two connections of one send.</summary>
    private HostKeyInfo? hostKey;

    public RemoteEndpoint Endpoint => options.Endpoint;

    public IRemoteFolder Open(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var since = Stopwatch.StartNew();
        if (hostKey is null)
        {
            if (options.Login.KeyFilePath is not null)
            {
                PrivateKeyFile.Check(options.Login, tools, options.ConnectTimeout, cancellation);
            }

            hostKey = new HostKeyCheck(tools).Choose(options, cancellation);
        }

        var left = options.ConnectTimeout - since.Elapsed;
        return left > TimeSpan.Zero ? Connect(hostKey, left, cancellation) : throw DeliveryErrors.ConnectionTimedOut(Endpoint, options.ConnectTimeout);
    }

    private OpenSshFolder Connect(HostKeyInfo key, TimeSpan left, CancellationToken cancellation)
    {
        var folder = PrivateFolder.Create(Path.GetTempPath());
        ChildProcess? ssh = null;
        try
        {
            ssh = Start(key, folder, left);
            return Greet(ssh, folder, key, left, cancellation);
        }
        catch
        {
            ssh?.Dispose();
            folder.Dispose();
            throw;
        }
    }

    private ChildProcess Start(HostKeyInfo key, PrivateFolder folder, TimeSpan left)
    {
        var pin = folder.Write("known_hosts", Encoding.ASCII.GetBytes($"{SshArguments.Alias} {key.KeyType} {key.PublicKey}\n"));
        var secret = options.Login.Password ?? options.Login.Passphrase;
        var environment = secret is null ? AskPass.NoQuestions() : AskPass.Prepare(secret, folder);
        var arguments = SshArguments.ForSession(options, pin, left);
        try
        {
            return Unix.IsHere
                ? ChildProcess.Start("/bin/sh", Detached(arguments), environment)
                : ChildProcess.Start(tools.Ssh, arguments, environment);
        }
        catch (Win32Exception e)
        {
            throw HostKeyScanner.CannotStart(tools.Ssh, e);
        }
    }

    /// <summary>
    /// Ctrl-C goes to every program of the terminal, and ssh would be gone before what it left on the server is removed. A session of its
    /// own, where the system has setsid, also has no terminal on which an old ssh would ask.
    /// </summary>
    private List<string> Detached(List<string> arguments)
    {
        const string launch = "trap '' INT QUIT HUP; if command -v setsid >/dev/null 2>&1; then exec setsid \"$0\" \"$@\"; else exec \"$0\" \"$@\"; fi";
        return ["-c", launch, tools.Ssh, .. arguments];
    }

    private OpenSshFolder Greet(ChildProcess ssh, PrivateFolder folder, HostKeyInfo key, TimeSpan left, CancellationToken cancellation)
    {
        using var watch = new SessionWatch(ssh.Kill, left, grace: TimeSpan.Zero);
        var session = new SftpSession(ssh.Input, ssh.Output);
        watch.Begin(cancellation);
        try
        {
            session.Open();
            var login = session.RealPath(".");
            var path = options.RemotePath.Length == 0 ? login
                : options.RemotePath[0] == '/' ? options.RemotePath
                : login.TrimEnd('/') + "/" + options.RemotePath;
            var isFolder = options.RemotePath.Length == 0 || session.Stat(path) is { IsFolder: true };
            watch.End();
            return isFolder
                ? new OpenSshFolder(options, ssh, session, folder, key.Fingerprint, path.TrimEnd('/') + "/")
                : throw DeliveryErrors.FromStatus(SftpStatus.NoSuchFile, null, RemoteOperation.Folder, path, Endpoint);
        }
        catch (SftpStatusException e)
        {
            throw DeliveryErrors.FromStatus(e.Status, e.Words, RemoteOperation.Folder, options.RemotePath.Length == 0 ? "." : options.RemotePath, Endpoint);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            cancellation.ThrowIfCancellationRequested();
            if (watch.HasFired)
            {
                throw DeliveryErrors.ConnectionTimedOut(Endpoint, options.ConnectTimeout, e);
            }

            if (e is SftpProtocolException)
            {
                throw DeliveryErrors.NotSftp(Endpoint, e);
            }

            ssh.WaitForExit(TimeSpan.FromSeconds(1));
            throw DeliveryErrors.FromSsh(ssh.TakeErrors(), connected: false, options);
        }
    }
}
