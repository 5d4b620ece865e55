using System.Threading;
using RosterSync.Records;
using RosterSync.Remind;
using RosterSync.Validation;

namespace RosterSync.IO.Sets;

/// <summary>Counts what a set of files holds. Rows that cannot be read are not counted; the checks report them.</summary>
internal static class RosterSetCounter
{
    public static RosterCounts Count(RosterSet set, CancellationToken token)
    {
        var rows = new int[(int)RemindRecord.Property + 1];
        var roles = new int[(int)UserRole.Participant + 1];
        var words = new RoleWords(set.Layout.Roles);
        foreach (var view in RecordViews.Of(set.Layout))
        {
            if (set.FileFor(view.File) is not { } file)
            {
                continue;
            }

            using var table = view.Open(new RosterTableOpener(), file, set.Layout.ListSeparator);
            if (table.Form is not (FileForm.Text or FileForm.ByteOrderMark))
            {
                continue;
            }

            var role = view.Layout.IndexOf(RemindField.Role) is var column and >= 0 ? new HeaderMatch(table.Headers, view.Layout).PositionOf(column) : -1;
            while (table.Read())
            {
                token.ThrowIfCancellationRequested();
                if (table.Fault != RowFault.None || table.FieldCount != table.Headers.Count)
                {
                    continue;
                }

                rows[(int)view.Record]++;
                if (view.Record == RemindRecord.User && (role >= 0 || view.Layout.Role is not null))
                {
                    roles[(int)(role >= 0 ? words.OfUser(table.Field(role), out _) : RoleWords.OfRole(view.Layout.Role!.Value))]++;
                }
            }
        }

        return new RosterCounts
        {
            Schools = rows[(int)RemindRecord.School],
            Classes = rows[(int)RemindRecord.Class],
            Teachers = roles[(int)UserRole.Teacher],
            Staff = roles[(int)UserRole.Staff],
            Students = roles[(int)UserRole.Student],
            Parents = roles[(int)UserRole.Parent],
            ClassEnrollments = rows[(int)RemindRecord.ClassEnrollment],
            SchoolEnrollments = rows[(int)RemindRecord.SchoolEnrollment],
        };
    }
}
