using System;
using System.Globalization;
using RosterSync.Delivery;
using RosterSync.IO.Runs;
using Spectre.Console;

namespace RosterSync.Cli.Output;

/// <summary>Shows on a terminal how far a run has come, five times a second at most.</summary>
internal static class ProgressBar
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs a conversion and shows its progress on standard error.</summary>
    public static ConversionOutcome Show(CommandHost host, Func<IProgress<RunProgress>, ConversionOutcome> work) =>
        Show(host, "Opening the export", task => work(new TaskProgress(task)));

    /// <summary>Runs a send and shows its files and bytes on standard error.</summary>
    public static SendOutcome ShowSending(CommandHost host, Func<Action<TransferProgress>, SendOutcome> work) => Show(host, "Connecting", task => work(sent =>
    {
        task.Description = string.Create(CultureInfo.InvariantCulture, $"{Markup.Escape(sent.FileName)} ({Math.Min(sent.FilesDone + 1, sent.FilesTotal)} of {sent.FilesTotal})");
        task.MaxValue = Math.Max(1, sent.BytesTotal);
        task.Value = sent.BytesDone;
    }));

    private static T Show<T>(CommandHost host, string first, Func<ProgressTask, T> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Error) });
        var progress = new Progress(console) { AutoClear = true, HideCompleted = false, RefreshRate = Refresh };
        progress.Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn());
        return progress.Start(context => work(context.AddTask(first)));
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
