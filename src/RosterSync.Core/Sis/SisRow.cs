using System;

namespace RosterSync.Sis;

/// <summary>
/// One record of a source as UTF-8 cells. A row is a view of a reader's buffer: its spans are valid
/// until the source goes on, and one row object serves a whole file.
/// </summary>
public abstract class SisRow
{
    /// <summary>The cell of a field, trimmed, UTF-8; empty where the source has no such column or the cell is blank.</summary>
    public abstract ReadOnlySpan<byte> this[SisField field] { get; }

    /// <summary>Whether the source has a column for the field at all.</summary>
    public abstract bool Has(SisField field);

    /// <summary>Name of the file the row comes from, as a person would call it; no folder.</summary>
    public abstract string File { get; }

    /// <summary>Line the record starts on, the header being line 1; 0 where there are no lines.</summary>
    public abstract long Line { get; }

    /// <summary>How many columns outside the known ones may hold a remark about the contact, such as Clever's <c>ext.</c> columns.</summary>
    public virtual int RemarkCount => 0;

    /// <summary>Header of a remark column, as the file spells it.</summary>
    public virtual string RemarkHeader(int index) => string.Empty;

    /// <summary>Cell of a remark column.</summary>
    public virtual ReadOnlySpan<byte> Remark(int index) => default;
}
