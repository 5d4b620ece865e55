using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace RosterSync.IO.Tests.OpenSsh;

/// <summary>A line to a port of this machine that carries so many bytes a second and no more.</summary>
internal sealed class SlowLine : IDisposable
{
    private const int Slice = 16 * 1024;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly int target;
    private readonly int bytesPerSecond;

    internal SlowLine(int target, int bytesPerSecond)
    {
        this.target = target;
        this.bytesPerSecond = bytesPerSecond;
        listener.Start();
        new Thread(Accept) { IsBackground = true }.Start();
    }

    internal int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void Dispose() => listener.Dispose();

    private void Accept()
    {
        try
        {
            while (true)
            {
                var client = listener.AcceptTcpClient();
                client.ReceiveBufferSize = Slice;
                var server = new TcpClient();
                try
                {
                    server.Connect(IPAddress.Loopback, target);
                }
                catch (SocketException)
                {
                    // Nobody is at the other end.
                    client.Dispose();
                    continue;
                }

                new Thread(() => Carry(client.GetStream(), server.GetStream(), isSlow: true)) { IsBackground = true }.Start();
                new Thread(() => Carry(server.GetStream(), client.GetStream(), isSlow: false)) { IsBackground = true }.Start();
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private void Carry(NetworkStream from, NetworkStream to, bool isSlow)
    {
        try
        {
            var buffer = new byte[Slice];
            for (int got; (got = from.Read(buffer, 0, buffer.Length)) > 0;)
            {
                to.Write(buffer, 0, got);
                if (isSlow)
                {
                    Thread.Sleep(TimeSpan.FromSeconds((double)got / bytesPerSecond));
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // One side is gone.
        }

        from.Dispose();
        to.Dispose();
    }
}
