using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>A parent without a usable e-mail or phone of his or her own gets no account.</summary>
internal sealed class ParentWithoutContactPoint : RosterRule
{
    public override string Name => nameof(ParentWithoutContactPoint);

    public override string Title => "Missing valid email, phone number, or device assigned to another user";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.SyncError;

    public override string Description => "A parent without a usable e-mail or phone of his or her own gets no account.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override void OnSetEnd()
        {
            var users = Index.Users;
            for (var user = 0; user < users.Count && Index.HasEmails && Index.HasPhones; user++)
            {
                if (users[user].Role == UserRole.Parent && !users[user].HasUsableEmail && !users[user].HasUsablePhone)
                {
                    ReportUser(
                        user,
                        RemindField.Phone,
                        $"The parent gets no account: {Reason(users[user].Points)}.",
                        "Enter a mobile phone or an e-mail of this parent's own in the SIS.");
                }
            }
        }

        private static string Reason(UserPoints points)
        {
            if ((points & (UserPoints.EmailTaken | UserPoints.PhoneTaken)) != 0)
            {
                return "every e-mail and phone he or she has goes to another user";
            }

            return points == UserPoints.None
                ? "there is neither e-mail nor phone"
                : "neither the e-mail nor the phone can be used";
        }
    }
}
