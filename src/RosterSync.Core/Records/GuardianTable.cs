using System;
using System.Collections.Generic;
using System.Text;
using RosterSync.Contacts;
using RosterSync.Remind;
using RosterSync.Validation;

namespace RosterSync.Records;

/// <summary>
/// The guardians on the rows of students, each once with all of his or her students. They have no id in such a file; the one they get here
/// is made as the conversion makes those of contacts without an id: of the folded full name and the e-mail, else the phone. Without either
/// a guardian is known by name within the student's rows.
/// </summary>
internal sealed class GuardianTable : WrappedTable
{
    /// <summary>Stands for the header of a column that no file has.</summary>
    public const string IdHeader = "(guardian)";

    private readonly List<string> headers = [IdHeader];
    private readonly int[] positions;
    private readonly RemindField[] fields;
    private readonly byte[] separator;
    private readonly List<Guardian> guardians = [];
    private int current = -1;

    /// <summary>Reads the guardians of a table.</summary>
    /// <param name="inner">The table of students.</param>
    /// <param name="view">The view of guardians.</param>
    /// <param name="listSeparator">Put between the ids of several students.</param>
    public GuardianTable(RosterTable inner, RecordView view, string listSeparator)
        : base(inner)
    {
        separator = Encoding.UTF8.GetBytes(listSeparator);
        var match = new HeaderMatch(inner.Headers, view.Layout);
        var found = new List<(int Position, RemindField Field)>();
        for (var column = 1; column < view.Layout.Columns.Count; column++)
        {
            if (match.PositionOf(column) is var position and >= 0)
            {
                found.Add((position, view.Layout.Columns[column].Field));
                headers.Add(view.Layout.Columns[column].Header);
            }
        }

        positions = found.ConvertAll(column => column.Position).ToArray();
        fields = found.ConvertAll(column => column.Field).ToArray();
        ReadAll();
    }

    public override IReadOnlyList<string> Headers => headers;

    public override long Line => guardians[current].Line;

    public override int FieldCount => headers.Count;

    public override RowFault Fault => RowFault.None;

    public override int FaultField => -1;

    public override bool Read() => ++current < guardians.Count;

    public override ReadOnlySpan<byte> Field(int index)
    {
        var guardian = guardians[current];
        return index == 0 ? guardian.Id
            : fields[index - 1] == RemindField.StudentIds ? guardian.Students
            : guardian.Cells[index - 1];
    }

    private void ReadAll()
    {
        var known = new IdTable();
        var id = new byte[HashedId.Length];
        while (Inner.Read())
        {
            if (!IsWhole || !HasGuardian())
            {
                continue;
            }

            MakeId(id);
            var number = known.GetOrAdd(id, out var added, out _);
            if (added)
            {
                guardians.Add(new Guardian { Id = [(byte)'p', (byte)'-', .. id], Line = Inner.Line, Cells = Cells() });
            }

            guardians[number].Add(Cell(RemindField.StudentIds), separator);
        }
    }

    private bool HasGuardian()
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i] != RemindField.StudentIds && !RowReader.IsBlank(Inner.Field(positions[i])))
            {
                return true;
            }
        }

        return false;
    }

    private byte[][] Cells()
    {
        var cells = new byte[fields.Length][];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = fields[i] == RemindField.StudentIds ? [] : Inner.Field(positions[i]).ToArray();
        }

        return cells;
    }

    private ReadOnlySpan<byte> Cell(RemindField field) => Array.IndexOf(fields, field) is var index and >= 0 ? Inner.Field(positions[index]) : default;

    private void MakeId(byte[] hex)
    {
        var cell = Utf8Text.Trim(Cell(RemindField.Email));
        var email = new byte[cell.Length];
        Span<byte> digits = stackalloc byte[PhoneNumber.DigitCount];
        scoped ReadOnlySpan<byte> point;
        if (EmailAddress.Parse(cell, email, out var length) == EmailVerdict.Valid)
        {
            point = email.AsSpan(0, length);
        }
        else if (PhoneNumber.Parse(Cell(RemindField.Phone), out var number) == PhoneVerdict.Valid)
        {
            PhoneNumber.Format(number, digits);
            point = digits;
        }
        else
        {
            point = Cell(RemindField.StudentIds);
        }

        HashedId.Write(Cell(RemindField.FirstName), Cell(RemindField.LastName), point, hex);
    }

    private sealed class Guardian
    {
        private byte[] students = [];
        private int length;

        public required byte[] Id { get; init; }

        public required long Line { get; init; }

        public required byte[][] Cells { get; init; }

        public ReadOnlySpan<byte> Students => students.AsSpan(0, length);

        public void Add(ReadOnlySpan<byte> student, byte[] separator)
        {
            if (RowReader.IsBlank(student) || Has(student, separator))
            {
                return;
            }

            if (students.Length < length + separator.Length + student.Length)
            {
                Array.Resize(ref students, length + separator.Length + student.Length);
            }

            if (length > 0)
            {
                separator.CopyTo(students, length);
                length += separator.Length;
            }

            student.CopyTo(students.AsSpan(length));
            length += student.Length;
        }

        private bool Has(ReadOnlySpan<byte> student, byte[] separator)
        {
            foreach (var known in new IdList(Students, separator))
            {
                if (known.SequenceEqual(student))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
