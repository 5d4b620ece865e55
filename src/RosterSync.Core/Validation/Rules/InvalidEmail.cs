using RosterSync.Contacts;
using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>The e-mail cell of a user holds something else than one e-mail address.</summary>
internal sealed class InvalidEmail : RosterRule
{
    public override string Name => nameof(InvalidEmail);

    public override string Title => "Invalid email address";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "The e-mail cell of a user holds something else than one e-mail address.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override bool WantsRows(RosterRow row) => row.Record == RemindRecord.User && row.Has(RemindField.Email);

        public override void OnRow(RosterRow row)
        {
            if (row.Email == EmailVerdict.Malformed)
            {
                Report(
                    row,
                    RemindField.Email,
                    "The cell holds something else than one e-mail address.",
                    "Correct the e-mail in the SIS, or leave the cell blank if there is a phone.");
            }
        }
    }
}
