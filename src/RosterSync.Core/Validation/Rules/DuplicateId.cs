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
            var line = $"line {row.EarlierLine}" + (row.Record == RemindRecord.User ? OfOtherFile(row) : string.Empty);
            Report(
                row,
                field,
                row.View.MayRepeat
                    ? $"The id stands in {line} already with other data; rows with one id must be of one person."
                    : $"The id stands in {line} already; each id may be there once.",
                row.Record == RemindRecord.Class
                    ? "Give every class of the district an id of its own, such as school and section together."
                    : row.View.MayRepeat ? "Write the same data into every row of the id, or give each person an id of his or her own." : "Write one row for each id.");
        }

        // In CSV 1.0 teachers and students stand in two files.
        private string OfOtherFile(RosterRow row) =>
            ViewOf(Index.Users[row.Number].Role).File is var file && file.Name != row.View.File.Name ? $" of {FileNameOf(file)}" : string.Empty;
    }
}
