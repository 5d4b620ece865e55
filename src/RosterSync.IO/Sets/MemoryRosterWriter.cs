using System;
using System.Collections.Generic;
using System.IO;
using RosterSync.Remind;

namespace RosterSync.IO.Sets;

/// <summary>Writes a set into memory, for a pipeline.</summary>
internal sealed class MemoryRosterWriter : IRosterWriter, IDisposable
{
    private readonly List<RosterFile> files = [];
    private MemoryStream? stream;
    private RosterCsv? csv;

    public IReadOnlyList<RosterFile> Files => files;

    public void BeginFile(RemindFileLayout file)
    {
        stream = new MemoryStream();
        csv = new RosterCsv(stream, file);
    }

    public void WriteCell(ReadOnlySpan<byte> value) => csv!.WriteCell(value);

    public void EndRow() => csv!.EndRow();

    public void EndFile()
    {
        csv!.Dispose();
        files.Add(new RosterFile(csv.Layout.Name, stream!.ToArray(), csv.RowCount));
        csv = null;
    }

    public void Dispose() => csv?.Dispose();
}
