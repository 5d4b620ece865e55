namespace RosterSync.Validation.Rules;

/// <summary>A header is missing, misspelt, doubled or unknown; Remind needs header rows that match exactly.</summary>
internal sealed class HeaderMismatch : RosterRule
{
    public override string Name => nameof(HeaderMismatch);

    public override string Title => "Headers do not match";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.FileError;

    public override string Description => "A header is missing, misspelt, doubled or unknown; Remind needs header rows that match exactly.";
}
