using System;
using System.Collections.Generic;
using RosterSync.Comparison;
using RosterSync.Records;
using RosterSync.Remind;

namespace RosterSync.Validation;

/// <summary>What a check may ask: the set, what is wanted, and what is known of the files read so far.</summary>
internal sealed class CheckContext(RosterSet set, ValidationOptions options, RosterIndex index, FindingCollector findings)
{
    public RosterSet Set => set;

    public RemindLayout Layout => set.Layout;

    public ValidationOptions Options => options;

    public RosterIndex Index => index;

    public FindingCollector Findings => findings;

    /// <summary>The records of the set, each after those it refers to.</summary>
    public IReadOnlyList<RecordView> Views { get; } = RecordViews.Of(set.Layout);
}

/// <summary>One rule at work on one set. It is told of files and rows in turn: schools, classes, users, then the enrollments.</summary>
internal abstract class RosterCheck(RosterRule rule, CheckContext context)
{
    protected CheckContext Context => context;

    protected RosterIndex Index => context.Index;

    /// <summary>Before the first file.</summary>
    public virtual void OnSetBegin()
    {
    }

    /// <summary>A file of the layout is not there.</summary>
    public virtual void OnMissingFile(RemindFileLayout file)
    {
    }

    /// <summary>A file was opened.</summary>
    public virtual void OnFile(OpenedFile file)
    {
    }

    /// <summary>The rows of a record begin; a file may hold several records.</summary>
    public virtual void OnRecords(OpenedFile file)
    {
    }

    /// <summary>Whether the check looks at the rows of a file.</summary>
    public virtual bool WantsRows(RosterRow row) => false;

    /// <summary>A record. Called only where the check wants rows.</summary>
    public virtual void OnRow(RosterRow row)
    {
    }

    /// <summary>A line that is no proper record; see <see cref="RosterRow.Kind"/>.</summary>
    public virtual void OnOddRow(RosterRow row)
    {
    }

    /// <summary>A row whose form is wrong, be it a record all the same or not; see <see cref="RosterRow.Fault"/>.</summary>
    public virtual void OnFault(RosterRow row)
    {
    }

    /// <summary>A file was read to its end.</summary>
    /// <param name="file">The file.</param>
    /// <param name="rowCount">Rows below the header, blank lines not counted.</param>
    public virtual void OnFileEnd(OpenedFile file, long rowCount)
    {
    }

    /// <summary>The rows of a record were read.</summary>
    /// <param name="file">The file, by what its columns mean for the record.</param>
    /// <param name="rowCount">Rows below the header, blank lines not counted.</param>
    public virtual void OnRecordsEnd(OpenedFile file, long rowCount)
    {
    }

    /// <summary>Whether the check looks at what changed since the set sent before.</summary>
    public virtual bool WantsComparison => false;

    /// <summary>A change since the set sent before. Called only where the check wants the comparison, after the last file.</summary>
    public virtual void OnChange(RosterChange change)
    {
    }

    /// <summary>All changes since the set sent before.</summary>
    public virtual void OnCompared(RosterComparison comparison)
    {
    }

    /// <summary>The set could not be compared with the one sent before.</summary>
    /// <param name="reason">What in the set cannot be read.</param>
    public virtual void OnNotComparable(RosterFormatException reason)
    {
    }

    /// <summary>After the last file.</summary>
    public virtual void OnSetEnd()
    {
    }

    /// <summary>Reports the set or a file.</summary>
    protected void Report(string message, string action, string? file = null, long? line = null, string? column = null, int count = 1) =>
        context.Findings.Add(rule, rule.Find(message, action, file, line, column, count: count));

    /// <summary>Reports a record that changed since the set sent before.</summary>
    protected void Report(RosterChange change, string message, string action, string? column = null) =>
        context.Findings.Add(rule, rule.Find(message, action, change.File, change.Line, column, change.RecordId, change.SchoolId));

    /// <summary>Reports the row at hand.</summary>
    protected void Report(RosterRow row, RemindField field, string message, string action)
    {
        var column = row.HeaderOf(field);
        if (row.Record is RemindRecord.User)
        {
            var finding = rule.Find(message, action, row.File, row.Line, column, row.Number >= 0 ? IdOf(row.View, row.Number) : ShownId.OfPerson(row[RemindField.UserId]));
            if (row.Number >= 0)
            {
                context.Findings.AddOfUser(rule, finding, row.Number);
            }
            else
            {
                context.Findings.Add(rule, finding);
            }

            return;
        }

        var recordId = row.Record switch
        {
            RemindRecord.School => ShownId.OfPlace(row[RemindField.SchoolId]),
            RemindRecord.Course => ShownId.OfPlace(row[RemindField.CourseId]),
            RemindRecord.Class => ShownId.OfPlace(row[RemindField.ClassId]),
            _ => ShownId.OfPerson(row[RemindField.UserId]),
        };
        context.Findings.Add(rule, rule.Find(message, action, row.File, row.Line, column, recordId, SchoolOf(row)));
    }

    /// <summary>Reports a line whose cells are not to be trusted.</summary>
    protected void ReportOdd(RosterRow row, string message, string action, string? column = null) =>
        context.Findings.Add(rule, rule.Find(message, action, row.File, row.Line, column));

    /// <summary>Reports a user after the users file was read.</summary>
    protected void ReportUser(int user, RemindField field, string message, string action) =>
        ReportUserAt(user, field, Index.Users[user].Line, message, action);

    /// <summary>The users of a role, and the file they are in.</summary>
    protected RecordView ViewOf(UserRole role) => context.Views.Find(RemindRecord.User, RoleWords.RoleOf(role))!;

    /// <summary>Reports a user on a row that names him or her.</summary>
    protected void ReportUserAt(int user, RemindField field, int line, string message, string action)
    {
        ReportUserOf(ViewOf(Index.Users[user].Role), field, user, line, message, action);
    }

    /// <summary>Reports a user on a row of any record.</summary>
    protected void ReportUserOf(RecordView view, RemindField field, int user, int line, string message, string action)
    {
        var header = view.Layout.IndexOf(field) is var position and >= 0 ? view.Layout.Columns[position].Header : null;
        var finding = rule.Find(message, action, FileNameOf(view.File), line, header, IdOf(view, user));
        context.Findings.AddOfUser(rule, finding, user);
    }

    /// <summary>Reports a class after the enrollments were read.</summary>
    protected void ReportClass(RemindFileLayout file, int number, string message, string action)
    {
        var classes = Index.Classes;
        var school = classes[number].School - 1;
        context.Findings.Add(rule, rule.Find(
            message,
            action,
            FileNameOf(file),
            classes[number].Line,
            recordId: ShownId.OfPlace(classes.IdOf(number)),
            schoolId: school >= 0 ? ShownId.OfPlace(Index.Schools.IdOf(school)) : null));
    }

    /// <summary>A user for a message: by id, a guardian who has none by the line; "another user" where the id is not to be shown.</summary>
    protected string NameUser(int user) =>
        ViewOf(Index.Users[user].Role).IsGuardian ? $"the guardian in line {Index.Users[user].Line}"
        : ShownId.OfPerson(Index.Users.IdOf(user)) is { } id ? "user " + id
        : "another user";

    /// <summary>The name a file of the layout really has.</summary>
    protected string FileNameOf(RemindFileLayout file) => context.Set.FileFor(file)?.Name ?? file.Name;

    // A guardian on a student's row has no id in the file; the student has.
    private string? IdOf(RecordView view, int user)
    {
        var shown = view.IsGuardian ? Index.Users[user].FirstStudent - 1 : user;
        return shown < 0 ? null : ShownId.OfPerson(Index.Users.IdOf(shown));
    }

    private string? SchoolOf(RosterRow row)
    {
        if (row.Has(RemindField.SchoolId))
        {
            return ShownId.OfPlace(row[RemindField.SchoolId]);
        }

        var school = row.Class >= 0 ? Index.Classes[row.Class].School - 1 : -1;
        return school >= 0 ? ShownId.OfPlace(Index.Schools.IdOf(school)) : null;
    }
}

/// <summary>A check that keeps a large table of its own and wants to hear of a row a little before it comes.</summary>
internal interface IAnnouncedCheck
{
    /// <summary>A record will come; what it refers to is known.</summary>
    void Announce(RosterRow row);
}

/// <summary>A file of the set that was found and opened.</summary>
internal sealed class OpenedFile(RemindFileLayout layout, RosterFile file, RosterTable table, HeaderMatch match)
{
    public RemindFileLayout Layout => layout;

    /// <summary>The file's own name.</summary>
    public string Name => file.Name;

    public FileForm Form => table.Form;

    public RowFault HeaderFault => table.HeaderFault;

    public HeaderMatch Match => match;

    /// <summary>Whether the last line has its end.</summary>
    public bool HasLastLineEnd => table.HasLastLineEnd;

    /// <summary>Whether all rows stand in the file twice.</summary>
    public bool IsDoubled => table.IsDoubled;

    /// <summary>The last line, once the rows were read.</summary>
    public long LastLine => table.Line;

    /// <summary>About how many rows to expect: a row of ids is seldom shorter than 20 bytes.</summary>
    public int ExpectedRows => file.RowCount ?? (int)Math.Min(file.Length / 20, 1 << 24);

    /// <summary>Whether there is no header at all.</summary>
    public bool IsEmpty => match.Headers.Count == 0;

    /// <summary>Whether rows can be read and some of their columns are known.</summary>
    public bool HasReadableRows => Form is FileForm.Text or FileForm.ByteOrderMark && match.MatchedCount > 0;
}
