using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using RosterSync.Delivery;

namespace RosterSync.IO.OpenSsh;

/// <summary>The folder on the server while one ssh runs.</summary>
internal sealed class OpenSshFolder : IRemoteFolder
{
    private readonly RemoteConnectionOptions options;
    private readonly ChildProcess ssh;
    private readonly SftpSession session;
    private readonly PrivateFolder files;
    private readonly SessionWatch watch;
    private readonly string path;
    private bool isLost;
    private bool isDisposed;

    internal OpenSshFolder(RemoteConnectionOptions options, ChildProcess ssh, SftpSession session, PrivateFolder files, string hostKeyFingerprint, string path)
    {
        this.options = options;
        this.ssh = ssh;
        this.session = session;
        this.files = files;
        this.path = path;
        HostKeyFingerprint = hostKeyFingerprint;
        watch = new SessionWatch(ssh.Kill, options.IdleTimeout, OpenSshConnector.CancellationGrace);
        session.Answered = watch.Alive;
    }

    public string HostKeyFingerprint { get; }

    public bool CanReplace => session.CanPosixRename;

    /// <summary>Id of the ssh process.</summary>
    internal int ProcessId => ssh.Id;

    public string PathOf(string name) => path + name;

    public IReadOnlyList<string> List(CancellationToken cancellation) =>
        Call(RemoteOperation.Folder, string.Empty, () => session.List(path.Length > 1 ? path.TrimEnd('/') : path), cancellation);

    public long? GetSize(string name, CancellationToken cancellation) =>
        Call(RemoteOperation.Look, name, () => session.Stat(PathOf(name))?.Size, cancellation);

    public long Write(string name, Stream content, bool flush, Action<long> confirmed, CancellationToken cancellation)
    {
        try
        {
            return Call(RemoteOperation.Write, name, () => session.Write(PathOf(name), content, flush, confirmed, cancellation), cancellation);
        }
        catch (DeliveryException e) when (e.Error == DeliveryError.UploadFailed && e.InnerException is SftpStatusException)
        {
            // SFTP 3 has no code for a full disk; OpenSSH says "failure" and tells the room that is left when asked.
            if (Call(RemoteOperation.Look, name, () => session.FreeBytes(path), cancellation) < SftpProtocol.BlockSize)
            {
                throw DeliveryErrors.QuotaExceeded(PathOf(name), options.Endpoint);
            }

            throw;
        }
    }

    public bool Read(string name, Stream destination, CancellationToken cancellation) =>
        Call(RemoteOperation.Read, name, () => session.Read(PathOf(name), destination, cancellation), cancellation);

    public void Rename(string name, string newName, CancellationToken cancellation) => Call(
        RemoteOperation.Rename,
        newName,
        () =>
        {
            session.Rename(PathOf(name), PathOf(newName));
            return true;
        },
        cancellation);

    public bool Remove(string name, CancellationToken cancellation) =>
        Call(RemoteOperation.Remove, name, () => session.Remove(PathOf(name)), cancellation);

    public void Dispose()
    {
        if (isDisposed)
        {
            return;
        }

        isDisposed = true;
        watch.Dispose();
        if (!isLost)
        {
            try
            {
                // The end of its input is the end of the session.
                ssh.Input.Dispose();
                ssh.WaitForExit(TimeSpan.FromSeconds(2));
            }
            catch (IOException)
            {
                // It is gone already.
            }
        }

        ssh.Dispose();
        files.Dispose();
    }

    private T Call<T>(RemoteOperation operation, string name, Func<T> call, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (isLost)
        {
            throw DeliveryErrors.ConnectionLost(options.Endpoint);
        }

        watch.Begin(cancellation);
        try
        {
            return call();
        }
        catch (SftpStatusException e)
        {
            throw DeliveryErrors.FromStatus(e.Status, e.Words, operation, PathOf(name), options.Endpoint, e);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            isLost = true;
            throw Lost(e, cancellation);
        }
        finally
        {
            watch.End();
        }
    }

    private Exception Lost(Exception fault, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return new OperationCanceledException(cancellation);
        }

        if (watch.HasFired)
        {
            return DeliveryErrors.TransferTimedOut(options.Endpoint, options.IdleTimeout, fault);
        }

        if (fault is SftpProtocolException)
        {
            return DeliveryErrors.NotSftp(options.Endpoint, fault);
        }

        // ssh says why, once it has ended.
        ssh.WaitForExit(TimeSpan.FromSeconds(1));
        return DeliveryErrors.FromSsh(ssh.TakeErrors(), connected: true, options);
    }
}
