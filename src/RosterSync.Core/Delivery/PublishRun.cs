using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;

namespace RosterSync.Delivery;

/// <summary>
/// One set on its way, over as many connections as it takes. It knows at every moment what may have changed on the server,
/// so that a send that stops anywhere can be told as it is.
/// </summary>
internal abstract class PublishRun
{
    private readonly PublishOptions options;
    private readonly FileDigests digests;
    private readonly ProgressReporter progress;
    private bool hasLookedBefore;

    private protected PublishRun(IReadOnlyList<PendingFile> files, string runId, PublishOptions options, IDeliveryClock clock, FileDigests digests, ProgressReporter progress)
    {
        Files = files;
        RunId = runId;
        Clock = clock;
        this.options = options;
        this.digests = digests;
        this.progress = progress;
    }

    internal IReadOnlyList<PendingFile> Files { get; }

    /// <summary>Fingerprint of the key the server showed; empty before the first session.</summary>
    internal string HostKeyFingerprint { get; private set; } = string.Empty;

    internal bool IsDone
    {
        get
        {
            foreach (var file in Files)
            {
                // A size was compared while the file was open; its content can only be compared afterwards.
                if (file.State != TransferState.Sent || (options.Verification == TransferVerification.Content && !file.IsLookedAt))
                {
                    return false;
                }
            }

            return true;
        }
    }

    internal bool HasChangedServer
    {
        get
        {
            foreach (var file in Files)
            {
                if (file.State != TransferState.NotSent)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether something of this run may lie on the server that should not stay.</summary>
    internal abstract bool NeedsTidying { get; }

    private protected string RunId { get; }

    private protected IDeliveryClock Clock { get; }

    /// <summary>Goes on where the last connection ended.</summary>
    internal void Continue(IRemoteFolder folder, CancellationToken cancellation)
    {
        HostKeyFingerprint = folder.HostKeyFingerprint;
        if (!hasLookedBefore)
        {
            LookBefore(folder, cancellation);
            RemoveLeftovers(folder, cancellation);
            hasLookedBefore = true;
        }

        Send(folder, cancellation);
    }

    /// <summary>Removes what should not stay, and settles by looking what is not clear.</summary>
    internal abstract void TidyUp(IRemoteFolder folder, CancellationToken cancellation);

    private protected abstract void Send(IRemoteFolder folder, CancellationToken cancellation);

    /// <summary>Writes the whole file to a name and compares the size the server reports while the file is still open.</summary>
    private protected void Upload(IRemoteFolder folder, PendingFile file, string target, bool flush, Action? opened, CancellationToken cancellation)
    {
        file.Attempts++;
        file.IsLookedAt = false;
        long size;
        using (var source = new SourceStream(file.File))
        {
            CheckUnchanged(file);
            size = folder.Write(
                target,
                source,
                flush,
                bytes =>
                {
                    opened?.Invoke();
                    progress.Report(file, bytes);
                },
                cancellation);
        }

        CheckUnchanged(file);
        CheckSize(folder, file, target, size);
        file.IsUploaded = true;
        file.Verified = TransferVerification.Size;
        progress.Finished(file);
    }

    /// <summary>Verifies a file by its name, now that it is closed.</summary>
    /// <returns>False where there is no file of that name any more.</returns>
    private protected bool Look(IRemoteFolder folder, PendingFile file, string target, CancellationToken cancellation)
    {
        if (folder.GetSize(target, cancellation) is not { } size)
        {
            return false;
        }

        CheckSize(folder, file, target, size);
        if (options.Verification == TransferVerification.Content && file.Verified != TransferVerification.Content)
        {
            using var digest = new DigestStream();
            if (!folder.Read(target, digest, cancellation))
            {
                return false;
            }

            if (!string.Equals(digest.TakeSha256(), digests.Of(file.File), StringComparison.Ordinal))
            {
                throw DeliveryErrors.VerificationFailed(folder.PathOf(target), "it has the right size and other content");
            }

            file.Verified = TransferVerification.Content;
        }

        return true;
    }

    private static void CheckUnchanged(PendingFile file)
    {
        if (FileStamp.Of(file.File) != file.Stamp)
        {
            throw DeliveryErrors.FileChanged(file.Name);
        }
    }

    private static void CheckSize(IRemoteFolder folder, PendingFile file, string target, long size)
    {
        if (size != file.Length)
        {
            throw DeliveryErrors.VerificationFailed(
                folder.PathOf(target),
                string.Format(CultureInfo.InvariantCulture, "it has {0} bytes instead of {1}", size, file.Length));
        }
    }

    private void LookBefore(IRemoteFolder folder, CancellationToken cancellation)
    {
        foreach (var file in Files)
        {
            file.RemotePath = folder.PathOf(file.Name);
            file.SizeBefore = folder.GetSize(file.Name, cancellation);
            file.ExistedBefore = file.SizeBefore is not null;
        }
    }

    private void RemoveLeftovers(IRemoteFolder folder, CancellationToken cancellation)
    {
        try
        {
            foreach (var name in folder.List(cancellation))
            {
                if (TemporaryName.IsLeftover(name, Clock.Now))
                {
                    folder.Remove(name, cancellation);
                }
            }
        }
        catch (DeliveryException e) when (!e.IsTransient)
        {
            // Not every login may list or remove: leftovers are no reason not to send.
        }
    }
}
