using System;

namespace RosterSync.Delivery;

/// <summary>How often and when a send is tried again after a network fault. Nothing else is ever tried again.</summary>
public sealed class RetryPolicy
{
    /// <summary>New connections after the first, over the whole send.</summary>
    public int MaximumRetryCount { get; init; } = 3;

    /// <summary>Wait before the first; each later wait is twice as long.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest wait.</summary>
    public TimeSpan MaximumInterval { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Wait before a retry, the first being 1.</summary>
    public TimeSpan WaitBefore(int retry)
    {
        var ticks = Interval.Ticks;
        for (var i = 1; i < retry && ticks < MaximumInterval.Ticks; i++)
        {
            ticks *= 2;
        }

        return TimeSpan.FromTicks(Math.Min(ticks, MaximumInterval.Ticks));
    }
}
