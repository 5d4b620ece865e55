namespace RosterSync.Validation.Rules;

/// <summary>A cell holds a curly quotation mark; Remind asks for cells without quotation marks.</summary>
internal sealed class CurlyQuote : RosterRule
{
    public override string Name => nameof(CurlyQuote);

    public override string Title => "Typographic quotation mark in a cell";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "A cell holds a curly quotation mark; Remind asks for cells without quotation marks.";
}
