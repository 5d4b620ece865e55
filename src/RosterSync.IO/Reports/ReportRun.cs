using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using RosterSync.Comparison;
using RosterSync.IO.Layouts;
using RosterSync.IO.Runs;
using RosterSync.IO.Sets;
using RosterSync.Remind;
using RosterSync.Reporting;
using RosterSync.Validation;

namespace RosterSync.IO.Reports;

/// <summary>Makes the report of a roster, of the files of a set, or of an export that is converted for it in memory.</summary>
internal sealed class ReportRun
{
    /// <summary>The layout of a set, and of what an export is converted to; null to go by the names of the files.</summary>
    public RemindLayout? Layout { get; init; }

    /// <summary>The day of the report.</summary>
    public required DateTime Day { get; init; }

    /// <summary>Folder of the set sent before; null where there is none.</summary>
    public string? ReferencePath { get; init; }

    /// <summary>What changed since the set sent before, where it was found out already; null to compare with <see cref="ReferencePath"/>.</summary>
    public RosterComparison? Comparison { get; init; }

    /// <summary>Everything found in the roster, where it was checked already; null to check it.</summary>
    public IReadOnlyList<RosterFinding>? Findings { get; init; }

    /// <summary>Whether the names of people are shown.</summary>
    public bool IncludeValues { get; init; }

    /// <summary>The report of a set of files, or of an export where the files are those of one.</summary>
    /// <param name="paths">The folder, or the files.</param>
    /// <param name="token">Stops the work.</param>
    /// <exception cref="RosterFormatException">The files cannot be read.</exception>
    public RosterReport Of(IReadOnlyList<string> paths, CancellationToken token)
    {
        var source = string.Join(", ", paths.Select(NameOf));
        var layout = Layout ?? SetLayout.ToRead(null, paths);
        var set = RosterSetReader.Read(layout, paths);
        if (IsSet(set))
        {
            var test = RosterTest.Check(layout, paths, Validation(layout), token);
            return Make(set, test.Roster, test.Findings, null, source, token);
        }

        // The names of an export tell nothing of what is sent; those of the set sent before do.
        layout = Layout ?? (ReferencePath is null ? SetLayout.ToWrite(null, null) : SetLayout.ToRead(null, ReferencePath));
        var validation = Validation(layout);
        var run = new ConversionRun
        {
            Conversion = new ConversionOptions
            {
                Layout = layout,
                AsOf = (Day.Year * 10000) + (Day.Month * 100) + Day.Day,
                Reference = ReferencePath is null ? null : RosterReferenceFile.Read(layout, ReferencePath, token),
            },
            Validation = validation,
        };
        var outcome = run.ToMemory(paths, token);
        return Make(RosterSet.Of(outcome.Roster), outcome.Roster, outcome.Roster.Findings, outcome.Export.Format, source, token);
    }

    /// <summary>The report of a roster.</summary>
    /// <param name="roster">The roster.</param>
    /// <param name="token">Stops the work.</param>
    /// <exception cref="RosterFormatException">Its files, or those of the set sent before, cannot be read.</exception>
    public RosterReport Of(RemindRoster roster, CancellationToken token)
    {
        var findings = Findings ?? RosterTest.Check(roster, Validation(roster.Layout), token).Findings;
        var source = roster.Exports.SelectMany(export => export.Paths).Select(NameOf).DefaultIfEmpty(roster.Path is null ? "roster" : NameOf(roster.Path));
        return Make(RosterSet.Of(roster), roster, findings, roster.Exports.Count == 0 ? null : roster.Exports[0].Format, string.Join(", ", source.Distinct()), token);
    }

    private static string NameOf(string path) => Path.GetFileName(Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)) is { Length: > 0 } name ? name : path;

    // An export has some files of the same names; the users of a set have most of the set's columns.
    private static bool IsSet(RosterSet set)
    {
        var others = 0;
        foreach (var layout in set.Layout.Files)
        {
            if (set.FileFor(layout) is not { } file)
            {
                continue;
            }

            if (layout.Record == RemindRecord.User)
            {
                using var table = new RosterTableOpener().Open(file);
                if (new HeaderMatch(table.Headers, layout).MatchedCount * 2 > layout.Columns.Count)
                {
                    return true;
                }
            }
            else if (layout.Record is RemindRecord.ClassEnrollment or RemindRecord.SchoolEnrollment)
            {
                others++;
            }
        }

        // Without its users it is still the set that is meant, and the report says that they are missing.
        return others == 2;
    }

    private ValidationOptions Validation(RemindLayout layout)
    {
        SetLayout.RefuseOtherVersion(ReferencePath, layout);
        return new() { AsOf = Day, Reference = ReferencePath is null ? null : RosterSetReader.Read(layout, ReferencePath) };
    }

    private RosterReport Make(RosterSet set, RemindRoster roster, IReadOnlyList<RosterFinding> findings, string? format, string source, CancellationToken token)
    {
        var opener = new RosterTableOpener();
        var survey = RosterSurvey.Of(opener, set, IncludeValues, token);
        var verdict = new RosterVerdict();
        foreach (var finding in findings)
        {
            verdict.Add(finding);
        }

        return new RosterReport
        {
            Day = Day,
            Source = source,
            Format = format,
            Version = roster.Version,
            Counts = Counted(roster.Counts, survey),
            Schools = survey.Schools,
            LeftOut = roster.Exports.Count > 0 ? roster.LeftOutCounts : null,
            Findings = findings,
            FindingGroups = FindingGroups.Of(findings),
            Comparison = Compare(opener, set, token),
            Verdict = verdict,
            Names = survey.Names,
            HasValues = IncludeValues,
        };
    }

    // Of finished files only the survey knows who is left without a contact.
    private static RosterCounts Counted(RosterCounts counts, RosterSurvey survey) => new()
    {
        Schools = counts.Schools,
        Classes = counts.Classes,
        Teachers = counts.Teachers,
        Staff = counts.Staff,
        Students = counts.Students,
        Parents = counts.Parents,
        ClassEnrollments = counts.ClassEnrollments,
        SchoolEnrollments = counts.SchoolEnrollments,
        StudentsWithoutContact = survey.Schools.Sum(school => school.StudentsWithoutContact.Count),
    };

    private RosterComparison? Compare(RosterTableOpener opener, RosterSet set, CancellationToken token) => Comparison is not null || ReferencePath is null
        ? Comparison
        : new RosterComparer(opener).TryCompare(RosterSetReader.Read(set.Layout, ReferencePath), set, null, token, out _);
}
