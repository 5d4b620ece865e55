using System;
using System.Collections.Generic;

namespace RosterSync.Validation;

/// <summary>
/// Collects findings, and past a number of one rule only counts them: a district with ten thousand teachers without an e-mail
/// needs the number and some examples.
/// </summary>
internal sealed class FindingLog(int mostOfOneRule = FindingLog.DefaultMost) : IFindingSink
{
    public const int DefaultMost = 200;

    private readonly List<RosterFinding> findings = [];
    private readonly Dictionary<string, (RosterFinding First, int Kept, int More)> byRule = new(StringComparer.Ordinal);

    public void Add(RosterFinding finding)
    {
        if (!byRule.TryGetValue(finding.RuleName, out var seen))
        {
            seen = (finding, 0, 0);
        }

        if (seen.Kept < mostOfOneRule)
        {
            findings.Add(finding);
            seen.Kept++;
        }
        else
        {
            seen.More += finding.Count;
        }

        byRule[finding.RuleName] = seen;
    }

    /// <summary>The findings, with one that sums up where there were too many of a rule.</summary>
    public IReadOnlyList<RosterFinding> ToList()
    {
        var list = new List<RosterFinding>(findings);
        foreach (var rule in byRule)
        {
            if (rule.Value.More > 0)
            {
                var first = rule.Value.First;
                list.Add(new RosterFinding
                {
                    RuleName = first.RuleName,
                    Severity = first.Severity,
                    RemindKind = first.RemindKind,
                    Message = string.Format(System.Globalization.CultureInfo.InvariantCulture, "And {0} more of this kind.", rule.Value.More),
                    Action = first.Action,
                    Count = rule.Value.More,
                });
            }
        }

        return list;
    }
}
