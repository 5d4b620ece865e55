namespace RosterSync.Validation.Rules;

/// <summary>The role of a row is blank or none of the words of the layout.</summary>
internal sealed class InvalidRole : RosterRule
{
    public override string Name => nameof(InvalidRole);

    public override string Title => "Unknown role";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "The role of a row is blank or none of the words of the layout.";
}
