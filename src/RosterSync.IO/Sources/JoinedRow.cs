using System;
using System.Collections.Generic;
using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>A row of a file, with cells laid over it that come from other files or are worked out.</summary>
internal sealed class JoinedRow : SisRow
{
    private static readonly int FieldCount = typeof(SisField).GetEnumValues().Length;

    private readonly ReadOnlyMemory<byte>[] cells = new ReadOnlyMemory<byte>[FieldCount];
    private readonly bool[] isSet = new bool[FieldCount];
    private readonly List<SisField> set = [];
    private readonly List<(string Header, ReadOnlyMemory<byte> Cell)> remarks = [];
    private SisRow source = EmptyRow.Instance;
    private bool keepsRemarks;
    private string? file;
    private long line;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> this[SisField field] => isSet[(int)field] ? cells[(int)field].Span : source[field];

    /// <inheritdoc/>
    public override string File => file ?? source.File;

    /// <inheritdoc/>
    public override long Line => line > 0 ? line : source.Line;

    /// <inheritdoc/>
    public override int RemarkCount => remarks.Count + (keepsRemarks ? source.RemarkCount : 0);

    /// <inheritdoc/>
    public override bool Has(SisField field) => isSet[(int)field] || source.Has(field);

    /// <inheritdoc/>
    public override string RemarkHeader(int index) => index < remarks.Count ? remarks[index].Header : source.RemarkHeader(index - remarks.Count);

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Remark(int index) => index < remarks.Count ? remarks[index].Cell.Span : source.Remark(index - remarks.Count);

    /// <summary>Begins a record over a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="withRemarks">Whether its remarks are taken over.</param>
    public void Begin(SisRow row, bool withRemarks = false)
    {
        keepsRemarks = withRemarks;
        foreach (var field in set)
        {
            isSet[(int)field] = false;
        }

        set.Clear();
        remarks.Clear();
        source = row;
        file = null;
        line = 0;
    }

    /// <summary>Lays a cell over the row's own.</summary>
    public void Set(SisField field, ReadOnlyMemory<byte> cell)
    {
        cells[(int)field] = cell;
        if (!isSet[(int)field])
        {
            isSet[(int)field] = true;
            set.Add(field);
        }
    }

    /// <summary>Adds a remark.</summary>
    public void AddRemark(string header, ReadOnlyMemory<byte> cell) => remarks.Add((header, cell));

    /// <summary>Says where the record stands, where that is not the row's place.</summary>
    public void Locate(string fileName, long lineNumber)
    {
        file = fileName;
        line = lineNumber;
    }

    private sealed class EmptyRow : SisRow
    {
        public static readonly EmptyRow Instance = new();

        public override string File => string.Empty;

        public override long Line => 0;

        public override ReadOnlySpan<byte> this[SisField field] => default;

        public override bool Has(SisField field) => false;
    }
}
