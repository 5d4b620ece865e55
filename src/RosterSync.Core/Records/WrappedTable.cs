using System;
using System.Collections.Generic;
using RosterSync.Validation;

namespace RosterSync.Records;

/// <summary>A table that shows another one's rows, some of them not or several times.</summary>
internal abstract class WrappedTable(RosterTable inner) : RosterTable
{
    public override IReadOnlyList<string> Headers => inner.Headers;

    public override FileForm Form => inner.Form;

    public override RowFault HeaderFault => inner.HeaderFault;

    public override bool HasLastLineEnd => inner.HasLastLineEnd;

    public override bool IsDoubled => inner.IsDoubled;

    public override long Line => inner.Line;

    public override int FieldCount => inner.FieldCount;

    public override RowFault Fault => inner.Fault;

    public override int FaultField => inner.FaultField;

    protected RosterTable Inner => inner;

    /// <summary>Whether the row has its cells where the headers say; what is odd about another is for the checks to say.</summary>
    protected bool IsWhole => inner.Fault == RowFault.None && inner.FieldCount == inner.Headers.Count;

    public override ReadOnlySpan<byte> Field(int index) => inner.Field(index);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }
    }
}
