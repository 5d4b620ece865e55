namespace RosterSync.Validation.Rules;

/// <summary>Remind takes at most 255 characters, spaces included, for the name of a class.</summary>
internal sealed class ClassNameTooLong : RosterRule
{
    public override string Name => nameof(ClassNameTooLong);

    public override string Title => "Class name over 255 characters";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.FileError;

    public override string Description => "Remind takes at most 255 characters, spaces included, for the name of a class.";
}
