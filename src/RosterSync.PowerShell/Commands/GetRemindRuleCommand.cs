using System.Linq;
using System.Management.Automation;
using RosterSync.Completion;
using RosterSync.Errors;
using RosterSync.Text;
using RosterSync.Validation;

namespace RosterSync.Commands;

/// <summary>Gets the rules a roster is checked by.</summary>
/// <remarks>
/// <para>Each rule says how bad its matter is, what Remind calls it, and what it looks at. docs/rules has a page a rule.</para>
/// </remarks>
/// <example>
/// <para>Lists the rules that make Remind refuse a whole set.</para>
/// <code>Get-RemindRule | Where-Object Severity -eq Error</code>
/// </example>
/// <example>
/// <para>Shows all there is to say of the rules for e-mail addresses and phones.</para>
/// <code>Get-RemindRule -Name Invalid* | Format-List</code>
/// </example>
/// <seealso cref="TestRemindRosterCommand"/>
[Cmdlet(VerbsCommon.Get, "RemindRule")]
[OutputType(typeof(RosterRule))]
public sealed class GetRemindRuleCommand : RosterCommandBase
{
    /// <summary>The names of rules. Wildcards are allowed.</summary>
    /// <value>All rules</value>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RuleNameCompleter))]
    [Alias("RuleName")]
    [PlainText("RuleName", "Name")]
    public string[] Name { get; set; } = ["*"];

    // Findings a filter left none of have no rules.
    private protected override ErrorRecord? WhenNothingCame => null;

    private protected override void Process()
    {
        foreach (var name in Name)
        {
            var rules = RosterRules.All.Where(rule => Wildcard.Matches(rule.Name, name)).ToArray();
            if (rules.Length == 0)
            {
                WriteError(RosterErrors.RuleNotFound(PlainTextAttribute.TypeInPlaceOf(name) ?? name));
            }

            WriteObject(rules, enumerateCollection: true);
        }
    }
}
