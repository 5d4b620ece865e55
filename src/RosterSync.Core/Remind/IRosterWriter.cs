using System;

namespace RosterSync.Remind;

/// <summary>
/// Where a roster is written: memory for a pipeline, files for the command. Cells come clean (no quotes, line breaks or tabs);
/// the writer wraps a cell in quotes only where it holds a comma.
/// </summary>
public interface IRosterWriter
{
    /// <summary>Begins a file and writes its header.</summary>
    void BeginFile(RemindFileLayout file);

    /// <summary>Writes the next cell of the row, UTF-8.</summary>
    void WriteCell(ReadOnlySpan<byte> value);

    /// <summary>Ends the row.</summary>
    void EndRow();

    /// <summary>Ends the file.</summary>
    void EndFile();
}
