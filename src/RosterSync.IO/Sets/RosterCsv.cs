using System;
using System.IO;
using CsvHelper;
using RosterSync.Remind;

namespace RosterSync.IO.Sets;

/// <summary>Writes one file of a set: UTF-8 without byte order mark, CRLF, quotes only around cells that hold a comma.</summary>
internal sealed class RosterCsv : IDisposable
{
    private static readonly CsvWriterOptions Options = new()
    {
        Separator = ',',
        HasHeader = false,
        Quoting = CsvQuoting.WhenNeeded,
        NewLine = "\r\n",
        WriteByteOrderMark = false,

        // Putting an apostrophe before + - = @ would damage cells; Remind is no spreadsheet.
        Injection = CsvInjection.None,
        BufferSize = 1 << 16,
    };

    private readonly CsvWriter writer;

    public RosterCsv(Stream stream, RemindFileLayout layout)
    {
        Layout = layout;
        writer = CsvWriter.Create(stream, Options, leaveOpen: false);
        foreach (var column in layout.Columns)
        {
            writer.WriteField(column.Header);
        }

        writer.EndRecord();
    }

    public RemindFileLayout Layout { get; }

    public int RowCount { get; private set; }

    public void WriteCell(ReadOnlySpan<byte> value) => writer.WriteField(value);

    public void EndRow()
    {
        writer.EndRecord();
        RowCount++;
    }

    public void Dispose() => writer.Dispose();
}
