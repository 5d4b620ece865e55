using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RosterSync.IO.Nightly;

/// <summary>What a run came to, in lines for people: counts and ids, no other data of a person.</summary>
internal static class RunSummary
{
    private const int MostChanges = 20;

    /// <summary>The one line of standard output.</summary>
    public static string Line(SyncResult result) => string.Format(
        CultureInfo.InvariantCulture, "{0:yyyy-MM-dd'T'HH:mm:sszzz} {1} (exit code {2}): {3}", result.Finished, result.Outcome, result.ExitCode, result.Message);

    /// <summary>What holds it, and what to do.</summary>
    public static IEnumerable<string> WhatToDo(SyncResult result)
    {
        foreach (var hold in result.Holds)
        {
            yield return string.Format(CultureInfo.InvariantCulture, "{0} ({1}): {2}", hold.RuleName, hold.Count, hold.Message);
        }

        if (result.Action is { } action)
        {
            yield return "to do: " + action;
        }
    }

    /// <summary>All there is to say.</summary>
    public static IEnumerable<string> Lines(SyncResult result)
    {
        yield return Line(result);
        foreach (var line in WhatToDo(result))
        {
            yield return line;
        }

        foreach (var change in result.Changes.Where(change => change.Removed > 0).OrderByDescending(change => change.Removed).Take(MostChanges))
        {
            yield return string.Format(
                CultureInfo.InvariantCulture, "{0}: {1} of {2} records of the kind {3} removed, {4} added", change.SchoolId is { } school ? "School " + school : "No school", change.Removed, change.Before, change.Record, change.Added);
        }

        foreach (var remark in result.Remarks)
        {
            yield return "note: " + remark;
        }

        if (result.ReportPath is { } report)
        {
            yield return "report: " + report;
        }
    }
}
