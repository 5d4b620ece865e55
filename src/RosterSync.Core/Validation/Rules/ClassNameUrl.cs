namespace RosterSync.Validation.Rules;

/// <summary>Remind does not create a class whose name holds a web address, and says that it has no teacher.</summary>
internal sealed class ClassNameUrl : RosterRule
{
    public override string Name => nameof(ClassNameUrl);

    public override string Title => "No teacher for a class (class name with a URL)";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.SyncError;

    public override string Description => "Remind does not create a class whose name holds a web address, and says that it has no teacher.";
}
