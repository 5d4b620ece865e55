namespace RosterSync.Validation.Rules;

/// <summary>The set holds fewer students than the export, or was made without the export's companion files; Remind would remove the rest.</summary>
internal sealed class PartialRoster : RosterRule
{
    public override string Name => nameof(PartialRoster);

    public override string Title => "Part of a district";

    public override RosterSeverity Severity => RosterSeverity.Hold;

    public override RemindKind RemindKind => RemindKind.Own;

    public override RuleScope Scope => RuleScope.Conversion;

    public override string Description => "The set holds fewer students than the export, or was made without the export's companion files; Remind would remove the rest.";
}
