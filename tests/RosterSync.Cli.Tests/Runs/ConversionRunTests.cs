using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using RosterSync.IO.Runs;
using RosterSync.Remind;
using Xunit;

namespace RosterSync.Cli.Tests.Runs;

public sealed class ConversionRunTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly ConversionRun run = new() { Conversion = new ConversionOptions { AsOf = 20261121 } };

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Progress_grows_to_the_whole_export_and_then_writing_begins()
    {
        var seen = new Recorder();

        run.ToFolder([Repository.OneRosterSample], folder["out"], noClobber: false, seen, CancellationToken.None);

        var reading = seen.Reports.TakeWhile(report => report.Stage == RunStage.Reading).ToArray();
        Assert.Equal(RunStage.Writing, Assert.Single(seen.Reports.Skip(reading.Length)).Stage);
        Assert.Contains("users.csv", reading.Select(report => report.File));
        Assert.Equal(reading.Select(report => report.Done).Order(), reading.Select(report => report.Done));
        Assert.All(reading, report => Assert.InRange(report.Done, 0, report.Total));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(int.MaxValue)]
    public void A_run_stopped_at_any_report_leaves_the_folder_as_it_was(int reports)
    {
        folder.Write("out/users.csv", "old");
        var before = TempFolder.Snapshot(folder["out"]);
        using var stop = new CancellationTokenSource();
        var stopper = new Recorder(report =>
        {
            if (--reports == 0 || report.Stage == RunStage.Writing)
            {
                stop.Cancel();
            }
        });

        Assert.ThrowsAny<OperationCanceledException>(() => run.ToFolder([Repository.CleverSample], folder["out"], noClobber: false, stopper, stop.Token));

        Assert.Equal(before, TempFolder.Snapshot(folder["out"]));
    }

    [Fact]
    public void A_folder_made_by_a_run_that_failed_goes_with_it()
    {
        var export = new SmallExport();
        export.Files["enrollments.csv"] += string.Concat(Enumerable.Repeat("12,5\n", 30));

        Assert.Throws<RosterFormatException>(() => run.ToFolder([export.WriteTo(folder)], folder["out"], noClobber: false, null, CancellationToken.None));

        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public void The_outcome_names_the_export_the_files_and_the_verdict()
    {
        var outcome = run.ToFolder([SmallExport.In(folder)], folder["out"], noClobber: false, null, CancellationToken.None);

        Assert.Equal("Clever", outcome.Export.Format);
        Assert.Equal(folder["out"], outcome.Roster.Path);
        Assert.All(outcome.Roster.Files, file => Assert.Equal(new FileInfo(file.Path!).Length, file.Length));
        Assert.True(outcome.Verdict.Passes);
    }

    private sealed class Recorder(Action<RunProgress>? also = null) : IProgress<RunProgress>
    {
        public List<RunProgress> Reports { get; } = [];

        public void Report(RunProgress value)
        {
            Reports.Add(value);
            also?.Invoke(value);
        }
    }
}
