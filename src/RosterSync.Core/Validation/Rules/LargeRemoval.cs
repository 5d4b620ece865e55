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
}
