namespace RosterSync.Validation.Rules;

/// <summary>A file of the export is older than it may be, so that the student information system may have stopped exporting.</summary>
internal sealed class StaleInput : RosterRule
{
    public override string Name => nameof(StaleInput);

    public override string Title => "Export too old";

    public override RosterSeverity Severity => RosterSeverity.Hold;

    public override RemindKind RemindKind => RemindKind.Own;

    public override RuleScope Scope => RuleScope.Run;

    public override string Description => "A file of the export is older than it may be, so that the student information system may have stopped exporting.";
}
