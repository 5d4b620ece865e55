namespace RosterSync.Validation.Rules;

/// <summary>A name was longer than Remind takes and was cut while the set was written.</summary>
internal sealed class CutOffValue : RosterRule
{
    public override string Name => nameof(CutOffValue);

    public override string Title => "Value cut to the length Remind takes";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override RuleScope Scope => RuleScope.Conversion;

    public override string Description => "A name was longer than Remind takes and was cut while the set was written.";
}
