using System;
using System.CommandLine;
using System.IO;
using RosterSync.Cli.Options;
using RosterSync.Cli.Output;
using RosterSync.IO.Nightly;
using RosterSync.IO.Nightly.Scheduling;

namespace RosterSync.Cli.Commands;

/// <summary><c>rostersync schedule</c>: how this machine is told to run it every night.</summary>
internal sealed class ScheduleCommand : Command
{
    private readonly Option<string?> configPath = ConfigPathOption.Create();

    private readonly Option<TimeSpan?> at = SingleOption.Create<TimeSpan?>(
        "--at", "time", "When, on the clock of this machine, such as 19:30. Default: 7:30 pm Pacific time, within the hours Remind advises.", Time, "write a time as 19:30");

    private readonly Option<Scheduler?> scheduler = SingleOption.Create<Scheduler?>(
        "--for", "scheduler", "Cron, Systemd or Windows. Default: Windows there, Systemd elsewhere.", Named, "use Cron, Systemd or Windows");

    private readonly Option<bool> print = SingleOption.Switch("--print", "Write it to standard output. Nothing else is done: what is scheduled is a decision of whoever runs the machine.");

    private readonly CommandHost host;

    /// <summary>Makes the command.</summary>
    public ScheduleCommand(CommandHost host)
        : base("schedule", "Prints the timer of systemd, the line of cron or the task of Windows that runs sync every night.")
    {
        this.host = host;
        print.Required = true;
        Add(configPath);
        Add(at);
        Add(scheduler);
        Add(print);
        SetAction(Run);
    }

    private enum Scheduler
    {
        Cron,
        Systemd,
        Windows,
    }

    private static bool Time(string text, out TimeSpan? time)
    {
        var isTime = NightlyTime.TryParse(text, out var read);
        time = isTime ? read : null;
        return isTime;
    }

    private static bool Named(string text, out Scheduler? scheduler)
    {
        var isName = Enum.TryParse<Scheduler>(text, ignoreCase: true, out var read) && !char.IsAsciiDigit(text[0]);
        scheduler = isName ? read : null;
        return isName;
    }

    private int Run(ParseResult given)
    {
        try
        {
            var path = Path.GetFullPath(given.GetValue(configPath) ?? ConfigPathOption.DefaultName);
            _ = NightlyConfigurationReader.Read(path);
            var time = given.GetValue(at) ?? NightlyTime.Default(TimeZoneInfo.Local, host.Today())
                ?? throw new RosterFormatException("TimeInvalid", "This machine does not know Pacific time.", "Name the time on its own clock: --at 19:30.");
            var schedule = new NightlySchedule(time, Environment.ProcessPath!, [.. OwnArguments(), "sync", "--config", path]);
            var which = given.GetValue(scheduler) ?? (OperatingSystem.IsWindows() ? Scheduler.Windows : Scheduler.Systemd);
            host.Print(to => to.Out.Write(which switch
            {
                Scheduler.Cron => schedule.ToCron() + Environment.NewLine,
                Scheduler.Systemd => schedule.ToSystemd(),
                _ => schedule.ToWindowsTask(Environment.UserDomainName + "\\" + Environment.UserName, "S4U", host.Today()) + Environment.NewLine,
            }));
            return ExitCode.Done;
        }
        catch (RosterFormatException error)
        {
            return ErrorOutput.Write(host, new OptionNames(this), Name, error, asJson: false);
        }
    }

    /// <summary>Run by dotnet, the program is an argument itself.</summary>
    private static string[] OwnArguments() =>
        string.Equals(Path.GetFileNameWithoutExtension(Environment.ProcessPath), "dotnet", StringComparison.OrdinalIgnoreCase)
            ? [Path.Combine(AppContext.BaseDirectory, "rostersync.dll")]
            : [];
}
