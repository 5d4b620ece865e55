using System;
using System.ComponentModel;
using System.Management.Automation;

namespace RosterSync.Commands;

/// <summary>Which server is meant, and what speaks to it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ServerCommandBase : PathCommandBase
{
    /// <summary>The server: a name or address, name:port, or a pasted sftp://name:port.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Alias("HostName")]
    [ValidateNotNullOrEmpty]
    public string ComputerName { get; set; } = string.Empty;

    /// <summary>The port.</summary>
    /// <value>22</value>
    [Parameter]
    [ValidateRange(1, 65535)]
    public int? Port { get; set; }

    /// <summary>What speaks to the server: Auto takes OpenSSH where it is found, else SSH.NET where it is built in.</summary>
    /// <value>Auto</value>
    [Parameter]
    public RemoteTransport Transport { get; set; }

    /// <summary>The ssh program to use.</summary>
    /// <value>The one of the system</value>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? SshPath { get; set; }

    /// <summary>The longest time until the server has let the login in.</summary>
    /// <value>30</value>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int? ConnectionTimeoutSeconds { get; set; }

    private protected static TimeSpan? Seconds(int? number) => number is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
}
