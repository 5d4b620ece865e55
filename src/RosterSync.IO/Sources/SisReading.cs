using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>One reading of an export: its files, and who takes its records and findings.</summary>
internal sealed class SisReading
{
    /// <summary>Rows between two looks at the clock of the caller.</summary>
    private const int ProgressMask = 0xFFFF;

    private readonly IReadOnlyList<SisExportFile> files;
    private readonly IProgress<SisReadProgress>? progress;
    private readonly CancellationToken token;
    private readonly SisParts parts;

    public SisReading(
        IReadOnlyList<SisExportFile> files, ISisSink sink, IFindingSink findings, IProgress<SisReadProgress>? progress, CancellationToken token, SisParts parts = SisParts.All)
    {
        this.parts = parts;
        this.files = files;
        this.progress = progress;
        this.token = token;
        Sink = sink;
        Findings = findings;
    }

    /// <summary>Takes the records.</summary>
    public ISisSink Sink { get; }

    /// <summary>Takes what is wrong with single rows.</summary>
    public IFindingSink Findings { get; }

    /// <summary>The files of a kind.</summary>
    public IEnumerable<SisExportFile> Files(string kind) => files.Where(file => file.Kind == kind);

    /// <summary>Hands every row of the files of a kind on.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="onRow">Takes a row; it is the same object each time.</param>
    /// <param name="again">Whether the files were read before, so that what is wrong with them is known.</param>
    public void ForEach(string kind, Action<CsvRow> onRow, bool again = false)
    {
        foreach (var file in Files(kind).Where(file => (file.Layout!.Parts & parts) != 0))
        {
            using var table = file.OpenTable(again ? null : Findings, token);
            while (table.Read())
            {
                onRow(table.Row);
                if ((table.RowCount & ProgressMask) == 0)
                {
                    token.ThrowIfCancellationRequested();
                    progress?.Report(new SisReadProgress(file.Name, table.BytesRead, file.Length));
                }
            }

            progress?.Report(new SisReadProgress(file.Name, file.Length, file.Length));
        }
    }
}
