using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>Remind takes at most 60 characters for the name of a school.</summary>
internal sealed class SchoolNameTooLong : RosterRule
{
    public override string Name => nameof(SchoolNameTooLong);

    public override string Title => "School name over 60 characters";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.FileError;

    public override string Description => "Remind takes at most 60 characters for the name of a school.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override bool WantsRows(RosterRow row) => row.Record == RemindRecord.School && row.Has(RemindField.SchoolName);

        public override void OnRow(RosterRow row)
        {
            if (TextLength.Exceeds(row, RemindField.SchoolName, out var length, out var maximum))
            {
                Report(
                    row,
                    RemindField.SchoolName,
                    $"The name of the school has {length} characters; Remind takes {maximum}. It uses the name only to match the school.",
                    "Shorten the name in the file; the school's name in Remind does not change by it.");
            }
        }
    }
}
