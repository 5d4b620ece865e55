using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>
/// What was given, as it was recognised: one export, or several that belong together, such as the students of one system and the
/// contacts of another. The files are open until it is disposed.
/// </summary>
internal sealed class SisExport : IDisposable
{
    private readonly IReadOnlyList<SisExportPart> parts;

    private SisExport(IReadOnlyList<SisExportPart> parts, SisExportInfo info)
    {
        this.parts = parts;
        Files = parts.SelectMany(part => part.Files).ToArray();
        Info = info;
    }

    /// <summary>What the export is.</summary>
    public SisExportInfo Info { get; }

    /// <summary>Its files, and those beside them that are not read, whose kind is null.</summary>
    public IReadOnlyList<SisExportFile> Files { get; }

    /// <summary>Whether there are students in it, and not contacts alone.</summary>
    public bool HasStudents => parts.Any(part => part.HasStudents);

    /// <summary>What shows that files that are read were changed: their names, lengths and times.</summary>
    public string Stamp => string.Join("|", Files.Where(file => file.Kind is not null).Select(file => file.Stamp));

    /// <summary>Opens the files of an export and finds out what it is, by the headers above all.</summary>
    /// <param name="paths">Folders, archives and files.</param>
    /// <param name="options">What is told and need not be found out.</param>
    /// <exception cref="RosterFormatException">There is nothing to read, or nothing known.</exception>
    public static SisExport Open(IReadOnlyList<string> paths, SisReadOptions options)
    {
        var opening = new SisOpening(options);
        var parts = new List<SisExportPart>();
        try
        {
            OpenAll(SisPaths.Group(paths), opening, parts);
        }
        catch
        {
            Dispose(parts);
            throw;
        }

        return new SisExport(parts, Describe(parts, paths.Select(Path.GetFullPath).ToArray()));
    }

    /// <summary>The folders that are to be read together: each alone, unless one of them holds contacts and no students.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Together(IReadOnlyList<string> folders, SisReadOptions options)
    {
        try
        {
            foreach (var folder in folders.Count > 1 ? folders : [])
            {
                using var export = Open([folder], options);
                if (!export.HasStudents)
                {
                    return [folders];
                }
            }
        }
        catch (RosterFormatException)
        {
            // Whoever reads that folder says what is wrong with it.
        }

        return folders.Select(folder => new[] { folder }).ToArray();
    }

    /// <summary>Reads the export from start to end.</summary>
    /// <param name="sink">Takes the records.</param>
    /// <param name="findings">Takes what is wrong with single rows.</param>
    /// <param name="progress">Told how far the reading has come.</param>
    /// <param name="token">Stops the reading.</param>
    /// <param name="wanted">What is wanted of the export.</param>
    /// <param name="known">The description its records are handed on under, where it was read before.</param>
    /// <exception cref="RosterFormatException">A file cannot be used; what was handed on so far is to be thrown away.</exception>
    public void Read(ISisSink sink, IFindingSink findings, IProgress<SisReadProgress>? progress, CancellationToken token, SisParts wanted = SisParts.All, SisExportInfo? known = null)
    {
        foreach (var part in parts)
        {
            part.ReportDoubts(findings);
        }

        var joined = parts.Count > 1 ? parts.Where(IsJoined).ToArray() : [];
        var join = joined.Length > 0 ? new SisJoin() : null;
        var copies = parts.Count(part => part.IsFoundBelow && part.HasStudents) > 1 ? new SchoolPlaces() : null;
        foreach (var part in parts.Except(joined))
        {
            // Students are known from the export that has them: where they are not read now, they are for the join.
            if (join is not null && (wanted & SisParts.Students) == 0)
            {
                part.Read(join.Learn(null), new NoFindings(), null, SisParts.Students, part.Info, token);
            }

            var next = copies is not null && part.IsFoundBelow ? copies.Watch(part, sink) : sink;
            part.Read(join?.Learn(next) ?? next, findings, progress, wanted, known ?? part.Info, token);
        }

        foreach (var part in joined)
        {
            part.Read(join!.Of(part, sink, token), findings, progress, wanted, known ?? part.Info, token);
            join.Report(findings);
        }

        foreach (var part in parts)
        {
            part.ReportEncodings(findings);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Dispose(parts);

    // Classes, teachers or schools without students, such as a folder of their own, belong to the first export that has them.
    private static void OpenAll(IReadOnlyList<SisInputGroup> groups, SisOpening opening, List<SisExportPart> parts)
    {
        SisInputGroup? home = null;
        var homeless = new List<SisInput>();
        RosterFormatException? why = null;
        foreach (var group in groups)
        {
            try
            {
                parts.AddRange(opening.Open(group));
                home ??= group;
            }
            catch (RosterFormatException exception) when (exception.ErrorId == "RequiredFileMissing" && groups.Count > 1)
            {
                why ??= exception;
                homeless.AddRange(group.Files);
            }
        }

        if (why is null)
        {
            return;
        }

        if (home is null)
        {
            throw why;
        }

        Dispose(parts);
        parts.Clear();
        foreach (var group in groups.Where(group => !group.Files.Any(homeless.Contains)))
        {
            parts.AddRange(opening.Open(group == home ? group with { Files = [.. group.Files, .. homeless] } : group));
        }
    }

    // Contacts alone belong to the students of another export, and so do students without classes where another export has them.
    private bool IsJoined(SisExportPart part) =>
        !part.HasStudents || (!part.Info.HasCompanionFiles && parts.Any(other => other.HasStudents && other.Info.HasCompanionFiles && other.Name != part.Name));

    private static SisExportInfo Describe(List<SisExportPart> parts, IReadOnlyList<string> paths) => parts.Count == 1
        ? parts[0].Info
        : new SisExportInfo(string.Join(" + ", parts.Select(part => part.Info.Format).Distinct(StringComparer.Ordinal)), paths)
        {
            HasCompanionFiles = parts.Exists(part => part.Info.HasCompanionFiles),
            NamesSchools = parts.Exists(part => part.HasStudents && part.Info.NamesSchools),
        };

    private static void Dispose(IReadOnlyList<SisExportPart> parts)
    {
        foreach (var part in parts)
        {
            part.Dispose();
        }
    }
}
