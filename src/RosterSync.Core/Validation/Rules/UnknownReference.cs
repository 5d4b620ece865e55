using System;
using RosterSync.Contacts;
using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>A row names a school, class or user that is in no file of the set.</summary>
internal sealed class UnknownReference : RosterRule
{
    public override string Name => nameof(UnknownReference);

    public override string Title => "Unknown reference";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.FileError;

    public override string Description => "A row names a school, class or user that is in no file of the set.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        private const string AsThere = "Write the id as it stands there.";

        public override bool WantsRows(RosterRow row) =>
            row.Record is RemindRecord.Course or RemindRecord.Class or RemindRecord.ClassEnrollment or RemindRecord.SchoolEnrollment;

        public override void OnRow(RosterRow row)
        {
            if (row.School < 0 && row.Has(RemindField.SchoolId))
            {
                Look(row, RemindField.SchoolId, Index.Schools, RemindRecord.School);
            }

            if (row.Course < 0 && row.Record == RemindRecord.Class)
            {
                Look(row, RemindField.CourseId, Index.Courses, RemindRecord.Course);
            }

            if (row.Class < 0 && row.Record == RemindRecord.ClassEnrollment)
            {
                Look(row, RemindField.ClassId, Index.Classes, RemindRecord.Class);
            }

            if (row.User < 0 && row.Record is RemindRecord.ClassEnrollment or RemindRecord.SchoolEnrollment)
            {
                Look(row, RemindField.UserId, Index.Users, RemindRecord.User);
            }
            else if (row.User >= 0 && IsOfStudents(row) && Index.Users[row.User].Role is UserRole.Teacher or UserRole.Staff)
            {
                var file = FileNameOf(ViewOf(UserRole.Student).File);
                Report(row, RemindField.UserId, $"The id is not in {file}: it is that of a teacher.", $"Leave the row out; the teacher of a class stands in {FileNameOf(Context.Layout.FileOf(RemindRecord.Class)!)}.");
            }
        }

        // By its header; under user_id, which Remind's later samples have, teachers may stand.
        private static bool IsOfStudents(RosterRow row) =>
            row.Record == RemindRecord.ClassEnrollment && row.View.IsFirst && row.Layout.Role == RemindRole.Student
            && row.HeaderOf(RemindField.UserId)?.IndexOf("student", StringComparison.OrdinalIgnoreCase) >= 0;

        public override void OnSetEnd()
        {
            var users = Index.Users;
            if (!users.IsComplete)
            {
                return;
            }

            foreach (var named in Index.NamedByStudents)
            {
                if (!users.IsDefined(named.Key) && users[named.Key].NamedOnLine == 0)
                {
                    var hint = Hint(users, users.IdOf(named.Key), users.TwinOf(named.Key));
                    ReportUserAt(
                        named.Key,
                        RemindField.StudentIds,
                        named.Value,
                        "The row names a relative who is not in the file" + (hint ?? "."),
                        hint is null ? "Leave the id out, or add the relative's row." : AsThere);
                }
            }

            for (var user = 0; user < users.Count; user++)
            {
                if (users[user].NamedOnLine == 0)
                {
                    continue;
                }

                if (!users.IsDefined(user))
                {
                    var hint = Hint(users, users.IdOf(user), users.TwinOf(user));
                    ReportNamed(user, "The row names a student who is not in the file" + (hint ?? "."), hint is null ? "Leave the id out, or add the student's row." : AsThere);
                }
                else if (users[user].Role is not (UserRole.Student or UserRole.Unknown))
                {
                    ReportNamed(user, "The row names among the students a user who is no student.", "Leave the id out, or add the student's row.");
                }
            }
        }

        // The line is one of the file in which parents name students, whatever file the named user is in.
        private void ReportNamed(int user, string message, string action) =>
            ReportUserOf(ViewOf(UserRole.Parent), RemindField.StudentIds, user, Index.Users[user].NamedOnLine, message, action);

        private void Look<TRecord>(RosterRow row, RemindField field, RecordIndex<TRecord> records, RemindRecord target)
            where TRecord : struct, IRecord
        {
            var id = row[field];
            if (!records.IsComplete || !row.Has(field) || RowReader.IsBlank(id))
            {
                return;
            }

            records.Find(id, out var twin);
            var file = FileNameOf(target == RemindRecord.User ? ViewOf(row.Role).File : Context.Layout.FileOf(target)!);
            var hint = Hint(records, id, twin);
            Report(row, field, $"The id is not in {file}" + (hint ?? "."), hint is null ? $"Add the row to {file}, or leave this row out." : AsThere);
        }

        private static string? Hint<TRecord>(RecordIndex<TRecord> records, ReadOnlySpan<byte> id, int twin)
            where TRecord : struct, IRecord
        {
            if (twin >= 0)
            {
                return $"; line {records[twin].Line} has it in another case, and upper and lower case count.";
            }

            return records.Find(Utf8Text.Trim(id), out _) is var trimmed and >= 0
                ? $"; line {records[trimmed].Line} has it without the space."
                : null;
        }
    }
}
