using System;
using System.Collections.Generic;

namespace RosterSync.Bench.Measuring;

/// <summary>Something that is measured: its name on the command line, its heading in RESULTS.md, and what makes the text below it.</summary>
internal sealed record Measurement(string Name, string Title, Func<BenchContext, string> Run)
{
    /// <summary>All of them, in the order of RESULTS.md.</summary>
    public static IReadOnlyList<Measurement> All { get; } =
    [
        new("convert", "Clever to Remind, against DuckDB", ConvertMeasurements.AgainstDuckDb),
        new("scale", "Ten times the rows", ConvertMeasurements.TenTimes),
        new("oneroster", "OneRoster to Remind", ConvertMeasurements.OneRoster),
        new("compare", "Two sets of a million users compared", CompareMeasurements.TwoSets),
        new("sftp", "A file of 200 MB to an SFTP server, against the sftp client", SftpMeasurements.AgainstSftp),
        new("module", "The PowerShell module: its start, and its pipeline against the command", ModuleMeasurements.AgainstCommand),
    ];
}
