using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>The same user stands in the same class, or at the same school, more than once.</summary>
internal sealed class DuplicateEnrollment : RosterRule
{
    public override string Name => nameof(DuplicateEnrollment);

    public override string Title => "Same enrollment twice";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "The same user stands in the same class, or at the same school, more than once.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context), IAnnouncedCheck
    {
        private PairSet pairs = new(0);

        public override bool WantsRows(RosterRow row) => row.Record is RemindRecord.ClassEnrollment or RemindRecord.SchoolEnrollment;

        // Only the enrollments are remembered, and of one file at a time.
        public override void OnRecords(OpenedFile file) =>
            pairs = new PairSet(file.Layout.Record is RemindRecord.ClassEnrollment or RemindRecord.SchoolEnrollment ? file.ExpectedRows : 0);

        public void Announce(RosterRow row)
        {
            var place = PlaceOf(row);
            if (place >= 0 && row.User >= 0)
            {
                pairs.Announce(place, row.User);
            }
        }

        public override void OnRow(RosterRow row)
        {
            var place = PlaceOf(row);
            if (place < 0 || row.User < 0)
            {
                return;
            }

            if (!pairs.Add(place, row.User))
            {
                Report(
                    row,
                    RemindField.UserId,
                    row.Record == RemindRecord.ClassEnrollment
                        ? "The user stands in this class already. What Remind does with a second row is not known."
                        : "The user stands at this school already. What Remind does with a second row is not known.",
                    "Write every enrollment once.");
            }
        }

        private static int PlaceOf(RosterRow row) => row.Record == RemindRecord.ClassEnrollment ? row.Class : row.School;
    }
}
