namespace RosterSync.Validation.Rules;

/// <summary>One contact id stands for people with different last names and no contact point in common; they were kept apart.</summary>
internal sealed class ContactIdReused : RosterRule
{
    public override string Name => nameof(ContactIdReused);

    public override string Title => "Contact ID used for two people";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override RuleScope Scope => RuleScope.Conversion;

    public override string Description => "One contact id stands for people with different last names and no contact point in common; they were kept apart.";
}
