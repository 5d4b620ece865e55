namespace RosterSync.Validation.Rules;

/// <summary>One student id stands for two children; neither they nor their contacts go in.</summary>
internal sealed class StudentIdConflict : RosterRule
{
    public override string Name => nameof(StudentIdConflict);

    public override string Title => "Student ID used for two students";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override RuleScope Scope => RuleScope.Conversion;

    public override string Description => "One student id stands for two children; neither they nor their contacts go in.";
}
