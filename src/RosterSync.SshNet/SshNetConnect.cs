using System;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Renci.SshNet;
using Renci.SshNet.Common;
using RosterSync.Delivery;

namespace RosterSync.SshNet;

/// <summary>Connects within a deadline. ConnectAsync of SSH.NET 2024 does not keep the time-out of its connection, nor the token everywhere.</summary>
internal static class SshNetConnect
{
    /// <summary>Connects and logs in.</summary>
    /// <param name="client">The client; it is let go of where it does not come back.</param>
    /// <param name="endpoint">The server.</param>
    /// <param name="left">The time that is left.</param>
    /// <param name="timeout">The time there was, for messages.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    internal static void Run(SftpClient client, RemoteEndpoint endpoint, TimeSpan left, TimeSpan timeout, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (left <= TimeSpan.Zero)
        {
            throw DeliveryErrors.ConnectionTimedOut(endpoint, timeout);
        }

        client.ConnectionInfo.Timeout = left;
        client.OperationTimeout = left;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(left);
        var connecting = Task.Run(() => client.ConnectAsync(deadline.Token), CancellationToken.None);
        try
        {
            connecting.Wait(deadline.Token);
        }
        catch (OperationCanceledException e)
        {
            Abandon(connecting);
            cancellation.ThrowIfCancellationRequested();
            throw DeliveryErrors.ConnectionTimedOut(endpoint, timeout, e);
        }
        catch (AggregateException e)
        {
            cancellation.ThrowIfCancellationRequested();
            throw deadline.IsCancellationRequested ? DeliveryErrors.ConnectionTimedOut(endpoint, timeout, e) : Fault(e.GetBaseException(), endpoint, timeout);
        }
    }

    /// <summary>What a failed attempt comes to; a refused key or login is told by the caller, who knows of it.</summary>
    private static Exception Fault(Exception fault, RemoteEndpoint endpoint, TimeSpan timeout) => fault switch
    {
        SshAuthenticationException => fault,
        SshOperationTimeoutException or SocketException { SocketErrorCode: SocketError.TimedOut } => DeliveryErrors.ConnectionTimedOut(endpoint, timeout, fault),
        SocketException socket => DeliveryErrors.FromSshConnecting(Words(socket.SocketErrorCode), endpoint, timeout),
        SshConnectionException => DeliveryErrors.FromSshConnecting(string.Empty, endpoint, timeout),
        SshException => DeliveryErrors.NotSftp(endpoint, fault),
        _ => DeliveryErrors.FromSshConnecting(string.Empty, endpoint, timeout),
    };

    /// <summary>In the words of ssh, which the one mapper knows.</summary>
    private static string Words(SocketError error) => error switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery => "could not resolve",
        SocketError.ConnectionRefused => "Connection refused",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.HostDown or SocketError.NetworkDown => "is unreachable",
        _ => string.Empty,
    };

    /// <summary>Lets a call end by itself; an exception nobody looks at is looked at here.</summary>
    internal static void Abandon(Task task) =>
        task.ContinueWith(static ended => _ = ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
}
