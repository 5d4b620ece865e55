namespace RosterSync.Validation.Rules;

/// <summary>A quotation mark stands elsewhere than at the very start and end of its cell, or a cell breaks its line.</summary>
internal sealed class InvalidQuote : RosterRule
{
    public override string Name => nameof(InvalidQuote);

    public override string Title => "Invalid row content / Invalid quotes";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.FileError;

    public override string Description => "A quotation mark stands elsewhere than at the very start and end of its cell, or a cell breaks its line.";
}
