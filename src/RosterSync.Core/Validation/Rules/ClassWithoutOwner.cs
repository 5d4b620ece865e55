namespace RosterSync.Validation.Rules;

/// <summary>Remind does not create a class that has no teacher as its owner, or no name.</summary>
internal sealed class ClassWithoutOwner : RosterRule
{
    public override string Name => nameof(ClassWithoutOwner);

    public override string Title => "No teacher for a class";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.SyncError;

    public override string Description => "Remind does not create a class that has no teacher as its owner, or no name.";
}
