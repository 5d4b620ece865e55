namespace RosterSync.Validation.Rules;

/// <summary>A user has no first or no last name.</summary>
internal sealed class MissingName : RosterRule
{
    public override string Name => nameof(MissingName);

    public override string Title => "Missing a name";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.SyncError;

    public override string Description => "A user has no first or no last name.";
}
