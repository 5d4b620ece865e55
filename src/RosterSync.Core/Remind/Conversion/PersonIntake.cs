using System;
using RosterSync.Contacts;
using RosterSync.Sis;

namespace RosterSync.Remind.Conversion;

/// <summary>Takes the rows of students, teachers and staff.</summary>
internal sealed class PersonIntake(ConversionState state, CellReader cells)
{
    private static readonly SisField[] StudentPart =
    [
        SisField.PersonId, SisField.SchoolId, SisField.LastName, SisField.FirstName, SisField.BirthDate, SisField.Email,
        SisField.StudentNumber, SisField.Grade, SisField.Phone, SisField.OtherPhone, SisField.FullName, SisField.Suffix, SisField.Status,
    ];

    private byte[] studentRow = new byte[512];
    private int studentRowLength = -1;

    /// <summary>The student whose row came last; -1 where it had no id.</summary>
    public int Student { get; private set; } = -1;

    /// <summary>What is known of a student by the export he or she stands in.</summary>
    public StudentFlags OfExport { get; private set; }

    /// <summary>How many different students came who are not held back.</summary>
    public int ChosenStudentCount { get; private set; }

    /// <summary>The rows that follow are of another export.</summary>
    public void Begin(SisExportInfo export)
    {
        OfExport = (export.NamesSchools ? StudentFlags.None : StudentFlags.SchoolUnsaid) | (export.HasCompanionFiles ? StudentFlags.HasCompanions : StudentFlags.None);
        Student = -1;
        studentRowLength = -1;
    }

    public void TakeStudent(SisRow row)
    {
        // A student's row is repeated for every contact: the student part is read once while it stays the same.
        if (IsSameStudentRow(row))
        {
            return;
        }

        var id = row[SisField.PersonId];
        if (id.IsEmpty)
        {
            state.LeftOut.Add(LeftOutKind.Student, LeftOutReason.MissingId, state.Arena.Add(row[SisField.SchoolId]), 0, 0, (int)row.Line, cells.FileOf(row));
            Student = -1;
            return;
        }

        var student = state.Students.GetOrAdd(id);
        Student = student;
        if (IsPassedOver(student))
        {
            return;
        }

        cells.Names(row[SisField.FirstName], row[SisField.LastName], row[SisField.Suffix], row[SisField.FullName], out var name);
        var birth = SisDate.TryParse(row[SisField.BirthDate], out var day) ? day : 0;
        state.Students.Merge(student, name.First, name.Last, birth, row[SisField.StudentNumber], cells.Clean(row[SisField.Grade]));

        ref var record = ref state.Students.Records[student];
        if (record.Line == 0 || row.Line < record.Line)
        {
            record.Line = (int)row.Line;
            record.File = cells.FileOf(row);
        }

        record.Flags |= StatusWords.IsInactive(row[SisField.Status]) ? StudentFlags.Inactive : StudentFlags.Active;
        record.Flags |= OfExport;
        cells.BeginPoints();
        TakeOwn(student, ref record.Email, cells.Email(row[SisField.Email]));
        TakeOwn(student, ref record.Phone, cells.Phone(row[SisField.Phone]));
        TakeOwn(student, ref record.OtherPhone, cells.Phone(row[SisField.OtherPhone]));
        foreach (var point in cells.Unsent)
        {
            state.Students.MoreOwnPoints.Add(student, point);
        }

        var school = row[SisField.SchoolId];
        if (!school.IsEmpty && !StatusWords.IsInactive(row[SisField.Status]))
        {
            state.Students.AddSchool(student, state.Schools.GetOrAdd(school));
        }
    }

    // Of several the smallest may be sent; the others are the student's own all the same, and no guardian's.
    private void TakeOwn(int student, ref int kept, int point)
    {
        if (point < 0 || point == kept)
        {
            return;
        }

        if (kept < 0)
        {
            kept = point;
            return;
        }

        var isSmaller = state.Points.Compare(point, kept) < 0;
        state.Students.MoreOwnPoints.Add(student, isSmaller ? kept : point);
        kept = isSmaller ? point : kept;
    }

    private bool IsPassedOver(int student)
    {
        ref var flags = ref state.Students.Records[student].Flags;
        if ((flags & StudentFlags.Chosen) != 0)
        {
            return state.HoldsStudentsBack;
        }

        if (state.HoldsStudentsBack)
        {
            flags |= StudentFlags.HeldBack;
        }
        else
        {
            flags |= StudentFlags.Chosen;
            ChosenStudentCount++;
        }

        return false;
    }

    public void TakeAdult(SisRow row, bool isTeacher)
    {
        var id = row[SisField.PersonId];
        var school = row[SisField.SchoolId];
        if (id.IsEmpty)
        {
            state.LeftOut.Add(isTeacher ? LeftOutKind.Teacher : LeftOutKind.Staff, LeftOutReason.MissingId, state.Arena.Add(school), 0, 0, (int)row.Line, cells.FileOf(row));
            return;
        }

        var adult = state.Adults.GetOrAdd(isTeacher, id);
        cells.Names(row[SisField.FirstName], row[SisField.LastName], row[SisField.Suffix], row[SisField.FullName], out var name);
        if ((adult.First == 0 && adult.Last == 0)
            || ContactBook.IsBetterName(name.First, name.Last, state.Arena[adult.First], state.Arena[adult.Last]))
        {
            adult.First = state.Arena.Add(name.First);
            adult.Last = state.Arena.Add(name.Last);
        }

        if (adult.Line == 0 || row.Line < adult.Line)
        {
            adult.Line = (int)row.Line;
            adult.File = cells.FileOf(row);
        }

        var email = cells.Email(row[SisField.Email]);
        if (email >= 0 && (adult.Email < 0 || state.Points.Compare(email, adult.Email) < 0))
        {
            adult.Email = email;
        }

        AddPhone(adult, cells.Phone(row[SisField.Phone]));
        AddPhone(adult, cells.Phone(row[SisField.OtherPhone]));
        if (StatusWords.IsInactive(row[SisField.Status]))
        {
            return;
        }

        adult.IsActive = true;
        if (school.SequenceEqual("DEFAULT_DISTRICT_OFFICE"u8))
        {
            adult.IsDistrictOffice = true;
        }
        else if (!school.IsEmpty)
        {
            adult.Schools.Add(state.Schools.GetOrAdd(school));
        }
    }

    private static void AddPhone(AdultRecord adult, int point)
    {
        if (point >= 0 && !adult.Phones.Contains(point))
        {
            adult.Phones.Add(point);
        }
    }

    private bool IsSameStudentRow(SisRow row)
    {
        var length = 0;
        var same = studentRowLength >= 0;
        for (var i = 0; i < StudentPart.Length; i++)
        {
            var cell = row[StudentPart[i]];
            var end = length + cell.Length + 1;
            if (same && end <= studentRowLength && studentRow[end - 1] == 0 && cell.SequenceEqual(studentRow.AsSpan(length, cell.Length)))
            {
                length = end;
                continue;
            }

            same = false;
            if (studentRow.Length < end)
            {
                Array.Resize(ref studentRow, end * 2);
            }

            cell.CopyTo(studentRow.AsSpan(length));
            studentRow[end - 1] = 0;
            length = end;
        }

        same &= length == studentRowLength;
        studentRowLength = length;
        return same && Student >= 0;
    }
}
