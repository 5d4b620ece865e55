using System;
using System.IO;
using System.Threading;
using RosterSync.IO.Reports;
using RosterSync.IO.Runs;

namespace RosterSync.IO.Nightly;

/// <summary>The report of a run, for whoever looks at it in the morning: a page and findings.csv, in a folder of their own. No names are in it.</summary>
internal static class RunReport
{
    private const string Prefix = "run";
    private const string PageName = "report.html";

    /// <summary>Writes the report.</summary>
    /// <returns>Path of the page.</returns>
    public static string Write(KeptFolder kept, ConversionOutcome outcome, RunDraft draft, CancellationToken cancellation)
    {
        var folder = DatedFolder.PathOf(kept, Prefix, draft.Started, draft.RunId);
        var run = new ReportRun
        {
            Layout = outcome.Roster.Layout,
            Day = draft.Started.Date,
            Comparison = draft.Comparison,
            Findings = [.. outcome.Roster.Findings, .. draft.FoundLater],
        };
        DatedFolder.Write(folder, path => ReportFiles.Write(run.Of(outcome.Roster, cancellation), Path.Combine(path, PageName), text => text));
        return Path.Combine(folder, PageName);
    }

    /// <summary>Removes reports that are older than they may be.</summary>
    public static void Prune(KeptFolder kept, DateTimeOffset now) => DatedFolder.Prune(kept, Prefix, now);
}
