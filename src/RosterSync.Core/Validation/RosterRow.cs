using System;
using System.Text;
using RosterSync.Contacts;
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
/// The row the checks look at: its cells by meaning, and what follows from them, worked out once for all rules.
/// One object serves a whole file.
/// </summary>
internal sealed class RosterRow
{
    private readonly RosterTable table;
    private readonly int[] columns = new int[(int)RemindField.GuardianPhone + 1];
    private byte[] loweredEmail = [];
    private int loweredEmailLength;

    public RosterRow(RosterTable table, RemindFileLayout layout, string file, HeaderMatch match)
    {
        this.table = table;
        Layout = layout;
        File = file;
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = -1;
        }

        Match = match;
        for (var i = 0; i < layout.Columns.Count; i++)
        {
            columns[(int)layout.Columns[i].Field] = match.PositionOf(i);
        }
    }

    /// <summary>The layout of the file.</summary>
    public RemindFileLayout Layout { get; }

    /// <summary>How the file's headers fit the layout.</summary>
    public HeaderMatch Match { get; }

    /// <summary>The file's own name.</summary>
    public string File { get; }

    public RemindRecord Record => Layout.Record;

    public RowKind Kind { get; set; }

    public long Line => table.Line;

    public int Width => table.FieldCount;

    public RowFault Fault => table.Fault;

    public int FaultField => table.FaultField;

    /// <summary>Number of the record the row defines; -1 where it has no id or defines none.</summary>
    public int Number { get; set; }

    /// <summary>Line of an earlier row with the same id; 0 where there is none.</summary>
    public int EarlierLine { get; set; }

    /// <summary>Record of an earlier row whose id differs in case only; -1 where there is none.</summary>
    public int Twin { get; set; }

    /// <summary>The school, class and user the row refers to; -1 where the id is not known.</summary>
    public int School { get; set; }

    /// <summary>The class an enrollment refers to.</summary>
    public int Class { get; set; }

    /// <summary>The user an enrollment refers to.</summary>
    public int User { get; set; }

    /// <summary>The role of a user or of an enrollment.</summary>
    public UserRole Role { get; set; }

    /// <summary>What the e-mail cell of a user holds.</summary>
    public EmailVerdict Email { get; set; }

    /// <summary>The e-mail in lower case, where it is valid.</summary>
    public ReadOnlySpan<byte> LoweredEmail => loweredEmail.AsSpan(0, loweredEmailLength);

    /// <summary>The ten digits of the phone as a number; 0 where there are no ten.</summary>
    public ulong PhoneDigits { get; set; }

    /// <summary>What the phone cell of a user holds.</summary>
    public PhoneVerdict Phone { get; set; }

    /// <summary>What the birth date cell of a student holds.</summary>
    public RemindDateForm BirthDateForm { get; set; }

    /// <summary>The birth date, where the cell holds one.</summary>
    public DateTime BirthDate { get; set; }

    /// <summary>The cell of a field, as it stands; empty where the file has no such column.</summary>
    public ReadOnlySpan<byte> this[RemindField field] => columns[(int)field] is var column and >= 0 ? table.Field(column) : default;

    /// <summary>A cell by its place.</summary>
    public ReadOnlySpan<byte> Cell(int index) => table.Field(index);

    /// <summary>Lends the e-mail of this row; valid until the next one.</summary>
    public void LendEmail(byte[] buffer, int length)
    {
        loweredEmail = buffer;
        loweredEmailLength = length;
    }

    /// <summary>Whether the file has a column for the field.</summary>
    public bool Has(RemindField field) => columns[(int)field] >= 0;

    /// <summary>Header of a field's column, as the layout has it.</summary>
    public string? HeaderOf(RemindField field) => Layout.IndexOf(field) is var index and >= 0 ? Layout.Columns[index].Header : null;

    /// <summary>
    /// The id of a person for a finding. A cell that might be something else (an e-mail used as id, a name in a shifted row)
    /// is not shown: the line says where it is.
    /// </summary>
    public static string? PersonId(ReadOnlySpan<byte> id)
    {
        foreach (var b in id)
        {
            if ((uint)(b - '0') <= 9)
            {
                return PlaceId(id);
            }
        }

        return null;
    }

    /// <summary>The id of a school or a class for a finding.</summary>
    public static string? PlaceId(ReadOnlySpan<byte> id)
    {
        if (id.IsEmpty || id.Length > 64)
        {
            return null;
        }

        foreach (var b in id)
        {
            if (b is <= (byte)' ' or > (byte)'~' or (byte)'@')
            {
                return null;
            }
        }

        return GetString(id);
    }

    /// <summary>An id for a finding, where it can be nothing but an id.</summary>
    public static string? PlaceId(string? id)
    {
        if (id is null || id.Length > 64)
        {
            return null;
        }

        foreach (var character in id)
        {
            if (character is <= ' ' or > '~' or '@')
            {
                return null;
            }
        }

        return id;
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
