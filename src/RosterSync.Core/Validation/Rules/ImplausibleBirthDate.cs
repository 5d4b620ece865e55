using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>A student has a date of birth that cannot be right.</summary>
internal sealed class ImplausibleBirthDate : RosterRule
{
    public override string Name => nameof(ImplausibleBirthDate);

    public override string Title => "Date of birth in the future or before 1900";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "A student has a date of birth that cannot be right.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override bool WantsRows(RosterRow row) => row.Record == RemindRecord.User && row.Has(RemindField.BirthDate);

        public override void OnRow(RosterRow row)
        {
            if (row.BirthDateForm is not (RemindDateForm.Named or RemindDateForm.Iso))
            {
                return;
            }

            if (row.BirthDate.Year < 1900 || row.BirthDate > Context.Options.AsOf)
            {
                Report(
                    row,
                    RemindField.BirthDate,
                    row.BirthDate.Year < 1900
                        ? "The student's date of birth lies before 1900."
                        : "The student's date of birth lies in the future.",
                    "Correct the date of birth in the SIS; years of two digits are often read wrong.");
            }
        }
    }
}
