using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>The files of one system.</summary>
internal sealed class SisExportPart : IDisposable
{
    /// <summary>Files written further apart than this are of different runs of an export.</summary>
    private static readonly TimeSpan OneRun = TimeSpan.FromHours(20);

    private readonly SisSource source;
    private readonly IReadOnlyList<RosterFinding> skipped;

    public SisExportPart(SisSource source, IReadOnlyList<SisExportFile> files, IReadOnlyList<RosterFinding> skipped, SisExportInfo info)
    {
        this.source = source;
        this.skipped = skipped;
        Files = files;
        Info = info;
    }

    /// <summary>What the export is.</summary>
    public SisExportInfo Info { get; }

    /// <summary>Name of the system.</summary>
    public string Name => source.Name;

    /// <summary>Its files, and those beside them that are not read.</summary>
    public IReadOnlyList<SisExportFile> Files { get; }

    /// <summary>Whether it lies below what was named, beside others.</summary>
    public bool IsFoundBelow { get; init; }

    /// <summary>The folder it lies in, for people.</summary>
    public string Place => System.IO.Path.GetDirectoryName(Files[0].Path) ?? Files[0].Path;

    /// <summary>Whether there are students in it, and not contacts alone.</summary>
    public bool HasStudents => Files.Any(file => file.Layout is { HasStudents: true });

    /// <summary>Whether the ids of its students are their numbers; null where nobody knows.</summary>
    public bool? IsStudentNumber => source.IsStudentNumber;

    /// <summary>Reads it from start to end.</summary>
    public void Read(ISisSink sink, IFindingSink findings, IProgress<SisReadProgress>? progress, SisParts wanted, SisExportInfo info, CancellationToken token)
    {
        sink.BeginExport(info);
        source.Read(new SisReading(Files, sink, findings, progress, token, wanted));
    }

    /// <summary>Says which files are not read, and whether the others are of one run.</summary>
    public void ReportDoubts(IFindingSink findings)
    {
        foreach (var finding in skipped)
        {
            findings.Add(finding);
        }

        var read = Files.Where(file => file.Kind is not null && file.Written.Year > 1980).OrderBy(file => file.Written).ToArray();
        if (read.Length > 1 && read[read.Length - 1].Written - read[0].Written > OneRun)
        {
            findings.Add(SourceFindings.Doubt(
                string.Format(
                    CultureInfo.InvariantCulture,
                    "{0} was written on {1:yyyy-MM-dd} and {2} on {3:yyyy-MM-dd}: they are not of one export.",
                    read[0].Name,
                    read[0].Written,
                    read[read.Length - 1].Name,
                    read[read.Length - 1].Written),
                "Export all files at once. Where the older file never changes, such as the schools, nothing is wrong.",
                read[0].Name));
        }
    }

    /// <summary>Says whether the files that were read are in one encoding.</summary>
    public void ReportEncodings(IFindingSink findings)
    {
        var telling = Files.Where(file => file.Kind is not null && file.HasNonAscii)
            .GroupBy(file => file.Encoding.Replace(" with BOM", string.Empty), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
        if (telling.Length > 1)
        {
            findings.Add(SourceFindings.Doubt(
                "The files are in different encodings: " + string.Join("; ", telling.Select(group => $"{group.Key}: {string.Join(", ", group.Select(file => file.Name))}")) + ". Each was read in its own.",
                "See whether one of them was opened and saved in another program, or is of another export.",
                telling[0].First().Name));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in Files)
        {
            file.Dispose();
        }
    }
}
