namespace RosterSync.Validation.Rules;

/// <summary>A phone number is not one of the United States, their territories or Canada.</summary>
internal sealed class UnsupportedPhone : RosterRule
{
    public override string Name => nameof(UnsupportedPhone);

    public override string Title => "Unsupported phone number";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Alert;

    public override string Description => "A phone number is not one of the United States, their territories or Canada.";
}
