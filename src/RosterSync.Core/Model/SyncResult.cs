using System;
using System.Collections.Generic;
using RosterSync.Comparison;

namespace RosterSync;

/// <summary>What a nightly run came to.</summary>
public enum SyncOutcome
{
    /// <summary>The set is on the server, whole and verified.</summary>
    Sent,
    /// <summary>A set was sent today already; this one was not, and no connection was made.</summary>
    NotSent,
    /// <summary>Everything was done but sending: it was a trial. The set would have been sent.</summary>
    DryRun,
    /// <summary>Somebody has to look first.</summary>
    Held,
    /// <summary>Remind would refuse the set.</summary>
    Refused,
    /// <summary>Part of the set is on the server; sending again repairs it.</summary>
    PartlySent,
    /// <summary>It failed in another way.</summary>
    Failed,
    /// <summary>A person or the system stopped it.</summary>
    Stopped,
}

/// <summary>A step of a nightly run.</summary>
public enum SyncStepName
{
    /// <summary>Waits for no other run, and reads what the last one left.</summary>
    Lock,
    /// <summary>Reads the export.</summary>
    Read,
    /// <summary>Decides who goes in, writes the set and checks it.</summary>
    Convert,
    /// <summary>Compares the set with the one sent last, and the export with the one of the last run.</summary>
    Compare,
    /// <summary>Sends the files and verifies each.</summary>
    Send,
    /// <summary>Keeps a copy of the set that was sent.</summary>
    Archive,
    /// <summary>Writes the report.</summary>
    Report,
    /// <summary>Removes what is older than it may be.</summary>
    Prune,
}

/// <summary>How a step of a nightly run went.</summary>
public sealed class SyncStep
{
    /// <summary>The step.</summary>
    public required SyncStepName Name { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>How long it took, in seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>Why it failed: a stable id of docs/errors.md; null where it did not.</summary>
    public string? ErrorId { get; init; }

    /// <inheritdoc/>
    public override string ToString() => ErrorId is null ? Name.ToString() : $"{Name}: {ErrorId}";
}

/// <summary>A rule by which a run was held, and how much it found.</summary>
public sealed class SyncHold
{
    /// <summary>The rule, whose name -AllowHold takes.</summary>
    public required string RuleName { get; init; }

    /// <summary>How many records it found.</summary>
    public required int Count { get; init; }

    /// <summary>The first of what it found, in words and without personal data.</summary>
    public required string Message { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{RuleName} {Count}";
}

/// <summary>What a nightly run did and what state things are in. It holds ids and counts, no other data of a person and no secret.</summary>
public sealed class SyncResult
{
    /// <summary>What it came to.</summary>
    public required SyncOutcome Outcome { get; init; }

    /// <summary>The exit code of the command; docs/exit-codes.md says what each means.</summary>
    public required int ExitCode { get; init; }

    /// <summary>What it came to in a sentence.</summary>
    public required string Message { get; init; }

    /// <summary>What to do; null where there is nothing to do.</summary>
    public string? Action { get; init; }

    /// <summary>Stable id of the error that ended it; null where none did.</summary>
    public string? ErrorId { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset Finished { get; init; }

    /// <summary>The steps it took.</summary>
    public required IReadOnlyList<SyncStep> Steps { get; init; }

    /// <summary>The rules that hold it, where it was held.</summary>
    public IReadOnlyList<SyncHold> Holds { get; init; } = [];

    /// <summary>What went in; null where it did not come so far.</summary>
    public RosterCounts? Counts { get; init; }

    /// <summary>How many records Warnings were found for.</summary>
    public int WarningCount { get; init; }

    /// <summary>What changed since the last set that was sent, by school; empty where there is none to compare with.</summary>
    public IReadOnlyList<RosterChangeCount> Changes { get; init; } = [];

    /// <summary>Days since the last whole send, before this run; null where there was none.</summary>
    public int? DaysSinceLastSend { get; init; }

    /// <summary>What somebody should know though the run went well.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The files of the set and where they stand on the server; empty where none was to be sent.</summary>
    public IReadOnlyList<TransferResult> Files { get; init; } = [];

    /// <summary>The report; null where none was made.</summary>
    public string? ReportPath { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Outcome}: {Message}";
}

/// <summary>What is known of the runs before: asked for by day, so that a failure of the night is seen in the morning.</summary>
public sealed class SyncStatus
{
    /// <summary>The last run; null where there was none. A run that was killed left none; see <see cref="KilledRun"/>.</summary>
    public SyncResult? LastRun { get; init; }

    /// <summary>When a whole set was sent last; null where none was.</summary>
    public DateTimeOffset? LastSent { get; init; }

    /// <summary>The day before which Remind wants the next set: 90 days after the last. Null where none was sent.</summary>
    public DateTimeOffset? SendBefore { get; init; }

    /// <summary>Whether a send was begun and nobody knows how it ended. The next run sends the whole set again.</summary>
    public bool IsSendPending { get; init; }

    /// <summary>When a run began that was killed before its end; null where the last one ended.</summary>
    public DateTimeOffset? KilledRun { get; init; }

    /// <summary>Whether a run is under way now.</summary>
    public bool IsRunning { get; init; }

    /// <summary>The rules that hold the set of the last run; empty where it was not held.</summary>
    public IReadOnlyList<SyncHold> HeldBy => LastRun?.Outcome == SyncOutcome.Held ? LastRun.Holds : [];

    /// <summary>Whether all is well: the last run sent, or had nothing to send, and the next set is not overdue.</summary>
    public bool IsHealthy { get; init; }

    /// <summary>What is the matter and what to do, in a sentence.</summary>
    public required string Message { get; init; }
}
