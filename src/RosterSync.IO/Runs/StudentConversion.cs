using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RosterSync.IO.Sets;
using RosterSync.IO.Sources;
using RosterSync.Remind;
using RosterSync.Sis;
using RosterSync.Validation;

namespace RosterSync.IO.Runs;

/// <summary>
/// Converts the students of a pipeline. They are fed through the rows they were made of; what belongs to them (schools, teachers,
/// sections, enrollments) is read from the export they remember, or from one that is named. Students of that export who did not come
/// are read, too: they do not go in, but their rows tell whose phone a number is, and that the roster is a part.
/// </summary>
internal sealed class StudentConversion : IDisposable
{
    private readonly ConversionOptions options;
    private readonly ValidationOptions validation;
    private readonly SisExport? companions;
    private readonly Dictionary<SisExportInfo, Source> sources = [];
    private readonly SisExportInfo objects;
    private readonly StudentObjects rows = new();
    private SchoolSelection selection = SchoolSelection.All;
    private RemindConverter? converter;
    private SisStudentFeeder? feeder;
    private SisExportInfo? current;

    /// <summary>Begins a conversion.</summary>
    /// <param name="options">Who goes in, and how the set is written.</param>
    /// <param name="validation">Which checks the set must pass.</param>
    /// <param name="sisPaths">The export to read besides; empty for the one the students remember.</param>
    /// <param name="reading">How that export is read.</param>
    /// <exception cref="RosterFormatException">The export that was named cannot be read.</exception>
    public StudentConversion(ConversionOptions options, ValidationOptions validation, IReadOnlyList<string> sisPaths, SisReadOptions reading)
    {
        this.options = options;
        this.validation = validation;
        companions = sisPaths.Count > 0 ? SisExport.Open(sisPaths, reading) : null;
        objects = companions?.Info ?? new SisExportInfo("objects", []) { HasCompanionFiles = false };
    }

    /// <summary>Takes a student.</summary>
    /// <exception cref="RosterFormatException">The student was read for other schools than the conversion is for.</exception>
    public void Add(SisStudent student)
    {
        var before = Begin(student.Export);
        feeder!.Feed(student);
        if (student.Export is not null)
        {
            sources[student.Export].Came += converter!.ChosenStudentCount - before;
        }
    }

    /// <summary>Takes an object whose properties are called as the columns of a students file.</summary>
    /// <exception cref="RosterFormatException">The object has not the properties a student needs.</exception>
    public void Add(IReadOnlyList<string> names, IReadOnlyList<string?> values)
    {
        Begin(null);
        rows.Add(names, values, converter!);
    }

    /// <summary>Makes the roster of those who came.</summary>
    /// <exception cref="RosterFormatException">Nobody came, or an export cannot be read.</exception>
    public RemindRoster Finish(IProgress<RunProgress>? progress, CancellationToken token)
    {
        if (converter is null || converter.ChosenStudentCount == 0)
        {
            throw new RosterFormatException(
                "NoStudent",
                "No student came through the pipeline.",
                "Check what stands before it: Get-SisStudent | Group-Object SchoolId shows which schools there are.");
        }

        converter.HoldsStudentsBack = true;
        var findings = new FindingLog();
        companions?.Read(converter, findings, Progress(companions, progress, SisParts.All), token);
        foreach (var source in sources.Values)
        {
            Read(source, findings, progress, token);
        }

        progress?.Report(new RunProgress(RunStage.Writing, null, 0, 0));
        return RosterAssembly.ToMemory(converter, options.Layout, findings.ToList(), validation, token);
    }

    /// <inheritdoc/>
    public void Dispose() => companions?.Dispose();

    private static ReadingProgress? Progress(SisExport export, IProgress<RunProgress>? progress, SisParts parts) =>
        progress is null ? null : new ReadingProgress(export, progress, parts);

    private int Begin(SisExportInfo? export)
    {
        if (converter is null)
        {
            selection = Selection(export);
            converter = new RemindConverter(selection.Of(options));
            feeder = new SisStudentFeeder(converter);
        }

        var info = export is null ? objects : SourceOf(export).Info;
        if (!ReferenceEquals(info, current))
        {
            converter.BeginExport(info);
            current = info;
        }

        return converter.ChosenStudentCount;
    }

    private Source SourceOf(SisExportInfo export)
    {
        if (!sources.TryGetValue(export, out var source))
        {
            if (!Selection(export).IsSameAs(selection))
            {
                throw Conflict();
            }

            source = new Source(export, new SisExportInfo(export.Format, export.Paths)
            {
                NamesSchools = export.NamesSchools,
                HasCompanionFiles = companions?.Info.HasCompanionFiles ?? (export.HasCompanionFiles && export.Origin is SisOrigin),
            });
            sources.Add(export, source);
        }

        return source;
    }

    private SchoolSelection Selection(SisExportInfo? export)
    {
        var own = new SchoolSelection(options.School, options.ExcludeSchool);
        var asRead = (export?.Origin as SisOrigin)?.Schools ?? SchoolSelection.All;
        return asRead.IsAll || own.IsSameAs(asRead) ? own : own.IsAll ? asRead : throw Conflict();
    }

    private static RosterFormatException Conflict() => new(
        "SchoolFilterConflict",
        "The students were read for other schools than they are to be converted for.",
        "Give -School and -ExcludeSchool once: to Get-SisStudent or to ConvertTo-RemindCsv.");

    private void Read(Source source, FindingLog findings, IProgress<RunProgress>? progress, CancellationToken token)
    {
        if (source.Export.Origin is not SisOrigin origin)
        {
            return;
        }

        foreach (var finding in origin.Findings)
        {
            findings.Add(finding);
        }

        var isWhole = source.Came == source.Export.StudentCount && !origin.HasStrayRows;
        var parts = companions is null ? SisParts.Companions : 0;
        parts |= isWhole ? 0 : SisParts.Students;
        if (parts == 0)
        {
            return;
        }

        using var export = SisExport.Open(source.Export.Paths, origin.Reading);
        if (!string.Equals(export.Stamp, origin.Stamp, StringComparison.Ordinal))
        {
            throw new RosterFormatException(
                "ExportChanged",
                $"The files of {string.Join(", ", source.Export.Paths)} changed after the students were read.",
                "Run Get-SisStudent again, and ConvertTo-RemindCsv in the same pipeline.");
        }

        export.Read(converter!, new NewFindings(findings, origin.Findings), Progress(export, progress, parts), token, parts, source.Info);
    }

    private sealed class Source(SisExportInfo export, SisExportInfo info)
    {
        /// <summary>The export as the students remember it.</summary>
        public SisExportInfo Export => export;

        /// <summary>The export as it is converted.</summary>
        public SisExportInfo Info => info;

        /// <summary>How many of its students came.</summary>
        public int Came { get; set; }
    }

    /// <summary>Passes over what was reported when the students were read.</summary>
    private sealed class NewFindings(FindingLog findings, IReadOnlyList<RosterFinding> known) : IFindingSink
    {
        private readonly HashSet<string> places = new(known.Select(finding => finding.ToString()), StringComparer.Ordinal);

        public void Add(RosterFinding finding)
        {
            if (!places.Contains(finding.ToString()))
            {
                findings.Add(finding);
            }
        }
    }
}
