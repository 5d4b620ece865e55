using System;

namespace RosterSync.Validation.Rules;

/// <summary>Students, teachers, sections or enrollments that did not go in, one line a reason.</summary>
internal sealed class RecordLeftOut : RosterRule
{
    public override string Name => nameof(RecordLeftOut);

    public override string Title => "Records left out";

    public override RosterSeverity Severity => RosterSeverity.Information;

    public override RemindKind RemindKind => RemindKind.Own;

    public override RuleScope Scope => RuleScope.Conversion;

    public override string Description => "Students, teachers, sections or enrollments that did not go in, one line a reason.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override void OnSetBegin()
        {
            foreach (var reason in Context.Set.Roster?.LeftOutCounts ?? [])
            {
                if (!string.Equals(reason.Kind, "Contact", StringComparison.Ordinal))
                {
                    Report(
                        $"{reason.Kind}: {reason.Count} left out ({reason.Reason}): {reason.Description}",
                        "Nothing, if that is what is wanted; the list is with the roster.",
                        count: reason.Count);
                }
            }
        }
    }
}
