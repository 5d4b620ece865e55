namespace RosterSync.Validation.Rules;

/// <summary>The export can be read, but something about it makes one doubt that it is whole and of one day.</summary>
internal sealed class ExportInDoubt : RosterRule
{
    public override string Name => nameof(ExportInDoubt);

    public override string Title => "Doubtful export";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override RuleScope Scope => RuleScope.Conversion;

    public override string Description => "The export can be read, but something about it makes one doubt that it is whole and of one day.";
}
