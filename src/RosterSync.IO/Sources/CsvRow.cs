using System;
using System.Linq;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>The row a table stands on, as the fields of a source. Nothing of it is copied.</summary>
internal sealed class CsvRow : SisRow
{
    private readonly CsvRecords records;
    private string file;
    private SisColumnBinding binding;
    private int[] positions;
    private int[] remarks;
    private SisCodes?[]? codes;
    private ContactRow[]? contacts;

    public CsvRow(CsvRecords records, string file, SisColumnBinding binding)
    {
        this.records = records;
        this.file = file;
        this.binding = binding;
        positions = binding.ByField;
        remarks = binding.Remarks;
        codes = binding.Codes;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> this[SisField field]
    {
        get
        {
            var position = positions[(int)field];
            return position < 0 ? default : Cell(position);
        }
    }

    /// <inheritdoc/>
    public override string File => file;

    /// <inheritdoc/>
    public override long Line => records.Line;

    /// <inheritdoc/>
    public override int RemarkCount => remarks.Length;

    /// <summary>Where the columns stand from here on.</summary>
    public SisColumnBinding Binding
    {
        get => binding;
        set
        {
            // Whoever remembers what the remark columns of a file are, and knows the file by its name, learns them anew.
            file = new string(file.ToCharArray());
            binding = value;
            positions = value.ByField;
            remarks = value.Remarks;
            codes = value.Codes;
            contacts = null;
        }
    }

    /// <summary>The contacts that have columns of their own.</summary>
    public ContactRow[] Contacts => contacts ??= binding.Layout.Contacts.Select((group, i) => new ContactRow(this, group, binding.ByContact[i])).ToArray();

    /// <inheritdoc/>
    public override bool Has(SisField field) => positions[(int)field] >= 0;

    /// <inheritdoc/>
    public override string RemarkHeader(int index) => binding.Headers[remarks[index]];

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Remark(int index) => Utf8Bytes.Trim(records[remarks[index]]);

    /// <summary>The cell at a position of the file.</summary>
    public ReadOnlySpan<byte> Cell(int position)
    {
        var cell = Utf8Bytes.Trim(records[position]);
        return codes is null || codes[position] is not { } words ? cell : words.Of(cell);
    }

    /// <summary>The cell of a column of the layout.</summary>
    public ReadOnlySpan<byte> Column(int index)
    {
        var position = binding.ByColumn[index];
        return position < 0 ? default : Cell(position);
    }

    /// <summary>Whether any cell of the fields is filled.</summary>
    public bool HasAny(SisField[] fields)
    {
        foreach (var field in fields)
        {
            if (!this[field].IsEmpty)
            {
                return true;
            }
        }

        return false;
    }
}
