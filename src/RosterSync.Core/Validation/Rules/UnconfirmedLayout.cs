namespace RosterSync.Validation.Rules;

/// <summary>Some headers or file names of the layout were never confirmed by Remind; its templates would settle them.</summary>
internal sealed class UnconfirmedLayout : RosterRule
{
    public override string Name => nameof(UnconfirmedLayout);

    public override string Title => "Headers not confirmed";

    public override RosterSeverity Severity => RosterSeverity.Information;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "Some headers or file names of the layout were never confirmed by Remind; its templates would settle them.";
}
