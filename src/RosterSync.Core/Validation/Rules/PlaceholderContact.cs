using RosterSync.Contacts;
using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>A name such as Mother, a phone such as 999-999-9999 or an e-mail such as none@none.com stands for nobody.</summary>
internal sealed class PlaceholderContact : RosterRule
{
    public override string Name => nameof(PlaceholderContact);

    public override string Title => "Placeholder instead of a contact";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override RuleScope Scope => RuleScope.Files | RuleScope.Conversion;

    public override string Description => "A name such as Mother, a phone such as 999-999-9999 or an e-mail such as none@none.com stands for nobody.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override bool WantsRows(RosterRow row) => row.Record == RemindRecord.User;

        public override void OnRow(RosterRow row)
        {
            if (row.Email == EmailVerdict.Valid && Placeholders.IsEmail(row.LoweredEmail))
            {
                Report(row, RemindField.Email, "The e-mail is one people type where they have none.", "Leave the cell blank, and ask for the e-mail.");
            }

            if (row.PhoneDigits != 0 && Placeholders.IsPhone(row.PhoneDigits))
            {
                Report(row, RemindField.Phone, "The phone number is one people type where they have none.", "Leave the cell blank, and ask for the number.");
            }

            if (row.Role == UserRole.Parent && Placeholders.IsName(row[RemindField.FirstName], row[RemindField.LastName]))
            {
                Report(row, RemindField.LastName, "The name is a word such as Mother or Unknown and names nobody.", "Enter the name of the person in the SIS.");
            }
        }
    }
}
