using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>A teacher or staff member without a usable e-mail of his or her own gets no account.</summary>
internal sealed class TeacherWithoutEmail : RosterRule
{
    public override string Name => nameof(TeacherWithoutEmail);

    public override string Title => "Missing valid email address or email assigned to another user";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.SyncError;

    public override string Description => "A teacher or staff member without a usable e-mail of his or her own gets no account.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override void OnSetEnd()
        {
            var users = Index.Users;
            for (var user = 0; user < users.Count && Index.HasEmails; user++)
            {
                if (users[user].Role is UserRole.Teacher or UserRole.Staff && !users[user].HasUsableEmail)
                {
                    ReportUser(
                        user,
                        RemindField.Email,
                        (users[user].Role == UserRole.Teacher ? "The teacher" : "The staff member") + $" gets no account: {Reason(users[user].Points)}.",
                        "Enter an e-mail of this person's own in the SIS.");
                }
            }
        }

        private static string Reason(UserPoints points) =>
            (points & UserPoints.EmailTaken) != 0 ? "the e-mail goes to another user"
            : (points & UserPoints.EmailInvalid) != 0 ? "the e-mail is not valid"
            : "there is no e-mail";
    }
}
