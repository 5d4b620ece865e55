namespace RosterSync.Validation.Rules;

/// <summary>A file, or a row of it, is not UTF-8 without a byte order mark.</summary>
internal sealed class UnreadableEncoding : RosterRule
{
    public override string Name => nameof(UnreadableEncoding);

    public override string Title => "Unreadable Encoding";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.FileError;

    public override string Description => "A file, or a row of it, is not UTF-8 without a byte order mark.";
}
