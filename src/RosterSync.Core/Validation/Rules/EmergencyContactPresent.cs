namespace RosterSync.Validation.Rules;

/// <summary>An emergency contact goes in because a parameter asked for it; through Clever, Remind holds such sets.</summary>
internal sealed class EmergencyContactPresent : RosterRule
{
    public override string Name => nameof(EmergencyContactPresent);

    public override string Title => "Data configuration / Contact of type emergency";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Hold;

    public override RuleScope Scope => RuleScope.Conversion;

    public override string Description => "An emergency contact goes in because a parameter asked for it; through Clever, Remind holds such sets.";
}
