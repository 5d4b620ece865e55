using System;
using System.Collections.Generic;
using RosterSync.Contacts;
using RosterSync.Text;

namespace RosterSync.Sis;

/// <summary>
/// A row whose cells come as text: from a <see cref="SisStudent"/> or from an object of a pipeline. One row object serves them all.
/// </summary>
internal sealed class TextRow : SisRow
{
    /// <summary>What stands for the file where a row comes from none.</summary>
    private const string Unnamed = "input object";

    private static readonly int FieldCount = typeof(SisField).GetEnumValues().Length;

    private readonly (int Start, int Length)[] cells = new (int Start, int Length)[FieldCount];
    private readonly List<(int Start, int Length)> remarks = [];
    private readonly List<string> remarkHeaders = [];
    private readonly Dictionary<string, int> remarkIndexes = new(StringComparer.Ordinal);
    private byte[] buffer = new byte[1024];
    private byte[] encoded = new byte[256];
    private int length;
    private string file = Unnamed;
    private string? fileGiven;
    private long line;

    /// <inheritdoc/>
    public override string File => file;

    /// <inheritdoc/>
    public override long Line => line;

    /// <inheritdoc/>
    public override int RemarkCount => remarkHeaders.Count;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> this[SisField field] => buffer.AsSpan(cells[(int)field].Start, cells[(int)field].Length);

    /// <summary>Begins a row without cells.</summary>
    /// <param name="fromFile">The file it comes from.</param>
    /// <param name="atLine">Its line; 0 where there are no lines.</param>
    public void Begin(string? fromFile, long atLine)
    {
        // Whoever remembers something of a file knows it by its name, as the same object.
        fromFile = string.IsNullOrEmpty(fromFile) ? Unnamed : fromFile;
        if (!ReferenceEquals(fromFile, fileGiven))
        {
            fileGiven = fromFile;
            file = string.Equals(file, fromFile, StringComparison.Ordinal) ? file : fromFile!;
        }

        line = atLine;
        length = 0;
        cells.AsSpan().Clear();
        for (var i = 0; i < remarks.Count; i++)
        {
            remarks[i] = default;
        }
    }

    /// <summary>Sets the cell of a field; blanks around it go, as in a file.</summary>
    public void Set(SisField field, string? text) => cells[(int)field] = string.IsNullOrEmpty(text) ? default : Append(text!);

    /// <summary>Sets the cell of a remark column. The columns of all rows count: a row has those of the rows before it, too.</summary>
    public void SetRemark(string header, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        if (!remarkIndexes.TryGetValue(header, out var index))
        {
            index = remarkHeaders.Count;
            remarkIndexes.Add(header, index);
            remarkHeaders.Add(header);
            remarks.Add(default);
        }

        remarks[index] = Append(text!);
    }

    /// <inheritdoc/>
    public override bool Has(SisField field) => cells[(int)field].Length > 0;

    /// <inheritdoc/>
    public override string RemarkHeader(int index) => remarkHeaders[index];

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Remark(int index) => buffer.AsSpan(remarks[index].Start, remarks[index].Length);

    private (int Start, int Length) Append(string text)
    {
        var cell = Utf8Text.Trim(Utf8.Encode(text, ref encoded));
        if (buffer.Length < length + cell.Length)
        {
            Array.Resize(ref buffer, (length + cell.Length) * 2);
        }

        cell.CopyTo(buffer.AsSpan(length));
        var at = (length, cell.Length);
        length += cell.Length;
        return at;
    }
}
