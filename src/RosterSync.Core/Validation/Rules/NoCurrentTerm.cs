namespace RosterSync.Validation.Rules;

/// <summary>No term of the export holds the day, so that its nearest terms were taken.</summary>
internal sealed class NoCurrentTerm : RosterRule
{
    public override string Name => nameof(NoCurrentTerm);

    public override string Title => "No term of the export is current";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override RuleScope Scope => RuleScope.Conversion;

    public override string Description => "No term of the export holds the day; its nearest terms were taken, since leaving out every class would be a mass removal to Remind.";
}
