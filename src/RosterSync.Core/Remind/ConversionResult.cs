using System.Collections.Generic;

namespace RosterSync.Remind;

/// <summary>What a conversion did, besides the files it wrote.</summary>
public sealed class ConversionResult
{
    /// <summary>What went in.</summary>
    public required RosterCounts Counts { get; init; }

    /// <summary>Each record left out.</summary>
    public required IReadOnlyList<LeftOutRecord> LeftOut { get; init; }

    /// <summary>The reasons, most frequent first.</summary>
    public required IReadOnlyList<LeftOutCount> LeftOutCounts { get; init; }

    /// <summary>Warnings and holds the conversion found.</summary>
    public required IReadOnlyList<RosterFinding> Findings { get; init; }

    /// <summary>The exports the records came from.</summary>
    internal IReadOnlyList<SisExportInfo> Exports { get; init; } = [];
}
