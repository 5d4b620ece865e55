using System.Collections.Generic;
using RosterSync.Comparison;
using RosterSync.Delivery;

namespace RosterSync.Core.Tests.Delivery;

/// <summary>What runs keep, in memory; it tells what was done with it, in order.</summary>
internal sealed class MemoryState : ISendState
{
    private bool isOpen;

    public List<string> Log { get; } = [];
    public List<TransferReceipt> Receipts { get; } = [];
    public SendIntent? Pending { get; set; }
    public SetIds? Ids { get; set; }
    public bool IsDamaged { get; set; }

    public ISendRecord Open(RemoteEndpoint endpoint)
    {
        if (isOpen)
        {
            throw new DeliveryException(DeliveryError.TransferInProgress, "busy", "wait");
        }

        isOpen = true;
        return new Record(this);
    }

    private sealed class Record(MemoryState state) : ISendRecord
    {
        private readonly SendIntent? before = state.Pending;

        public IReadOnlyList<byte> HashKey { get; } = new byte[32];

        public TransferReceipt? LastReceipt => state.Receipts.Count == 0 ? null : state.Receipts[^1];

        public string? LastReceiptPath => null;

        public SendIntent? PendingIntent => state.Pending;

        public bool TryReadIds(out SetIds? ids)
        {
            ids = state.IsDamaged ? null : state.Ids;
            return !state.IsDamaged;
        }

        public void Begin(SendIntent intent)
        {
            state.Log.Add("begin");
            state.Pending = intent;
        }

        public void Withdraw()
        {
            state.Log.Add("withdraw");
            state.Pending = before;
        }

        public void Complete(TransferReceipt receipt, SetIds ids)
        {
            state.Log.Add("complete");
            state.Receipts.Add(receipt);
            state.Ids = ids;
            state.Pending = null;
            state.IsDamaged = false;
        }

        public void Dispose() => state.isOpen = false;
    }
}
