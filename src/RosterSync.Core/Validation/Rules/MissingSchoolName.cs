using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>A school has no name, which Remind marks as required.</summary>
internal sealed class MissingSchoolName : RosterRule
{
    public override string Name => nameof(MissingSchoolName);

    public override string Title => "School without a name";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "A school has no name, which Remind marks as required.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override bool WantsRows(RosterRow row) => row.Record == RemindRecord.School && row.Has(RemindField.SchoolName);

        public override void OnRow(RosterRow row)
        {
            if (RowReader.IsBlank(row[RemindField.SchoolName]))
            {
                Report(
                    row,
                    RemindField.SchoolName,
                    "The school has no name. Remind requires one; what it does without is not known.",
                    "Enter the name; Remind uses it only to match the school.");
            }
        }
    }
}
