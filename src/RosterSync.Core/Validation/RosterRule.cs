using System;

namespace RosterSync.Validation;

/// <summary>What a rule looks at.</summary>
[Flags]
public enum RuleScope
{
    /// <summary>The five files as they are; works on sets somebody else made.</summary>
    Files = 1,
    /// <summary>The conversion: what the source said and what was left out. Only a roster that was just converted has it.</summary>
    Conversion = 2,
    /// <summary>The set sent before.</summary>
    Reference = 4,
    /// <summary>The nightly run: what it reads, and what it read the last time.</summary>
    Run = 8,
}

/// <summary>
/// One thing that is checked. Its name, severity and Remind's word for it stand here once; whoever finds such a thing,
/// a check of written files or the converter, makes the finding through <see cref="Find"/>. One rule, one file, one page in docs/rules.
/// </summary>
public abstract class RosterRule
{
    /// <summary>Stable name, such as <c>MissingId</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The matter in Remind's own words where Remind has words for it.</summary>
    public abstract string Title { get; }

    /// <summary>How bad it is.</summary>
    public abstract RosterSeverity Severity { get; }

    /// <summary>Remind's kind.</summary>
    public abstract RemindKind RemindKind { get; }

    /// <summary>What the rule looks at.</summary>
    public virtual RuleScope Scope => RuleScope.Files;

    /// <summary>One sentence: what it checks and why.</summary>
    public abstract string Description { get; }

    /// <summary>Makes a finding of this rule. No argument may hold a value of a person; ids are allowed, and are not shown where they might be something else.</summary>
    public RosterFinding Find(
        string message,
        string? action = null,
        string? file = null,
        long? line = null,
        string? column = null,
        string? recordId = null,
        string? schoolId = null,
        int count = 1) => new()
        {
            RuleName = Name,
            Severity = Severity,
            RemindKind = RemindKind,
            Message = message,
            Action = action,
            File = file,
            Line = line,
            Column = column,
            RecordId = recordId is not null && recordId == schoolId ? ShownId.OfPlace(recordId) : ShownId.OfPerson(recordId),
            SchoolId = ShownId.OfPlace(schoolId),
            Count = count,
        };

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>What looks for the matter in a set; null for a rule whose findings are made while reading and converting.</summary>
    internal virtual RosterCheck? CreateCheck(CheckContext context) => null;
}
