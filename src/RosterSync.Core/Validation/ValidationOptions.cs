using System;
using System.Collections.Generic;

namespace RosterSync.Validation;

/// <summary>What of the checks is wanted.</summary>
public sealed class ValidationOptions
{
    /// <summary>Names of rules to run, with * and ?; all rules where it is empty.</summary>
    public IReadOnlyList<string> IncludeRule { get; init; } = [];

    /// <summary>Names of rules not to run, with * and ?.</summary>
    public IReadOnlyList<string> ExcludeRule { get; init; } = [];

    /// <summary>The severities wanted; all where it is empty. Rules of another severity are not run, so a verdict on the rest says nothing about them.</summary>
    public IReadOnlyList<RosterSeverity> Severity { get; init; } = [];

    /// <summary>The day the set is checked for; without it nothing is said about birth dates in the future and about students under 13.</summary>
    public DateTime? AsOf { get; init; }

    /// <summary>The set sent before. Without it nothing is said about what was removed and about ids that changed.</summary>
    public RosterSet? Reference { get; init; }

    /// <summary>How many findings of one rule are made for one file; the rest is counted in one finding.</summary>
    public int MaximumFindings { get; init; } = 1000;
}
