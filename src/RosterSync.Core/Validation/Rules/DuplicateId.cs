using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>Two rows of a file have the same id, where Remind needs each id once.</summary>
internal sealed class DuplicateId : RosterRule
{
    public override string Name => nameof(DuplicateId);

    public override string Title => "Duplicate ID";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.FileError;

    public override string Description => "Two rows of a file have the same id, where Remind needs each id once.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override bool WantsRows(RosterRow row) => row.Record is RemindRecord.School or RemindRecord.Class or RemindRecord.User;

        public override void OnRow(RosterRow row)
        {
            if (row.EarlierLine == 0)
            {
                return;
            }

            var field = row.Record switch
            {
                RemindRecord.School => RemindField.SchoolId,
                RemindRecord.Class => RemindField.ClassId,
                _ => RemindField.UserId,
            };
            Report(
                row,
                field,
                $"The id stands in line {row.EarlierLine} already; each id may be there once.",
                row.Record == RemindRecord.Class
                    ? "Give every class of the district an id of its own, such as school and section together."
                    : "Write one row for each id.");
        }
    }
}
