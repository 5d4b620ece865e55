using System;
using RosterSync.Contacts;
using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>How many students are under 13, for whom Remind has rules of its own.</summary>
internal sealed class StudentUnder13 : RosterRule
{
    public override string Name => nameof(StudentUnder13);

    public override string Title => "Students under 13";

    public override RosterSeverity Severity => RosterSeverity.Information;

    public override RemindKind RemindKind => RemindKind.Own;

    public override RuleScope Scope => RuleScope.Files | RuleScope.Conversion;

    public override string Description => "How many students are under 13, for whom Remind has rules of its own.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        private int count;

        public override bool WantsRows(RosterRow row) =>
            row.Record == RemindRecord.User && row.Has(RemindField.BirthDate) && Context.Options.AsOf is not null;

        public override void OnRow(RosterRow row)
        {
            if (row.BirthDateForm is RemindDateForm.Named or RemindDateForm.Iso
                && row.BirthDate <= Context.Options.AsOf && StudentAge.IsUnder13(Number(row.BirthDate), Number(Context.Options.AsOf.Value)))
            {
                count++;
            }
        }

        private static int Number(DateTime day) => (day.Year * 10000) + (day.Month * 100) + day.Day;

        public override void OnRecordsEnd(OpenedFile file, long rowCount)
        {
            if (count > 0)
            {
                Report(
                    $"{count} {(count == 1 ? "student is" : "students are")} under 13. Outside rostering Remind asks for a parent's consent for them; for organizations it says the conditions are not exactly the same.",
                    "-StudentContact Over13 leaves out their own phone and e-mail, if the district does not want them written to.",
                    file.Name,
                    count: count);
                count = 0;
            }
        }
    }
}
