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
        public override bool WantsRows(RosterRow row) => 
            row.Record is RemindRecord.School or RemindRecord.Course or RemindRecord.Class or RemindRecord.User || row.Has(RemindField.EnrollmentId);

        public override void OnRow(RosterRow row)
        {
            if (row.EarlierLine == 0)
            {
                return;
            }

            var field = row.Record switch
            {
                RemindRecord.School => RemindField.SchoolId,
                RemindRecord.Course => RemindField.CourseId,
                RemindRecord.Class => RemindField.ClassId,
                RemindRecord.ClassEnrollment => RemindField.EnrollmentId,
                _ => RemindField.UserId,
            };
            Report(
                row,
                field,
                row.View.MayRepeat
                    ? $"The id stands in line {row.EarlierLine} already with other data; rows with one id must be of one person."
                    : $"The id stands in line {row.EarlierLine} already; each id may be there once.",
                row.Record == RemindRecord.Class
                    ? "Give every class of the district an id of its own, such as school and section together."
                    : row.View.MayRepeat ? "Write the same data into every row of the id, or give each person an id of his or her own." : "Write one row for each id.");
        }
    }
}
