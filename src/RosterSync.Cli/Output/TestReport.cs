using System.Linq;
using RosterSync.Cli.Commands;
using RosterSync.Validation;

namespace RosterSync.Cli.Output;

/// <summary>The account of a check.</summary>
internal static class TestReport
{
    public static Report Make(TestOutcome outcome, OptionNames names, bool isVerbose)
    {
        var report = new Report();
        foreach (var summary in outcome.Findings.Where(IsSummary))
        {
            report.Text("The set holds " + summary.Message);
        }

        FindingsReport.Add(report, outcome.Findings.Where(finding => !IsSummary(finding)).ToArray(), names, isVerbose);
        report.Text(Verdict(outcome.Verdict), outcome.Verdict.Passes ? null : outcome.Verdict.Severity);
        return report;
    }

    private static bool IsSummary(RosterFinding finding) => finding.RuleName == "RosterSummary";

    private static string Verdict(RosterVerdict verdict) =>
        verdict.ExitCode == RosterVerdict.ErrorExitCode ? "Errors were found: Remind would refuse the set."
        : verdict.HeldBy.Count > 0 ? $"On hold: {string.Join(", ", verdict.HeldBy)}."
        : "Neither errors nor holds were found.";
}
