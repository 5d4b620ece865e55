using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RosterSync.Validation;
using RosterSync.Validation.Rules;

namespace RosterSync.Delivery;

/// <summary>What has to be right before a connection is opened, in this order: no Error, no Hold that was not let pass, no large removal, not twice a day.</summary>
internal static class SendGuards
{
    private const int MostFindings = 100;

    /// <summary>Refuses a set that lacks a file or has an Error; gives the files in the order of sending.</summary>
    internal static List<RosterFile> CheckErrors(SendRequest request)
    {
        var errors = request.Findings.Where(finding => finding.Severity == RosterSeverity.Error).ToList();
        if (errors.Count > 0)
        {
            throw new DeliveryException(
                DeliveryError.RosterInvalid,
                $"The roster was not sent: Remind would refuse the whole set ({Count(errors)}).",
                "Correct what Test-RemindRoster (rostersync test) names, and send again.")
            {
                Findings = errors.Take(MostFindings).ToList(),
            };
        }

        var files = new List<RosterFile>();
        foreach (var layout in request.Set.Layout.Files)
        {
            files.Add(request.Set.Files.FirstOrDefault(file => string.Equals(file.Name, layout.Name, StringComparison.Ordinal))
                ?? throw new DeliveryException(
                    DeliveryError.RosterSetIncomplete,
                    $"The roster was not sent: {layout.Name} is missing. Remind needs all files of a set, with exactly these names.",
                    "Convert again, or add the file."));
        }

        return files;
    }

    /// <summary>Refuses a set that a person has to look at first.</summary>
    /// <param name="request">The set.</param>
    /// <param name="removals">What the last set sent held and this one lacks.</param>
    /// <exception cref="ArgumentException">A name in AllowHold is not that of a hold.</exception>
    internal static void CheckHolds(SendRequest request, IReadOnlyList<RosterFinding> removals)
    {
        var verdict = new RosterVerdict(request.AllowHold);
        var findings = request.Findings.Concat(removals).ToList();
        if (!request.Set.Layout.IsConfirmed && !findings.Exists(finding => finding.RuleName == nameof(UnconfirmedLayout)))
        {
            findings.Add(new UnconfirmedLayout().Find("Some headers or file names of this layout were never confirmed by Remind."));
        }

        findings.ForEach(verdict.Add);
        var held = verdict.SendHeldBy;
        if (held.Count == 0)
        {
            return;
        }

        var holds = findings.Where(finding => held.Contains(finding.RuleName, StringComparer.Ordinal)).ToList();
        var names = string.Join(",", held);
        throw new DeliveryException(
            held.All(name => name == nameof(LargeRemoval)) ? DeliveryError.RemovalThresholdExceeded : DeliveryError.RosterHeld,
            $"The roster was not sent; a person has to look at it first: {Count(holds)}.{FirstRemoval(holds)}",
            (held.Contains(nameof(UnconfirmedLayout)) ? "Headers are settled by importing the templates from Remind (Import-RemindTemplate, rostersync template). " : string.Empty)
            + $"If all of it is meant to be so, send with -AllowHold {names}.")
        {
            Findings = holds.Take(MostFindings).ToList(),
        };
    }

    /// <summary>Whether a set was sent today already and nothing speaks for sending again.</summary>
    internal static bool IsSentToday(SendRequest request, ISendRecord record, DateTimeOffset now) =>
        !request.AgainToday
        && record.PendingIntent is null
        && record.LastReceipt is { } receipt
        && receipt.Finished.ToOffset(now.Offset).Date == now.Date;

    private static string Count(List<RosterFinding> findings) => string.Join(", ", findings
        .GroupBy(finding => finding.RuleName)
        .OrderBy(rule => rule.Key, StringComparer.Ordinal)
        .Select(rule => string.Format(CultureInfo.InvariantCulture, "{0} {1}", rule.Key, rule.Sum(finding => (long)finding.Count))));

    private static string FirstRemoval(List<RosterFinding> holds) =>
        holds.Find(finding => finding.RuleName == nameof(LargeRemoval)) is { } removal
            ? $" {(removal.SchoolId is null ? string.Empty : $"School {removal.SchoolId}: ")}{removal.Message}"
            : string.Empty;
}
