namespace RosterSync.Validation.Rules;

/// <summary>A file, or a row of it, is not UTF-8 without a byte order mark.</summary>
internal sealed class UnreadableEncoding : RosterRule
{
    public override string Name => nameof(UnreadableEncoding);

    public override string Title => "Unreadable Encoding";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.FileError;

    public override string Description => "A file, or a row of it, is not UTF-8 without a byte order mark.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        private long count;
        private long firstLine;
        private string? firstColumn;

        public override void OnFile(OpenedFile file)
        {
            count = 0;
            if (file.Form == FileForm.ByteOrderMark)
            {
                Report(
                    "The file begins with a byte order mark, as Excel's \"CSV UTF-8\" writes it: three invisible bytes before the first header, which then is not spelled exactly. Whether Remind passes over them is not known.",
                    "Save the file as UTF-8 without byte order mark (BOM).",
                    file.Name,
                    line: 1);
            }
            else if (file.Form == FileForm.Utf16)
            {
                Report(
                    "The file is UTF-16, as Excel's \"Unicode Text\" and Windows PowerShell's > write it. Its rows were not checked.",
                    "Save the file as UTF-8 without byte order mark (BOM).",
                    file.Name);
            }
            else if (file.HeaderFault == RowFault.NotUtf8)
            {
                Report("The header row has bytes that are no UTF-8.", "Save the file as UTF-8.", file.Name, line: 1);
            }
        }

        public override void OnFault(RosterRow row)
        {
            if (row.Fault == RowFault.NotUtf8 && count++ == 0)
            {
                firstLine = row.Line;
                firstColumn = row.Match.HeaderAt(row.FaultField, row.Layout);
            }
        }

        public override void OnFileEnd(OpenedFile file, long rowCount)
        {
            if (count > 0)
            {
                Report(
                    $"{count} {(count == 1 ? "row holds" : "rows hold")} bytes that are no UTF-8; the line is the first. The file seems to have another encoding, such as Windows-1252.",
                    "Save the file as UTF-8.",
                    file.Name,
                    firstLine,
                    firstColumn,
                    (int)count);
            }
        }
    }
}
