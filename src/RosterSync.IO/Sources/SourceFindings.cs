namespace RosterSync.IO.Sources;

/// <summary>What the readers report of single rows.</summary>
internal static class SourceFindings
{
    /// <summary>A row that was left out.</summary>
    public static RosterFinding RowMalformed(string file, long? line, string message, string action, int count = 1) => new()
    {
        RuleName = "RowMalformed",
        Severity = RosterSeverity.Warning,
        RemindKind = RemindKind.Own,
        File = file,
        Line = line,
        Message = message,
        Action = action,
        Count = count,
    };
}
