using System;
using System.Linq;
using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>No parent or guardian of the student is in the set.</summary>
internal sealed class StudentWithoutContact : RosterRule
{
    public override string Name => nameof(StudentWithoutContact);

    public override string Title => "Student without a contact";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "No parent or guardian of the student is in the set.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override void OnSetEnd()
        {
            var users = Index.Users;
            if (!users.IsComplete || !Index.HasStudentLinks || users.HasUnreadRows || IsReportedAlready)
            {
                return;
            }

            for (var user = 0; user < users.Count; user++)
            {
                if (users[user].Role == UserRole.Student && users[user].ContactCount == 0)
                {
                    ReportUser(
                        user,
                        RemindField.UserId,
                        "No parent or guardian of the student is in the set.",
                        "Look in the SIS whether the student has a parent or guardian with a name and a phone or e-mail.");
                }
            }
        }

        // The conversion says it too, with the parameter that would keep the parents.
        private bool IsReportedAlready =>
            Context.Set.Roster?.Findings.Any(finding => string.Equals(finding.RuleName, nameof(StudentWithoutContact), StringComparison.Ordinal)) == true;
    }
}
