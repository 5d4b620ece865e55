using System;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using RosterSync.Remind;

namespace RosterSync.Commands;

/// <summary>Says what went in, what was left out and what was found, as Write-Host would; with -Verbose also each record left out, by id.</summary>
internal static class RosterAccount
{
    public static void Write(PSCmdlet cmdlet, RemindRoster roster)
    {
        foreach (var summary in roster.Findings.Where(static finding => finding.RuleName == "RosterSummary"))
        {
            Say(cmdlet, $"{RemindLayouts.TitleOf(roster.Version)}: {summary.Message}");
        }

        foreach (var kind in roster.LeftOutCounts.GroupBy(static count => count.Kind, StringComparer.Ordinal).OrderByDescending(static kind => kind.Sum(count => count.Count)))
        {
            Say(cmdlet, string.Format(
                CultureInfo.InvariantCulture, "  {0}: {1} left out ({2})", kind.Key, kind.Sum(count => count.Count), string.Join(", ", kind.Select(count => $"{count.Reason} {count.Count}"))));
        }

        foreach (var severity in new[] { RosterSeverity.Error, RosterSeverity.Hold, RosterSeverity.Warning })
        {
            var rules = roster.Findings.Where(finding => finding.Severity == severity).GroupBy(finding => finding.RuleName, StringComparer.Ordinal).OrderBy(rule => rule.Key, StringComparer.Ordinal).ToArray();
            if (rules.Length > 0)
            {
                Say(cmdlet, $"  {severity}: {string.Join(", ", rules.Select(Counted))}");
            }
        }

        if (IsVerbose(cmdlet))
        {
            foreach (var record in roster.LeftOut)
            {
                cmdlet.WriteVerbose("Left out: " + record);
            }
        }
    }

    /// <summary>Warns that a set was sent today already.</summary>
    public static void WarnUnlessDue(Cmdlet cmdlet, bool isDue, string server)
    {
        if (!isDue)
        {
            cmdlet.WriteWarning($"A set was sent to {server} today already, and Remind takes one a day: this one is not sent. -AgainToday sends it all the same.");
        }
    }

    private static string Counted(IGrouping<string, RosterFinding> rule) =>
        rule.Sum(finding => finding.Count) is var count and > 1 ? string.Format(CultureInfo.InvariantCulture, "{0} {1}", rule.Key, count) : rule.Key;

    // As Write-Host does, so that the text is seen, and may be caught or turned off as information.
    private static void Say(PSCmdlet cmdlet, string text) =>
        cmdlet.WriteInformation(new HostInformationMessage { Message = text }, ["PSHOST"]);

    // The list may be long; it is not made for nobody.
    private static bool IsVerbose(PSCmdlet cmdlet) =>
        cmdlet.MyInvocation.BoundParameters.TryGetValue("Verbose", out var asked) && asked is SwitchParameter given
            ? given.IsPresent
            : LanguagePrimitives.TryConvertTo(cmdlet.GetVariableValue("VerbosePreference"), out ActionPreference preference) && preference is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);
}
