using System;
using System.Collections.Generic;
using RosterSync.IO.Sources;

namespace RosterSync.IO.Runs;

/// <summary>What a run is at.</summary>
internal enum RunStage
{
    /// <summary>Reads the export.</summary>
    Reading,
    /// <summary>Decides who goes in, writes and checks.</summary>
    Writing,
}

/// <summary>How far a run has come.</summary>
/// <param name="Stage">What it is at.</param>
/// <param name="File">The file that is read.</param>
/// <param name="Done">Bytes of the export that were read.</param>
/// <param name="Total">Bytes of the export.</param>
internal readonly record struct RunProgress(RunStage Stage, string? File, long Done, long Total);

/// <summary>From how far one file was read to how far the export was.</summary>
internal sealed class ReadingProgress : IProgress<SisReadProgress>
{
    private readonly IProgress<RunProgress> progress;
    private readonly Dictionary<string, long> done = new(StringComparer.Ordinal);
    private readonly long total;

    public ReadingProgress(SisExport export, IProgress<RunProgress> progress, SisParts parts = SisParts.All)
    {
        this.progress = progress;
        foreach (var file in export.Files)
        {
            total += file.Layout is { } layout && (layout.Parts & parts) != 0 ? file.Length : 0;
        }
    }

    public void Report(SisReadProgress value)
    {
        // A source may read a file twice; what was read once stays read.
        done.TryGetValue(value.File, out var before);
        done[value.File] = Math.Max(before, value.BytesRead);
        var sum = 0L;
        foreach (var bytes in done.Values)
        {
            sum += bytes;
        }

        progress.Report(new RunProgress(RunStage.Reading, value.File, Math.Min(sum, total), total));
    }
}
