using System;

namespace RosterSync.Validation.Rules;

/// <summary>Contacts that did not go in, one line a reason, with the parameter that would let them in.</summary>
internal sealed class ContactLeftOut : RosterRule
{
    public override string Name => nameof(ContactLeftOut);

    public override string Title => "Contacts left out";

    public override RosterSeverity Severity => RosterSeverity.Information;

    public override RemindKind RemindKind => RemindKind.Own;

    public override RuleScope Scope => RuleScope.Conversion;

    public override string Description => "Contacts that did not go in, one line a reason, with the parameter that would let them in.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override void OnSetBegin()
        {
            foreach (var reason in Context.Set.Roster?.LeftOutCounts ?? [])
            {
                if (string.Equals(reason.Kind, "Contact", StringComparison.Ordinal))
                {
                    Report(
                        $"{reason.Count} {(reason.Count == 1 ? "contact" : "contacts")} left out ({reason.Reason}): {reason.Description}",
                        "Nothing, if that is what is wanted; the list is with the roster.",
                        count: reason.Count);
                }
            }
        }
    }
}
