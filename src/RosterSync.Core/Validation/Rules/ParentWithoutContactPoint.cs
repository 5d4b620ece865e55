namespace RosterSync.Validation.Rules;

/// <summary>A parent without a usable e-mail or phone of his or her own gets no account.</summary>
internal sealed class ParentWithoutContactPoint : RosterRule
{
    public override string Name => nameof(ParentWithoutContactPoint);

    public override string Title => "Missing valid email, phone number, or device assigned to another user";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.SyncError;

    public override string Description => "A parent without a usable e-mail or phone of his or her own gets no account.";
}
