using System;
using System.Globalization;
using System.Management.Automation;
using RosterSync.Completion;
using RosterSync.Delivery;
using RosterSync.Errors;
using RosterSync.IO.Nightly;
using RosterSync.IO.Runs;

namespace RosterSync.Commands;

/// <summary>Runs the nightly run: reads, converts, checks, compares and sends, as its configuration says.</summary>
/// <remarks>
/// <para>The result says what the run came to, with the exit code a scheduled task should end with: exit (Invoke-RosterSync).ExitCode. A run that was held, refused or failed is an error besides, so that -ErrorAction Stop and $ErrorActionPreference notice it. Everything is also in the log, in the report and in Get-RosterSyncStatus.</para>
/// <para>Holds that pass every night stand in the configuration. A hold that -AllowHold names passes this once.</para>
/// </remarks>
/// <example>
/// <para>Does everything but send.</para>
/// <code>Invoke-RosterSync -ConfigPath ./rostersync.json -WhatIf</code>
/// </example>
/// <example>
/// <para>Shows what a large removal would come to once somebody lets it pass.</para>
/// <code>Invoke-RosterSync -ConfigPath ./rostersync.json -AllowHold LargeRemoval -WhatIf | Select-Object -ExpandProperty Changes</code>
/// </example>
/// <seealso cref="GetRosterSyncStatusCommand"/>
/// <seealso cref="NewRosterSyncConfigCommand"/>
[Cmdlet(VerbsLifecycle.Invoke, "RosterSync", SupportsShouldProcess = true)]
[OutputType(typeof(SyncResult))]
public sealed class InvokeRosterSyncCommand : PathCommandBase
{
    /// <summary>The configuration of the nightly run.</summary>
    /// <value>rostersync.json in the current location</value>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string ConfigPath { get; set; } = "rostersync.json";

    /// <summary>Holds to let pass this once, each by the name of its rule, once somebody has looked at it.</summary>
    /// <value>None</value>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(HoldNameCompleter))]
    public string[] AllowHold { get; set; } = [];

    /// <summary>Sends though a set was sent today already.</summary>
    [Parameter]
    public SwitchParameter AgainToday { get; set; }

    /// <summary>The password, or the passphrase of the key, in the place of the one the configuration refers to. Its user must be that of the configuration.</summary>
    [Parameter]
    [Credential]
    public PSCredential? Credential { get; set; }

    private protected override void Process()
    {
        CheckHoldNames(AllowHold);
        var path = ResolveOrStop(ConfigPath);
        var configuration = NightlyConfigurationReader.Read(path);
        var run = NightlyRun.Create(configuration, new NightlyRunOptions
        {
            AllowHold = AllowHold,
            AgainToday = AgainToday,
            DryRun = !ShouldProcess(configuration.Destination.Endpoint.ToString(), "Send tonight's roster"),
            Login = Credential is null ? null : Login(configuration.Destination, Credential),
        });
        run.StepBegins = step => WriteVerbose(string.Format(CultureInfo.InvariantCulture, "{0:HH:mm:ss} {1}", DateTime.Now, step));
        run.Progress = Progress.Report;
        var result = run.Run(Token);
        WriteObject(result);
        foreach (var remark in result.Remarks)
        {
            WriteWarning(remark);
        }

        if (result.ExitCode != 0)
        {
            WriteError(RosterErrors.RunFailed(result));
        }
    }

    private static RemoteLogin Login(DestinationConfiguration destination, PSCredential credential)
    {
        var secret = credential.GetNetworkCredential().Password;
        return SendTarget.Login(secret, destination.KeyFilePath, secret);
    }
}
