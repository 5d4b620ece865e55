using System;
using System.Text;
using RosterSync.Contacts;
using RosterSync.Records;
using RosterSync.Remind;

namespace RosterSync.Validation;

/// <summary>What kind of line a row is.</summary>
internal enum RowKind
{
    /// <summary>A record with as many cells as there are headers.</summary>
    Record,
    /// <summary>Nothing but the line end.</summary>
    Blank,
    /// <summary>The header once more.</summary>
    HeaderAgain,
    /// <summary>Another number of cells than headers.</summary>
    WrongWidth,
    /// <summary>Quotes that make it uncertain where cells begin.</summary>
    WrongQuotes,
    /// <summary>Too long to be read, and the end of what is read.</summary>
    TooLong,
}

/// <summary>
/// The row the checks look at: a copy of its cells by meaning, and what follows from them, worked out once for all rules.
/// Row objects are used again for later rows.
/// </summary>
internal sealed class RosterRow
{
    private readonly RowSchema schema;
    private readonly int[] ends;
    private byte[] cells = new byte[256];
    private byte[] email = new byte[64];

    public RosterRow(RowSchema schema)
    {
        this.schema = schema;
        ends = new int[schema.CellCount + 1];
    }

    /// <summary>The kind of record the row is looked at as.</summary>
    public RecordView View => schema.View;

    /// <summary>The file by what its columns mean for the record.</summary>
    public RemindFileLayout Layout => schema.Layout;

    /// <summary>How the file's headers fit the layout.</summary>
    public HeaderMatch Match => schema.Match;

    /// <summary>The file's own name.</summary>
    public string File => schema.File;

    public RemindRecord Record => schema.Layout.Record;

    public RowKind Kind { get; private set; }

    public long Line { get; private set; }

    /// <summary>How many cells the row has in the file.</summary>
    public int Width { get; private set; }

    /// <summary>Whether the cells beyond those of the header are blank.</summary>
    public bool HasBlankExcess { get; private set; }

    public RowFault Fault { get; private set; }

    public int FaultField { get; private set; }

    /// <summary>Number of the record the row defines; -1 where it has no id or defines none.</summary>
    public int Number { get; set; }

    /// <summary>Line of an earlier row with the same id; 0 where there is none.</summary>
    public int EarlierLine { get; set; }

    /// <summary>Record of an earlier row whose id differs in case only; -1 where there is none.</summary>
    public int Twin { get; set; }

    /// <summary>The school, class and user the row refers to; -1 where the id is not known.</summary>
    public int School { get; set; }

    /// <summary>The course a class refers to.</summary>
    public int Course { get; set; }

    /// <summary>The class an enrollment refers to.</summary>
    public int Class { get; set; }

    /// <summary>The user an enrollment refers to.</summary>
    public int User { get; set; }

    /// <summary>The role of a user or of an enrollment.</summary>
    public UserRole Role { get; set; }

    /// <summary>Whether the role is written as the layout has it.</summary>
    public bool IsRoleExact { get; set; }

    /// <summary>What the e-mail cell of a user holds.</summary>
    public EmailVerdict Email { get; set; }

    /// <summary>The e-mail in lower case, where it is valid.</summary>
    public ReadOnlySpan<byte> LoweredEmail => email.AsSpan(0, EmailLength);

    /// <summary>Bytes of the e-mail.</summary>
    public int EmailLength { get; set; }

    /// <summary>The ten digits of the phone as a number; 0 where there are no ten.</summary>
    public ulong PhoneDigits { get; set; }

    /// <summary>What the phone cell of a user holds.</summary>
    public PhoneVerdict Phone { get; set; }

    /// <summary>What the birth date cell of a student holds.</summary>
    public RemindDateForm BirthDateForm { get; set; }

    /// <summary>The birth date, where the cell holds one.</summary>
    public DateTime BirthDate { get; set; }

    /// <summary>The cell of a field, as it stands; empty where the file has no such column.</summary>
    public ReadOnlySpan<byte> this[RemindField field] => schema.CellOf(field) is var cell and >= 0 ? Cell(cell) : default;

    /// <summary>Takes the row a table is at.</summary>
    public void Load(RosterTable table)
    {
        Line = table.Line;
        Width = table.FieldCount;
        Fault = table.Fault;
        FaultField = Fault == RowFault.None ? -1 : table.FaultField;
        var end = 0;
        for (var cell = 0; cell < schema.CellCount; cell++)
        {
            var value = table.Field(schema.ColumnOf(cell));
            if (cells.Length - end < value.Length)
            {
                Array.Resize(ref cells, Math.Max(cells.Length * 2, end + value.Length));
            }

            value.CopyTo(cells.AsSpan(end));
            end += value.Length;
            ends[cell + 1] = end;
        }

        Kind = KindOf(table);
        School = Course = Class = User = -1;
    }

    /// <summary>Where the e-mail is put.</summary>
    public Span<byte> RoomForEmail(int length)
    {
        if (email.Length < length)
        {
            email = new byte[length * 2];
        }

        EmailLength = 0;
        return email;
    }

    /// <summary>Whether the file has a column for the field.</summary>
    public bool Has(RemindField field) => schema.CellOf(field) >= 0;

    /// <summary>Whether the file has a column for the field and its cell is judged with this record, and not with an earlier one of the row.</summary>
    public bool Judges(RemindField field) => schema.Judges(field);

    /// <summary>Header of a field's column, as the layout has it.</summary>
    public string? HeaderOf(RemindField field) => Layout.IndexOf(field) is var index and >= 0 ? Layout.Columns[index].Header : null;

    private ReadOnlySpan<byte> Cell(int cell) => cells.AsSpan(ends[cell], ends[cell + 1] - ends[cell]);

    private RowKind KindOf(RosterTable table)
    {
        var expected = Match.Headers.Count;
        switch (Fault)
        {
            case RowFault.TooLong:
                return RowKind.TooLong;
            case RowFault.UnclosedQuote:
            case RowFault.QuoteInCell when Width != expected:
                return RowKind.WrongQuotes;
        }

        if (Width != expected)
        {
            HasBlankExcess = AreBlank(table, expected);
            return Width == 0 || (Width == 1 && table.Field(0).IsEmpty) ? RowKind.Blank : RowKind.WrongWidth;
        }

        for (var cell = 0; cell < schema.CellCount; cell++)
        {
            if (!schema.IsHeader(cell, Cell(cell)))
            {
                return RowKind.Record;
            }
        }

        return RowKind.HeaderAgain;
    }

    private bool AreBlank(RosterTable table, int start)
    {
        for (var i = start; i < Width; i++)
        {
            if (!table.Field(i).IsEmpty)
            {
                return false;
            }
        }

        return Width > start;
    }

    internal static string GetString(ReadOnlySpan<byte> text)
    {
#if NETSTANDARD2_0
        return Encoding.UTF8.GetString(text.ToArray());
#else
        return Encoding.UTF8.GetString(text);
#endif
    }
}
