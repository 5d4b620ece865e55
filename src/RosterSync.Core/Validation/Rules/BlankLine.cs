namespace RosterSync.Validation.Rules;

/// <summary>A line without any cell; whether Remind skips it or counts its columns is not known.</summary>
internal sealed class BlankLine : RosterRule
{
    public override string Name => nameof(BlankLine);

    public override string Title => "Blank line";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "A line without any cell; whether Remind skips it or counts its columns is not known.";
}
