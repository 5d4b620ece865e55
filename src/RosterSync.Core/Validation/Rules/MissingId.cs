namespace RosterSync.Validation.Rules;

/// <summary>A cell under an ID column is empty.</summary>
internal sealed class MissingId : RosterRule
{
    public override string Name => nameof(MissingId);

    public override string Title => "Invalid row content / Missing ID";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.FileError;

    public override string Description => "A cell under an ID column is empty.";
}
