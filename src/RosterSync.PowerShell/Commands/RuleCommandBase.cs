using System;
using System.ComponentModel;
using System.Linq;
using System.Management.Automation;
using RosterSync.Completion;
using RosterSync.Errors;
using RosterSync.IO.Layouts;
using RosterSync.IO.Runs;
using RosterSync.IO.Sets;
using RosterSync.Remind;
using RosterSync.Text;
using RosterSync.Validation;

namespace RosterSync.Commands;

/// <summary>Which rules a check runs, which holds pass, and how its outcome is given.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RuleCommandBase : PathCommandBase
{
    /// <summary>The folder of the set that was sent before: it is said what was removed since, and which ids changed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ReferencePath { get; set; }

    /// <summary>Only these rules.</summary>
    /// <value>All rules</value>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RuleNameCompleter))]
    public string[] IncludeRule { get; set; } = [];

    /// <summary>Not these rules.</summary>
    /// <value>None</value>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RuleNameCompleter))]
    public string[] ExcludeRule { get; set; } = [];

    /// <summary>Only rules of these severities.</summary>
    /// <value>All severities</value>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public RosterSeverity[] Severity { get; set; } = [];

    /// <summary>Lets holds of these rules pass, by full names, once somebody has looked at them. Findings are given all the same.</summary>
    /// <value>None</value>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(HoldNameCompleter))]
    public string[] AllowHold { get; set; } = [];

    /// <summary>Gives true where neither an error nor a hold was found, else false, instead of findings.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>Gives the roster instead of findings, and only where neither an error nor a hold was found; otherwise the pipeline stops with an error.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Begin()
    {
        if (Quiet && PassThru)
        {
            ThrowTerminatingError(RosterErrors.OutputModeConflict());
        }

        // A mistyped name must not switch a check off unseen.
        foreach (var name in IncludeRule.Concat(ExcludeRule))
        {
            if (!RosterRules.All.Any(rule => Wildcard.Matches(rule.Name, name)))
            {
                ThrowTerminatingError(RosterErrors.RuleNotFound(name));
            }
        }

        CheckHoldNames(AllowHold);
    }

    /// <summary>The checks that are wanted.</summary>
    /// <param name="layout">The layout of the set.</param>
    private protected ValidationOptions Options(RemindLayout layout)
    {
        var reference = ResolveIfGiven(ReferencePath);
        SetLayout.RefuseOtherVersion(reference, layout);
        return new ValidationOptions
        {
            IncludeRule = IncludeRule,
            ExcludeRule = ExcludeRule,
            Severity = Severity,
            AsOf = DateTime.Today,
            Reference = reference is null ? null : RosterSetReader.Read(layout, reference),
        };
    }

    /// <summary>Gives the outcome of a check.</summary>
    private protected void Write(RosterTest test)
    {
        var verdict = new RosterVerdict(AllowHold);
        foreach (var finding in test.Findings)
        {
            verdict.Add(finding);
        }

        if (Quiet)
        {
            WriteObject(verdict.Passes);
        }
        else if (PassThru)
        {
            RosterGate.StopUnlessPassed(this, verdict, test.Findings);
            WriteObject(test.Roster);
        }
        else
        {
            WriteObject(test.Findings, enumerateCollection: true);
        }
    }
}
