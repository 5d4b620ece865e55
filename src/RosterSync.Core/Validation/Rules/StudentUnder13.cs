namespace RosterSync.Validation.Rules;

/// <summary>How many students are under 13, for whom Remind has rules of its own.</summary>
internal sealed class StudentUnder13 : RosterRule
{
    public override string Name => nameof(StudentUnder13);

    public override string Title => "Students under 13";

    public override RosterSeverity Severity => RosterSeverity.Information;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "How many students are under 13, for whom Remind has rules of its own.";
}
