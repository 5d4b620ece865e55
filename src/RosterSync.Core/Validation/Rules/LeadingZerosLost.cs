using RosterSync.Comparison;

namespace RosterSync.Validation.Rules;

/// <summary>An id or number of the set sent before has lost the zeros it began with, as spreadsheets do; to Remind a changed id is a removal.</summary>
internal sealed class LeadingZerosLost : RosterRule
{
    public override string Name => nameof(LeadingZerosLost);

    public override string Title => "Leading zeros lost";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override RuleScope Scope => RuleScope.Reference;

    public override string Description => "An id or number of the set sent before has lost the zeros it began with, as spreadsheets do; to Remind a changed id is a removal.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override bool WantsComparison => true;

        public override void OnChange(RosterChange change)
        {
            foreach (var column in change.ZerosLostIn)
            {
                Report(
                    change,
                    "The value began with zeros in the set sent before and has lost them.",
                    "Do not open and save the export in a spreadsheet program, which drops leading zeros; export it again and leave it as it is.",
                    column);
            }
        }
    }
}
