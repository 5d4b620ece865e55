using System;
using System.Collections.Generic;

namespace RosterSync.Validation;

/// <summary>All rules, by name.</summary>
public static class RosterRules
{
    /// <summary>Every rule, in ordinal order of names.</summary>
    public static IReadOnlyList<RosterRule> All { get; } = [];

    /// <summary>The rule of a name.</summary>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public static RosterRule Get(string name)
    {
        foreach (var rule in All)
        {
            if (string.Equals(rule.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return rule;
            }
        }

        throw new ArgumentException($"There is no rule named {name}.", nameof(name));
    }
}
