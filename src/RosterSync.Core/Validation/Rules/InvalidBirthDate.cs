namespace RosterSync.Validation.Rules;

/// <summary>A student without a date of birth, or with one that Remind does not read, gets no account.</summary>
internal sealed class InvalidBirthDate : RosterRule
{
    public override string Name => nameof(InvalidBirthDate);

    public override string Title => "Missing valid date of birth";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.SyncError;

    public override string Description => "A student without a date of birth, or with one that Remind does not read, gets no account.";
}
