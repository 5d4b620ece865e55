namespace RosterSync;

/// <summary>The program or library that speaks to the server.</summary>
public enum RemoteTransport
{
    /// <summary>OpenSSH where it is found, else SSH.NET where it was built in.</summary>
    Auto,
    /// <summary>The OpenSSH client of the system.</summary>
    OpenSsh,
    /// <summary>The library SSH.NET, which works in this process.</summary>
    SshNet,
}
