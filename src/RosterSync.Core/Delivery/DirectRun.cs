using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace RosterSync.Delivery;

/// <summary>Writes straight to the final names.</summary>
internal sealed class DirectRun(IReadOnlyList<PendingFile> files, string runId, PublishOptions options, IDeliveryClock clock, FileDigests digests, ProgressReporter progress)
    : PublishRun(files, runId, options, clock, digests, progress)
{
    internal override bool NeedsTidying => Files.Any(file => file.State is TransferState.Unknown or TransferState.Incomplete);

    internal override void TidyUp(IRemoteFolder folder, CancellationToken cancellation)
    {
        foreach (var file in Files)
        {
            if (file.State == TransferState.Unknown)
            {
                // Had the file been opened, it would have been cut to nothing first.
                file.State = folder.GetSize(file.Name, cancellation) == file.SizeBefore ? TransferState.NotSent : TransferState.Incomplete;
            }

            if (file.State == TransferState.Incomplete)
            {
                RemoveIncomplete(folder, file, cancellation);
            }
        }
    }

    private protected override void Send(IRemoteFolder folder, CancellationToken cancellation)
    {
        foreach (var file in Files)
        {
            if (!file.IsUploaded)
            {
                Write(folder, file, cancellation);
            }

            if (!file.IsLookedAt)
            {
                try
                {
                    // Remind takes files away once they are there: one that was whole while it was open and is gone now has arrived.
                    _ = Look(folder, file, file.Name, cancellation);
                    file.IsLookedAt = true;
                }
                catch (DeliveryException e) when (e.Error == DeliveryError.VerificationFailed)
                {
                    file.State = TransferState.Incomplete;
                    throw;
                }
            }
        }
    }

    private void Write(IRemoteFolder folder, PendingFile file, CancellationToken cancellation)
    {
        var before = file.State;
        if (before == TransferState.NotSent)
        {
            file.State = TransferState.Unknown;
        }

        try
        {
            Upload(folder, file, file.Name, flush: false, () => file.State = TransferState.Incomplete, cancellation);
            file.State = TransferState.Sent;
        }
        catch (DeliveryException e) when (!e.IsTransient && file.State == TransferState.Unknown)
        {
            // The server refused to open it: what was there is there.
            file.State = before;
            throw;
        }
    }

    /// <summary>A missing file stops Remind; half a file would make it remove the people of the other half.</summary>
    private static void RemoveIncomplete(IRemoteFolder folder, PendingFile file, CancellationToken cancellation)
    {
        try
        {
            if (folder.Remove(file.Name, cancellation))
            {
                file.State = file.ExistedBefore ? TransferState.Removed : TransferState.NotSent;
            }
        }
        catch (DeliveryException e) when (!e.IsTransient)
        {
            // It stays, and is reported as what it is.
        }
    }
}
