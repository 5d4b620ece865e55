namespace RosterSync.Validation.Rules;

/// <summary>A student has six or more contacts; Remind puts such a set on hold.</summary>
internal sealed class TooManyContacts : RosterRule
{
    public override string Name => nameof(TooManyContacts);

    public override string Title => "Data configuration / Six or more contacts";

    public override RosterSeverity Severity => RosterSeverity.Hold;

    public override RemindKind RemindKind => RemindKind.Hold;

    public override string Description => "A student has six or more contacts; Remind puts such a set on hold.";
}
