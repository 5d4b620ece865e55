using System;
using System.IO;
using System.Text;

namespace RosterSync.Bench.Generation;

/// <summary>Writes CSV as UTF-8 with CRLF, quotes only where a cell needs them.</summary>
internal sealed class CsvBytes : IDisposable
{
    private const int FlushAt = 1 << 20;
    private readonly Stream stream;
    private readonly Utf8Text buffer = new();
    private int rowStart;
    private bool firstCell = true;

    public CsvBytes(string path, string header)
    {
        stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        buffer.Add(Encoding.UTF8.GetBytes(header)).Add("\r\n"u8);
        rowStart = buffer.Length;
    }

    /// <summary>Adds a cell to the row.</summary>
    public void Cell(ReadOnlySpan<byte> text)
    {
        Separate();
        if (text.IndexOfAny(",\"\r\n"u8) < 0)
        {
            buffer.Add(text);
            return;
        }

        buffer.Add("\""u8);
        for (int quote; (quote = text.IndexOf((byte)'"')) >= 0; text = text[(quote + 1)..])
        {
            buffer.Add(text[..quote]).Add("\"\""u8);
        }

        buffer.Add(text).Add("\""u8);
    }

    public void Cell(Utf8Text text) => Cell(text.Span);

    public void Cell(long number, int digits = 1)
    {
        Separate();
        buffer.Add(number, digits);
    }

    public void EmptyCells(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Separate();
        }
    }

    /// <summary>Ends the row and keeps it in the file.</summary>
    public void EndRow()
    {
        EndLine();
        if (buffer.Length >= FlushAt)
        {
            Flush();
        }

        rowStart = buffer.Length;
    }

    /// <summary>Ends the row and takes it out again, to be added later with <see cref="AddRow"/>.</summary>
    public byte[] CutRow()
    {
        EndLine();
        var row = buffer.Span[rowStart..].ToArray();
        buffer.Truncate(rowStart);
        return row;
    }

    public void AddRow(byte[] row)
    {
        buffer.Add(row);
        rowStart = buffer.Length;
    }

    public void Dispose()
    {
        Flush();
        stream.Dispose();
    }

    private void Separate()
    {
        if (!firstCell)
        {
            buffer.Add(","u8);
        }

        firstCell = false;
    }

    private void EndLine()
    {
        buffer.Add("\r\n"u8);
        firstCell = true;
    }

    private void Flush()
    {
        stream.Write(buffer.Span);
        buffer.Clear();
    }
}
