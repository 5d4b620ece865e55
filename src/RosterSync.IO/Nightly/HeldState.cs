using System;
using System.Collections.Generic;
using System.Threading;
using RosterSync.Comparison;
using RosterSync.Delivery;

namespace RosterSync.IO.Nightly;

/// <summary>A record that is open already, so that the lock of a run is held from its beginning to its end.</summary>
internal sealed class HeldState(ISendRecord record) : ISendState
{
    public ISendRecord Open(RemoteEndpoint endpoint) => new Loan(record);

    /// <summary>The record for a while; whoever opened it closes it.</summary>
    private sealed class Loan(ISendRecord record) : ISendRecord
    {
        public IReadOnlyList<byte> HashKey => record.HashKey;

        public TransferReceipt? LastReceipt => record.LastReceipt;

        public string? LastReceiptPath => record.LastReceiptPath;

        public SendIntent? PendingIntent => record.PendingIntent;

        public bool TryReadIds(out SetIds? ids) => record.TryReadIds(out ids);

        public void Begin(SendIntent intent) => record.Begin(intent);

        public void Withdraw() => record.Withdraw();

        public void Complete(TransferReceipt receipt, SetIds ids) => record.Complete(receipt, ids);

        public void Dispose()
        {
        }
    }
}

/// <summary>The way to the server in a trial, which goes nowhere.</summary>
internal sealed class NoConnector(RemoteEndpoint endpoint) : IRemoteConnector
{
    public RemoteEndpoint Endpoint => endpoint;

    public IRemoteFolder Open(CancellationToken cancellation) => throw new InvalidOperationException("A trial sends nothing.");
}
