using System;
using System.Threading;
using RosterSync.Delivery;

namespace RosterSync.IO.State;

/// <summary>The time of this machine.</summary>
internal sealed class SystemClock : IDeliveryClock
{
    public DateTimeOffset Now => DateTimeOffset.Now;

    public void Delay(TimeSpan time, CancellationToken cancellation)
    {
        cancellation.WaitHandle.WaitOne(time);
        cancellation.ThrowIfCancellationRequested();
    }

    public CancellationTokenSource StartDeadline(TimeSpan time) => new(time);
}
