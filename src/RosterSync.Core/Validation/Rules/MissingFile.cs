namespace RosterSync.Validation.Rules;

/// <summary>A file of the set is missing; Remind needs all files every time, each under its exact name.</summary>
internal sealed class MissingFile : RosterRule
{
    public override string Name => nameof(MissingFile);

    public override string Title => "Missing file";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.FileError;

    public override string Description => "A file of the set is missing; Remind needs all files every time, each under its exact name.";
}
