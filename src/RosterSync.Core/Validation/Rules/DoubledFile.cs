namespace RosterSync.Validation.Rules;

/// <summary>All rows of a file stand in it twice, as when it was appended to itself.</summary>
internal sealed class DoubledFile : RosterRule
{
    public override string Name => nameof(DoubledFile);

    public override string Title => "File with all rows twice";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.FileError;

    public override string Description => "All rows of a file stand in it twice, as when it was appended to itself.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override void OnFileEnd(OpenedFile file, long rowCount)
        {
            if (file.IsDoubled)
            {
                Report(
                    "All rows of the file stand in it twice: the second half repeats the first.",
                    "Write the file anew; where a script appends to it, let it begin with an empty file.",
                    file.Name,
                    (rowCount / 2) + 2);
            }
        }
    }
}
