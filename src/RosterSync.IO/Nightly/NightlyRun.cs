using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading;
using RosterSync.Comparison;
using RosterSync.Delivery;
using RosterSync.IO.Runs;
using RosterSync.IO.Sets;
using RosterSync.IO.State;
using RosterSync.Validation;

namespace RosterSync.IO.Nightly;

/// <summary>What a person says of one run.</summary>
internal sealed record NightlyRunOptions
{
    /// <summary>Holds that pass this once, besides those of the configuration.</summary>
    public IReadOnlyList<string> AllowHold { get; init; } = [];

    /// <summary>Whether the set may be sent though one was sent today.</summary>
    public bool AgainToday { get; init; }

    /// <summary>Whether everything is done but sending.</summary>
    public bool DryRun { get; init; }

    /// <summary>A login that was given for this run, in the place of the secret the configuration refers to.</summary>
    public RemoteLogin? Login { get; init; }
}

/// <summary>The way to the server.</summary>
internal sealed record RunTransport(IRemoteConnector Connector, PublishOptions Publishing);

/// <summary>
/// The nightly run: lock, read, convert, check, compare, hold or send, verify, archive, report, prune. However it ends, its result says so,
/// is kept for the morning, and is told to whoever wants to know. Killed at any point, the next run ends as this one would have.
/// </summary>
internal sealed class NightlyRun
{
    private readonly NightlyConfiguration configuration;
    private readonly NightlyRunOptions options;
    private readonly Func<RunTransport> connect;
    private readonly IDeliveryClock clock;
    private readonly List<string> remarks = [];

    /// <summary>Makes a run.</summary>
    /// <param name="configuration">What it is told by its file.</param>
    /// <param name="options">What it is told this once.</param>
    /// <param name="connect">Makes the way to the server; reads the secrets and opens no connection.</param>
    /// <param name="clock">The time.</param>
    public NightlyRun(NightlyConfiguration configuration, NightlyRunOptions options, Func<RunTransport> connect, IDeliveryClock clock)
    {
        this.configuration = configuration;
        this.options = options;
        this.connect = connect;
        this.clock = clock;
    }

    /// <summary>Makes a run that goes to the server of its configuration.</summary>
    public static NightlyRun Create(NightlyConfiguration configuration, NightlyRunOptions options) => new(
        configuration,
        options,
        () =>
        {
            var settings = configuration.Destination.ToSettings(options.Login);
            return new RunTransport(RemoteTransports.Find(settings.Transport, settings.SshPath).CreateConnector(settings.ToConnection()), settings.ToPublishing());
        },
        new SystemClock());

    /// <summary>Told of each step before it begins; called on this thread.</summary>
    public Action<SyncStepName>? StepBegins { get; set; }

    /// <summary>Told how far sending has come; called on this thread.</summary>
    public Action<TransferProgress>? Progress { get; set; }

    /// <summary>Runs. Never throws for what can go wrong at night: the result says it.</summary>
    public SyncResult Run(CancellationToken cancellation)
    {
        var runId = Guid.NewGuid().ToString("N");
        using var log = RunLog.Open(configuration.Log, clock, runId);
        var steps = new RunSteps(clock, log, StepBegins);
        var started = clock.Now;
        log.Write("begin", json =>
        {
            json.WriteString("configuration", Path.GetFileName(configuration.Path));
            json.WriteBoolean("dryRun", options.DryRun);
        });
        var draft = new RunDraft { RunId = runId, Started = started };
        RunHistory? history = null;
        ISendRecord? record = null;
        try
        {
            steps.Begin(SyncStepName.Lock);
            var endpoint = configuration.Destination.Endpoint;
            var transport = options.DryRun ? new RunTransport(new NoConnector(endpoint), new PublishOptions()) : connect();
            var state = new FileSendState(configuration.StatePath ?? StateFolder.Default());
            record = state.Open(endpoint);
            history = new RunHistory(state.FolderOf(endpoint));
            if (!options.DryRun)
            {
                history.Begin(started);
            }

            draft.DaysSinceLastSend = record.LastReceipt is { } last ? (int)(started - last.Finished).TotalDays : null;
            Work(draft, steps, log, transport, record, history, cancellation);
        }
#pragma warning disable CA1031 // A run that nobody watches ends with a result, whatever happened; the exception's own words may hold data of a person.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            draft.Fail(exception, cancellation);
            steps.Fail(draft.ErrorId);
        }

        steps.End();
        return End(draft, steps, log, history, record);
    }

    private void Work(RunDraft draft, RunSteps steps, RunLog log, RunTransport transport, ISendRecord record, RunHistory history, CancellationToken cancellation)
    {
        var lastIds = record.TryReadIds(out var kept) ? kept : null;
        var outcome = Convert(steps, lastIds, draft.Started, cancellation);
        var roster = outcome.Roster;
        draft.Roster = roster;
        log.Write(roster.Findings);
        if (roster.Path is null)
        {
            draft.Refuse(outcome.Verdict);
        }
        else
        {
            try
            {
                Send(draft, steps, transport, record, lastIds, history, outcome, cancellation);
            }
            catch (DeliveryException fault)
            {
                // Whoever looks at it in the morning needs the report.
                draft.Fail(fault, cancellation);
                steps.Fail(fault.ErrorId);
                log.Write([.. draft.FoundLater]);
            }
        }

        if (configuration.Report is { } reports)
        {
            steps.Begin(SyncStepName.Report);
            draft.ReportPath = RunReport.Write(reports, outcome, draft, cancellation);
        }

        steps.Begin(SyncStepName.Prune);
        if (configuration.Archive is { } archive)
        {
            SetArchive.Prune(archive, draft.Started);
        }

        if (configuration.Report is { } old)
        {
            RunReport.Prune(old, draft.Started);
        }
    }

    private ConversionOutcome Convert(RunSteps steps, SetIds? last, DateTimeOffset now, CancellationToken cancellation)
    {
        steps.Begin(SyncStepName.Read);
        var day = now.Date;
        var run = new ConversionRun
        {
            Reading = configuration.Input.Reading,
            Conversion = configuration.Conversion with
            {
                AsOf = (day.Year * 10000) + (day.Month * 100) + day.Day,
                BlockList = configuration.BlockListPath is { } blocks ? BlockListFile.Read(blocks, cancellation) : null,
                Reference = last?.People,
            },
            Validation = new ValidationOptions { AsOf = day },
        };
        return run.ToFolder(configuration.Input.Paths, configuration.OutputPath, noClobber: false, new StageSteps(steps), cancellation);
    }

    private void Send(
        RunDraft draft, RunSteps steps, RunTransport transport, ISendRecord record, SetIds? lastIds, RunHistory history, ConversionOutcome outcome, CancellationToken cancellation)
    {
        steps.Begin(SyncStepName.Compare);
        var roster = outcome.Roster;
        var opener = new RosterTableOpener();
        var ids = SetIdReader.Read(roster.Layout, roster.Files, opener, [.. record.HashKey], cancellation);
        draft.Comparison = lastIds?.CompareTo(ids, roster.Layout);
        var request = new SendRequest
        {
            Set = RosterSet.Of(roster),
            Findings = [.. roster.Findings, .. InputGuard.Judge(configuration.Input, outcome.Files, history.Input, draft.Started)],
            Ids = ids,
            AllowHold = [.. configuration.AllowHold, .. options.AllowHold],
            AgainToday = options.AgainToday,
        };
        var sender = new RosterSender(transport.Connector, new HeldState(record), opener, clock);
        if (options.DryRun)
        {
            draft.DryRun(sender.Check(request, cancellation));
            return;
        }

        steps.Begin(SyncStepName.Send);
        var sent = sender.Send(request, transport.Publishing, Progress, cancellation);
        draft.Sent(sent);

        // Also where today's set was sent by a run that was killed before it came so far.
        steps.Begin(SyncStepName.Archive);
        if (sent.IsSent || sent.Receipt.IsOf(roster.Files, cancellation))
        {
            history.Keep(new RunInput(sent.Receipt.RunId, InputGuard.Measure(outcome.Files)));
            if (configuration.Archive is { } archive)
            {
                SetArchive.Keep(archive, roster.Files, sent.Receipt);
            }
        }
    }

    private SyncResult End(RunDraft draft, RunSteps steps, RunLog log, RunHistory? history, ISendRecord? record)
    {
        if (record is not null && record.LastReceipt is { } last && clock.Now - last.Finished >= RunDeadlines.Warning)
        {
            remarks.Add(string.Format(
                CultureInfo.InvariantCulture, "The last set was sent {0:0} days ago; Remind wants one at least every {1:0}.", Math.Floor((clock.Now - last.Finished).TotalDays), RunDeadlines.Most.TotalDays));
        }

        if (log.Fault is { } fault)
        {
            remarks.Add(fault);
        }

        var result = draft.End(clock.Now, steps.Done, remarks);
        try
        {
            // A trial is not what the night came to: who asks in the morning is told of the last run that meant it.
            if (!options.DryRun)
            {
                history?.End(result);
            }
        }
        catch (DeliveryException exception)
        {
            remarks.Add(exception.Message);
        }

        record?.Dispose();
        log.Write(result);
        var untold = options.DryRun ? [] : RunNotice.Tell(configuration, result);
        foreach (var remark in untold)
        {
            log.Write("notice", json => json.WriteString("fault", remark));
        }

        remarks.AddRange(untold);
        return result;
    }

    /// <summary>From how far a conversion has come to the steps of the run.</summary>
    private sealed class StageSteps(RunSteps steps) : IProgress<RunProgress>
    {
        private bool isWriting;

        public void Report(RunProgress value)
        {
            if (value.Stage == RunStage.Writing && !isWriting)
            {
                isWriting = true;
                steps.Begin(SyncStepName.Convert);
            }
        }
    }
}
