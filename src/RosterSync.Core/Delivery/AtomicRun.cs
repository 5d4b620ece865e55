using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace RosterSync.Delivery;

/// <summary>Writes all files to temporary names, verifies them, and only then renames one after the other.</summary>
internal sealed class AtomicRun(IReadOnlyList<PendingFile> files, string runId, PublishOptions options, IDeliveryClock clock, FileDigests digests, ProgressReporter progress)
    : PublishRun(files, runId, options, clock, digests, progress)
{
    /// <summary>Every name this run has written to and not seen renamed or removed.</summary>
    private readonly List<string> temporaries = [];

    internal override bool NeedsTidying => temporaries.Count > 0 || Files.Any(file => file.State == TransferState.Unknown);

    internal override void TidyUp(IRemoteFolder folder, CancellationToken cancellation)
    {
        foreach (var file in Files)
        {
            Settle(folder, file, cancellation);
        }

        foreach (var name in temporaries.ToArray())
        {
            try
            {
                folder.Remove(name, cancellation);
                temporaries.Remove(name);
            }
            catch (DeliveryException e) when (!e.IsTransient)
            {
                // The server does not let it go; a later run tries again.
            }
        }
    }

    private protected override void Send(IRemoteFolder folder, CancellationToken cancellation)
    {
        foreach (var file in Files)
        {
            Settle(folder, file, cancellation);
            if (file.State == TransferState.Incomplete)
            {
                throw RenamedWrongly(file);
            }

            if (file.State == TransferState.NotSent && file.ExistedBefore && !folder.CanReplace)
            {
                // Removing the old file first would leave a moment with neither, which is what this mode is there to avoid.
                throw DeliveryErrors.RenameRefused(file.RemotePath);
            }
        }

        foreach (var file in Files)
        {
            if (file.State == TransferState.NotSent)
            {
                Upload(folder, file, cancellation);
            }
        }

        foreach (var file in Files)
        {
            if (file.State == TransferState.NotSent)
            {
                Rename(folder, file, cancellation);
            }
        }

        RemoveRest(folder, cancellation);
    }

    private void Upload(IRemoteFolder folder, PendingFile file, CancellationToken cancellation)
    {
        if (file.IsUploaded && folder.GetSize(file.TemporaryName!, cancellation) != file.Length)
        {
            file.IsUploaded = false;
        }

        if (!file.IsUploaded)
        {
            // A name of its own for each attempt: the server may still be writing what the broken connection had brought it.
            file.TemporaryName = TemporaryName.Create(Clock.Now, RunId, file.Attempts + 1, file.Name);
            temporaries.Add(file.TemporaryName);
            Upload(folder, file, file.TemporaryName, flush: true, null, cancellation);
        }

        if (!file.IsLookedAt)
        {
            if (!Look(folder, file, file.TemporaryName!, cancellation))
            {
                throw DeliveryErrors.VerificationFailed(folder.PathOf(file.TemporaryName!), "it was taken away before it could be renamed");
            }

            file.IsLookedAt = true;
        }
    }

    private void Rename(IRemoteFolder folder, PendingFile file, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        file.State = TransferState.Unknown;
        try
        {
            folder.Rename(file.TemporaryName!, file.Name, cancellation);
        }
        catch (DeliveryException e) when (!e.IsTransient)
        {
            file.State = TransferState.NotSent;
            throw;
        }

        Published(file);
        if (folder.GetSize(file.Name, cancellation) is { } size && size != file.Length)
        {
            file.State = TransferState.Incomplete;
            throw RenamedWrongly(file);
        }
    }

    /// <summary>Whether a rename whose answer never came has happened is seen from the temporary name.</summary>
    private void Settle(IRemoteFolder folder, PendingFile file, CancellationToken cancellation)
    {
        if (file.State != TransferState.Unknown)
        {
            return;
        }

        if (folder.GetSize(file.TemporaryName!, cancellation) is not null)
        {
            file.State = TransferState.NotSent;
        }
        else if (folder.GetSize(file.Name, cancellation) is { } size && size != file.Length)
        {
            file.State = TransferState.Incomplete;
        }
        else
        {
            Published(file);
        }
    }

    private static DeliveryException RenamedWrongly(PendingFile file) =>
        DeliveryErrors.VerificationFailed(file.RemotePath, "after it was renamed it has another size");

    private void Published(PendingFile file)
    {
        file.State = TransferState.Sent;
        temporaries.Remove(file.TemporaryName!);
    }

    private void RemoveRest(IRemoteFolder folder, CancellationToken cancellation)
    {
        try
        {
            foreach (var name in temporaries.ToArray())
            {
                folder.Remove(name, cancellation);
                temporaries.Remove(name);
            }
        }
        catch (Exception e) when (e is DeliveryException or OperationCanceledException)
        {
            // The set is published; what a broken attempt left goes with a later run.
        }
    }
}
