using System;
using System.Threading;

namespace RosterSync.Delivery;

/// <summary>Time, as a send needs it.</summary>
public interface IDeliveryClock
{
    /// <summary>Now, with the offset of the place: a day is a day of the people there.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Waits.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    void Delay(TimeSpan time, CancellationToken cancellation);

    /// <summary>A source that is cancelled when the time is over.</summary>
    CancellationTokenSource StartDeadline(TimeSpan time);
}
