using System.Collections.Generic;
using System.Linq;
using RosterSync.Records;
using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>
/// In a format that places users at schools by rows of their own, a user is in a class of a school where he or she has no row.
/// Concluded from Remind's interview exercise (github.com/remind101/implementation_interview, challenge 2), where such a student is not enrolled.
/// </summary>
internal sealed class EnrollmentOutsideSchool : RosterRule
{
    public override string Name => nameof(EnrollmentOutsideSchool);

    public override string Title => "No row for the school of the class";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "In CSV 1.0 a student or teacher has a row for every school; here the row for the school of a class is missing, and Remind may leave the person out of the class.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        private readonly bool hasPlaces = context.Views.Any(view => view.Record == RemindRecord.SchoolEnrollment && view.MayRepeat);
        private readonly HashSet<(int User, int School)> places = [];
        private readonly List<Seat> seats = [];

        public override bool WantsRows(RosterRow row) =>
            row.Record == RemindRecord.ClassEnrollment ? hasPlaces || row.Has(RemindField.SchoolId) : hasPlaces && row.Record == RemindRecord.SchoolEnrollment;

        public override void OnRow(RosterRow row)
        {
            if (row.Record == RemindRecord.ClassEnrollment && row.Class >= 0 && row.School >= 0 && Index.Classes[row.Class].School - 1 is var ofClass and >= 0 && ofClass != row.School)
            {
                Report(
                    row,
                    RemindField.SchoolId,
                    "The row names another school than the class has. Remind may leave the user out of the class.",
                    "Write the school of the class into the row, or enroll the user in a class of the school.");
                return;
            }

            if (row.User < 0 || !hasPlaces)
            {
                return;
            }

            if (row.Record == RemindRecord.SchoolEnrollment)
            {
                places.Add((row.User, row.School));
            }
            else if (row.Class >= 0 && Index.Classes[row.Class].School - 1 is var school and >= 0)
            {
                seats.Add(new Seat(row.View, (int)row.Line, row.User, school));
            }
        }

        public override void OnSetEnd()
        {
            // Where a row could not be read it may have been the one that is missing.
            foreach (var seat in Index.Users.HasUnreadRows ? [] : seats)
            {
                if (!places.Contains((seat.User, seat.School)))
                {
                    Report(seat);
                }
            }
        }

        private void Report(Seat seat)
        {
            var file = ViewOf(Index.Users[seat.User].Role).File;
            ReportUserOf(
                seat.View,
                RemindField.UserId,
                seat.User,
                seat.Line,
                $"The class is at a school for which the user has no row in {FileNameOf(file)}. Remind may leave the user out of the class.",
                $"Add a row with this school to {FileNameOf(file)}, or leave the enrollment out.");
        }

        private readonly record struct Seat(RecordView View, int Line, int User, int School);
    }
}
