using System;
using System.Globalization;
using System.IO;
using RosterSync.IO.State;

namespace RosterSync.IO.Nightly;

/// <summary>Reads what runs have left. It changes nothing and waits for nothing.</summary>
internal static class RunStatus
{
    // A run a night, and an hour more than a night.
    private static readonly TimeSpan Overdue = TimeSpan.FromHours(25);

    /// <summary>What is known of the runs of a configuration.</summary>
    public static SyncStatus Read(NightlyConfiguration configuration, DateTimeOffset now)
    {
        var endpoint = configuration.Destination.Endpoint;
        var state = new FileSendState(configuration.StatePath ?? StateFolder.Default());
        var folder = state.FolderOf(endpoint);
        if (!Directory.Exists(folder))
        {
            return new SyncStatus { Message = "There was no run yet." };
        }

        var history = new RunHistory(folder);
        var isRunning = state.IsHeld(endpoint);
        var receipt = FileSendRecord.ReadLastReceipt(folder);
        var isPending = !isRunning && FileSendRecord.ReadIntent(folder, receipt) is not null;
        var killed = isRunning ? null : history.Begun;
        var last = history.LastRun;
        var message = Judge(last, killed, isPending, isRunning, receipt?.Finished, now, out var isHealthy);
        return new SyncStatus
        {
            LastRun = last,
            LastSent = receipt?.Finished,
            SendBefore = receipt?.Finished + RunDeadlines.Most,
            IsSendPending = isPending,
            IsRunning = isRunning,
            KilledRun = killed?.Started,
            IsHealthy = isHealthy,
            Message = message,
        };
    }

    private static string Judge(SyncResult? last, RunBegun? killed, bool isPending, bool isRunning, DateTimeOffset? sent, DateTimeOffset now, out bool isHealthy)
    {
        isHealthy = false;
        if (isRunning)
        {
            isHealthy = last is null || last.ExitCode == 0;
            return "A run is under way.";
        }

        if (killed is not null)
        {
            return string.Format(
                CultureInfo.InvariantCulture, "The run of {0:yyyy-MM-dd HH:mm} was killed before it ended{1}. Run it again.", killed.Started, isPending ? ", and part of a set may be on the server" : string.Empty);
        }

        if (isPending)
        {
            return "A send was begun and nobody knows how it ended. The next run sends the whole set again.";
        }

        if (last is null)
        {
            return sent is null ? "There was no run yet." : "Sets were sent by hand; there was no nightly run yet.";
        }

        if (last.ExitCode != 0)
        {
            return last.Action is null ? last.Message : last.Message + " " + last.Action;
        }

        if (sent is { } time && now - time >= RunDeadlines.Warning)
        {
            return string.Format(CultureInfo.InvariantCulture, "The last set was sent {0} days ago; Remind wants one at least every {1}.", (int)(now - time).TotalDays, (int)RunDeadlines.Most.TotalDays);
        }

        if (now - last.Finished > Overdue)
        {
            return string.Format(CultureInfo.InvariantCulture, "The last run was at {0:yyyy-MM-dd HH:mm}: see whether the task still starts.", last.Finished.ToOffset(now.Offset));
        }

        isHealthy = true;
        return "All is well.";
    }
}
