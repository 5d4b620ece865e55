using System;
using System.Globalization;
using System.Linq;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>
/// The rows of one file of an export. Rows that cannot be read are left out and reported; where they are many, the file is refused.
/// </summary>
internal sealed class SisTable : IDisposable
{
    /// <summary>So many rows of a file, and this share of them, may be unreadable before the file is.</summary>
    private const int MalformedRows = 10;
    private const int MalformedShare = 100;

    /// <summary>Bytes from which on a file is read ahead.</summary>
    private const int LargeFile = 4 << 20;

    /// <summary>So many are reported one by one; a file that has more is refused soon or is very large.</summary>
    private const int ReportedRows = 10_000;

    private static readonly SisField[] IdFields = [SisField.PersonId, SisField.SchoolId, SisField.ContactId, SisField.SectionId, SisField.TeacherId];

    private const string RepairAction = "Repair the row in the student information system or in its export; nothing of it was used.";

    private readonly SisExportFile file;
    private readonly Utf8Stream text;
    private readonly CsvRecords records;
    private readonly IFindingSink? findings;
    private readonly HeaderNames names = new();
    private int[] idPositions = [];
    private int damaged;
    private long firstDamaged;
    private int damagedPosition;
    private int namedCount;
    private int headerCount;
    private long malformed;
    private long firstMalformed;
    private string firstReason = string.Empty;
    private long longer;
    private int longerBlocks;
    private long firstLongerBlock;

    /// <summary>Opens the rows below the header.</summary>
    /// <param name="file">The file.</param>
    /// <param name="layout">What the file is.</param>
    /// <param name="text">Its text, from the start; disposed with the table.</param>
    /// <param name="findings">Takes what is wrong with rows; null where it was reported before.</param>
    public SisTable(SisExportFile file, SisFileLayout layout, Utf8Stream text, IFindingSink? findings)
    {
        this.file = file;
        this.text = text;
        this.findings = findings;
        records = new CsvRecords(text, file.Separator, file.Length > LargeFile && Environment.ProcessorCount > 1);
        try
        {
            SisHeader.Read(records, file.Name);
            var binding = SisColumnBinding.Bind(layout, SisHeader.Cells(records));
            Row = new CsvRow(records, file.Name, binding);
            Accept(binding);
        }
        catch
        {
            records.Dispose();
            throw;
        }
    }

    /// <summary>The row the table stands on; one object for all rows.</summary>
    public CsvRow Row { get; }

    /// <summary>Rows read so far, the unreadable ones included.</summary>
    public long RowCount { get; private set; }

    /// <summary>Bytes of the file read so far.</summary>
    public long BytesRead => text.BytesRead;

    /// <summary>Goes to the next row that can be read; false at the end.</summary>
    public bool Read()
    {
        while (records.Read())
        {
            if (records.Fault != CsvFault.None)
            {
                RowCount++;
                Report(DescribeFault());
                continue;
            }

            var first = records[0];
            var count = records.Count;
            if ((first.Length <= 1 || count == 1) && IsFiller(first))
            {
                continue;
            }

            if (names.MayHave(first) && IsHeader())
            {
                Repeat();
                continue;
            }

            RowCount++;
            if (count >= namedCount && (count <= headerCount || records.IsBlankFrom(headerCount)))
            {
                if (count > headerCount)
                {
                    LookIntoLonger();
                }

                LookForSpreadsheet();
                return true;
            }

            Report(string.Format(
                CultureInfo.InvariantCulture,
                "The row has {0} cells where the header has {1}; a separator is {2}, or a cell that holds one is not quoted.",
                count,
                headerCount,
                count < headerCount ? "missing" : "too many"));
        }

        file.Encoding = text.EncodingName;
        file.HasNonAscii = text.HasNonAscii;
        file.RowCount = RowCount;
        Judge();
        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => records.Dispose();

    private void Accept(SisColumnBinding binding)
    {
        if (binding.Duplicate is { } pair)
        {
            throw SourceErrors.DuplicateColumn(file.Name, records.Line, pair.First, pair.Second);
        }

        if (binding.Missing.Count > 0)
        {
            throw SourceErrors.RequiredColumnMissing(file.Name, records.Line, binding);
        }

        Row.Binding = binding;
        idPositions = IdFields.Select(field => binding.ByField[(int)field]).Where(position => position >= 0).Distinct().ToArray();
        namedCount = binding.Headers.Count;
        headerCount = records.Count;
        records.ExpectedCount = headerCount;
        foreach (var column in binding.Layout.Columns)
        {
            names.Add(column.Name);
        }

        foreach (var header in binding.Headers)
        {
            names.Add(header);
        }
    }

    // A long number that Excel rounded ends with its exponent; one that went through another program with a decimal.
    private void LookForSpreadsheet()
    {
        foreach (var position in idPositions)
        {
            var cell = records[position];
            var length = cell.Length;
            if (length > 4 && ((cell[length - 3] is (byte)'+' && (cell[length - 4] | 0x20) == 'e' && cell[0] is >= (byte)'0' and <= (byte)'9')
                || (cell[length - 2] is (byte)'.' && cell[length - 1] is (byte)'0' && IsNumber(cell.Slice(0, length - 2)))))
            {
                damaged++;
                if (damaged == 1)
                {
                    (firstDamaged, damagedPosition) = (records.Line, position);
                }
            }
        }
    }

    private static bool IsNumber(ReadOnlySpan<byte> text)
    {
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }
        }

        return true;
    }

    // Files that were glued together bring their header lines along, in whatever order of columns.
    private bool IsHeader()
    {
        int known = 0, filled = 0;
        for (var i = 0; i < records.Count; i++)
        {
            var cell = Utf8Bytes.Trim(records[i]);
            if (cell.IsEmpty)
            {
                continue;
            }

            filled++;
            if (names.Contains(cell))
            {
                known++;
            }
            else if (i == 0)
            {
                return false;
            }
        }

        return known * 2 > filled && known >= 2;
    }

    private void Repeat()
    {
        var binding = SisColumnBinding.Bind(Row.Binding.Layout, SisHeader.Cells(records));
        Accept(binding);
        findings?.Add(SourceFindings.RowMalformed(
            file.Name,
            records.Line,
            "The header stands here once more: files were glued together. The line was skipped and the rows below it were read by it.",
            "Give the files one by one instead of gluing them."));
    }

    // An empty line, a row of separators alone as spreadsheets leave them, or the end-of-file mark of DOS.
    private bool IsFiller(ReadOnlySpan<byte> first) =>
        Utf8Bytes.Trim(first).IsEmpty ? records.IsBlankFrom(1) : first[0] == 0x1A && records.Count == 1;

    private string DescribeFault() => records.Fault switch
    {
        CsvFault.UnclosedQuote when records.LastLine > records.Line => string.Format(
            CultureInfo.InvariantCulture, "A quote is opened and not closed; the row and what follows to line {0} were left out.", records.LastLine),
        CsvFault.UnclosedQuote => "A quote is opened and not closed in the row.",
        CsvFault.TextAfterQuote => "Text follows a closing quote, so that nobody can tell where the cell ends; quotes inside a cell are doubled.",
        CsvFault.TooLong => "The row is longer than a million bytes.",
        CsvFault.NulByte => "The row holds NUL bytes, which are no text.",
        _ => $"The row holds bytes that are no text in {text.EncodingName}. Where the whole file is in another encoding, name it when reading.",
    };

    private bool MayBlock() => Row.Binding.Layout.HasContacts
        && (records.Fault == CsvFault.TooLong || UnreadableRow.MayBlock(records.Raw, (byte)file.Separator, Row.Binding));

    // Blank cells behind the last column are a habit of the export, or in a few rows alone an unquoted separator that moved the cells
    // of a row whose last one is blank.
    private void LookIntoLonger()
    {
        longer++;
        if (findings is not null && IsFew(longer) && MayBlock())
        {
            longerBlocks++;
            firstLongerBlock = firstLongerBlock == 0 ? records.Line : firstLongerBlock;
        }
    }

    private bool IsFew(long rows) => rows <= MalformedRows || rows * MalformedShare <= RowCount;

    private void Report(string reason)
    {
        malformed++;
        if (malformed == 1)
        {
            firstMalformed = records.Line;
            firstReason = reason;
        }

        if (findings is not null && MayBlock())
        {
            findings.Add(SourceFindings.BlockUnreadable(file.Name, records.Line));
        }

        if (malformed <= ReportedRows)
        {
            findings?.Add(SourceFindings.RowMalformed(file.Name, records.Line, reason, RepairAction));
        }
    }

    private void Judge()
    {
        if (damaged > 0)
        {
            findings?.Add(SourceFindings.Doubt(
                string.Format(CultureInfo.InvariantCulture, "{0} ids look like numbers a spreadsheet rewrote (1.23E+09, 12345.0): digits may be lost, and two people may have become one.", damaged),
                "Export the file again and hand it on without opening it in a spreadsheet.",
                file.Name,
                firstDamaged,
                Row.Binding.Headers[damagedPosition],
                damaged));
        }

        if (longerBlocks > 0 && IsFew(longer) && longer < RowCount - malformed)
        {
            findings?.Add(SourceFindings.BlockUnreadable(file.Name, firstLongerBlock, longerBlocks));
        }

        if (!IsFew(malformed))
        {
            throw SourceErrors.TooManyRowsMalformed(file.Name, malformed, RowCount, firstMalformed, firstReason);
        }

        if (malformed > ReportedRows)
        {
            findings?.Add(SourceFindings.RowMalformed(
                file.Name,
                null,
                string.Format(CultureInfo.InvariantCulture, "{0} more rows cannot be read.", malformed - ReportedRows),
                RepairAction,
                (int)Math.Min(int.MaxValue, malformed - ReportedRows)));
        }
    }
}
