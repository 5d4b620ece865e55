namespace RosterSync.Validation.Rules;

/// <summary>A file is empty, no CSV, or has extra blank columns.</summary>
internal sealed class UnreadableFile : RosterRule
{
    public override string Name => nameof(UnreadableFile);

    public override string Title => "Unreadable file";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.FileError;

    public override string Description => "A file is empty, no CSV, or has extra blank columns.";
}
