using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>A student has six or more contacts; Remind puts such a set on hold.</summary>
internal sealed class TooManyContacts : RosterRule
{
    public override string Name => nameof(TooManyContacts);

    public override string Title => "Data configuration / Six or more contacts";

    public override RosterSeverity Severity => RosterSeverity.Hold;

    public override RemindKind RemindKind => RemindKind.Hold;

    public override string Description => "A student has six or more contacts; Remind puts such a set on hold.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        // "Six or more": help.remind.com, "My CSV sync status is on hold".
        private const int Limit = 6;

        public override void OnSetEnd()
        {
            var users = Index.Users;
            for (var user = 0; user < users.Count; user++)
            {
                if (users[user].ContactCount >= Limit && users[user].Role == UserRole.Student)
                {
                    var count = users[user].ContactCount;
                    ReportUser(
                        user,
                        RemindField.UserId,
                        $"The student has {(count == byte.MaxValue ? "255 or more" : count)} contacts. Remind puts a set on hold from {Limit}.",
                        $"Leave contacts out until {Limit - 1} remain.");
                }
            }
        }
    }
}
