using System.Linq;
using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>A user is at no school and in no class, or a parent belongs to no student.</summary>
internal sealed class UserWithoutPlace : RosterRule
{
    public override string Name => nameof(UserWithoutPlace);

    public override string Title => "User who belongs nowhere";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "A user is at no school and in no class, or a parent belongs to no student.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        private int filesOfPlaces;

        // Where a row places nobody because something else is wrong with it, that is what is said.
        private bool isUnclear;

        public override bool WantsRows(RosterRow row) => row.Record is RemindRecord.ClassEnrollment or RemindRecord.SchoolEnrollment;

        // A set may be without any enrollments, as before the first day of school.
        private bool hasPlaces;

        public override void OnRow(RosterRow row)
        {
            hasPlaces = true;
            isUnclear |= row.User < 0 || (row.Record == RemindRecord.ClassEnrollment ? row.Class < 0 || Index.Classes[row.Class].School == 0 : row.School < 0);
        }

        public override void OnOddRow(RosterRow row) => isUnclear = true;

        public override void OnRecords(OpenedFile file) =>
            filesOfPlaces += file.Layout.Record is RemindRecord.ClassEnrollment or RemindRecord.SchoolEnrollment && file.Layout.IndexOf(RemindField.UserId) is var column and >= 0
                && file.Match.PositionOf(column) >= 0 ? 1 : 0;

        public override void OnSetEnd()
        {
            var users = Index.Users;
            if (!users.IsComplete || users.HasUnreadRows)
            {
                return;
            }

            var knowsPlaces = hasPlaces && !isUnclear && Index.HasClassEnrollments
                && filesOfPlaces == Context.Views.Count(view => view.Record is RemindRecord.ClassEnrollment or RemindRecord.SchoolEnrollment);
            for (var user = 0; user < users.Count; user++)
            {
                if (!users.IsDefined(user))
                {
                    continue;
                }

                if (users[user].Role == UserRole.Parent && Index.HasStudentLinks && users[user].FirstStudent == 0)
                {
                    ReportUser(user, RemindField.StudentIds, "The parent belongs to no student. What Remind does with such a user is not known.", "Name the parent's students, or leave the row out.");
                }
                else if (users[user].Role is UserRole.Teacher or UserRole.Staff or UserRole.Student && knowsPlaces && users[user].School == 0)
                {
                    ReportUser(user, RemindField.UserId, "The user is in no class and at no school. What Remind does with such a user is not known.", "Enroll the user in a class or at a school, or leave the row out.");
                }
            }
        }
    }
}
