namespace RosterSync.Validation.Rules;

/// <summary>The phone or e-mail of a user goes to another user, whom Remind prefers: teacher, parent, student, then the smaller id.</summary>
internal sealed class SharedContactPoint : RosterRule
{
    public override string Name => nameof(SharedContactPoint);

    public override string Title => "Device already in use";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Alert;

    public override string Description => "The phone or e-mail of a user goes to another user, whom Remind prefers: teacher, parent, student, then the smaller id.";
}
