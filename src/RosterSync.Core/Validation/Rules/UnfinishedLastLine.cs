namespace RosterSync.Validation.Rules;

/// <summary>The last line of a file has no line end, as in a file that was cut short in its last cell.</summary>
internal sealed class UnfinishedLastLine : RosterRule
{
    public override string Name => nameof(UnfinishedLastLine);

    public override string Title => "Last line without its end";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "The last line of a file has no line end, as in a file that was cut short in its last cell.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override void OnFileEnd(OpenedFile file, long rowCount)
        {
            // One line alone has no other to be told apart from.
            if (rowCount > 0 && !file.HasLastLineEnd)
            {
                Report(
                    "The last line has no line end. The file may have been cut short, by a full disk or a copy that broke off: a value in this line and rows behind it may be missing.",
                    "See whether this is the last row of the SIS. Where the program that writes the file always leaves the line end off, let it write one.",
                    file.Name,
                    file.LastLine);
            }
        }
    }
}
