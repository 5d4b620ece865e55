using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;
using RosterSync.Errors;
using RosterSync.Validation;

namespace RosterSync.Commands;

/// <summary>Lets a roster through where neither an error nor a hold is left, and otherwise stops the pipeline and says why.</summary>
internal static class RosterGate
{
    private const int Shown = 10;

    /// <summary>The rules that hold a roster.</summary>
    public static IReadOnlyList<string> HeldBy(IReadOnlyList<RosterFinding> findings)
    {
        var verdict = new RosterVerdict();
        foreach (var finding in findings)
        {
            verdict.Add(finding);
        }

        return verdict.HeldBy;
    }

    /// <summary>Stops the pipeline where the roster does not pass. The first findings that stop it are warned of.</summary>
    public static void StopUnlessPassed(Cmdlet cmdlet, RosterVerdict verdict, IReadOnlyList<RosterFinding> findings)
    {
        if (verdict.Passes)
        {
            return;
        }

        var holds = new HashSet<string>(verdict.HeldBy);
        var shown = 0;
        foreach (var finding in findings)
        {
            if (finding.Severity == RosterSeverity.Error || (finding.Severity == RosterSeverity.Hold && holds.Contains(finding.RuleName)))
            {
                if (shown++ == Shown)
                {
                    cmdlet.WriteWarning("There are more; Test-RemindRoster without -PassThru lists them all.");
                    break;
                }

                cmdlet.WriteWarning(Describe(finding));
            }
        }

        cmdlet.ThrowTerminatingError(verdict.ExitCode == RosterVerdict.ErrorExitCode
            ? RosterErrors.RosterInvalid(verdict.Count(RosterSeverity.Error))
            : RosterErrors.RosterHeld(verdict.HeldBy));
    }

    private static string Describe(RosterFinding finding) => string.Format(
        CultureInfo.InvariantCulture, "{0}{1} {2}", finding, finding.RecordId is null ? string.Empty : $" (id {finding.RecordId})", finding.Action).TrimEnd();
}
