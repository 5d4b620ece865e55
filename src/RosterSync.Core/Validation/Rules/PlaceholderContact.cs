namespace RosterSync.Validation.Rules;

/// <summary>A name such as Mother, a phone such as 999-999-9999 or an e-mail such as none@none.com stands for nobody and was not sent.</summary>
internal sealed class PlaceholderContact : RosterRule
{
    public override string Name => nameof(PlaceholderContact);

    public override string Title => "Placeholder instead of a contact";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override RuleScope Scope => RuleScope.Conversion;

    public override string Description => "A name such as Mother, a phone such as 999-999-9999 or an e-mail such as none@none.com stands for nobody and was not sent.";
}
