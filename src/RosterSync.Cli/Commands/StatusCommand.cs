using System;
using System.CommandLine;
using System.Globalization;
using RosterSync.Cli.Options;
using RosterSync.Cli.Output;
using RosterSync.IO.Nightly;

namespace RosterSync.Cli.Commands;

/// <summary><c>rostersync status</c>: what the nightly runs came to.</summary>
internal sealed class StatusCommand : Command
{
    private readonly Option<string?> configPath = ConfigPathOption.Create();

    private readonly Option<bool> json = SingleOption.Switch("--json", "Write the result as one JSON object to standard output.");

    private readonly CommandHost host;

    /// <summary>Makes the command.</summary>
    public StatusCommand(CommandHost host)
        : base("status", "Says what the last nightly run came to, when a set was sent last and is due next, and what is held. Exit code 0 where all is well, else 1.")
    {
        this.host = host;
        Add(configPath);
        Add(json);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        var names = new OptionNames(this);
        try
        {
            var configuration = NightlyConfigurationReader.Read(given.GetValue(configPath) ?? ConfigPathOption.DefaultName);
            var status = RunStatus.Read(configuration, DateTimeOffset.Now);
            var exitCode = status.IsHealthy ? ExitCode.Done : ExitCode.Unexpected;
            host.Print(to =>
            {
                if (given.GetValue(json))
                {
                    JsonOutput.Write(to.OutputStream, status, exitCode);
                }
                else
                {
                    Print(to, names, status);
                }
            });
            return exitCode;
        }
        catch (RosterFormatException error)
        {
            return ErrorOutput.Write(host, names, Name, error, given.GetValue(json));
        }
    }

    private static void Print(CommandHost to, OptionNames names, SyncStatus status)
    {
        void Line(string name, string text) => to.Out.WriteLine($"{name,-12}{text}");
        to.Out.WriteLine(names.Translate(status.Message));
        Line("last run", status.LastRun is { } run ? string.Create(CultureInfo.InvariantCulture, $"{Time(run.Started)}: {run.Outcome} (exit code {run.ExitCode})") : "none");
        Line("last sent", status.LastSent is { } sent ? Time(sent) : "never");
        Line("send before", status.SendBefore is { } due ? Time(due) : "now: nothing was sent yet");
        foreach (var hold in status.HeldBy)
        {
            Line("held by", names.Translate($"{hold.RuleName} ({hold.Count.ToString(CultureInfo.InvariantCulture)}): {hold.Message}")!);
        }

        if (status.LastRun?.ReportPath is { } report)
        {
            Line("report", report);
        }
    }

    private static string Time(DateTimeOffset time) => time.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
