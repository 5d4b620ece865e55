using System;
using System.Diagnostics;
using System.Threading;

namespace RosterSync.IO.OpenSsh;

/// <summary>
/// Ends a program that keeps a call waiting: when nothing has come from it for too long, or when the call was cancelled and does not
/// come back by itself. A blocked read or write on a pipe ends in no other way.
/// </summary>
internal sealed class SessionWatch : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);

    private readonly Action kill;
    private readonly TimeSpan limit;
    private readonly TimeSpan grace;
    private readonly Timer timer;
    private CancellationToken cancellation;
    private long aliveAt;
    private long cancelledAt;
    private int isWaiting;
    private int hasFired;

    /// <summary>Makes a watch that does not watch yet.</summary>
    /// <param name="kill">Ends the program.</param>
    /// <param name="limit">The longest silence.</param>
    /// <param name="grace">How long a cancelled call may take to come back.</param>
    internal SessionWatch(Action kill, TimeSpan limit, TimeSpan grace)
    {
        this.kill = kill;
        this.limit = limit;
        this.grace = grace;
        timer = new Timer(_ => Look(), null, Timeout.Infinite, Timeout.Infinite);
    }

    /// <summary>Whether the program was ended.</summary>
    internal bool HasFired => Volatile.Read(ref hasFired) != 0;

    /// <summary>A call begins to wait.</summary>
    internal void Begin(CancellationToken token)
    {
        cancellation = token;
        Volatile.Write(ref cancelledAt, 0);
        Alive();
        Volatile.Write(ref isWaiting, 1);
        timer.Change(Tick, Tick);
    }

    /// <summary>Something came.</summary>
    internal void Alive() => Volatile.Write(ref aliveAt, Stopwatch.GetTimestamp());

    /// <summary>The call is back.</summary>
    internal void End()
    {
        Volatile.Write(ref isWaiting, 0);
        timer.Change(Timeout.Infinite, Timeout.Infinite);
    }

    public void Dispose()
    {
        Volatile.Write(ref isWaiting, 0);
        timer.Dispose();
    }

    private static bool IsOver(long since, TimeSpan time) => (Stopwatch.GetTimestamp() - since) / (double)Stopwatch.Frequency >= time.TotalSeconds;

    private void Look()
    {
        if (Volatile.Read(ref isWaiting) == 0 || HasFired)
        {
            return;
        }

        if (cancellation.IsCancellationRequested && Volatile.Read(ref cancelledAt) == 0)
        {
            Volatile.Write(ref cancelledAt, Stopwatch.GetTimestamp());
        }

        var since = Volatile.Read(ref cancelledAt);
        if ((since != 0 && IsOver(since, grace)) || IsOver(Volatile.Read(ref aliveAt), limit))
        {
            Volatile.Write(ref hasFired, 1);
            kill();
        }
    }
}
