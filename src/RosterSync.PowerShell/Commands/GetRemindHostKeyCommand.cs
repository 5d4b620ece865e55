using System.Management.Automation;
using RosterSync.Delivery;
using RosterSync.IO.Runs;

namespace RosterSync.Commands;

/// <summary>Reads the keys of an SFTP server, without logging in.</summary>
/// <remarks>
/// <para>A server shows its keys before it is told who connects. What this gives is what answers now, which says nothing of who it is: compare the fingerprint with what the operator of the server publishes, then give it to Send-RemindSftp as -HostKeyFingerprint.</para>
/// </remarks>
/// <example>
/// <para>Shows the keys of a server, the strongest type first.</para>
/// <code>Get-RemindHostKey -ComputerName sftp.example.org</code>
/// </example>
/// <seealso cref="SendRemindSftpCommand"/>
[Cmdlet(VerbsCommon.Get, "RemindHostKey")]
[OutputType(typeof(HostKeyInfo))]
public sealed class GetRemindHostKeyCommand : ServerCommandBase
{
    private protected override void End()
    {
        var (host, port) = SendTarget.Server(ComputerName, Port);
        var timeout = Seconds(ConnectionTimeoutSeconds) ?? RemoteConnectionOptions.DefaultConnectTimeout;
        WriteObject(RemoteTransports.Find(Transport, ResolveIfGiven(SshPath)).ReadHostKeys(host, port, timeout, Token), enumerateCollection: true);
    }
}
