using System;
using System.Collections.Generic;

namespace RosterSync.Validation;

/// <summary>What is wrong with the form of a row.</summary>
public enum RowFault
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>A quote that does not stand at the very start and end of its cell, or a doubled one inside.</summary>
    QuoteInCell,
    /// <summary>A quoted cell that is never closed, or that spans lines.</summary>
    UnclosedQuote,
    /// <summary>Bytes that are no UTF-8.</summary>
    NotUtf8,
    /// <summary>A row too long to be read; nothing behind it is read.</summary>
    TooLong,
}

/// <summary>What a file is, as its first bytes say.</summary>
public enum FileForm
{
    /// <summary>Text that can be read row by row.</summary>
    Text,
    /// <summary>UTF-8 text with a byte order mark before the first header; its rows can be read.</summary>
    ByteOrderMark,
    /// <summary>UTF-16 or UTF-32 text; it is not read.</summary>
    Utf16,
    /// <summary>An Excel workbook or another zip archive; it is not read.</summary>
    Archive,
    /// <summary>Bytes that are no text; it is not read.</summary>
    Binary,
}

/// <summary>A file of a set while it is read row by row. Spans are valid until the next <see cref="Read"/>.</summary>
public abstract class RosterTable : IDisposable
{
    /// <summary>The headers, exactly as the file has them; empty for an empty file.</summary>
    public abstract IReadOnlyList<string> Headers { get; }

    /// <summary>What the file is.</summary>
    public virtual FileForm Form => FileForm.Text;

    /// <summary>What is wrong with the form of the header row.</summary>
    public virtual RowFault HeaderFault => RowFault.None;

    /// <summary>Whether the last line of the file has its end.</summary>
    public virtual bool HasLastLineEnd => true;

    /// <summary>Whether all rows of the file stand in it once more, in the same order behind the first.</summary>
    public virtual bool IsDoubled => false;

    /// <summary>Goes to the next row; false at the end.</summary>
    /// <exception cref="RosterFormatException">The file cannot be read any further.</exception>
    public abstract bool Read();

    /// <summary>Line the row starts on, the header being line 1.</summary>
    public abstract long Line { get; }

    /// <summary>Cells of the row.</summary>
    public abstract int FieldCount { get; }

    /// <summary>A cell, UTF-8, without its outer quotes; not trimmed. Empty where the row is too short.</summary>
    public abstract ReadOnlySpan<byte> Field(int index);

    /// <summary>What is wrong with the form of the row.</summary>
    public abstract RowFault Fault { get; }

    /// <summary>Zero-based cell of the fault; -1 where it is not known.</summary>
    public abstract int FaultField { get; }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the file.</summary>
    protected abstract void Dispose(bool disposing);
}

/// <summary>Opens files of a set for the rules; the adapter knows CSV, the rules do not.</summary>
public interface IRosterTableOpener
{
    /// <summary>Opens a file.</summary>
    /// <exception cref="RosterFormatException">The file cannot be read as text at all.</exception>
    RosterTable Open(RosterFile file);
}
