using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using CsvHelper;
using RosterSync.Validation;

namespace RosterSync.IO.Sets;

/// <summary>
/// A file of a set as CsvHelper reads it. Line breaks always end a row, so that a quote that is never closed costs one row and not
/// the file, and so that the number of the row is the number of the line.
/// </summary>
internal sealed class CsvRosterTable : RosterTable
{
    /// <summary>How every file of a set is read: commas, and no row passed over.</summary>
    public static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        HasHeader = false,
        AllowLineBreaksInQuotes = false,
        SkipEmptyLines = false,
        DetectSeparatorHint = false,
        IncludeValuesInExceptions = false,
        MaxRecordSize = 16 * 1024 * 1024,
    };

    private readonly string name;
    private readonly CsvReader? reader;
    private readonly EscapedRow escaped = new();
    private bool isEscaped;
    private bool isCutOff;
    private int fieldCount;
    private long line;
    private RowFault fault;
    private int faultField;

    public CsvRosterTable(string name, FileForm form, FileBody body, CsvReader? reader)
    {
        this.name = name;
        this.reader = reader;
        Form = form;
        HasLastLineEnd = body.HasLastLineEnd;
        IsDoubled = body.IsDoubled;
        Headers = [];
        if (Read() && fault != RowFault.TooLong)
        {
            HeaderFault = fault;
            var headers = new string[FieldCount];
            for (var i = 0; i < headers.Length; i++)
            {
                headers[i] = Encoding.UTF8.GetString(Field(i).ToArray());
            }

            Headers = headers;
        }
        else if (fault == RowFault.TooLong)
        {
            HeaderFault = fault;
        }
    }

    public override FileForm Form { get; }

    public override RowFault HeaderFault { get; }

    public override bool HasLastLineEnd { get; }

    public override bool IsDoubled { get; }

    public override IReadOnlyList<string> Headers { get; }

    public override long Line => line;

    public override int FieldCount => fieldCount;

    public override RowFault Fault => fault;

    public override int FaultField => faultField;

    public override ReadOnlySpan<byte> Field(int index) =>
        index >= fieldCount ? default
        : isEscaped ? escaped.Field(index)
        : reader!.GetSpan(index);

    public override bool Read()
    {
        if (reader is null || isCutOff)
        {
            return false;
        }

        try
        {
            if (!reader.Read())
            {
                return false;
            }
        }
        catch (CsvFormatException)
        {
            // Only a row beyond MaxRecordSize is malformed with these options, and there is no going on behind it.
            line++;
            isCutOff = true;
            fieldCount = 0;
            SetFault(RowFault.TooLong, -1);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw FileErrors.ReadFailed(name, line + 1, exception);
        }

        line++;
        Examine(reader.RawRecord);
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            reader?.Dispose();
        }
    }

    private void Examine(ReadOnlySpan<byte> raw)
    {
        isEscaped = false;
        fieldCount = reader!.FieldCount;
        fault = RowFault.None;
        faultField = -1;
        if (raw.IndexOf((byte)'"') >= 0)
        {
            isEscaped = raw.IndexOf("\\\""u8) >= 0;
            if (isEscaped)
            {
                // Remind's page calls quotes behind a backslash valid; CSV readers do not know them.
                escaped.Split(raw);
                fieldCount = escaped.FieldCount;
                SetFault(escaped.Fault, escaped.FaultField);
            }
            else
            {
                ExamineQuotes();
            }
        }

        if (fault == RowFault.None && !Utf8Validity.IsValid(raw))
        {
            SetFault(RowFault.NotUtf8, FirstFieldNotUtf8());
        }
    }

    private void ExamineQuotes()
    {
        for (var i = 0; i < fieldCount; i++)
        {
            var found = QuoteFaults.Of(reader!.GetRawSpan(i));
            if (found != RowFault.None)
            {
                SetFault(found, i);
                return;
            }
        }
    }

    private int FirstFieldNotUtf8()
    {
        for (var i = 0; i < FieldCount; i++)
        {
            if (!Utf8Validity.IsValid(Field(i)))
            {
                return i;
            }
        }

        return -1;
    }

    private void SetFault(RowFault value, int field)
    {
        fault = value;
        faultField = field;
    }
}
