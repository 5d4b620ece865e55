namespace RosterSync.Validation.Rules;

/// <summary>A secondary contact goes in because a parameter asked for it; through Clever, Remind holds such sets.</summary>
internal sealed class SecondaryContactPresent : RosterRule
{
    public override string Name => nameof(SecondaryContactPresent);

    public override string Title => "Data configuration / Contact of type secondary";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Hold;

    public override RuleScope Scope => RuleScope.Conversion;

    public override string Description => "A secondary contact goes in because a parameter asked for it; through Clever, Remind holds such sets.";
}
