using System;
using RosterSync.IO.Runs;
using Spectre.Console;

namespace RosterSync.Cli.Output;

/// <summary>Shows on a terminal how far a run has come, five times a second at most.</summary>
internal static class ProgressBar
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs work and shows its progress on standard error.</summary>
    public static ConversionOutcome Show(CommandHost host, Func<IProgress<RunProgress>, ConversionOutcome> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Error) });
        var progress = new Progress(console) { AutoClear = true, HideCompleted = false, RefreshRate = Refresh };
        progress.Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn());
        return progress.Start(context => work(new TaskProgress(context.AddTask("Opening the export"))));
    }

    private sealed class TaskProgress(ProgressTask task) : IProgress<RunProgress>
    {
        private RunStage stage = RunStage.Reading;
        private string? file;

        public void Report(RunProgress value)
        {
            if (value.Stage != stage || value.File != file)
            {
                stage = value.Stage;
                file = value.File;
                task.Description = stage == RunStage.Reading ? "Reading " + Markup.Escape(file ?? string.Empty) : "Converting and checking";
                task.IsIndeterminate = stage != RunStage.Reading;
            }

            if (stage == RunStage.Reading && value.Total > 0)
            {
                task.MaxValue = value.Total;
                task.Value = value.Done;
            }
        }
    }
}
