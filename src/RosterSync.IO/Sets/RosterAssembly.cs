using System;
using System.Collections.Generic;
using System.Threading;
using RosterSync.Remind;
using RosterSync.Validation;

namespace RosterSync.IO.Sets;

/// <summary>Makes a roster of a conversion: writes the set, checks what was written, and keeps it only where Remind would take it.</summary>
internal static class RosterAssembly
{
    private const long LargeSet = 16 << 20;

    /// <summary>Writes into memory.</summary>
    public static RemindRoster ToMemory(
        RemindConverter converter, RemindLayout layout, IReadOnlyList<RosterFinding> readingFindings, ValidationOptions validation, CancellationToken token)
    {
        using var writer = new MemoryRosterWriter();
        var result = converter.Finish(writer, token);
        LetGo(writer.Files);
        return Check(Roster(result, layout, writer.Files, readingFindings, null), writer.Files, validation, token);
    }

    /// <summary>Writes into a folder, all files or none. Where there is an Error nothing is written, and the roster's Path is null.</summary>
    /// <exception cref="RosterFormatException">The folder cannot be written to.</exception>
    public static RemindRoster ToFolder(
        RemindConverter converter, RemindLayout layout, IReadOnlyList<RosterFinding> readingFindings, ValidationOptions validation, FolderRosterWriter writer, string folder, CancellationToken token)
    {
        var result = converter.Finish(writer, token);
        LetGo(writer.Files);
        var roster = Check(Roster(result, layout, writer.Files, readingFindings, folder), writer.StagedFiles, validation, token);
        foreach (var finding in roster.Findings)
        {
            if (finding.Severity == RosterSeverity.Error)
            {
                return With(roster, [], roster.Findings, null);
            }
        }

        token.ThrowIfCancellationRequested();
        writer.Commit();
        return roster;
    }

    // The rows of a large district are some two hundred megabytes that nobody needs any more when the written set is checked.
    private static void LetGo(IReadOnlyList<RosterFile> files)
    {
        long size = 0;
        foreach (var file in files)
        {
            size += file.Length;
        }

        if (size > LargeSet)
        {
#if NETSTANDARD2_0
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
#else
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
#endif
        }
    }

    private static RemindRoster Roster(
        ConversionResult result, RemindLayout layout, IReadOnlyList<RosterFile> files, IReadOnlyList<RosterFinding> readingFindings, string? path) => new()
        {
            Layout = layout,
            Files = files,
            Counts = result.Counts,
            LeftOut = result.LeftOut,
            LeftOutCounts = result.LeftOutCounts,
            Findings = [.. readingFindings, .. result.Findings],
            Exports = result.Exports,
            Path = path,
        };

    private static RemindRoster Check(RemindRoster roster, IReadOnlyList<RosterFile> files, ValidationOptions validation, CancellationToken token)
    {
        var findings = new FindingLog(int.MaxValue);
        new RosterValidator(new RosterTableOpener()).Validate(
            new RosterSet { Layout = roster.Layout, Files = files, Roster = roster }, validation, findings, token);
        return With(roster, roster.Files, findings.ToList(), roster.Path);
    }

    /// <summary>A roster whose files lie elsewhere.</summary>
    public static RemindRoster Moved(RemindRoster roster, IReadOnlyList<RosterFile> files, string path) => With(roster, files, roster.Findings, path);

    private static RemindRoster With(RemindRoster roster, IReadOnlyList<RosterFile> files, IReadOnlyList<RosterFinding> findings, string? path) => new()
    {
        Layout = roster.Layout,
        Files = files,
        Counts = roster.Counts,
        LeftOut = roster.LeftOut,
        LeftOutCounts = roster.LeftOutCounts,
        Findings = findings,
        ConversionFindings = roster.ConversionFindings ?? roster.Findings,
        Exports = roster.Exports,
        Path = path,
    };
}
