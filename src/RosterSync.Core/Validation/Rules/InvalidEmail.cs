namespace RosterSync.Validation.Rules;

/// <summary>The e-mail cell of a user holds something else than one e-mail address.</summary>
internal sealed class InvalidEmail : RosterRule
{
    public override string Name => nameof(InvalidEmail);

    public override string Title => "Invalid email address";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "The e-mail cell of a user holds something else than one e-mail address.";
}
