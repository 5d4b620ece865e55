using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using RosterSync.Comparison;
using RosterSync.Delivery;
using RosterSync.Validation;

namespace RosterSync.IO.Nightly;

/// <summary>What a run comes to, as it goes on.</summary>
internal sealed class RunDraft
{
    public required string RunId { get; init; }

    public required DateTimeOffset Started { get; init; }

    public SyncOutcome Outcome { get; private set; } = SyncOutcome.Failed;

    public string? ErrorId { get; private set; }

    public int? DaysSinceLastSend { get; set; }

    public RemindRoster? Roster { get; set; }

    /// <summary>What changed since the last send; null where there was none.</summary>
    public RosterComparison? Comparison { get; set; }

    public string? ReportPath { get; set; }

    private int ExitCode { get; set; } = 1;

    private string Message { get; set; } = string.Empty;

    private string? Action { get; set; }

    /// <summary>What holds or refuses the set and was found after the conversion, which has its own findings.</summary>
    public IEnumerable<RosterFinding> FoundLater => Roster is null ? Held : Held.Except(Roster.Findings);

    /// <summary>What holds or refuses the set.</summary>
    private IReadOnlyList<RosterFinding> Held { get; set; } = [];

    private IReadOnlyList<TransferResult> Files { get; set; } = [];

    /// <summary>A set was sent, or was not since one was sent today.</summary>
    public void Sent(SendOutcome outcome)
    {
        ExitCode = 0;
        Files = outcome.Files;
        Outcome = outcome.IsSent ? SyncOutcome.Sent : SyncOutcome.NotSent;
        Message = outcome.IsSent
            ? Text("{0} files with {1} were sent and verified.", outcome.Files.Count, People())
            : Text("A set was sent today at {0:HH:mm} already; this one was not sent.", outcome.Receipt.Finished.ToOffset(Started.Offset));
        Action = outcome.IsSent ? null : "To send it all the same, run once with --again-today (-AgainToday).";
    }

    /// <summary>Nothing was to be sent.</summary>
    public void DryRun(bool wouldBeSent)
    {
        ExitCode = 0;
        Outcome = SyncOutcome.DryRun;
        Message = wouldBeSent
            ? Text("A trial: {0} would be sent.", People())
            : "A trial: a set was sent today already, so that this one would not be.";
    }

    /// <summary>Remind would refuse the set.</summary>
    public void Refuse(RosterVerdict verdict)
    {
        ExitCode = RosterVerdict.ErrorExitCode;
        Outcome = SyncOutcome.Refused;
        ErrorId = DeliveryError.RosterInvalid.Id;
        Held = Roster!.Findings.Where(finding => finding.Severity == RosterSeverity.Error).ToList();
        Message = Text("Remind would refuse the whole set: {0} errors. Nothing was written or sent.", verdict.Count(RosterSeverity.Error));
        Action = "Correct what the report or rostersync convert (ConvertTo-RemindCsv) names.";
    }

    /// <summary>Something ended the run.</summary>
    public void Fail(Exception exception, CancellationToken cancellation)
    {
        if (Outcome is SyncOutcome.Sent or SyncOutcome.NotSent or SyncOutcome.DryRun)
        {
            // What was sent stays sent: only the exit code says that something is left to do.
            ExitCode = 1;
            ErrorId = (exception as DeliveryException)?.ErrorId ?? (exception as RosterFormatException)?.ErrorId ?? "ExportFailed";
            Message += Text(" What comes after it failed ({0}).", exception.GetType().Name);
            Action = "See which step of the run failed; the folders of the archive and the reports must be there and have room.";
            return;
        }

        switch (exception)
        {
            case OperationCanceledException when cancellation.IsCancellationRequested:
                Set(SyncOutcome.Stopped, 130, "The run was stopped. Nothing was sent.", "Run it again.", null);
                break;
            case DeliveryException fault:
                Held = fault.Findings;
                Files = fault.Files;
                Set(
                    fault.ExitCode switch { 2 => SyncOutcome.Refused, 3 => SyncOutcome.Held, 6 => SyncOutcome.PartlySent, _ => SyncOutcome.Failed },
                    fault.ExitCode,
                    fault.Message,
                    fault.Action,
                    fault.ErrorId);
                break;
            case RosterFormatException fault:
                Set(SyncOutcome.Failed, fault.ExitCode, fault.Message, fault.Action, fault.ErrorId);
                break;
            default:
                Set(
                    SyncOutcome.Failed, 1, Text("Something unexpected went wrong ({0}). Nothing was sent unless the steps say so.", exception.GetType().Name), "Run it again; if it goes on, report it with the steps of the run.", "Unexpected");
                break;
        }
    }

    /// <summary>The result.</summary>
    public SyncResult End(DateTimeOffset now, IReadOnlyList<SyncStep> steps, IReadOnlyList<string> remarks) => new()
    {
        Outcome = Outcome,
        ExitCode = ExitCode,
        Message = Message,
        Action = Action,
        ErrorId = ErrorId,
        Started = Started,
        Finished = now,
        Steps = steps,
        Holds = Held.GroupBy(finding => finding.RuleName).OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => new SyncHold
        {
            RuleName = rule.Key,
            Count = rule.Sum(finding => finding.Count),
            Message = (rule.First().SchoolId is { } school ? Text("School {0}: ", school) : string.Empty) + rule.First().Message,
        }).ToList(),
        Counts = Roster?.Counts,
        WarningCount = Roster?.Findings.Where(finding => finding.Severity == RosterSeverity.Warning).Sum(finding => finding.Count) ?? 0,
        Changes = Comparison?.BySchool ?? [],
        DaysSinceLastSend = DaysSinceLastSend,
        Remarks = remarks,
        Files = Files,
        ReportPath = ReportPath,
    };

    private void Set(SyncOutcome outcome, int exitCode, string message, string action, string? errorId)
    {
        Outcome = outcome;
        ExitCode = exitCode;
        Message = message;
        Action = action;
        ErrorId = errorId;
    }

    private string People() => Roster is { } roster
        ? Text("{0} students and {1} parents of {2} schools", roster.Counts.Students, roster.Counts.Parents, roster.Counts.Schools)
        : "nobody";

    private static string Text(string format, params object[] arguments) => string.Format(CultureInfo.InvariantCulture, format, arguments);
}
