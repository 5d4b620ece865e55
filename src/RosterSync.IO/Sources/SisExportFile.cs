using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>A file of an export. It stays open from recognition to disposal: what was recognised is what is read.</summary>
internal sealed class SisExportFile : IDisposable
{
    private readonly SisInput input;
    private readonly TextEncoding encoding;
    private SisColumnBinding? binding;

    /// <summary>Opens a file on disk and reads its header.</summary>
    public SisExportFile(string path, bool isNamed, TextEncoding encoding, char? delimiter)
        : this(SisInput.OfFile(path, isNamed), encoding, delimiter)
    {
    }

    /// <summary>Opens a file and reads its header.</summary>
    public SisExportFile(SisInput input, TextEncoding encoding, char? delimiter)
    {
        this.input = input;
        this.encoding = encoding;
        try
        {
            Content = input.Open();
        }
        catch (FileNotFoundException)
        {
            throw SourceErrors.PathNotFound(Path, null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SourceErrors.FileOpenFailed(Path, exception);
        }

        try
        {
            if (!Content.CanSeek)
            {
                throw SourceErrors.NotAFile(Path);
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
    public string Name => input.Name;

    /// <summary>Full path.</summary>
    public string Path => input.Path;

    /// <summary>Whether it was named itself, not found in a folder.</summary>
    public bool IsNamed => input.IsNamed;

    /// <summary>The folder on disk it lies in, itself or its archive.</summary>
    public string Folder => input.Folder;

    /// <summary>When it was written.</summary>
    public DateTime Written => input.Written;

    /// <summary>Whether anything but ASCII was read of it.</summary>
    public bool HasNonAscii { get; set; }

    /// <summary>Length in bytes.</summary>
    public long Length => Content.Length;

    /// <summary>When it was written.</summary>
    public DateTimeOffset LastWritten => new(File.Exists(Path) ? File.GetLastWriteTimeUtc(Path) : Written);

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

    /// <summary>The headers that are read, with what they are taken for.</summary>
    public IReadOnlyList<SisInspectedColumn> ColumnsDescribed => binding?.Describe().ToArray() ?? [];

    /// <summary>The system the file is of; null where it is not read.</summary>
    public string? Format { get; private set; }

    /// <summary>The separator.</summary>
    public char Separator { get; private set; }

    /// <summary>The encoding, as far as it is known: a file without anything but ASCII so far is taken for UTF-8.</summary>
    public string Encoding { get; set; } = string.Empty;

    /// <summary>Rows below the header; null until the file was read.</summary>
    public long? RowCount { get; set; }

    private Stream Content { get; }

    /// <summary>Whether the file has a column of its layout.</summary>
    public bool HasColumn(string name) => binding is not null && binding.ByColumn[binding.Layout.IndexOf(name)] >= 0;

    /// <summary>Whether the file has a column for a field.</summary>
    public bool HasField(SisField field) => binding is not null && binding.ByField[(int)field] >= 0;

    /// <summary>Settles what the file is.</summary>
    public void Recognize(SisColumnBinding columns, string? format = null)
    {
        if (columns.Duplicate is { } pair)
        {
            throw SourceErrors.DuplicateColumn(Name, HeaderLine, pair.First, pair.Second);
        }

        binding = columns;
        Format = format;
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
