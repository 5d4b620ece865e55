namespace RosterSync.Validation.Rules;

/// <summary>A file of the export is much smaller than in the last run that sent, so that the export may have been cut short.</summary>
internal sealed class ShrunkenInput : RosterRule
{
    public override string Name => nameof(ShrunkenInput);

    public override string Title => "Export much smaller than last time";

    public override RosterSeverity Severity => RosterSeverity.Hold;

    public override RemindKind RemindKind => RemindKind.Own;

    public override RuleScope Scope => RuleScope.Run;

    public override string Description => "A file of the export is much smaller than in the last run that sent, so that the export may have been cut short.";
}
