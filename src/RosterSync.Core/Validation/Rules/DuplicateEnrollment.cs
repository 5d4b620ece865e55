namespace RosterSync.Validation.Rules;

/// <summary>The same user stands in the same class, or at the same school, more than once.</summary>
internal sealed class DuplicateEnrollment : RosterRule
{
    public override string Name => nameof(DuplicateEnrollment);

    public override string Title => "Same enrollment twice";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "The same user stands in the same class, or at the same school, more than once.";
}
