using System.Linq;
using RosterSync.Comparison;

namespace RosterSync.Validation.Rules;

/// <summary>A class id of the set sent before stands for another class now; Remind puts the new participants into the old class, with its messages.</summary>
internal sealed class ClassIdReused : RosterRule
{
    public override string Name => nameof(ClassIdReused);

    public override string Title => "Class ID used again for another class";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override RuleScope Scope => RuleScope.Reference;

    public override string Description => "A class id of the set sent before stands for another class now; Remind puts the new participants into the old class, with its messages.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override bool WantsComparison => true;

        public override void OnChange(RosterChange change)
        {
            if (change.IsReusedId)
            {
                var what = change.Fields.Contains(RosterChange.Owners) ? "other owners" : "another name";
                Report(
                    change,
                    $"The id is that of a class of the set sent before, and the class has {what} now. Its participants would join the old class.",
                    "Give each class an id of its own in each term and for each teacher. If it is the same class with a new name or a new teacher who takes it over, leave it so.");
            }
        }
    }
}
