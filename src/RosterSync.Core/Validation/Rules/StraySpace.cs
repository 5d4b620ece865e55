namespace RosterSync.Validation.Rules;

/// <summary>An id or a role begins or ends with a space, and ids are compared as they stand.</summary>
internal sealed class StraySpace : RosterRule
{
    public override string Name => nameof(StraySpace);

    public override string Title => "Space around an ID";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "An id or a role begins or ends with a space, and ids are compared as they stand.";
}
