using RosterSync.Validation;

namespace RosterSync.IO.Sources;

/// <summary>What the readers report of rows and links that are not used.</summary>
internal static class SourceFindings
{
    private static readonly RosterRule Malformed = RosterRules.Get("RowMalformed");
    private static readonly RosterRule Block = RosterRules.Get("BlockUnreadable");
    private static readonly RosterRule LeftOut = RosterRules.Get("RecordLeftOut");
    private static readonly RosterRule CutOffValue = RosterRules.Get("CutOffValue");
    private static readonly RosterRule ExportInDoubt = RosterRules.Get("ExportInDoubt");

    /// <summary>A row that cannot be read.</summary>
    public static RosterFinding RowMalformed(string file, long? line, string message, string action, int count = 1) =>
        Malformed.Find(message, action, file, line, count: count);

    /// <summary>Rows of which nobody knows which cell is which, and that may hold a block; the line is that of the first.</summary>
    public static RosterFinding BlockUnreadable(string file, long line, int count = 1) => Block.Find(
        "The row cannot be read for sure, and it may say that contact with a student is forbidden. Another row may bring in the person it speaks of.",
        "Look at the row, and repair it in the student information system or in its export before the set is sent.",
        file,
        line,
        count: count);

    /// <summary>Records that can be read and still lead nowhere; the line is that of the first.</summary>
    public static RosterFinding RecordLeftOut(string file, long line, string column, string message, string action, int count) =>
        LeftOut.Find(message, action, file, line, column, count: count);

    /// <summary>Cells the export cut; the line is that of the first.</summary>
    public static RosterFinding CutOff(string file, long line, string column, string message, string action, int count) =>
        CutOffValue.Find(message, action, file, line, column, count: count);

    /// <summary>Something that makes the export doubtful, though it can be read.</summary>
    public static RosterFinding Doubt(string message, string action, string? file = null, long? line = null, string? column = null, int count = 1) =>
        ExportInDoubt.Find(message, action, file, line, column, count: count);

    /// <summary>A workbook beside the export.</summary>
    public static RosterFinding WorkbookSkipped(string file) =>
        LeftOut.Find(SourceErrors.Workbook(file).Message, SourceErrors.Workbook(file).Action, file);

    /// <summary>A file beside the export that could not even be looked at.</summary>
    public static RosterFinding FileSkipped(RosterFormatException exception) =>
        LeftOut.Find(exception.Message + " It is not called as any file of an export is, and was skipped.", exception.Action, exception.File, exception.Line);
}

/// <summary>For a reading whose findings somebody has heard already.</summary>
internal sealed class NoFindings : IFindingSink
{
    /// <inheritdoc/>
    public void Add(RosterFinding finding)
    {
    }
}
