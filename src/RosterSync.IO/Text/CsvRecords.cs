using System;
using System.IO;
using CsvHelper;

namespace RosterSync.IO.Text;

/// <summary>What keeps a record from being read.</summary>
internal enum CsvFault
{
    None,
    /// <summary>A quoted cell that is never closed.</summary>
    UnclosedQuote,
    /// <summary>Text behind a closing quote.</summary>
    TextAfterQuote,
    /// <summary>Longer than any row may be.</summary>
    TooLong,
    /// <summary>NUL bytes.</summary>
    NulByte,
    /// <summary>Bytes that are no text in the encoding of the file.</summary>
    Undecodable,
}

/// <summary>
/// The records of a CSV file, one line each unless a quoted cell holds line breaks. Every line is read by itself, so that a
/// quote that is never closed costs its own record and no other: lines are joined only until one of them is seen to be a row of its own.
/// </summary>
internal sealed class CsvRecords : IDisposable
{
    private const int BufferSize = 256 * 1024;

    /// <summary>With so few columns a line of text cannot be told from a row; a quoted cell may then have only so many lines.</summary>
    private const int FewColumns = 2;
    private const int FewLines = 20;

    private readonly Utf8Stream text;
    private readonly CsvReader reader;
    private readonly byte separator;
    private readonly CsvLine own = new();
    private CsvLine? probe;
    private MemoryStream? joined;
    private bool malformed;
    private bool held;
    private bool useOwn;
    private bool isJoined;
    private long line;

    /// <summary>Reads the records of a text, which is disposed with them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">The separator.</param>
    /// <param name="isLarge">Whether there is so much of it that reading ahead pays.</param>
    public CsvRecords(Utf8Stream text, char separator, bool isLarge = false)
    {
        this.text = text;
        this.separator = (byte)separator;
        reader = CsvReader.Create(
            isLarge ? new ReadAheadStream(text) : text,
            new CsvReaderOptions
            {
                Separator = separator,
                HasHeader = false,
                AllowLineBreaksInQuotes = false,
                // One record a line: counting records counts lines, for nothing.
                SkipEmptyLines = false,
                DetectSeparatorHint = false,
                IncludeValuesInExceptions = false,
                OnMalformedRecord = _ => malformed = true,
                BufferSize = BufferSize,
            },
            leaveOpen: false);
    }

    /// <summary>How many cells a row of the file has; 0 before the header is known.</summary>
    public int ExpectedCount { get; set; }

    /// <summary>Line the record starts on.</summary>
    public long Line { get; private set; }

    /// <summary>Line the record ends on.</summary>
    public long LastLine { get; private set; }

    /// <summary>What is wrong with the record; if anything is, it has no cells.</summary>
    public CsvFault Fault { get; private set; }

    /// <summary>How many cells the record has.</summary>
    public int Count => useOwn ? own.Count : reader.FieldCount;

    /// <summary>The record as it stands in the text, also where something is wrong with it; what was left out with it included.</summary>
    public ReadOnlySpan<byte> Raw => isJoined ? joined!.GetBuffer().AsSpan(0, (int)joined.Length) : reader.RawRecord;

    /// <summary>A cell without its quotes, not trimmed; empty where the record is too short.</summary>
    public ReadOnlySpan<byte> this[int index] => useOwn ? own[index] : reader.GetSpan(index);

    /// <summary>Whether all cells from one on are blank.</summary>
    public bool IsBlankFrom(int index)
    {
        for (; index < Count; index++)
        {
            if (!Utf8Bytes.Trim(this[index]).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Goes to the next record; false at the end.</summary>
    public bool Read()
    {
        useOwn = false;
        isJoined = false;
        if (held)
        {
            held = false;
        }
        else if (!Advance())
        {
            return false;
        }

        Line = line;
        LastLine = line;
        Fault = CsvFault.None;
        if (malformed || text.HasUnusualBytes)
        {
            Examine();
        }

        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        reader.Dispose();
        joined?.Dispose();
    }

    private bool Advance()
    {
        malformed = false;
        if (!reader.Read())
        {
            return false;
        }

        line++;
        return true;
    }

    private void Examine()
    {
        var raw = reader.RawRecord;
        Fault = text.HasUnusualBytes ? FaultOf(raw) : CsvFault.None;
        if (Fault != CsvFault.None || !malformed)
        {
            return;
        }

        own.Split(raw, separator);
        useOwn = true;
        if (own.EndsInQuotes)
        {
            Fault = Join(raw);
        }
        else if (own.HasTextAfterQuote)
        {
            Fault = CsvFault.TextAfterQuote;
        }
    }

    private static CsvFault FaultOf(ReadOnlySpan<byte> raw) =>
        raw.Length >= Utf8Stream.MaximumLine ? CsvFault.TooLong
        : raw.IndexOf((byte)0) >= 0 ? CsvFault.NulByte
        : !Utf8Bytes.IsValid(raw) || raw.IndexOf(Utf8Bytes.Undecodable) >= 0 ? CsvFault.Undecodable
        : CsvFault.None;

    // The record ends inside a quoted cell. Either the cell holds a line break, or the quote is never closed: then a following
    // line is a row of its own, or closes the quote in a place where no cell can end, and is read as a row.
    private CsvFault Join(ReadOnlySpan<byte> raw)
    {
        var opensInFirstCell = own.Count == 1;
        joined ??= new MemoryStream();
        joined.SetLength(0);
        isJoined = true;
        Append(raw);
        while (Advance())
        {
            raw = reader.RawRecord;
            if (IsRow(raw, opensInFirstCell) || (ExpectedCount <= FewColumns && line - Line > FewLines))
            {
                held = true;
                return CsvFault.UnclosedQuote;
            }

            own.Split(raw, separator, inQuotes: true);
            if (own.HasTextAfterQuote)
            {
                held = true;
                return CsvFault.UnclosedQuote;
            }

            LastLine = line;
            var isWhole = joined.Length + raw.Length < Utf8Stream.MaximumLine;
            if (isWhole)
            {
                joined.WriteByte((byte)'\n');
                Append(raw);
            }
            else
            {
                joined.SetLength(Utf8Stream.MaximumLine);
            }

            if (!own.EndsInQuotes)
            {
                return isWhole ? SplitJoined() : CsvFault.TooLong;
            }
        }

        return CsvFault.UnclosedQuote;
    }

    private CsvFault SplitJoined()
    {
        var whole = joined!.GetBuffer().AsSpan(0, (int)joined.Length);
        own.Split(whole, separator);
        return text.HasUnusualBytes ? FaultOf(whole) : CsvFault.None;
    }

    private bool IsRow(ReadOnlySpan<byte> raw, bool opensInFirstCell)
    {
        if (ExpectedCount <= FewColumns)
        {
            return false;
        }

        probe ??= new CsvLine();
        probe.Split(raw, separator);

        // The last line of a cell that began in the first column has all the others, and its closing quote in the first.
        var hasShape = probe.Count >= ExpectedCount && !probe.EndsInQuotes && !probe.HasTextAfterQuote;
        for (var i = ExpectedCount; i < probe.Count; i++)
        {
            hasShape &= probe[i].IsEmpty;
        }

        return hasShape && !(opensInFirstCell && probe.HasStrayQuote);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
#if NET8_0_OR_GREATER
        joined!.Write(bytes);
#else
        var copy = bytes.ToArray();
        joined!.Write(copy, 0, copy.Length);
#endif
    }
}
