using System;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using RosterSync.Delivery;
using RosterSync.IO.Runs;

namespace RosterSync.Commands;

/// <summary>Shows progress at most five times a second: in Windows PowerShell each record takes longer than reading thousands of rows.</summary>
internal sealed class PipelineProgress(Cmdlet cmdlet) : IProgress<RunProgress>
{
    private const int ActivityId = 1947;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private TimeSpan next = Interval;
    private bool isShown;

    /// <inheritdoc/>
    public void Report(RunProgress value)
    {
        if (IsDue())
        {
            cmdlet.WriteProgress(value.Stage == RunStage.Reading
                ? new ProgressRecord(ActivityId, "Reading the export", value.File ?? string.Empty) { PercentComplete = Percent(value.Done, value.Total) }
                : new ProgressRecord(ActivityId, "Making the roster", "Deciding who goes in, writing and checking"));
        }
    }

    /// <summary>Shows how far a send is.</summary>
    public void Report(TransferProgress value)
    {
        if (IsDue())
        {
            var status = string.Format(
                CultureInfo.InvariantCulture, "{0} ({1} of {2}): {3:N0} of {4:N0} bytes", value.FileName, Math.Min(value.FilesDone + 1, value.FilesTotal), value.FilesTotal, value.BytesDone, value.BytesTotal);
            cmdlet.WriteProgress(new ProgressRecord(ActivityId, "Sending the roster", status) { PercentComplete = Percent(value.BytesDone, value.BytesTotal) });
        }
    }

    /// <summary>Takes the progress away.</summary>
    public void Complete()
    {
        if (isShown)
        {
            isShown = false;
            cmdlet.WriteProgress(new ProgressRecord(ActivityId, "Reading the export", "Done") { RecordType = ProgressRecordType.Completed });
        }
    }

    private static int Percent(long done, long total) => total > 0 ? (int)Math.Min(100, done * 100 / total) : -1;

    private bool IsDue()
    {
        if (clock.Elapsed < next)
        {
            return false;
        }

        next = clock.Elapsed + Interval;
        isShown = true;
        return true;
    }
}
