using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;

namespace RosterSync.Delivery;

/// <summary>
/// Puts a set on the server. It ends in one of three ways: the whole new set is there and verified; nothing there has changed and
/// the error says why; or the error is <c>SetPartiallyPublished</c> and names where each file stands. Sending again repairs the last two.
/// </summary>
public sealed class RosterPublisher
{
    private static readonly TimeSpan LongestWaitOfAPerson = TimeSpan.FromSeconds(3);

    private readonly IRemoteConnector connector;
    private readonly IDeliveryClock clock;
    private readonly PublishOptions options;

    /// <summary>Makes a publisher.</summary>
    public RosterPublisher(IRemoteConnector connector, IDeliveryClock clock, PublishOptions options)
    {
        this.connector = connector;
        this.clock = clock;
        this.options = options;
    }

    /// <summary>Sends the files in the order given.</summary>
    /// <param name="files">The whole set.</param>
    /// <param name="runId">Id of this run, different for each.</param>
    /// <param name="progress">Takes how far it is; called on this thread.</param>
    /// <param name="cancellation">Stops it; what it had written under temporary names is removed.</param>
    /// <exception cref="DeliveryException">It failed.</exception>
    /// <exception cref="OperationCanceledException">It was stopped before anything on the server had changed.</exception>
    public PublishedSet Publish(IReadOnlyList<RosterFile> files, string runId, Action<TransferProgress>? progress, CancellationToken cancellation)
    {
        var pending = Prepare(files);
        using var digests = new FileDigests(files);
        var reporter = new ProgressReporter(progress, pending, clock);
        PublishRun run = options.Mode == TransferMode.Atomic
            ? new AtomicRun(pending, runId, options, clock, digests, reporter)
            : new DirectRun(pending, runId, options, clock, digests, reporter);

        IRemoteFolder? folder = null;
        try
        {
            using var deadline = clock.StartDeadline(options.OverallTimeout);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
            try
            {
                Send(run, ref folder, stop.Token);
            }
            catch (Exception e)
            {
                var fault = e is OperationCanceledException && deadline.IsCancellationRequested && !cancellation.IsCancellationRequested
                    ? DeliveryErrors.OverallTimedOut(connector.Endpoint, options.OverallTimeout, e)
                    : e;
                if (run.NeedsTidying && MayConnectAgain(fault))
                {
                    TidyUp(run, ref folder, isAwaited: cancellation.IsCancellationRequested);
                }

                // Looking may have shown that the last answer, which never came, would have been "done".
                if (!run.IsDone)
                {
                    if (run.HasChangedServer)
                    {
                        throw Partial(run, digests, fault);
                    }

                    if (fault != e)
                    {
                        throw fault;
                    }

                    throw;
                }
            }
        }
        finally
        {
            folder?.Dispose();
        }

        return new PublishedSet { HostKeyFingerprint = run.HostKeyFingerprint, Files = PendingFile.ToResults(run.Files, digests) };
    }

    private static List<PendingFile> Prepare(IReadOnlyList<RosterFile> files)
    {
        var pending = new List<PendingFile>(files.Count);
        foreach (var file in files)
        {
            var stamp = FileStamp.Of(file);
            pending.Add(stamp.Length == file.Length ? new PendingFile(file, stamp) : throw DeliveryErrors.FileChanged(file.Name));
        }

        return pending;
    }

    private void Send(PublishRun run, ref IRemoteFolder? folder, CancellationToken cancellation)
    {
        for (var retry = 0; ; retry++)
        {
            try
            {
                folder = connector.Open(cancellation);
                run.Continue(folder, cancellation);
                return;
            }
            catch (DeliveryException e) when (e.IsTransient)
            {
                Close(ref folder);
                if (retry >= options.Retry.MaximumRetryCount)
                {
                    throw;
                }
            }

            clock.Delay(options.Retry.WaitBefore(retry + 1), cancellation);
        }
    }

    /// <summary>A refused login or a strange host key is not asked a second time.</summary>
    private static bool MayConnectAgain(Exception fault) =>
        (fault as DeliveryException)?.Error.ExitCode != DeliveryError.AuthenticationFailed.ExitCode;

    /// <param name="run">The send.</param>
    /// <param name="folder">Its connection, where it still has one.</param>
    /// <param name="isAwaited">Whether a person has pressed Ctrl-C and waits.</param>
    private void TidyUp(PublishRun run, ref IRemoteFolder? folder, bool isAwaited)
    {
        using var deadline = clock.StartDeadline(isAwaited && options.CleanupTimeout > LongestWaitOfAPerson ? LongestWaitOfAPerson : options.CleanupTimeout);
        for (var attempt = 0; attempt < 2; attempt++)
        {
            try
            {
                folder ??= connector.Open(deadline.Token);
                run.TidyUp(folder, deadline.Token);
                return;
            }
            catch (DeliveryException e) when (e.IsTransient)
            {
                Close(ref folder);
            }
            catch (Exception e) when (e is DeliveryException or OperationCanceledException)
            {
                return;
            }
        }
    }

    private static void Close(ref IRemoteFolder? folder)
    {
        folder?.Dispose();
        folder = null;
    }

    private DeliveryException Partial(PublishRun run, FileDigests digests, Exception fault)
    {
        var cause = fault as DeliveryException;
        var message = new StringBuilder("Part of the set is on ").Append(connector.Endpoint.Server).Append(". ");
        foreach (var state in run.Files.GroupBy(file => file.State))
        {
            message.Append(Words(state.Key)).Append(": ").Append(string.Join(", ", state.Select(file => file.Name))).Append(". ");
        }

        message.Append("What stopped it: ").Append(cause?.Message ?? (fault is OperationCanceledException ? "it was stopped by hand." : "an error of the program."));
        return new DeliveryException(
            DeliveryError.SetPartiallyPublished,
            message.ToString(),
            "Send the whole set again as soon as the cause is gone; that repairs it. " + cause?.Action,
            fault)
        {
            CausedBy = cause?.Error,
            Files = PendingFile.ToResults(run.Files, digests),
        };
    }

    private static string Words(TransferState state) => state switch
    {
        TransferState.Sent => "New and whole",
        TransferState.NotSent => "Not sent, as before",
        TransferState.Incomplete => "Incomplete",
        TransferState.Removed => "Removed (an incomplete file had taken the old one's place)",
        _ => "Not known",
    };
}
