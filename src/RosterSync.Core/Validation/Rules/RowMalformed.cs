namespace RosterSync.Validation.Rules;

/// <summary>A row of the export is too short, too long or wrongly quoted and was left out.</summary>
internal sealed class RowMalformed : RosterRule
{
    public override string Name => nameof(RowMalformed);

    public override string Title => "Row of the export that cannot be read";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override RuleScope Scope => RuleScope.Conversion;

    public override string Description => "A row of the export is too short, too long or wrongly quoted and was left out.";
}
