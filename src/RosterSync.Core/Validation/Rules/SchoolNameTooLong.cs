namespace RosterSync.Validation.Rules;

/// <summary>Remind takes at most 60 characters for the name of a school.</summary>
internal sealed class SchoolNameTooLong : RosterRule
{
    public override string Name => nameof(SchoolNameTooLong);

    public override string Title => "School name over 60 characters";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.FileError;

    public override string Description => "Remind takes at most 60 characters for the name of a school.";
}
