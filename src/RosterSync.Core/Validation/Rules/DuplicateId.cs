namespace RosterSync.Validation.Rules;

/// <summary>Two rows of a file have the same id, where Remind needs each id once.</summary>
internal sealed class DuplicateId : RosterRule
{
    public override string Name => nameof(DuplicateId);

    public override string Title => "Duplicate ID";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.FileError;

    public override string Description => "Two rows of a file have the same id, where Remind needs each id once.";
}
