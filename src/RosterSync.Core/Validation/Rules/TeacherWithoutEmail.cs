namespace RosterSync.Validation.Rules;

/// <summary>A teacher or staff member without a usable e-mail of his or her own gets no account.</summary>
internal sealed class TeacherWithoutEmail : RosterRule
{
    public override string Name => nameof(TeacherWithoutEmail);

    public override string Title => "Missing valid email address or email assigned to another user";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.SyncError;

    public override string Description => "A teacher or staff member without a usable e-mail of his or her own gets no account.";
}
