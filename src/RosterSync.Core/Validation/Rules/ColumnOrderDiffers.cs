namespace RosterSync.Validation.Rules;

/// <summary>All columns are there, in another order than the layout; whether the order matters to Remind is not known.</summary>
internal sealed class ColumnOrderDiffers : RosterRule
{
    public override string Name => nameof(ColumnOrderDiffers);

    public override string Title => "Columns in another order";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "All columns are there, in another order than the layout; whether the order matters to Remind is not known.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override void OnFile(OpenedFile file)
        {
            if (file.HasReadableRows && !file.Match.IsInOrder)
            {
                Report(
                    "The columns stand in another order than in the layout. Whether the order matters to Remind is not known.",
                    "Put the columns in the layout's order: " + HeaderText.Of(file.Layout),
                    file.Name,
                    line: 1);
            }
        }
    }
}
