namespace RosterSync.Validation.Rules;

/// <summary>A CSV file beside the set that the layout does not name; it is neither checked nor sent.</summary>
internal sealed class ExtraFile : RosterRule
{
    public override string Name => nameof(ExtraFile);

    public override string Title => "File that is no part of the set";

    public override RosterSeverity Severity => RosterSeverity.Information;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "A CSV file beside the set that the layout does not name; it is neither checked nor sent.";
}
