using System;
using System.Management.Automation;
using RosterSync.IO.Nightly;
using RosterSync.IO.Nightly.Scheduling;
using RosterSync.IO.OpenSsh;

namespace RosterSync.Commands;

/// <summary>Makes the Windows Task Scheduler run the nightly run.</summary>
/// <remarks>
/// <para>The task runs every day, whether somebody is logged on or not, never twice at a time, and makes up for a run that was missed. Its exit code is that of the run. Elsewhere than on Windows rostersync schedule --print shows the timer of systemd or the line of cron.</para>
/// <para>Without -Credential the task runs as the account that registers it, which stores no password (S4U). With -Credential it runs as that account; for a group managed service account, whose name ends in $, the password is left blank.</para>
/// </remarks>
/// <example>
/// <para>Shows what would be registered.</para>
/// <code>Register-RosterSyncTask -ConfigPath ./rostersync.json -At 19:30 -WhatIf</code>
/// </example>
/// <seealso cref="InvokeRosterSyncCommand"/>
[Cmdlet(VerbsLifecycle.Register, "RosterSyncTask", SupportsShouldProcess = true)]
[OutputType(typeof(PSObject))]
public sealed class RegisterRosterSyncTaskCommand : PathCommandBase
{
    // The password goes in as an argument of a script block of this process, never on a command line.
    private const string Registration = """
        param($Name, $Xml, $User, $Password)
        $login = @{}
        if ($User) { $login.User = $User }
        if ($Password) { $login.Password = $Password }
        Register-ScheduledTask -TaskName $Name -Xml $Xml @login -Force -ErrorAction Stop
        """;

    /// <summary>The configuration of the nightly run.</summary>
    /// <value>rostersync.json in the current location</value>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string ConfigPath { get; set; } = "rostersync.json";

    /// <summary>The name of the task. A task of this name is replaced.</summary>
    /// <value>RosterSync</value>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string TaskName { get; set; } = "RosterSync";

    /// <summary>When, on the clock of this machine, such as 19:30.</summary>
    /// <value>7:30 pm Pacific time, within the hours Remind advises</value>
    [Parameter]
    [ValidatePattern("^[0-9]{1,2}:[0-9]{2}$")]
    public string? At { get; set; }

    /// <summary>The account the task runs as.</summary>
    /// <value>The account that registers it</value>
    [Parameter]
    [Credential]
    public PSCredential? Credential { get; set; }

    private protected override void Process()
    {
        var path = ResolveOrStop(ConfigPath);
        _ = NightlyConfigurationReader.Read(path);
        var user = Credential?.UserName ?? Environment.UserDomainName + "\\" + Environment.UserName;
        var password = Credential?.GetNetworkCredential().Password;
        var schedule = new NightlySchedule(Time(), PowerShellPath(), Arguments(path));
        var xml = schedule.ToWindowsTask(user, Credential is null ? "S4U" : "Password", DateTime.Today);
        if (!ShouldProcess(TaskName, $"Run {path} every day as {user} by the Windows Task Scheduler"))
        {
            return;
        }

        if (Unix.IsHere)
        {
            throw new RosterFormatException("TaskSchedulerMissing", "This machine has no Windows Task Scheduler.", "Use the timer of systemd or the line of cron that rostersync schedule --print shows.");
        }

        foreach (var task in InvokeCommand.InvokeScript(Registration, TaskName, xml, Credential is null ? null : user, string.IsNullOrEmpty(password) ? null : password))
        {
            WriteObject(task);
        }
    }

    private static string PowerShellPath()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.MainModule!.FileName!;
    }

    private TimeSpan Time()
    {
        if (At is not null)
        {
            return NightlyTime.TryParse(At, out var time) ? time : throw new RosterFormatException("TimeInvalid", "-At is no time of day.", "Write it as 19:30.");
        }

        return NightlyTime.Default(TimeZoneInfo.Local, DateTime.Today)
            ?? throw new RosterFormatException("TimeInvalid", "This machine does not know Pacific time.", "Name the time on its own clock: -At 19:30.");
    }

    private string[] Arguments(string path)
    {
        static string Quoted(string text) => "'" + text.Replace("'", "''") + "'";
        var module = MyInvocation.MyCommand.Module?.Path ?? "RosterSync";
        return ["-NoProfile", "-NonInteractive", "-Command", $"Import-Module {Quoted(module)}; exit (Invoke-RosterSync -ConfigPath {Quoted(path)}).ExitCode"];
    }
}
