namespace RosterSync.Validation.Rules;

/// <summary>A phone or e-mail that a blocked contact of the student holds is sent for nobody linked to that student.</summary>
internal sealed class BlockedContactPoint : RosterRule
{
    public override string Name => nameof(BlockedContactPoint);

    public override string Title => "Phone or e-mail of a blocked contact";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override RuleScope Scope => RuleScope.Conversion;

    public override string Description => "A phone or e-mail that a blocked contact of the student holds is sent for nobody linked to that student.";
}
