namespace RosterSync.Validation.Rules;

/// <summary>A row has another number of columns than the header.</summary>
internal sealed class ColumnCountMismatch : RosterRule
{
    public override string Name => nameof(ColumnCountMismatch);

    public override string Title => "Invalid row content / Invalid columns";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.FileError;

    public override string Description => "A row has another number of columns than the header.";
}
