namespace RosterSync.Validation.Rules;

/// <summary>A row names a school, class or user that is in no file of the set.</summary>
internal sealed class UnknownReference : RosterRule
{
    public override string Name => nameof(UnknownReference);

    public override string Title => "Unknown reference";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.FileError;

    public override string Description => "A row names a school, class or user that is in no file of the set.";
}
