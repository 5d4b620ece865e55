using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>A student or a parent is the owner of a class.</summary>
internal sealed class OwnerNotTeacher : RosterRule
{
    public override string Name => nameof(OwnerNotTeacher);

    public override string Title => "Owner of a class who is no teacher";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "A student or a parent is the owner of a class.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override bool WantsRows(RosterRow row) => row.Record == RemindRecord.ClassEnrollment && row.View.IsFirst;

        public override void OnRow(RosterRow row)
        {
            if (row.Role == UserRole.Owner && row.User >= 0 && Index.Users[row.User].Role is UserRole.Student or UserRole.Parent)
            {
                Report(
                    row,
                    RemindField.Role,
                    "The owner of the class is a student or a parent, and might write to all who are in it.",
                    $"Write {Context.Layout.Roles.Participant} for a student, and leave a parent out: parents follow their students.");
            }
        }
    }
}
