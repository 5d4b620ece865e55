namespace RosterSync.Validation.Rules;

/// <summary>A file is empty, no CSV, or has extra blank columns.</summary>
internal sealed class UnreadableFile : RosterRule
{
    public override string Name => nameof(UnreadableFile);

    public override string Title => "Unreadable file";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.FileError;

    public override string Description => "A file is empty, no CSV, or has extra blank columns.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override void OnFile(OpenedFile file)
        {
            if (file.Form is FileForm.Archive or FileForm.Binary)
            {
                Report(
                    file.Form == FileForm.Archive
                        ? "The file is an Excel workbook or another archive with the name of a CSV file."
                        : "The file holds bytes that are no text.",
                    "Save it as CSV, UTF-8.",
                    file.Name);
            }
            else if (file.HeaderFault == RowFault.TooLong)
            {
                ReportTooLong(file.Name, line: 1);
            }
            else if (file.Form is not FileForm.Utf16 && file.IsEmpty)
            {
                Report("The file is empty. It needs its header row even where it has no data.", "Write the header row: " + HeaderText.Of(file.Layout), file.Name);
            }
            else if (file.Match.TrailingBlankCount is var blank and > 0 && blank < file.Match.Headers.Count)
            {
                Report(
                    $"The header row ends in {blank} blank {(blank == 1 ? "column" : "columns")}: there are commas too many.",
                    "Delete the empty columns behind the last one.",
                    file.Name,
                    line: 1);
            }
        }

        public override void OnOddRow(RosterRow row)
        {
            if (row.Kind == RowKind.TooLong)
            {
                ReportTooLong(row.File, row.Line);
            }
        }

        private void ReportTooLong(string file, long line) => Report(
            "The line is longer than 16 MB. Nothing behind it was read.",
            "Look at the line: a file without line ends, or another file under this name.",
            file,
            line);
    }
}
