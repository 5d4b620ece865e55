using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Renci.SshNet;
using Renci.SshNet.Common;
using RosterSync.Delivery;

namespace RosterSync.SshNet;

/// <summary>
/// The folder on the server while one connection of SSH.NET lasts. Each call runs on a thread of its own and is waited for within the
/// idle time: the library has waits that no time-out and no token of its own ends.
/// </summary>
internal sealed class SshNetFolder : IRemoteFolder
{
    private const int BlockSize = 32 * 1024;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly RemoteConnectionOptions options;
    private readonly SftpClient client;
    private readonly string path = string.Empty;
    private bool isLost;

    internal SshNetFolder(RemoteConnectionOptions options, SftpClient client, string hostKeyFingerprint, CancellationToken cancellation)
    {
        this.options = options;
        this.client = client;
        HostKeyFingerprint = hostKeyFingerprint;
        var login = client.WorkingDirectory.TrimEnd('/') + "/";
        if (options.RemotePath.Length == 0)
        {
            path = login;
        }
        else
        {
            var folder = options.RemotePath[0] == '/' ? options.RemotePath : login + options.RemotePath;
            Call(RemoteOperation.Folder, folder, () => client.ChangeDirectory(folder), cancellation);
            path = folder.TrimEnd('/') + "/";
        }

        CanReplace = Call(RemoteOperation.Rename, string.Empty, ProbeRename, cancellation);
    }

    public string HostKeyFingerprint { get; }

    public bool CanReplace { get; }

    public string PathOf(string name) => path + name;

    public IReadOnlyList<string> List(CancellationToken cancellation) => Call(
        RemoteOperation.Folder,
        string.Empty,
        () => client.ListDirectory(path).Select(file => file.Name).Where(name => name is not ("." or "..")).ToList(),
        cancellation);

    public long? GetSize(string name, CancellationToken cancellation) =>
        Call(RemoteOperation.Look, name, () => OrNull<long?>(() => client.GetAttributes(PathOf(name)).Size), cancellation);

    public long Write(string name, Stream content, bool flush, Action<long> confirmed, CancellationToken cancellation)
    {
        Stream? remote = null;
        try
        {
            remote = Call(RemoteOperation.Write, name, () => client.OpenAsync(PathOf(name), FileMode.Create, FileAccess.Write, CancellationToken.None).GetAwaiter().GetResult(), cancellation);
            confirmed(0);
            var buffer = new byte[BlockSize];
            var sum = 0L;
            for (int got; (got = content.Read(buffer, 0, buffer.Length)) > 0;)
            {
                Call(RemoteOperation.Write, name, () => WriteBlock(remote, buffer, got), cancellation);
                sum += got;
                confirmed(sum);
            }

            // Asked of the open file: one that is closed may be taken away at once.
            return Call(RemoteOperation.Write, name, () => remote.Length, cancellation);
        }
        catch (DeliveryException e) when (e.Error == DeliveryError.UploadFailed && e.InnerException is SshException && HasNoRoom(cancellation))
        {
            throw DeliveryErrors.QuotaExceeded(PathOf(name), options.Endpoint);
        }
        finally
        {
            Close(remote);
        }
    }

    public bool Read(string name, Stream destination, CancellationToken cancellation)
    {
        var remote = Call(RemoteOperation.Read, name, () => OrNull<Stream>(() => client.Open(PathOf(name), FileMode.Open, FileAccess.Read)), cancellation);
        if (remote is null)
        {
            return false;
        }

        try
        {
            var buffer = new byte[BlockSize];
            for (int got; (got = Call(RemoteOperation.Read, name, () => remote.Read(buffer, 0, buffer.Length), cancellation)) > 0;)
            {
                destination.Write(buffer, 0, got);
            }

            return true;
        }
        finally
        {
            Close(remote);
        }
    }

    public void Rename(string name, string newName, CancellationToken cancellation) =>
        Call(RemoteOperation.Rename, newName, () => client.RenameFile(PathOf(name), PathOf(newName), CanReplace), cancellation);

    public bool Remove(string name, CancellationToken cancellation) => Call(
        RemoteOperation.Remove,
        name,
        () => OrNull<object>(() =>
        {
            client.DeleteFile(PathOf(name));
            return client;
        }),
        cancellation) is not null;

    public void Dispose()
    {
        isLost = true;
        var ending = Task.Run(client.Dispose, CancellationToken.None);
        SshNetConnect.Abandon(ending);
        try
        {
            ending.Wait(TimeSpan.FromSeconds(2));
        }
        catch (AggregateException)
        {
            // It is gone already.
        }
    }

    private static void WriteBlock(Stream remote, byte[] buffer, int count)
    {
        remote.Write(buffer, 0, count);
        remote.Flush();
    }

    private static T? OrNull<T>(Func<T> look)
    {
        try
        {
            return look();
        }
        catch (SftpPathNotFoundException)
        {
            return default;
        }
    }

    /// <summary>The library does not tell what the server can do: asked to rename what is not there, it says so or that it cannot be asked.</summary>
    private bool ProbeRename()
    {
        var name = ".rostersync-" + Guid.NewGuid().ToString("N");
        try
        {
            client.RenameFile(PathOf(name), PathOf(name + "-2"), isPosix: true);
            return true;
        }
        catch (NotSupportedException)
        {
            return false;
        }
        catch (SshException e) when (e is not (SshConnectionException or SshOperationTimeoutException))
        {
            return true;
        }
    }

    private bool HasNoRoom(CancellationToken cancellation)
    {
        try
        {
            return Call(RemoteOperation.Look, string.Empty, () => client.GetStatus(path), cancellation) is { } disk && disk.AvailableBlocks * disk.BlockSize < BlockSize;
        }
        catch (DeliveryException)
        {
            return false;
        }
    }

    private void Close(Stream? remote)
    {
        if (remote is not null)
        {
            var closing = Task.Run(remote.Dispose, CancellationToken.None);
            SshNetConnect.Abandon(closing);
            try
            {
                closing.Wait(isLost ? TimeSpan.Zero : options.IdleTimeout);
            }
            catch (AggregateException)
            {
                // What was written is looked at by its name afterwards.
            }
        }
    }

    private void Call(RemoteOperation operation, string name, Action call, CancellationToken cancellation) => Call(
        operation,
        name,
        () =>
        {
            call();
            return true;
        },
        cancellation);

    private T Call<T>(RemoteOperation operation, string name, Func<T> call, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (isLost)
        {
            throw DeliveryErrors.ConnectionLost(options.Endpoint);
        }

        var running = Task.Run(call, CancellationToken.None);
        try
        {
            Wait(running, cancellation);
            return running.GetAwaiter().GetResult();
        }
        catch (SftpPathNotFoundException e)
        {
            throw DeliveryErrors.FromStatus(SftpStatus.NoSuchFile, null, operation, PathOf(name), options.Endpoint, e);
        }
        catch (SftpPermissionDeniedException e)
        {
            throw DeliveryErrors.FromStatus(SftpStatus.PermissionDenied, null, operation, PathOf(name), options.Endpoint, e);
        }
        catch (Exception e) when (e is SshConnectionException or SocketException or ObjectDisposedException or IOException)
        {
            isLost = true;
            cancellation.ThrowIfCancellationRequested();
            throw DeliveryErrors.ConnectionLost(options.Endpoint, e);
        }
        catch (Exception e) when (e is SshOperationTimeoutException or TimeoutException)
        {
            isLost = true;
            cancellation.ThrowIfCancellationRequested();
            throw DeliveryErrors.TransferTimedOut(options.Endpoint, options.IdleTimeout, e);
        }
        catch (Exception e) when (e is SshException or NotSupportedException)
        {
            // Its words are matched, never shown.
            throw DeliveryErrors.FromStatus(SftpStatus.Failure, e.Message, operation, PathOf(name), options.Endpoint, e);
        }
    }

    private void Wait(Task running, CancellationToken cancellation)
    {
        var since = Stopwatch.StartNew();
        var finished = ((IAsyncResult)running).AsyncWaitHandle;
        if (WaitHandle.WaitAny([finished, cancellation.WaitHandle], options.IdleTimeout) != 0 && !running.IsCompleted)
        {
            // A cancelled call gets a moment to come back by itself, so that the connection can be used for tidying up.
            if (!cancellation.IsCancellationRequested || !finished.WaitOne(Grace))
            {
                isLost = true;
                SshNetConnect.Abandon(running);
                cancellation.ThrowIfCancellationRequested();
                throw DeliveryErrors.TransferTimedOut(options.Endpoint, since.Elapsed < options.IdleTimeout ? options.IdleTimeout : since.Elapsed);
            }
        }
    }
}
