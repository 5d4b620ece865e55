using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>A cell under an ID column is empty.</summary>
internal sealed class MissingId : RosterRule
{
    private static readonly RemindField[] IdFields =
    [
        RemindField.SchoolId, RemindField.ClassId, RemindField.UserId, RemindField.EnrollmentId,
    ];

    public override string Name => nameof(MissingId);

    public override string Title => "Invalid row content / Missing ID";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.FileError;

    public override string Description => "A cell under an ID column is empty.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override bool WantsRows(RosterRow row) => true;

        public override void OnRow(RosterRow row)
        {
            foreach (var field in IdFields)
            {
                ReportIfBlank(row, field);
            }

            if (row.Record is RemindRecord.Course or RemindRecord.Class)
            {
                ReportIfBlank(row, RemindField.CourseId);
            }

            // Parents are at the schools of their students.
            if (row.Record == RemindRecord.User && row.Role != UserRole.Parent)
            {
                ReportIfBlank(row, RemindField.SchoolIds);
            }
        }

        private void ReportIfBlank(RosterRow row, RemindField field)
        {
            if (row.Judges(field) && RowReader.IsBlank(row[field]))
            {
                Report(row, field, "The cell is empty, and every row needs an id here.", "Fill in the id, or leave the row out.");
            }
        }
    }
}
