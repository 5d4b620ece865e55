using System;
using System.Diagnostics;
using System.Management.Automation;
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
        if (clock.Elapsed < next)
        {
            return;
        }

        next = clock.Elapsed + Interval;
        isShown = true;
        cmdlet.WriteProgress(value.Stage == RunStage.Reading
            ? new ProgressRecord(ActivityId, "Reading the export", value.File ?? string.Empty)
            {
                PercentComplete = value.Total > 0 ? (int)Math.Min(100, value.Done * 100 / value.Total) : -1,
            }
            : new ProgressRecord(ActivityId, "Making the roster", "Deciding who goes in, writing and checking"));
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
}
