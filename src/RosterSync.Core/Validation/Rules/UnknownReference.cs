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
        }

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
                    ReportUserAt(
                        named.Key,
                        RemindField.StudentIds,
                        named.Value,
                        "The row names a relative who is not in the file" + Hint(users, users.IdOf(named.Key), users.TwinOf(named.Key)),
                        "Leave the id out, or add the relative's row.");
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
                    ReportNamed(user, "The row names a student who is not in the file" + Hint(users, users.IdOf(user), users.TwinOf(user)));
                }
                else if (users[user].Role is not (UserRole.Student or UserRole.Unknown))
                {
                    ReportNamed(user, "The row names among the students a user who is no student.");
                }
            }
        }

        private void ReportNamed(int user, string message) =>
            ReportUserAt(user, RemindField.StudentIds, Index.Users[user].NamedOnLine, message, "Leave the id out, or add the student's row.");

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
            Report(row, field, $"The id is not in {file}" + Hint(records, id, twin), $"Add the row to {file}, or leave this row out.");
        }

        private static string Hint<TRecord>(RecordIndex<TRecord> records, ReadOnlySpan<byte> id, int twin)
            where TRecord : struct, IRecord
        {
            if (twin >= 0)
            {
                return $"; line {records[twin].Line} has it in another case, and upper and lower case count.";
            }

            return records.Find(Utf8Text.Trim(id), out _) is var trimmed and >= 0
                ? $"; line {records[trimmed].Line} has it without the space."
                : ".";
        }
    }
}
