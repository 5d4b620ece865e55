using System;
using RosterSync.Validation;

namespace RosterSync.IO.Sets;

/// <summary>
/// Splits a row that has quotes behind a backslash, such as <c>12,"James \"Jim\", Jr"</c>: such a quote neither opens nor closes a cell.
/// </summary>
internal sealed class EscapedRow
{
    private byte[] bytes = [];
    private (int Start, int End)[] fields = new (int, int)[16];

    public int FieldCount { get; private set; }

    public RowFault Fault { get; private set; }

    public int FaultField { get; private set; }

    public ReadOnlySpan<byte> Field(int index)
    {
        var (start, end) = fields[index];
        return bytes.AsSpan(start, end - start);
    }

    public void Split(ReadOnlySpan<byte> raw)
    {
        if (bytes.Length < raw.Length)
        {
            bytes = new byte[raw.Length * 2];
        }

        raw.CopyTo(bytes);
        FieldCount = 0;
        Fault = RowFault.None;
        FaultField = -1;
        var start = 0;
        do
        {
            start = TakeField(raw, start);
        }
        while (start <= raw.Length);
    }

    // Takes the cell that begins at a place and gives the place behind its comma.
    private int TakeField(ReadOnlySpan<byte> raw, int start)
    {
        var isQuoted = start < raw.Length && raw[start] == '"';
        var at = isQuoted ? start + 1 : start;
        var closed = -1;
        var fault = RowFault.None;
        for (; at < raw.Length; at++)
        {
            if (raw[at] == '\\' && at + 1 < raw.Length && raw[at + 1] == '"')
            {
                at++;
            }
            else if (raw[at] == '"')
            {
                fault = isQuoted && closed < 0 ? fault : RowFault.QuoteInCell;
                closed = at;
            }
            else if (raw[at] == ',' && (!isQuoted || closed >= 0))
            {
                break;
            }
        }

        if (isQuoted && closed < 0)
        {
            fault = RowFault.UnclosedQuote;
        }
        else if (isQuoted && closed != at - 1)
        {
            fault = RowFault.QuoteInCell;
        }

        Add(isQuoted ? start + 1 : start, isQuoted && closed == at - 1 ? closed : at, fault);
        return at + 1;
    }

    private void Add(int start, int end, RowFault fault)
    {
        if (FieldCount == fields.Length)
        {
            Array.Resize(ref fields, FieldCount * 2);
        }

        if (fault != RowFault.None && Fault == RowFault.None)
        {
            Fault = fault;
            FaultField = FieldCount;
        }

        fields[FieldCount++] = (start, end);
    }
}
