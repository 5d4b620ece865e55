using RosterSync.Contacts;
using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>The phone cell of a user holds something else than one phone number; digits or the area code may be missing.</summary>
internal sealed class InvalidPhone : RosterRule
{
    public override string Name => nameof(InvalidPhone);

    public override string Title => "Unsupported phone number (not a phone number)";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Alert;

    public override string Description => "The phone cell of a user holds something else than one phone number; digits or the area code may be missing.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override bool WantsRows(RosterRow row) => row.Record == RemindRecord.User && row.Has(RemindField.Phone);

        public override void OnRow(RosterRow row)
        {
            if (row.Phone == PhoneVerdict.Malformed)
            {
                Report(
                    row,
                    RemindField.Phone,
                    "The cell holds something else than one phone number of ten digits: digits or the area code may be missing, or words stand beside it.",
                    "Correct the phone in the SIS, or leave the cell blank if there is an e-mail.");
            }
        }
    }
}
