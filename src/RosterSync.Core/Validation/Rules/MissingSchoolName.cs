namespace RosterSync.Validation.Rules;

/// <summary>A school has no name, which Remind marks as required.</summary>
internal sealed class MissingSchoolName : RosterRule
{
    public override string Name => nameof(MissingSchoolName);

    public override string Title => "School without a name";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "A school has no name, which Remind marks as required.";
}
