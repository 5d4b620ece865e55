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
        AddVerdict(report, outcome.Verdict);
        return report;
    }

    private static bool IsSummary(RosterFinding finding) => finding.RuleName == "RosterSummary";

    /// <summary>What a check comes to, in a line.</summary>
    public static void AddVerdict(Report report, RosterVerdict verdict) => report.Text(Verdict(verdict), verdict.Passes ? null : verdict.Severity);

    private static string Verdict(RosterVerdict verdict) =>
        verdict.ExitCode == RosterVerdict.ErrorExitCode ? "Errors were found: Remind would refuse the set."
        : verdict.HeldBy.Count > 0 ? $"On hold: {string.Join(", ", verdict.HeldBy)}."
        : "Neither errors nor holds were found.";
}
