using RosterSync.Comparison;

namespace RosterSync.Validation.Rules;

/// <summary>So many records of an earlier set are gone that a person has to look first; Remind removes whoever is no longer in the set.</summary>
internal sealed class LargeRemoval : RosterRule
{
    public override string Name => nameof(LargeRemoval);

    public override string Title => "Large data removal";

    public override RosterSeverity Severity => RosterSeverity.Hold;

    public override RemindKind RemindKind => RemindKind.Hold;

    public override RuleScope Scope => RuleScope.Reference;

    public override string Description => "So many records of an earlier set are gone that a person has to look first; Remind removes whoever is no longer in the set.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override bool WantsComparison => true;

        public override void OnCompared(RosterComparison comparison)
        {
            foreach (var removal in comparison.Removals)
            {
                Context.Findings.Add(removal);
            }
        }

        // A set that cannot be compared may lack anybody.
        public override void OnNotComparable(RosterFormatException reason) => Report(
            "The set cannot be compared with the one sent before: " + reason.Message,
            reason.Action,
            reason.File,
            reason.Line,
            reason.Column);
    }
}
