namespace RosterSync.Validation.Rules;

/// <summary>A header is missing, misspelt, doubled or unknown; Remind needs header rows that match exactly.</summary>
internal sealed class HeaderMismatch : RosterRule
{
    public override string Name => nameof(HeaderMismatch);

    public override string Title => "Headers do not match";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.FileError;

    public override string Description => "A header is missing, misspelt, doubled or unknown; Remind needs header rows that match exactly.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override void OnFile(OpenedFile file)
        {
            if (file.IsEmpty)
            {
                return;
            }

            var action = "Write the header row exactly so: " + HeaderText.Of(file.Layout) + HeaderText.Standing(file.Layout);
            if (HeaderText.OtherSeparator(file.Match.Headers) is { } separator)
            {
                Report(
                    $"The columns are separated by {separator} and not by commas, as Excel does it in some countries.",
                    "Save the file with commas. " + action,
                    file.Name,
                    line: 1);
            }
            else if (file.Match.TrailingBlankCount == file.Match.Headers.Count)
            {
                Report("The first line is blank; it must be the header row.", action, file.Name, line: 1);
            }
            else if (file.Match.MatchedCount == 0)
            {
                Report("No header of the file is one of the layout's; the header row may be missing.", action, file.Name, line: 1);
            }
            else
            {
                ReportColumns(file, action);
            }
        }

        public override void OnOddRow(RosterRow row)
        {
            if (row.Kind == RowKind.HeaderAgain)
            {
                ReportOdd(row, "The header row stands here once more, as when two files are joined.", "Keep the first header row only.");
            }
        }

        private void ReportColumns(OpenedFile file, string action)
        {
            var match = file.Match;
            if (file.HeaderFault != RowFault.None)
            {
                Report("The header row has a quotation mark or bytes that do not belong there.", action, file.Name, line: 1);
            }

            for (var i = 0; i < file.Layout.Columns.Count; i++)
            {
                var header = file.Layout.Columns[i].Header;
                if (match.PositionOf(i) < 0)
                {
                    var near = match.NearestUnknown(header);
                    Report(
                        near < 0
                            ? $"The header {header} is missing."
                            : $"The header {header} is missing; column {near + 1} has {match.Headers[near].Trim()}, which may be meant.",
                        action,
                        file.Name,
                        line: 1,
                        header);
                }
                else if (!match.IsExact(i))
                {
                    Report(
                        $"The header of column {match.PositionOf(i) + 1} is written otherwise than {header}: case, spaces and underscores count.",
                        action,
                        file.Name,
                        line: 1,
                        header);
                }
            }

            ReportUnknown(file, action);
        }

        private void ReportUnknown(OpenedFile file, string action)
        {
            var match = file.Match;
            for (var i = 0; i < match.Headers.Count - match.TrailingBlankCount; i++)
            {
                if (!match.IsKnown(i))
                {
                    // A header the layout does not know is not shown: in a file without a header row it is a cell of a record.
                    var twin = HeaderText.NameFor(match.Headers[i], file.Layout);
                    Report(
                        twin is null
                            ? $"Column {i + 1} has a header that the layout does not have."
                            : $"Column {i + 1} has the header {twin} a second time.",
                        action,
                        file.Name,
                        line: 1,
                        twin);
                }
            }
        }
    }
}
