using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RosterSync.Comparison;
using RosterSync.Validation;
using RosterSync.Validation.Rules;

namespace RosterSync.Delivery;

/// <summary>Sends a set as a scheduled task needs it: guarded before a connection is opened, one run at a time, with a receipt.</summary>
public sealed class RosterSender
{
    private readonly IRemoteConnector connector;
    private readonly ISendState state;
    private readonly IRosterTableOpener opener;
    private readonly IDeliveryClock clock;

    /// <summary>Makes a sender.</summary>
    public RosterSender(IRemoteConnector connector, ISendState state, IRosterTableOpener opener, IDeliveryClock clock)
    {
        this.connector = connector;
        this.state = state;
        this.opener = opener;
        this.clock = clock;
    }

    /// <summary>Whether a set would be sent: every guard, and no connection. False where one was sent today already.</summary>
    /// <exception cref="DeliveryException">A guard refuses it.</exception>
    public bool Check(SendRequest request, CancellationToken cancellation)
    {
        var files = SendGuards.CheckErrors(request);
        using var record = state.Open(connector.Endpoint);
        CheckHolds(request, files, record, cancellation);
        return !SendGuards.IsSentToday(request, record, clock.Now);
    }

    /// <summary>Sends a set.</summary>
    /// <param name="request">The set, and what of it was found.</param>
    /// <param name="options">How it is put on the server.</param>
    /// <param name="progress">Takes how far it is; called on this thread.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="DeliveryException">A guard refuses it, or sending failed.</exception>
    /// <exception cref="OperationCanceledException">It was stopped before anything on the server had changed.</exception>
    /// <exception cref="ArgumentException">A name in AllowHold is not that of a hold.</exception>
    public SendOutcome Send(SendRequest request, PublishOptions options, Action<TransferProgress>? progress, CancellationToken cancellation)
    {
        var files = SendGuards.CheckErrors(request);
        using var record = state.Open(connector.Endpoint);
        var ids = CheckHolds(request, files, record, cancellation);
        var started = clock.Now;
        if (SendGuards.IsSentToday(request, record, started))
        {
            return new SendOutcome { Files = NotSent(files), Receipt = record.LastReceipt!, ReceiptPath = record.LastReceiptPath, IsSent = false };
        }

        var runId = Guid.NewGuid().ToString("N");
        record.Begin(new SendIntent { RunId = runId, Started = started });
        var set = Publish(files, runId, options, record, progress, cancellation);
        var receipt = new TransferReceipt
        {
            RunId = runId,
            Host = connector.Endpoint.Host,
            Port = connector.Endpoint.Port,
            User = connector.Endpoint.User,
            HostKeyFingerprint = set.HostKeyFingerprint,
            Started = started,
            Finished = clock.Now,
            Mode = options.Mode,
            LayoutVersion = request.Set.Layout.Version,
            AllowedHolds = request.AllowHold,
            Files = set.Files,
        };
        record.Complete(receipt, ids);
        return new SendOutcome { Files = set.Files, Receipt = receipt, ReceiptPath = record.LastReceiptPath, IsSent = true };
    }

    private PublishedSet Publish(List<RosterFile> files, string runId, PublishOptions options, ISendRecord record, Action<TransferProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            return new RosterPublisher(connector, clock, options).Publish(files, runId, progress, cancellation);
        }
        catch (Exception e) when (e is OperationCanceledException || (e is DeliveryException fault && fault.Error != DeliveryError.SetPartiallyPublished))
        {
            // The publisher says so only where the server has what it had.
            record.Withdraw();
            throw;
        }
    }

    private SetIds CheckHolds(SendRequest request, List<RosterFile> files, ISendRecord record, CancellationToken cancellation)
    {
        var layout = request.Set.Layout;
        var ids = request.Ids ?? SetIdReader.Read(layout, files, opener, record.HashKey.ToArray(), cancellation);
        var removals = record.TryReadIds(out var last)
            ? last?.FindRemovals(ids, layout) ?? []
            : [new LargeRemoval().Find("What the last send held can no longer be read, so nothing says how much this set would remove.", "Compare it with the set sent last, then send with -AllowHold LargeRemoval.")];
        SendGuards.CheckHolds(request, removals);
        return ids;
    }

    private static TransferResult[] NotSent(List<RosterFile> files) => files.Select(file => new TransferResult
    {
        Name = file.Name,
        RemotePath = file.Name,
        Bytes = file.Length,
        Sha256 = string.Empty,
        Attempts = 0,
        State = TransferState.NotSent,
    }).ToArray();
}
