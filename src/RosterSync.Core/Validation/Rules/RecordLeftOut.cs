namespace RosterSync.Validation.Rules;

/// <summary>Students, teachers, sections or enrollments that did not go in, one line a reason.</summary>
internal sealed class RecordLeftOut : RosterRule
{
    public override string Name => nameof(RecordLeftOut);

    public override string Title => "Records left out";

    public override RosterSeverity Severity => RosterSeverity.Information;

    public override RemindKind RemindKind => RemindKind.Own;

    public override RuleScope Scope => RuleScope.Conversion;

    public override string Description => "Students, teachers, sections or enrollments that did not go in, one line a reason.";
}
