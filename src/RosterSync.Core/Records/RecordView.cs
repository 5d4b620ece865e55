using System.Collections.Generic;
using System.Linq;
using RosterSync.Remind;
using RosterSync.Validation;

namespace RosterSync.Records;

/// <summary>
/// One kind of record that the rows of a file hold. In CSV 2.0 every file holds one kind; a row of students.csv of CSV 1.0 is a student,
/// the student's place at a school, and a guardian. Whoever reads a set goes through its records, and need not know which files a format has.
/// </summary>
internal sealed class RecordView
{
    /// <summary>The file, as the layout of the set has it.</summary>
    public required RemindFileLayout File { get; init; }

    /// <summary>The same file by what its columns mean for this record.</summary>
    public required RemindFileLayout Layout { get; init; }

    /// <summary>Whether this is the file's own record: the form of its header and rows is judged with this one alone.</summary>
    public bool IsFirst { get; init; } = true;

    /// <summary>Fields whose cells were judged with an earlier record of the same row.</summary>
    public IReadOnlyList<RemindField> JudgedBefore { get; init; } = [];

    /// <summary>Whether rows may say the same of one record again, as a student stands in a row for every guardian.</summary>
    public bool MayRepeat { get; init; }

    /// <summary>Whether the record is the guardian on a student's row.</summary>
    public bool IsGuardian { get; init; }

    /// <summary>The field whose cell holds several ids, each of which makes a record; None where there is no such.</summary>
    public RemindField ListField { get; init; }

    /// <summary>What a row of the view stands for.</summary>
    public RemindRecord Record => Layout.Record;

    /// <summary>Opens the file as a table of this record.</summary>
    /// <param name="opener">Reads the file.</param>
    /// <param name="file">The file.</param>
    /// <param name="listSeparator">Between the ids of a cell that holds several.</param>
    /// <exception cref="RosterFormatException">The file cannot be read as text at all.</exception>
    public RosterTable Open(IRosterTableOpener opener, RosterFile file, string listSeparator)
    {
        var table = opener.Open(file);
        if (table.Form is not (FileForm.Text or FileForm.ByteOrderMark))
        {
            return table;
        }

        if (IsGuardian)
        {
            return new GuardianTable(table, this, listSeparator);
        }

        if (ListField != RemindField.None)
        {
            return new ListTable(table, PositionOf(table, ListField), listSeparator);
        }

        if (!MayRepeat)
        {
            return table;
        }

        var key = Record == RemindRecord.User ? new[] { RemindField.UserId } : [RemindField.UserId, RemindField.SchoolId];
        var content = Layout.Columns.Select(column => column.Field).Where(field => field != RemindField.None && !key.Contains(field));
        return new DistinctTable(table, [.. key.Select(field => PositionOf(table, field))], [.. content.Select(field => PositionOf(table, field))]);
    }

    private int PositionOf(RosterTable table, RemindField field) =>
        Layout.IndexOf(field) is var column and >= 0 ? new HeaderMatch(table.Headers, Layout).PositionOf(column) : -1;
}
