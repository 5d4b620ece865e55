using RosterSync.Contacts;
using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>A phone number is not one of the United States, their territories or Canada.</summary>
internal sealed class UnsupportedPhone : RosterRule
{
    public override string Name => nameof(UnsupportedPhone);

    public override string Title => "Unsupported phone number";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Alert;

    public override string Description => "A phone number is not one of the United States, their territories or Canada.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override bool WantsRows(RosterRow row) => row.Record == RemindRecord.User && row.Has(RemindField.Phone);

        public override void OnRow(RosterRow row)
        {
            if (row.Phone == PhoneVerdict.Unsupported)
            {
                Report(
                    row,
                    RemindField.Phone,
                    "The phone number is not one of the United States, their territories or Canada that a message can be sent to.",
                    "Correct the phone in the SIS, or leave the cell blank if there is an e-mail.");
            }
        }
    }
}
