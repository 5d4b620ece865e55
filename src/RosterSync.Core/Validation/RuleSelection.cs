using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.Text;

namespace RosterSync.Validation;

/// <summary>Which rules run.</summary>
internal sealed class RuleSelection
{
    private readonly HashSet<string> selected;

    /// <exception cref="ArgumentException">A pattern fits no rule: a mistyped name must not switch a check off unseen.</exception>
    public RuleSelection(ValidationOptions options)
    {
        var included = options.IncludeRule.Count == 0 ? RosterRules.All : Matching(options.IncludeRule);
        var excluded = Matching(options.ExcludeRule);
        selected = new HashSet<string>(
            included.Except(excluded)
                .Where(rule => options.Severity.Count == 0 || options.Severity.Contains(rule.Severity))
                .Select(rule => rule.Name),
            StringComparer.Ordinal);
    }

    public bool Includes(string ruleName) => selected.Contains(ruleName);

    private static List<RosterRule> Matching(IReadOnlyList<string> patterns)
    {
        var rules = new List<RosterRule>();
        foreach (var pattern in patterns)
        {
            var before = rules.Count;
            rules.AddRange(RosterRules.All.Where(rule => Wildcard.Matches(rule.Name, pattern)));
            if (rules.Count == before)
            {
                throw new ArgumentException($"There is no rule named {pattern}.", nameof(patterns));
            }
        }

        return rules;
    }
}
