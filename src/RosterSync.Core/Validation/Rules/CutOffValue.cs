namespace RosterSync.Validation.Rules;

/// <summary>A name was longer than Remind takes and was cut while the set was written, or the export itself cuts its cells.</summary>
internal sealed class CutOffValue : RosterRule
{
    public override string Name => nameof(CutOffValue);

    public override string Title => "Value cut";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override RuleScope Scope => RuleScope.Conversion;

    public override string Description => "A name was longer than Remind takes and was cut while the set was written, or the export itself cuts its cells.";
}
