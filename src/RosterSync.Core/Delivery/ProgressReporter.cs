using System;
using System.Collections.Generic;

namespace RosterSync.Delivery;

/// <summary>Tells how far a send is, at most every 200 milliseconds and at the end of each file.</summary>
internal sealed class ProgressReporter
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Action<TransferProgress>? report;
    private readonly IDeliveryClock clock;
    private readonly HashSet<PendingFile> done = [];
    private readonly int filesTotal;
    private readonly long bytesTotal;
    private long bytesDone;
    private DateTimeOffset last;

    internal ProgressReporter(Action<TransferProgress>? report, IReadOnlyList<PendingFile> files, IDeliveryClock clock)
    {
        this.report = report;
        this.clock = clock;
        filesTotal = files.Count;
        foreach (var file in files)
        {
            bytesTotal += file.Length;
        }
    }

    internal void Report(PendingFile file, long confirmed)
    {
        if (report is null)
        {
            return;
        }

        var now = clock.Now;
        if (now - last >= Interval)
        {
            last = now;
            Tell(file, bytesDone + confirmed);
        }
    }

    internal void Finished(PendingFile file)
    {
        // A file that has to be sent again is counted once.
        if (done.Add(file))
        {
            bytesDone += file.Length;
        }

        Tell(file, bytesDone);
    }

    private void Tell(PendingFile file, long bytes) => report?.Invoke(new TransferProgress
    {
        FileName = file.Name,
        FilesDone = done.Count,
        FilesTotal = filesTotal,
        BytesDone = Math.Min(bytes, bytesTotal),
        BytesTotal = bytesTotal,
    });
}
