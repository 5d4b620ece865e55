namespace RosterSync.Validation.Rules;

/// <summary>A quotation mark stands elsewhere than at the very start and end of its cell, or a cell breaks its line.</summary>
internal sealed class InvalidQuote : RosterRule
{
    public override string Name => nameof(InvalidQuote);

    public override string Title => "Invalid row content / Invalid quotes";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.FileError;

    public override string Description => "A quotation mark stands elsewhere than at the very start and end of its cell, or a cell breaks its line.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override void OnFault(RosterRow row)
        {
            if (row.Fault is RowFault.QuoteInCell or RowFault.UnclosedQuote)
            {
                ReportQuote(row);
            }
        }

        private void ReportQuote(RosterRow row) => ReportOdd(
            row,
            row.Fault == RowFault.UnclosedQuote
                ? "A cell begins with a quotation mark and does not end with one on its line: the mark is too many, or the cell holds a line break."
                : "A quotation mark stands elsewhere than at the very start and end of its cell.",
            "Take quotation marks and line breaks out of the data; wrap a cell in quotes only where it holds a comma.",
            row.Match.HeaderAt(row.FaultField, row.Layout));
    }
}
