namespace RosterSync.Validation.Rules;

/// <summary>A line without any cell; whether Remind skips it or counts its columns is not known.</summary>
internal sealed class BlankLine : RosterRule
{
    public override string Name => nameof(BlankLine);

    public override string Title => "Blank line";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "A line without any cell; whether Remind skips it or counts its columns is not known.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override void OnOddRow(RosterRow row)
        {
            if (row.Kind == RowKind.Blank)
            {
                ReportOdd(
                    row,
                    "The line is blank. Remind wants as many cells in every row as there are headers; whether it passes over a blank line is not known.",
                    "Take the line out, at the end of the file too.");
            }
        }
    }
}
