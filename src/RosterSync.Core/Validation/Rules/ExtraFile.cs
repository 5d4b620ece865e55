namespace RosterSync.Validation.Rules;

/// <summary>A CSV file beside the set that the layout does not name; it is neither checked nor sent.</summary>
internal sealed class ExtraFile : RosterRule
{
    public override string Name => nameof(ExtraFile);

    public override string Title => "File that is no part of the set";

    public override RosterSeverity Severity => RosterSeverity.Information;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "A CSV file beside the set that the layout does not name; it is neither checked nor sent.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override void OnSetBegin()
        {
            foreach (var name in Context.Set.OtherFileNames)
            {
                Report(
                    "The file is no part of the set: the layout does not name it. It is neither checked nor sent.",
                    "Nothing, if it is only kept here; otherwise give it the name the layout has.",
                    name);
            }
        }
    }
}
