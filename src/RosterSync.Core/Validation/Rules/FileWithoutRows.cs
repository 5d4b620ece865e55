namespace RosterSync.Validation.Rules;

/// <summary>A file that cannot be without rows holds its header alone; to Remind that removes everybody it named.</summary>
internal sealed class FileWithoutRows : RosterRule
{
    public override string Name => nameof(FileWithoutRows);

    public override string Title => "File without rows";

    public override RosterSeverity Severity => RosterSeverity.Hold;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "A file that cannot be without rows holds its header alone; to Remind that removes everybody it named.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override void OnFileEnd(OpenedFile file, long rowCount)
        {
            if (rowCount == 0 && !file.Layout.MayBeEmpty)
            {
                Report(
                    "The file holds its header alone. Remind takes what is missing from a set as removed.",
                    "Find out why the export is empty; send nothing until then.",
                    file.Name);
            }
        }
    }
}
