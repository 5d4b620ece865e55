namespace RosterSync.Validation.Rules;

/// <summary>A student has a date of birth that cannot be right.</summary>
internal sealed class ImplausibleBirthDate : RosterRule
{
    public override string Name => nameof(ImplausibleBirthDate);

    public override string Title => "Date of birth in the future or before 1900";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "A student has a date of birth that cannot be right.";
}
