using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using RosterSync.IO.Sets;
using RosterSync.IO.Sources;
using RosterSync.Remind;
using RosterSync.Validation;

namespace RosterSync.IO.Runs;

/// <summary>What a run made of an export.</summary>
internal sealed class ConversionOutcome
{
    /// <summary>The roster. Its path is null where it was not written because Remind would refuse it.</summary>
    public required RemindRoster Roster { get; init; }

    /// <summary>The export it was made of.</summary>
    public required SisExportInfo Export { get; init; }

    /// <summary>The files of it that were read.</summary>
    public required IReadOnlyList<ExportFile> Files { get; init; }

    /// <summary>What the findings come to.</summary>
    public required RosterVerdict Verdict { get; init; }
}

/// <summary>A file of an export that was read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it holds: students, sections …</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="LastWritten">When it was written.</param>
internal sealed record ExportFile(string Name, string Kind, long Length, DateTimeOffset LastWritten);

/// <summary>From an export to a checked set in a folder: opens, reads, converts, checks, and only then puts the files into their places.</summary>
internal sealed class ConversionRun
{
    /// <summary>How the export is read.</summary>
    public SisReadOptions Reading { get; init; } = new();

    /// <summary>Who goes in, and how the set is written.</summary>
    public required ConversionOptions Conversion { get; init; }

    /// <summary>Which checks the written set must pass.</summary>
    public ValidationOptions Validation { get; init; } = new();

    /// <summary>Converts an export in memory.</summary>
    /// <param name="paths">The folder of the export, or its files.</param>
    /// <param name="token">Stops the run.</param>
    /// <exception cref="RosterFormatException">The export cannot be read.</exception>
    public ConversionOutcome ToMemory(IReadOnlyList<string> paths, CancellationToken token)
    {
        using var export = SisExport.Open(paths, Reading);
        var converter = new RemindConverter(Conversion);
        var findings = new FindingLog();
        export.Read(converter, findings, null, token);
        return Outcome(RosterAssembly.ToMemory(converter, Conversion.Layout, findings.ToList(), Validation, token), export);
    }

    /// <summary>Converts an export into a folder, all files or none.</summary>
    /// <param name="paths">The folder of the export, or its files.</param>
    /// <param name="folder">Where the set goes.</param>
    /// <param name="noClobber">Whether files that are there already are kept, and the run fails.</param>
    /// <param name="progress">Told how far the run has come; called on this thread.</param>
    /// <param name="token">Stops the run; the folder is then as it was.</param>
    /// <exception cref="RosterFormatException">The export cannot be read, or the folder cannot be written to.</exception>
    public ConversionOutcome ToFolder(IReadOnlyList<string> paths, string folder, bool noClobber, IProgress<RunProgress>? progress, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        using var export = SisExport.Open(paths, Reading);
        if (!export.HasStudents)
        {
            throw SourceErrors.StudentsMissing(export.Info.Format);
        }

        RosterDestination.Refuse(export.Files.Select(file => file.Folder), folder);
        using var writer = new FolderRosterWriter(folder, noClobber);
        var converter = new RemindConverter(Conversion);
        var findings = new FindingLog();
        export.Read(converter, findings, progress is null ? null : new ReadingProgress(export, progress), token);

        progress?.Report(new RunProgress(RunStage.Writing, null, 0, 0));
        var roster = RosterAssembly.ToFolder(
            converter, Conversion.Layout, findings.ToList(), Validation, writer, Path.GetFullPath(folder), token);
        return Outcome(roster, export);
    }

    private static ConversionOutcome Outcome(RemindRoster roster, SisExport export)
    {
        var verdict = new RosterVerdict();
        foreach (var finding in roster.Findings)
        {
            verdict.Add(finding);
        }

        return new ConversionOutcome
        {
            Roster = roster,
            Export = export.Info,
            Files = export.Files.Where(file => file.Kind is not null).Select(file => new ExportFile(file.Name, file.Kind!, file.Length, file.LastWritten)).ToList(),
            Verdict = verdict,
        };
    }
}
