using System;
using System.Collections.Generic;
using RosterSync.Delivery;

namespace RosterSync.IO.Nightly;

/// <summary>The steps of a run, each timed and written to the log.</summary>
internal sealed class RunSteps(IDeliveryClock clock, RunLog log, Action<SyncStepName>? begins)
{
    private readonly List<SyncStep> done = [];
    private SyncStepName? name;
    private DateTimeOffset since;

    /// <summary>The steps that have ended.</summary>
    public IReadOnlyList<SyncStep> Done => done;

    /// <summary>Ends the step before and begins one.</summary>
    public void Begin(SyncStepName step)
    {
        End();
        name = step;
        since = clock.Now;
        log.Write("step", json => json.WriteString("step", step.ToString()));
        begins?.Invoke(step);
    }

    /// <summary>The step has done what it had to.</summary>
    public void End() => End(null);

    /// <summary>The step has failed.</summary>
    public void Fail(string? errorId) => End(errorId ?? "Unexpected");

    private void End(string? errorId)
    {
        if (name is not { } step)
        {
            return;
        }

        name = null;
        var ended = new SyncStep { Name = step, Started = since, Seconds = Math.Round((clock.Now - since).TotalSeconds, 3), ErrorId = errorId };
        done.Add(ended);
        log.Write("stepEnd", json =>
        {
            json.WriteString("step", step.ToString());
            json.WriteNumber("seconds", ended.Seconds);
            if (errorId is not null)
            {
                json.WriteString("error", errorId);
            }
        });
    }
}
