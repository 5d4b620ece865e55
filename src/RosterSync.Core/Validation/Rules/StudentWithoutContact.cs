namespace RosterSync.Validation.Rules;

/// <summary>No parent or guardian of the student is in the set.</summary>
internal sealed class StudentWithoutContact : RosterRule
{
    public override string Name => nameof(StudentWithoutContact);

    public override string Title => "Student without a contact";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "No parent or guardian of the student is in the set.";
}
