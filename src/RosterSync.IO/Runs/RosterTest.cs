using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using RosterSync.IO.Sets;
using RosterSync.Remind;
using RosterSync.Validation;

namespace RosterSync.IO.Runs;

/// <summary>What a check of a roster found.</summary>
/// <param name="Roster">The roster.</param>
/// <param name="Findings">The findings.</param>
internal sealed record RosterTest(RemindRoster Roster, IReadOnlyList<RosterFinding> Findings)
{
    /// <summary>Checks a converted roster. One in memory was checked when it was made and cannot have changed, unless it is to be compared; files on disk are read again.</summary>
    public static RosterTest Check(RemindRoster roster, ValidationOptions options, CancellationToken token)
    {
        if (roster.Path is not null || roster.ConversionFindings is null || options.Reference is not null)
        {
            return new RosterTest(roster, Validate(RosterSet.Of(roster), options, token));
        }

        var selection = new RuleSelection(options);
        return new RosterTest(roster, roster.Findings.Where(finding => selection.Includes(finding.RuleName)).ToList());
    }

    /// <summary>Checks the files of a set somebody made.</summary>
    /// <param name="layout">The layout it is meant to have.</param>
    /// <param name="paths">Its folder, or its files.</param>
    /// <param name="options">The checks that are wanted.</param>
    /// <param name="token">Stops the check.</param>
    /// <exception cref="RosterFormatException">A file cannot be read.</exception>
    public static RosterTest Check(RemindLayout layout, IReadOnlyList<string> paths, ValidationOptions options, CancellationToken token)
    {
        var set = RosterSetReader.Read(layout, paths);
        var findings = Validate(set, options, token);
        var roster = new RemindRoster
        {
            Layout = set.Layout,
            Files = set.Files,
            Counts = RosterSetCounter.Count(set, token),
            LeftOut = [],
            LeftOutCounts = [],
            Findings = findings,
            ConversionFindings = [],
            Path = Directory.Exists(paths[0]) ? Path.GetFullPath(paths[0]) : Path.GetDirectoryName(Path.GetFullPath(paths[0])),
        };
        return new RosterTest(roster, findings);
    }

    private static IReadOnlyList<RosterFinding> Validate(RosterSet set, ValidationOptions options, CancellationToken token)
    {
        var findings = new FindingLog(int.MaxValue);
        new RosterValidator(new RosterTableOpener()).Validate(set, options, findings, token);
        return findings.ToList();
    }
}
