namespace RosterSync.Validation.Rules;

/// <summary>Two ids of a file are the same but for upper and lower case; Remind tells such ids apart.</summary>
internal sealed class IdDiffersInCase : RosterRule
{
    public override string Name => nameof(IdDiffersInCase);

    public override string Title => "IDs that differ in case only";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "Two ids of a file are the same but for upper and lower case; Remind tells such ids apart.";
}
