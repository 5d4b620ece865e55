using System.Collections.Generic;
using System.ComponentModel;
using System.Management.Automation;
using RosterSync.Completion;
using RosterSync.IO.Layouts;
using RosterSync.IO.Runs;
using RosterSync.Remind;

namespace RosterSync.Commands;

/// <summary>Where and how a set is sent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SendCommandBase : ServerCommandBase
{
    /// <summary>A layout file that Import-RemindTemplate made of the templates downloaded from Remind. A roster has its own.</summary>
    /// <value>The layout RosterSync ships for the format the names of the files tell</value>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralPathSet)]
    [ValidateNotNullOrEmpty]
    public string? Layout { get; set; }

    /// <summary>User and password. With -KeyFilePath the password is the passphrase of the key.</summary>
    [Parameter]
    public PSCredential? Credential { get; set; }

    /// <summary>The login on the server, where there is no credential.</summary>
    /// <value>The user of -Credential</value>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? User { get; set; }

    /// <summary>Private key to log in with, instead of a password.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? KeyFilePath { get; set; }

    /// <summary>Fingerprint of the key the server has to show, SHA256:…; Get-RemindHostKey reads it. Another key is refused before the login.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? HostKeyFingerprint { get; set; }

    /// <summary>A known_hosts file that has the key of the server, instead of its fingerprint.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? KnownHostsPath { get; set; }

    /// <summary>Folder on the server.</summary>
    /// <value>The one the login begins in</value>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? RemotePath { get; set; }

    /// <summary>Direct writes straight to the final names, as Remind is reported to want it; Atomic writes to temporary names and renames when all are there.</summary>
    /// <value>Direct</value>
    [Parameter]
    public TransferMode TransferMode { get; set; }

    /// <summary>Size compares the size of each file on the server; Content reads each back and compares SHA-256.</summary>
    /// <value>Size</value>
    [Parameter]
    public TransferVerification Verify { get; set; }

    /// <summary>The longest silence of the server.</summary>
    /// <value>60</value>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int? OperationTimeoutSeconds { get; set; }

    /// <summary>The longest time for the whole send, retries included.</summary>
    /// <value>3600</value>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int? OverallTimeoutSeconds { get; set; }

    /// <summary>How often to connect anew after a fault of the network; nothing else is tried again.</summary>
    /// <value>3</value>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int? MaximumRetryCount { get; set; }

    /// <summary>Wait before the first new connection; each later wait is twice as long.</summary>
    /// <value>5</value>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int? RetryIntervalSeconds { get; set; }

    /// <summary>Lets holds of these rules pass, by full names, once somebody has looked at them.</summary>
    /// <value>None</value>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(HoldNameCompleter))]
    public string[] AllowHold { get; set; } = [];

    /// <summary>Sends though a set was sent today already.</summary>
    [Parameter]
    public SwitchParameter AgainToday { get; set; }

    /// <summary>Folder that keeps receipts and hashed ids between runs, the same for every run.</summary>
    /// <value>One of the account</value>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? StatePath { get; set; }

    /// <summary>The layout of a set that is there.</summary>
    private protected RemindLayout ReadLayout(IReadOnlyList<string> paths) => SetLayout.ToRead(ResolveIfGiven(Layout), paths);

    /// <summary>The settings; what cannot be used stops the pipeline before anything is read.</summary>
    private protected SendSettings ReadSettings()
    {
        // Where somebody typed only a name, Windows PowerShell puts a backslash before it.
        var user = Credential?.UserName.TrimStart('\\') ?? User;
        var secret = Credential?.GetNetworkCredential().Password;
        return new SendSettings
        {
            Endpoint = SendTarget.Endpoint(ComputerName, Port, user),
            HostKey = SendTarget.HostKey(HostKeyFingerprint, ResolveIfGiven(KnownHostsPath)),
            Login = SendTarget.Login(secret, ResolveIfGiven(KeyFilePath), secret),
            RemotePath = RemotePath,
            TransferMode = TransferMode,
            Verify = Verify,
            Transport = Transport,
            SshPath = ResolveIfGiven(SshPath),
            ConnectionTimeout = Seconds(ConnectionTimeoutSeconds),
            OperationTimeout = Seconds(OperationTimeoutSeconds),
            OverallTimeout = Seconds(OverallTimeoutSeconds),
            MaximumRetryCount = MaximumRetryCount,
            RetryInterval = Seconds(RetryIntervalSeconds),
            AllowHold = AllowHold,
            AgainToday = AgainToday,
            StatePath = ResolveIfGiven(StatePath),
        };
    }
}
