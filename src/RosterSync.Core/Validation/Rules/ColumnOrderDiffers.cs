namespace RosterSync.Validation.Rules;

/// <summary>All columns are there, in another order than the layout; whether the order matters to Remind is not known.</summary>
internal sealed class ColumnOrderDiffers : RosterRule
{
    public override string Name => nameof(ColumnOrderDiffers);

    public override string Title => "Columns in another order";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "All columns are there, in another order than the layout; whether the order matters to Remind is not known.";
}
