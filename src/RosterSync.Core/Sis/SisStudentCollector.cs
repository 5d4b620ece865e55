using System;
using System.Collections.Generic;
using RosterSync.Contacts;
using RosterSync.Text;

namespace RosterSync.Sis;

/// <summary>
/// Makes a <see cref="SisStudent"/> of all rows of a student. Each is handed on once and whole, as soon as his or her last row was
/// read: where rows are grouped that is before the next student, and otherwise only the students whose rows lie apart are held.
/// </summary>
internal sealed class SisStudentCollector : ISisSink
{
    private readonly SisStudentIndex index;
    private readonly Action<SisStudent> onStudent;
    private readonly Draft?[] drafts;
    private readonly TextCache texts = new();
    private SisExportInfo? export;
    private byte[] row = new byte[512];
    private int rowLength = -1;

    /// <summary>Makes a collector.</summary>
    /// <param name="index">The students of the same export, counted in a first reading.</param>
    /// <param name="onStudent">Takes each student.</param>
    public SisStudentCollector(SisStudentIndex index, Action<SisStudent> onStudent)
    {
        this.index = index;
        this.onStudent = onStudent;
        drafts = new Draft?[index.Count];
    }

    /// <inheritdoc/>
    public void BeginExport(SisExportInfo export) => this.export = export;

    /// <inheritdoc/>
    public void OnStudent(SisRow row)
    {
        var number = index.Find(row[SisField.PersonId]);
        if (number < 0)
        {
            // A row without an id is no student; whoever converts the export reports it.
            return;
        }

        var draft = drafts[number] ??= new Draft();
        if (!IsSameAsLast(row) || draft.Student is null)
        {
            draft.Add(row, texts);
        }

        HandOnWhole(number, draft);
    }

    /// <inheritdoc/>
    public void OnContact(SisRow row)
    {
        var number = index.Find(row[SisField.PersonId]);
        if (number < 0)
        {
            return;
        }

        var draft = drafts[number] ??= new Draft();
        var contact = new SisContact { File = row.File, Line = row.Line };
        SisPersonFields.Read(SisPersonFields.Contact, row, contact, texts);
        contact.Remarks = Remarks(row);
        draft.Contacts.Add(contact);
        HandOnWhole(number, draft);
    }

    /// <inheritdoc/>
    public void OnSchool(SisRow row)
    {
    }

    /// <inheritdoc/>
    public void OnTeacher(SisRow row)
    {
    }

    /// <inheritdoc/>
    public void OnStaff(SisRow row)
    {
    }

    /// <inheritdoc/>
    public void OnSection(SisRow row)
    {
    }

    /// <inheritdoc/>
    public void OnEnrollment(SisRow row)
    {
    }

    private void HandOnWhole(int number, Draft draft)
    {
        if (index.TakeRow(number))
        {
            drafts[number] = null;
            onStudent(draft.Finish(export));
        }
    }

    // A student's row is repeated for every contact: the student part is read once while it stays the same.
    private bool IsSameAsLast(SisRow current)
    {
        var length = 0;
        var same = rowLength >= 0;
        for (var i = -2; i < SisPersonFields.Student.Count; i++)
        {
            var field = i switch
            {
                -2 => SisField.SchoolId,
                -1 => SisField.IsHomeSchool,
                _ => SisPersonFields.Student[i].Field,
            };
            var cell = current[field];
            var end = length + cell.Length + 1;
            if (same && end <= rowLength && row[end - 1] == 0 && cell.SequenceEqual(row.AsSpan(length, cell.Length)))
            {
                length = end;
                continue;
            }

            same = false;
            if (row.Length < end)
            {
                Array.Resize(ref row, end * 2);
            }

            cell.CopyTo(row.AsSpan(length));
            row[end - 1] = 0;
            length = end;
        }

        same &= length == rowLength;
        rowLength = length;
        return same;
    }

    private Dictionary<string, string>? Remarks(SisRow current)
    {
        Dictionary<string, string>? remarks = null;
        for (var i = 0; i < current.RemarkCount; i++)
        {
            var cell = current.Remark(i);
            if (!cell.IsEmpty)
            {
                remarks ??= new Dictionary<string, string>(StringComparer.Ordinal);
                var header = current.RemarkHeader(i);
                var text = texts.Get(cell)!;

                // Two columns of one name: what either says may be a block.
                remarks[header] = remarks.TryGetValue(header, out var other) ? other + "; " + text : text;
            }
        }

        return remarks;
    }

    /// <summary>What is known of a student so far.</summary>
    private sealed class Draft
    {
        private readonly List<string> schools = [];
        private readonly List<string> ownSchools = [];
        private List<SisStudent>? others;
        private string? home;

        public SisStudent? Student { get; private set; }

        public List<SisContact> Contacts { get; } = [];

        public void Add(SisRow row, TextCache texts)
        {
            var said = new SisStudent { SchoolId = texts.Get(row[SisField.SchoolId]), File = row.File, Line = row.Line };
            SisPersonFields.Read(SisPersonFields.Student, row, said, texts);
            AddSchool(said.SchoolId, row);
            if (Student is null || SaysTheSame(Student, said))
            {
                Student ??= said;
                AddIfNew(ownSchools, said.SchoolId);
            }
            else
            {
                (others ??= []).Add(said);
            }

            if (said.Line < Student.Line)
            {
                Student.Line = said.Line;
                Student.File = said.File;
            }
        }

        public SisStudent Finish(SisExportInfo? export)
        {
            var student = Student!;
            if (home is not null)
            {
                schools.Remove(home);
                schools.Insert(0, home);
            }

            student.SchoolIds = schools.ToArray();
            student.SchoolId = schools.Count > 0 ? schools[0] : null;
            student.OwnSchoolIds = others is null ? null : ownSchools;
            student.OtherRows = others;
            student.Contacts = Contacts.ToArray();
            student.Export = export;
            return student;
        }

        private void AddSchool(string? school, SisRow row)
        {
            AddIfNew(schools, school);
            if (school is not null && home is null && TruthValue.Parse(row[SisField.IsHomeSchool]) == TruthKind.Yes)
            {
                home = school;
            }
        }

        private static void AddIfNew(List<string> list, string? school)
        {
            if (school is not null && !list.Contains(school))
            {
                list.Add(school);
            }
        }

        private static bool SaysTheSame(SisStudent one, SisStudent other)
        {
            foreach (var property in SisPersonFields.Student)
            {
                if (!string.Equals(property.Get(one), property.Get(other), StringComparison.Ordinal))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
