namespace RosterSync.Validation.Rules;

/// <summary>How many schools, classes, people and enrollments the set holds.</summary>
internal sealed class RosterSummary : RosterRule
{
    public override string Name => nameof(RosterSummary);

    public override string Title => "What goes in";

    public override RosterSeverity Severity => RosterSeverity.Information;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "How many schools, classes, people and enrollments the set holds.";
}
