using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace RosterSync.IO.Nightly.Scheduling;

/// <summary>The line that starts the run every night, for each scheduler.</summary>
/// <param name="Time">When, on the clock of this machine.</param>
/// <param name="Program">The program that is started, as a full path.</param>
/// <param name="Arguments">Its arguments; none of them is a secret.</param>
internal sealed record NightlySchedule(TimeSpan Time, string Program, string[] Arguments)
{
    private static readonly XNamespace Task = "http://schemas.microsoft.com/windows/2004/02/mit/task";

    private string Clock => string.Format(CultureInfo.InvariantCulture, "{0:00}:{1:00}", Time.Hours, Time.Minutes);

    /// <summary>A line of crontab. Its output goes nowhere: the log and the notices of the run tell more.</summary>
    public string ToCron() => string.Format(
        CultureInfo.InvariantCulture,
        "{0} {1} * * * {2} >/dev/null 2>&1",
        Time.Minutes,
        Time.Hours,
        // cron takes a percent sign for the end of the line.
        string.Join(" ", Arguments.Prepend(Program).Select(ShellWord)).Replace("%", "\\%"));

    /// <summary>A service and a timer of systemd, one after the other, each with the name of its file.</summary>
    public string ToSystemd()
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');
        Line("# ~/.config/systemd/user/rostersync.service");
        Line("[Unit]");
        Line("Description=Send the roster to Remind");
        Line("Wants=network-online.target");
        Line("After=network-online.target");
        Line(string.Empty);
        Line("[Service]");
        Line("Type=oneshot");
        Line("UMask=0077");
        Line("ExecStart=" + string.Join(" ", Arguments.Prepend(Program).Select(SystemdWord)));
        Line(string.Empty);
        Line("# ~/.config/systemd/user/rostersync.timer");
        Line("[Unit]");
        Line("Description=Send the roster to Remind every night");
        Line(string.Empty);
        Line("[Timer]");
        Line($"OnCalendar=*-*-* {Clock}:00");
        Line("# A run that was missed, since the machine was off, is made up for.");
        Line("Persistent=true");
        Line(string.Empty);
        Line("[Install]");
        Line("WantedBy=timers.target");
        return text.ToString();
    }

    /// <summary>A task of the Windows Task Scheduler: every day, whether somebody is logged on or not, never two at a time, made up for when it was missed.</summary>
    /// <param name="account">The account it runs as.</param>
    /// <param name="logonType">How that account logs on: Password, or S4U, which needs no password and reaches nothing on the network as that account.</param>
    /// <param name="firstDay">The day it runs first.</param>
    public string ToWindowsTask(string account, string logonType, DateTime firstDay)
    {
        XElement Of(string name, params object[] content) => new(Task + name, content);
        var task = Of(
            "Task",
            new XAttribute("version", "1.2"),
            Of("RegistrationInfo", Of("Description", "Sends the roster to Remind.")),
            Of("Triggers", Of(
                "CalendarTrigger",
                Of("StartBoundary", firstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T" + Clock + ":00"),
                Of("Enabled", "true"),
                Of("ScheduleByDay", Of("DaysInterval", "1")))),
            Of("Principals", Of(
                "Principal",
                new XAttribute("id", "Author"),
                Of("UserId", account),
                Of("LogonType", logonType),
                Of("RunLevel", "LeastPrivilege"))),
            Of(
                "Settings",
                Of("MultipleInstancesPolicy", "IgnoreNew"),
                Of("DisallowStartIfOnBatteries", "false"),
                Of("StopIfGoingOnBatteries", "false"),
                Of("StartWhenAvailable", "true"),
                Of("ExecutionTimeLimit", "PT4H")),
            Of("Actions", new XAttribute("Context", "Author"), Of(
                "Exec",
                Of("Command", Program),
                Of("Arguments", OpenSsh.CommandLine.Join(Arguments)))));
        return new XDeclaration("1.0", "UTF-16", null) + Environment.NewLine + task;
    }

    private static string ShellWord(string word) =>
        word.Length > 0 && word.All(c => c < 128 && (char.IsLetterOrDigit(c) || "/._-=:,+@".Contains(c))) ? word : "'" + word.Replace("'", "'\\''") + "'";

    // systemd takes $ and % for its own.
    private static string SystemdWord(string word) =>
        "\"" + word.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("$", "$$").Replace("%", "%%") + "\"";
}
