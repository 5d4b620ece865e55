using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading;
using RosterSync.IO.Text;

namespace RosterSync.IO.Sources;

/// <summary>A file of an export. It stays open from recognition to disposal: what was recognised is what is read.</summary>
internal sealed class SisExportFile : IDisposable
{
    private readonly TextEncoding encoding;
    private SisColumnBinding? binding;

    /// <summary>Opens a file and reads its header.</summary>
    public SisExportFile(string path, bool isNamed, TextEncoding encoding, char? delimiter)
    {
        Path = path;
        Name = System.IO.Path.GetFileName(path);
        IsNamed = isNamed;
        this.encoding = encoding;
        try
        {
            Content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        }
        catch (FileNotFoundException)
        {
            throw SourceErrors.PathNotFound(path, null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SourceErrors.FileOpenFailed(path, exception);
        }

        try
        {
            if (!Content.CanSeek)
            {
                throw SourceErrors.NotAFile(path);
            }

            ReadHeader(delimiter);
        }
        catch
        {
            Content.Dispose();
            throw;
        }
    }

    /// <summary>Name without the folder.</summary>
    public string Name { get; }

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>Whether it was named itself, not found in a folder.</summary>
    public bool IsNamed { get; }

    /// <summary>Length in bytes.</summary>
    public long Length => Content.Length;

    /// <summary>When it was written.</summary>
    public DateTimeOffset LastWritten => File.GetLastWriteTimeUtc(Path);

    /// <summary>Its path, length and time of writing.</summary>
    public string Stamp => string.Format(CultureInfo.InvariantCulture, "{0}:{1}:{2}", Path, Length, LastWritten.UtcTicks);

    /// <summary>What the file is taken for; null where it is not read.</summary>
    public SisFileLayout? Layout => binding?.Layout;

    /// <summary>What the file holds: students, sections …; null where it is not read.</summary>
    public string? Kind => Layout?.Kind;

    /// <summary>The headers, as the file spells them; empty for an empty file.</summary>
    public IReadOnlyList<string> Headers { get; private set; } = [];

    /// <summary>Line of the header.</summary>
    public long HeaderLine { get; private set; } = 1;

    /// <summary>Headers that are read.</summary>
    public IReadOnlyList<string> ColumnsUsed => binding?.Used ?? [];

    /// <summary>Headers that are not.</summary>
    public IReadOnlyList<string> ColumnsIgnored => binding?.Ignored ?? [];

    /// <summary>The separator.</summary>
    public char Separator { get; private set; }

    /// <summary>The encoding, as far as it is known: a file without anything but ASCII so far is taken for UTF-8.</summary>
    public string Encoding { get; set; } = string.Empty;

    /// <summary>Rows below the header; null until the file was read.</summary>
    public long? RowCount { get; set; }

    private FileStream Content { get; }

    /// <summary>Whether the file has a column of its layout.</summary>
    public bool HasColumn(string name) => binding is not null && binding.ByColumn[binding.Layout.IndexOf(name)] >= 0;

    /// <summary>Settles what the file is.</summary>
    public void Recognize(SisColumnBinding columns)
    {
        if (columns.Duplicate is { } pair)
        {
            throw SourceErrors.DuplicateColumn(Name, HeaderLine, pair.First, pair.Second);
        }

        binding = columns;
    }

    /// <summary>Opens the rows from the start.</summary>
    public SisTable OpenTable(IFindingSink? findings, CancellationToken token) =>
        new(this, Layout!, OpenText(token), findings);

    /// <inheritdoc/>
    public void Dispose() => Content.Dispose();

    private Utf8Stream OpenText(CancellationToken token) => new(Name, Content, encoding, token);

    private void ReadHeader(char? delimiter)
    {
        using (var text = OpenText(CancellationToken.None))
        {
            Separator = delimiter ?? SisHeader.FindSeparator(text);
        }

        var start = OpenText(CancellationToken.None);
        using var records = new CsvRecords(start, Separator);
        if (SisHeader.Read(records, Name))
        {
            Headers = SisHeader.Cells(records);
            HeaderLine = records.Line;
        }

        Encoding = start.EncodingName;
    }
}
