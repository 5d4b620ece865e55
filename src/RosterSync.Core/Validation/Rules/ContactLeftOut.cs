namespace RosterSync.Validation.Rules;

/// <summary>Contacts that did not go in, one line a reason, with the parameter that would let them in.</summary>
internal sealed class ContactLeftOut : RosterRule
{
    public override string Name => nameof(ContactLeftOut);

    public override string Title => "Contacts left out";

    public override RosterSeverity Severity => RosterSeverity.Information;

    public override RemindKind RemindKind => RemindKind.Own;

    public override RuleScope Scope => RuleScope.Conversion;

    public override string Description => "Contacts that did not go in, one line a reason, with the parameter that would let them in.";
}
