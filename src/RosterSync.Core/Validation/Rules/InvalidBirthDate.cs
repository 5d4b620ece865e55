using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>A student without a date of birth, or with one that Remind does not read, gets no account.</summary>
internal sealed class InvalidBirthDate : RosterRule
{
    public override string Name => nameof(InvalidBirthDate);

    public override string Title => "Missing valid date of birth";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.SyncError;

    public override string Description => "A student without a date of birth, or with one that Remind does not read, gets no account.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        private const string Forms = "Remind's page names MM/DD/YYYY and YYYY/MM/DD";

        public override bool WantsRows(RosterRow row) => row.Record == RemindRecord.User && row.Has(RemindField.BirthDate);

        public override void OnRow(RosterRow row)
        {
            if (row.Role != UserRole.Student || row.BirthDateForm == RemindDateForm.Named)
            {
                return;
            }

            Report(
                row,
                RemindField.BirthDate,
                row.BirthDateForm switch
                {
                    RemindDateForm.Blank => "The student has no date of birth and gets no account.",
                    RemindDateForm.Iso => $"The date of birth is written YYYY-MM-DD. {Forms}; whether it reads this form is not known.",
                    _ => $"The date of birth is no date in a form Remind reads. {Forms}. The student gets no account.",
                },
                row.BirthDateForm == RemindDateForm.Blank
                    ? "Enter the date of birth in the SIS."
                    : $"Write the date as {Context.Layout.DateFormat.ToUpperInvariant()}.");
        }
    }
}
