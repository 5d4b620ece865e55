using System;
using System.Linq;
using System.Text;
using RosterSync.Records;
using RosterSync.Remind;

namespace RosterSync.Validation;

/// <summary>Which cells of a file's rows are looked at and what they mean.</summary>
internal sealed class RowSchema
{
    private readonly int[] cellOfField = new int[(int)RemindField.PropertyValue + 1];
    private readonly bool[] judges = new bool[(int)RemindField.PropertyValue + 1];
    private readonly int[] columns;
    private readonly byte[][] headers;

    public RowSchema(RecordView view, string file, HeaderMatch match)
    {
        View = view;
        File = file;
        var layout = view.Layout;
        Match = match;
        columns = new int[match.MatchedCount];
        headers = new byte[match.MatchedCount][];
        for (var field = 0; field < cellOfField.Length; field++)
        {
            cellOfField[field] = -1;
        }

        var cell = 0;
        for (var column = 0; column < layout.Columns.Count; column++)
        {
            if (match.PositionOf(column) is var position and >= 0)
            {
                var field = layout.Columns[column].Field;
                cellOfField[(int)field] = cell;
                judges[(int)field] = !view.JudgedBefore.Contains(field);
                headers[cell] = Encoding.UTF8.GetBytes(match.Headers[position]);
                columns[cell++] = position;
            }
        }
    }

    /// <summary>The kind of record, and the file by what its columns mean for it.</summary>
    public RecordView View { get; }

    /// <summary>The file by what its columns mean for the record.</summary>
    public RemindFileLayout Layout => View.Layout;

    /// <summary>The file's own name.</summary>
    public string File { get; }

    /// <summary>How the file's headers fit the layout.</summary>
    public HeaderMatch Match { get; }

    /// <summary>How many cells of a row are looked at.</summary>
    public int CellCount => columns.Length;

    /// <summary>Which of those holds a field; -1 where the file has no such column.</summary>
    public int CellOf(RemindField field) => cellOfField[(int)field];

    /// <summary>Whether the file has the field and its cell is judged with this record, and not with an earlier one of the row.</summary>
    public bool Judges(RemindField field) => judges[(int)field];

    /// <summary>Place of a cell in the row of the file.</summary>
    public int ColumnOf(int cell) => columns[cell];

    /// <summary>Whether a cell is the header of its column.</summary>
    public bool IsHeader(int cell, ReadOnlySpan<byte> value) => value.SequenceEqual(headers[cell]);
}
