using System;
using System.Management.Automation;
using RosterSync.IO.Nightly;

namespace RosterSync.Commands;

/// <summary>Says what the nightly runs came to: the last run, the last send, when the next is due, and what is held and why.</summary>
/// <remarks>
/// <para>It reads what the runs have left, changes nothing and connects to nothing. IsHealthy is false where somebody should look: the last run failed, was held or was killed, no run was made since yesterday, or Remind will soon want a set.</para>
/// </remarks>
/// <example>
/// <para>Shows how things stand.</para>
/// <code>Get-RosterSyncStatus -ConfigPath ./rostersync.json</code>
/// </example>
/// <seealso cref="InvokeRosterSyncCommand"/>
[Cmdlet(VerbsCommon.Get, "RosterSyncStatus")]
[OutputType(typeof(SyncStatus))]
public sealed class GetRosterSyncStatusCommand : PathCommandBase
{
    /// <summary>The configuration of the nightly run.</summary>
    /// <value>rostersync.json in the current location</value>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string ConfigPath { get; set; } = "rostersync.json";

    private protected override void Process() =>
        WriteObject(RunStatus.Read(NightlyConfigurationReader.Read(ResolveOrStop(ConfigPath)), DateTimeOffset.Now));
}
