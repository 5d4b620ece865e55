using System.IO;
using System.Management.Automation;
using RosterSync.IO.Nightly;

namespace RosterSync.Commands;

/// <summary>Writes a commented configuration of the nightly run to start with.</summary>
/// <remarks>
/// <para>What was not given stands in the file as a comment to fill in. No secret is ever in it: it names the environment variable or the file that holds the password, or Invoke-RosterSync is given a credential. A file that is there already stays as it is.</para>
/// </remarks>
/// <example>
/// <para>Writes a configuration for the export in ./export.</para>
/// <code>New-RosterSyncConfig -ConfigPath ./rostersync.json -InputPath export -ComputerName sftp.example.org -User district -PasswordFile secret</code>
/// </example>
/// <seealso cref="InvokeRosterSyncCommand"/>
/// <seealso cref="GetRemindHostKeyCommand"/>
[Cmdlet(VerbsCommon.New, "RosterSyncConfig", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class NewRosterSyncConfigCommand : PathCommandBase
{
    /// <summary>The file to write.</summary>
    /// <value>rostersync.json in the current location</value>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string ConfigPath { get; set; } = "rostersync.json";

    /// <summary>The folder the student information system exports into, as seen from the folder of the configuration.</summary>
    /// <value>export</value>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string InputPath { get; set; } = new ConfigurationValues().InputPath;

    /// <summary>The folder the set is written to.</summary>
    /// <value>remind</value>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string OutputPath { get; set; } = new ConfigurationValues().OutputPath;

    /// <summary>The server on Remind's sync page.</summary>
    [Parameter]
    [Alias("HostName")]
    [ValidateNotNullOrEmpty]
    public string? ComputerName { get; set; }

    /// <summary>Its port.</summary>
    /// <value>22</value>
    [Parameter]
    [ValidateRange(1, 65535)]
    public int? Port { get; set; }

    /// <summary>The user on that page.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? User { get; set; }

    /// <summary>Fingerprint of the key the server has to show, SHA256:…; Get-RemindHostKey reads it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? HostKeyFingerprint { get; set; }

    /// <summary>Name of the environment variable that holds the password, or the passphrase of the key.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? PasswordEnv { get; set; }

    /// <summary>The file that holds the password, or the passphrase of the key. Nobody else may read it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? PasswordFile { get; set; }

    /// <summary>The private key to log in with.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? KeyFilePath { get; set; }

    private protected override void Process()
    {
        var path = ResolveOrStop(ConfigPath);
        if (!ShouldProcess(path, "Write a configuration"))
        {
            return;
        }

        ConfigurationTemplate.Write(path, new ConfigurationValues
        {
            InputPath = InputPath,
            OutputPath = OutputPath,
            ComputerName = ComputerName,
            Port = Port,
            User = User,
            HostKeyFingerprint = HostKeyFingerprint,
            PasswordEnv = PasswordEnv,
            PasswordFile = PasswordFile,
            KeyFilePath = KeyFilePath,
        });
        WriteObject(new FileInfo(path));
    }
}
