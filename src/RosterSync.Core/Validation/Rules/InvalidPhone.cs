namespace RosterSync.Validation.Rules;

/// <summary>The phone cell of a user holds something else than one phone number; digits or the area code may be missing.</summary>
internal sealed class InvalidPhone : RosterRule
{
    public override string Name => nameof(InvalidPhone);

    public override string Title => "Unsupported phone number (not a phone number)";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Alert;

    public override string Description => "The phone cell of a user holds something else than one phone number; digits or the area code may be missing.";
}
