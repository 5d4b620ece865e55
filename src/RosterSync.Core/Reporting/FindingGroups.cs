using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.Validation;
using RosterSync.Validation.Rules;

namespace RosterSync.Reporting;

/// <summary>How many cases findings are about: one that sums up several records is as many cases, whoever counts.</summary>
/// <param name="Cases">Those somebody has to look at.</param>
/// <param name="ForInformation">Those that are said for information only.</param>
internal readonly record struct FindingCount(int Cases, int ForInformation)
{
    /// <summary>Counts findings.</summary>
    public static FindingCount Of(IEnumerable<RosterFinding> findings)
    {
        var (cases, forInformation) = (0, 0);
        foreach (var finding in findings)
        {
            if (finding.Severity == RosterSeverity.Information)
            {
                forInformation += finding.Count;
            }
            else
            {
                cases += finding.Count;
            }
        }

        return new FindingCount(cases, forInformation);
    }
}

/// <summary>What was found of one of Remind's kinds.</summary>
internal sealed class FindingKindGroup
{
    /// <summary>The kind.</summary>
    public required RemindKind Kind { get; init; }

    /// <summary>By rule, the worst first.</summary>
    public required IReadOnlyList<FindingRuleGroup> Rules { get; init; }

    /// <summary>How many cases it is about.</summary>
    public FindingCount Count => FindingCount.Of(Rules.SelectMany(rule => rule.Findings));

    /// <summary>The findings by school; blank for those of no single one.</summary>
    public ILookup<string, RosterFinding> BySchool() =>
        Rules.SelectMany(rule => rule.Findings).ToLookup(finding => finding.SchoolId ?? string.Empty, StringComparer.Ordinal);
}

/// <summary>What was found by one rule.</summary>
internal sealed class FindingRuleGroup
{
    /// <summary>Name of the rule.</summary>
    public required string Name { get; init; }

    /// <summary>The matter, in Remind's words where it has any.</summary>
    public required string Title { get; init; }

    /// <summary>How bad it is.</summary>
    public required RosterSeverity Severity { get; init; }

    /// <summary>The findings by school.</summary>
    public required IReadOnlyList<RosterFinding> Findings { get; init; }

    /// <summary>The rule's page.</summary>
    public required string HelpUri { get; init; }

    /// <summary>How many cases they are about.</summary>
    public FindingCount Count => FindingCount.Of(Findings);

    /// <summary>What to do, each way once.</summary>
    public IEnumerable<string> Actions => Findings.Select(finding => finding.Action).OfType<string>().Distinct();
}

/// <summary>Puts findings in the order of a report.</summary>
internal static class FindingGroups
{
    // A report has sections of its own for what went in and for what did not.
    private static readonly string[] ToldElsewhere = [nameof(RosterSummary), nameof(ContactLeftOut), nameof(RecordLeftOut)];

    /// <summary>Groups findings by Remind's kinds (file errors, sync errors, alerts, holds, own remarks) and rules.</summary>
    public static IReadOnlyList<FindingKindGroup> Of(IEnumerable<RosterFinding> findings) => findings
        .Where(finding => !ToldElsewhere.Contains(finding.RuleName))
        .GroupBy(finding => finding.RemindKind)
        .OrderBy(kind => kind.Key)
        .Select(kind => new FindingKindGroup
        {
            Kind = kind.Key,
            Rules = kind.GroupBy(finding => finding.RuleName)
                .Select(rule => new FindingRuleGroup
                {
                    Name = rule.Key,
                    Title = RosterRules.Find(rule.Key)?.Title ?? rule.Key,
                    Severity = rule.Max(finding => finding.Severity),
                    Findings = rule.OrderBy(finding => finding.SchoolId ?? "\uFFFF", StringComparer.Ordinal).ToList(),
                    HelpUri = rule.First().HelpUri,
                })
                .OrderByDescending(rule => rule.Severity)
                .ThenByDescending(rule => rule.Count.Cases + rule.Count.ForInformation)
                .ThenBy(rule => rule.Name, StringComparer.Ordinal)
                .ToList(),
        })
        .ToList();
}
