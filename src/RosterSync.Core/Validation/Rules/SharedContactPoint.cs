using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>The phone or e-mail of a user goes to another user, whom Remind prefers: teacher, parent, student, then the smaller id.</summary>
internal sealed class SharedContactPoint : RosterRule
{
    public override string Name => nameof(SharedContactPoint);

    public override string Title => "Device already in use";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Alert;

    public override RuleScope Scope => RuleScope.Files | RuleScope.Conversion;

    public override string Description => "The phone or e-mail of a user goes to another user, whom Remind prefers: teacher, parent, student, then the smaller id.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override void OnSetEnd()
        {
            var users = Index.Users;
            foreach (var point in Index.Points.Taken)
            {
                var left = point.IsPhone
                    ? users[point.Loser].HasUsableEmail ? " The e-mail stays." : string.Empty
                    : users[point.Loser].HasUsablePhone ? " The phone stays." : string.Empty;
                ReportUser(
                    point.Loser,
                    point.IsPhone ? RemindField.Phone : RemindField.Email,
                    $"{NameUser(Index.Points.HolderOf(point))} has the same {(point.IsPhone ? "phone" : "e-mail")} and would get it: a teacher or staff member before a parent before a student, then the smaller id.{left}",
                    "Enter a phone or e-mail of this person's own in the SIS, or leave it as it is if one account is enough.");
            }
        }
    }
}
