namespace RosterSync.IO.Sources;

/// <summary>How an export is to be read, where it does not say so itself.</summary>
internal sealed class SisReadOptions
{
    /// <summary>Name of the format; null or <c>Auto</c> to find it out.</summary>
    public string? Format { get; init; }

    /// <summary>Name of the encoding; null or <c>Auto</c> to find it out for each file. A byte order mark overrules it.</summary>
    public string? Encoding { get; init; }

    /// <summary>What the columns of files mean that no system is known for; null where there are none.</summary>
    public SisColumnMap? ColumnMap { get; init; }

    /// <summary>The separator; null to find it out for each file.</summary>
    public char? Delimiter { get; init; }
}

/// <summary>How far the reading has come.</summary>
internal readonly record struct SisReadProgress(string File, long BytesRead, long FileLength);
