using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using RosterSync.IO.OpenSsh;
using RosterSync.IO.State;

namespace RosterSync.IO.Nightly;

/// <summary>Tells somebody what a run came to: by a command, by mail, and on Windows by the event log. What cannot be told changes nothing about the run.</summary>
internal static class RunNotice
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(60);

    /// <summary>Tells whoever wants to know.</summary>
    /// <param name="whole">Whom, and how.</param>
    /// <param name="result">What is told.</param>
    /// <returns>What could not be told, in sentences.</returns>
    public static IReadOnlyList<string> Tell(NightlyConfiguration whole, SyncResult result)
    {
        var faults = new List<string>();
        var configuration = whole.Notice;
        if (!Unix.IsHere)
        {
            WriteEvent(result);
        }

        if (configuration is null || (configuration.On & OccasionOf(result.Outcome)) == 0)
        {
            return faults;
        }

        if (configuration.Command.Count > 0
            && !Run(configuration.Command[0], [.. configuration.Command.Skip(1)], Summary(result), Variables(whole.Destination, result)))
        {
            faults.Add("The command of notify.command failed, or did not end within a minute.");
        }

        if (configuration.Mail is { } mail && !Run(mail.Sender, ["-t", "-i"], Mail(mail, result), Variables(whole.Destination, result)))
        {
            faults.Add("The mail of notify.mail could not be handed to its sender.");
        }

        return faults;
    }

    private static NoticeOccasion OccasionOf(SyncOutcome outcome) => outcome switch
    {
        SyncOutcome.Sent => NoticeOccasion.Success,
        SyncOutcome.NotSent or SyncOutcome.DryRun => NoticeOccasion.None,
        SyncOutcome.Held => NoticeOccasion.Hold,
        _ => NoticeOccasion.Failure,
    };

    private static byte[] Summary(SyncResult result) => JsonSerializer.SerializeToUtf8Bytes(result, StateJson.Default.SyncResult);

    private static Dictionary<string, string?> Variables(DestinationConfiguration destination, SyncResult result)
    {
        var variables = new Dictionary<string, string?>
        {
            ["ROSTERSYNC_OUTCOME"] = result.Outcome.ToString(),
            ["ROSTERSYNC_EXIT_CODE"] = result.ExitCode.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var secret in new[] { destination.PasswordEnv, destination.PassphraseEnv })
        {
            if (secret is not null)
            {
                // What is told needs no password.
                variables[secret] = null;
            }
        }

        return variables;
    }

    private static byte[] Mail(MailConfiguration mail, SyncResult result)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');
        Line("From: " + mail.From);
        Line("To: " + string.Join(", ", mail.To));
        Line(string.Format(CultureInfo.InvariantCulture, "Subject: RosterSync: {0} (exit code {1})", result.Outcome, result.ExitCode));
        Line("MIME-Version: 1.0");
        Line("Content-Type: text/plain; charset=utf-8");
        Line("Content-Transfer-Encoding: 8bit");
        Line("Auto-Submitted: auto-generated");
        Line(string.Empty);
        foreach (var line in RunSummary.Lines(result))
        {
            Line(line);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static bool Run(string program, IReadOnlyList<string> arguments, byte[] input, IReadOnlyDictionary<string, string?>? variables)
    {
        try
        {
            using var child = ChildProcess.Start(program, arguments, variables);
            using var watch = new SessionWatch(child.Kill, MostTime, grace: TimeSpan.Zero);
            watch.Begin(CancellationToken.None);
            child.Input.Write(input, 0, input.Length);
            child.Input.Dispose();
            child.Output.CopyTo(Stream.Null);
            var exitCode = child.WaitForExit(MostTime);
            watch.End();
            return exitCode == 0;
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>An entry in the log of applications. eventcreate comes with Windows; its first use for a source needs an administrator, so that it may be refused.</summary>
    private static void WriteEvent(SyncResult result)
    {
        var type = result.Outcome switch
        {
            SyncOutcome.Sent or SyncOutcome.NotSent or SyncOutcome.DryRun => "INFORMATION",
            SyncOutcome.Held => "WARNING",
            _ => "ERROR",
        };
        _ = Run(
            Path.Combine(Environment.SystemDirectory, "eventcreate.exe"),
            ["/L", "APPLICATION", "/SO", "RosterSync", "/T", type, "/ID", (result.ExitCode + 1).ToString(CultureInfo.InvariantCulture), "/D", string.Join(" ", RunSummary.Lines(result))],
            [],
            null);
    }
}
