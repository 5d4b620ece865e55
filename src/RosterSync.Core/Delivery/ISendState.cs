using System;
using System.Collections.Generic;
using RosterSync.Comparison;

namespace RosterSync.Delivery;

/// <summary>What is kept between runs.</summary>
public interface ISendState
{
    /// <summary>Opens what is kept of one login, for this run alone.</summary>
    /// <exception cref="DeliveryException">Another run has it open (<c>TransferInProgress</c>), or it cannot be used (<c>StateUnavailable</c>).</exception>
    ISendRecord Open(RemoteEndpoint endpoint);
}

/// <summary>What is kept of one login on a server, until it is closed.</summary>
public interface ISendRecord : IDisposable
{
    /// <summary>The key ids are hashed with; it stays on this machine.</summary>
    IReadOnlyList<byte> HashKey { get; }

    /// <summary>Receipt of the last whole send; null before the first.</summary>
    TransferReceipt? LastReceipt { get; }

    /// <summary>Where that receipt lies; null where there is none, or where it is no file.</summary>
    string? LastReceiptPath { get; }

    /// <summary>A send that was begun and of which nobody knows how it ended, so that the server may hold part of a set; null where there is none.</summary>
    SendIntent? PendingIntent { get; }

    /// <summary>The ids of the last whole send.</summary>
    /// <param name="ids">The ids; null before the first send.</param>
    /// <returns>False where there was a send, and what it held cannot be read.</returns>
    bool TryReadIds(out SetIds? ids);

    /// <summary>A send begins.</summary>
    void Begin(SendIntent intent);

    /// <summary>The send that began has changed nothing on the server. What was pending before it stays pending.</summary>
    void Withdraw();

    /// <summary>The send is whole.</summary>
    void Complete(TransferReceipt receipt, SetIds ids);
}
