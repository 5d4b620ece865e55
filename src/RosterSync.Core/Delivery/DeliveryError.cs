using System.Collections.Generic;

namespace RosterSync.Delivery;

/// <summary>
/// A way in which a send can fail: its stable id, its category and the exit code a scheduled task sees.
/// An id never changes; scripts match on it.
/// </summary>
public sealed class DeliveryError
{
    private DeliveryError(string id, string category, int exitCode, string cause, bool isNetworkFault = false)
    {
        Id = id;
        Category = category;
        ExitCode = exitCode;
        Cause = cause;
        IsNetworkFault = isNetworkFault;
    }

    /// <summary>Stable id, such as <c>HostKeyChanged</c>.</summary>
    public string Id { get; }

    /// <summary>Name of PowerShell's error category.</summary>
    public string Category { get; }

    /// <summary>2 roster invalid, 3 held, 4 security, 5 temporary, 6 partly sent, 64 wrong usage, 1 anything else.</summary>
    public int ExitCode { get; }

    /// <summary>What it means, in one sentence.</summary>
    public string Cause { get; }

    /// <summary>Whether a new connection may put it right; nothing else is tried again.</summary>
    public bool IsNetworkFault { get; }

    /// <summary>The roster has an error for which Remind would refuse the whole set.</summary>
    public static DeliveryError RosterInvalid { get; } = new(nameof(RosterInvalid), "InvalidData", 2, "The roster has errors for which Remind would refuse the whole set.");

    /// <summary>A file of the set is missing.</summary>
    public static DeliveryError RosterSetIncomplete { get; } = new(nameof(RosterSetIncomplete), "InvalidData", 2, "A file of the set is missing, or the set is not the one that was checked.");

    /// <summary>A person has to look at the roster before it is sent.</summary>
    public static DeliveryError RosterHeld { get; } = new(nameof(RosterHeld), "InvalidData", 3, "A person has to look at the roster before it is sent.");

    /// <summary>The set would remove more than it may.</summary>
    public static DeliveryError RemovalThresholdExceeded { get; } = new(nameof(RemovalThresholdExceeded), "LimitsExceeded", 3, "The set lacks so many of the records sent last time that a person has to look first.");

    /// <summary>A setting of the connection cannot be used.</summary>
    public static DeliveryError ConnectionSettingInvalid { get; } = new(nameof(ConnectionSettingInvalid), "InvalidArgument", 64, "The server, the login or the host key was given in a way that cannot be used.");

    /// <summary>The host key to expect was not given.</summary>
    public static DeliveryError HostKeyRequired { get; } = new(nameof(HostKeyRequired), "SecurityError", 4, "The host key to expect was not given.");

    /// <summary>The known_hosts file does not have the server.</summary>
    public static DeliveryError HostKeyUnknown { get; } = new(nameof(HostKeyUnknown), "SecurityError", 4, "The known_hosts file does not have the server.");

    /// <summary>The server shows another key than the expected one.</summary>
    public static DeliveryError HostKeyChanged { get; } = new(nameof(HostKeyChanged), "SecurityError", 4, "The server shows another key than the expected one.");

    /// <summary>The server refused the login.</summary>
    public static DeliveryError AuthenticationFailed { get; } = new(nameof(AuthenticationFailed), "AuthenticationError", 4, "The server refused the login.");

    /// <summary>The key file cannot be used.</summary>
    public static DeliveryError KeyFileInvalid { get; } = new(nameof(KeyFileInvalid), "InvalidArgument", 4, "The key file cannot be used: missing, not a private key, readable by others, or its passphrase is missing or wrong.");

    /// <summary>The password or passphrase cannot be had.</summary>
    public static DeliveryError CredentialUnavailable { get; } = new(nameof(CredentialUnavailable), "SecurityError", 4, "The password or passphrase cannot be had: its variable is not set, or its file is missing, empty or readable by others.");

    /// <summary>No connection.</summary>
    public static DeliveryError ConnectionFailed { get; } = new(nameof(ConnectionFailed), "ConnectionError", 5, "No connection: the name is not known, the server refuses or cannot be reached, or it does not speak SFTP.", isNetworkFault: true);

    /// <summary>The server did not answer in time while connecting.</summary>
    public static DeliveryError ConnectionTimedOut { get; } = new(nameof(ConnectionTimedOut), "OperationTimeout", 5, "The server did not answer in time while connecting.", isNetworkFault: true);

    /// <summary>The server stopped answering, or the time for the whole send is over.</summary>
    public static DeliveryError TransferTimedOut { get; } = new(nameof(TransferTimedOut), "OperationTimeout", 5, "The server stopped answering, or the time for the whole send is over.", isNetworkFault: true);

    /// <summary>The connection broke.</summary>
    public static DeliveryError ConnectionLost { get; } = new(nameof(ConnectionLost), "ConnectionError", 5, "The connection broke.", isNetworkFault: true);

    /// <summary>The folder is not there.</summary>
    public static DeliveryError RemotePathNotFound { get; } = new(nameof(RemotePathNotFound), "ObjectNotFound", 1, "The folder on the server is not there.");

    /// <summary>The server forbids it.</summary>
    public static DeliveryError RemotePermissionDenied { get; } = new(nameof(RemotePermissionDenied), "PermissionDenied", 1, "The login may not write to, or read from, the folder on the server.");

    /// <summary>The disk or the quota is full.</summary>
    public static DeliveryError RemoteQuotaExceeded { get; } = new(nameof(RemoteQuotaExceeded), "QuotaExceeded", 1, "The server's disk or the login's quota is full.");

    /// <summary>The server does not rename.</summary>
    public static DeliveryError RemoteRenameRefused { get; } = new(nameof(RemoteRenameRefused), "ResourceUnavailable", 1, "The server does not put a file in the place of another by renaming, which -TransferMode Atomic needs.");

    /// <summary>A file could not be written.</summary>
    public static DeliveryError UploadFailed { get; } = new(nameof(UploadFailed), "WriteError", 1, "A file could not be read here or written there.");

    /// <summary>What is on the server is not what was sent.</summary>
    public static DeliveryError VerificationFailed { get; } = new(nameof(VerificationFailed), "InvalidResult", 1, "The file on the server is not the file that was sent.");

    /// <summary>Part of the set is on the server.</summary>
    public static DeliveryError SetPartiallyPublished { get; } = new(nameof(SetPartiallyPublished), "InvalidResult", 6, "Part of the new set is on the server; the error names what is where. Sending again repairs it.");

    /// <summary>Another run is sending.</summary>
    public static DeliveryError TransferInProgress { get; } = new(nameof(TransferInProgress), "ResourceBusy", 5, "Another run is sending to the same host and user.");

    /// <summary>No ssh.</summary>
    public static DeliveryError SshNotFound { get; } = new(nameof(SshNotFound), "NotInstalled", 1, "Nothing on this machine can speak SFTP: no usable OpenSSH client was found, or SSH.NET was asked for and is not built in.");

    /// <summary>The state folder cannot be used.</summary>
    public static DeliveryError StateUnavailable { get; } = new(nameof(StateUnavailable), "ResourceUnavailable", 1, "The folder that keeps receipts and hashes between runs cannot be read or written.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DeliveryError> All { get; } =
    [
        RosterInvalid, RosterSetIncomplete, RosterHeld, RemovalThresholdExceeded,
        ConnectionSettingInvalid, HostKeyRequired, HostKeyUnknown, HostKeyChanged, AuthenticationFailed, KeyFileInvalid, CredentialUnavailable,
        ConnectionFailed, ConnectionTimedOut, TransferTimedOut, ConnectionLost,
        RemotePathNotFound, RemotePermissionDenied, RemoteQuotaExceeded, RemoteRenameRefused,
        UploadFailed, VerificationFailed, SetPartiallyPublished, TransferInProgress, SshNotFound, StateUnavailable,
    ];

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
