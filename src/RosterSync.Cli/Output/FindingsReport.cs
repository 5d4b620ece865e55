using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RosterSync.Validation;

namespace RosterSync.Cli.Output;

/// <summary>Findings for people: a table by rule, then the first few that somebody has to act on.</summary>
internal static class FindingsReport
{
    private const int Shown = 3;

    public static void Add(Report report, IReadOnlyList<RosterFinding> findings, OptionNames names, bool isVerbose)
    {
        var rules = findings.GroupBy(finding => (finding.RuleName, finding.Severity))
            .OrderByDescending(rule => rule.Key.Severity).ThenBy(rule => rule.Key.RuleName, System.StringComparer.Ordinal)
            .ToArray();
        if (rules.Length == 0)
        {
            return;
        }

        var table = new ReportTable("What was found", new ReportColumn("Severity"), new ReportColumn("Rule"), new ReportColumn("Count", IsNumber: true), new ReportColumn("What"));
        foreach (var rule in rules)
        {
            table.Row(rule.Key.Severity.ToString(), rule.Key.RuleName, ReportOutput.Number(rule.Sum(finding => (long)finding.Count)), RosterRules.Find(rule.Key.RuleName)?.Title ?? string.Empty);
        }

        report.Add(table);
        foreach (var rule in rules.Where(rule => isVerbose || rule.Key.Severity >= RosterSeverity.Hold))
        {
            report.Add(new ReportList($"{rule.Key.Severity}: {rule.Key.RuleName}", Lines(rule.ToArray(), names, isVerbose ? int.MaxValue : Shown)));
        }
    }

    private static IEnumerable<string> Lines(RosterFinding[] findings, OptionNames names, int most)
    {
        string? action = null;
        foreach (var finding in findings.Take(most))
        {
            // What to do is said once where it is the same.
            if (action is not null && action != finding.Action)
            {
                yield return "To do: " + names.Translate(action);
            }

            yield return Place(finding) + names.Translate(finding.Message);
            action = finding.Action;
        }

        if (findings.Length > most)
        {
            yield return string.Format(CultureInfo.InvariantCulture, "and {0} more; --verbose lists them all.", findings.Skip(most).Sum(finding => (long)finding.Count));
        }

        if (action is not null)
        {
            yield return "To do: " + names.Translate(action);
        }
    }

    private static string Place(RosterFinding finding)
    {
        var place = ErrorOutput.Place(finding.File, finding.Line, finding.Column);
        var record = finding.RecordId is null ? null : "id " + finding.RecordId;
        var all = string.Join(", ", new[] { place, record }.OfType<string>());
        return all.Length == 0 ? string.Empty : all + ": ";
    }
}
