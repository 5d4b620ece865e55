namespace RosterSync.Validation.Rules;

/// <summary>A row has another number of columns than the header.</summary>
internal sealed class ColumnCountMismatch : RosterRule
{
    public override string Name => nameof(ColumnCountMismatch);

    public override string Title => "Invalid row content / Invalid columns";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.FileError;

    public override string Description => "A row has another number of columns than the header.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override void OnOddRow(RosterRow row)
        {
            if (row.Kind != RowKind.WrongWidth)
            {
                return;
            }

            var expected = row.Match.Headers.Count;
            ReportOdd(
                row,
                $"The row has {row.Width} cells, the header has {expected}" + Cause(row, expected),
                row.Width > expected
                    ? "Wrap cells that hold a comma in quotes, and take out commas behind the last cell."
                    : "Write a comma for every cell, blank ones too, and no line break inside a cell.");
        }

        private static string Cause(RosterRow row, int expected) =>
            row.Width < expected ? "."
            : row.HasBlankExcess ? ": there are commas behind the last cell."
            : ": a cell may hold a comma and have no quotes around it.";
    }
}
