using System;
using System.Collections.Generic;
using System.Linq;

namespace RosterSync.Delivery;

/// <summary>
/// The one place where what a server or a client says becomes an error of ours: its id, what is wrong and what to do.
/// What they said is matched, never repeated: it may hold anything.
/// </summary>
public static class DeliveryErrors
{
    private const string TryLater = "Send again later: the set is still here as it was.";

    /// <summary>No host key was given.</summary>
    public static DeliveryException HostKeyRequired() => new(
        DeliveryError.HostKeyRequired,
        "The key of the server is not known: neither a fingerprint nor a known_hosts file was given, and a server is never trusted unseen.",
        "Read the key with Get-RemindHostKey (rostersync host-key), compare it with what the operator of the server publishes, and give it as -HostKeyFingerprint SHA256:….");

    /// <summary>The known_hosts file does not have the server.</summary>
    public static DeliveryException HostKeyUnknown(RemoteEndpoint endpoint, string knownHostsPath, IReadOnlyList<HostKeyInfo> shown) => new(
        DeliveryError.HostKeyUnknown,
        $"The key of {endpoint.Server} is unknown: {knownHostsPath} has no entry for it. The server shows {Show(shown)}. Nothing was sent, no password either.",
        $"Compare it with what the operator of the server publishes. If it is the same, give {Parameter(shown)}, or add it to the file.")
    {
        HostKeys = shown,
    };

    /// <summary>The server shows another key than the expected one.</summary>
    public static DeliveryException HostKeyChanged(RemoteEndpoint endpoint, IReadOnlyList<string> expected, IReadOnlyList<HostKeyInfo> shown) => new(
        DeliveryError.HostKeyChanged,
        $"The key of {endpoint.Server} has CHANGED. Expected: {(expected.Count == 0 ? "the one shown a moment ago" : string.Join(", ", expected))}. The server shows {Show(shown)}. "
        + "Either its operator replaced the key, or something else answers in its place. Nothing was sent, no password either.",
        $"Ask the operator of the server. Only if the new key is confirmed, give {Parameter(shown)} in place of the old one.")
    {
        HostKeys = shown,
    };

    /// <summary>The known_hosts file calls the server's key revoked.</summary>
    public static DeliveryException HostKeyRevoked(RemoteEndpoint endpoint, string knownHostsPath, HostKeyInfo shown) => new(
        DeliveryError.HostKeyChanged,
        $"{endpoint.Server} shows {shown}, which {knownHostsPath} marks as revoked. Nothing was sent, no password either.",
        "Ask the operator of the server which key is in use now.")
    {
        HostKeys = [shown],
    };

    /// <summary>The server refused the login.</summary>
    public static DeliveryException AuthenticationFailed(RemoteEndpoint endpoint, RemoteLogin login) => new(
        DeliveryError.AuthenticationFailed,
        $"{endpoint.Server} refused the login of {endpoint.User} with a {login}.",
        "Check user and password, or the key, on the page where the district's SFTP login is shown. It was tried once only, so that the account is not locked.");

    /// <summary>The key file cannot be used.</summary>
    public static DeliveryException KeyFileInvalid(string path, string reason, string action) =>
        new(DeliveryError.KeyFileInvalid, $"The key file {path} cannot be used: {reason}.", action);

    /// <summary>No ssh on this machine.</summary>
    public static DeliveryException SshNotFound(string message, string action) => new(DeliveryError.SshNotFound, message, action);

    /// <summary>The server did not answer while connecting.</summary>
    public static DeliveryException ConnectionTimedOut(RemoteEndpoint endpoint, TimeSpan timeout, Exception? inner = null) => new(
        DeliveryError.ConnectionTimedOut,
        $"{endpoint.Server} did not make a session ready within {timeout.TotalSeconds:0.#} seconds.",
        "Check host, port and firewall. If the server is known to be slow, give a longer -ConnectionTimeoutSeconds.",
        inner);

    /// <summary>The server stopped answering.</summary>
    public static DeliveryException TransferTimedOut(RemoteEndpoint endpoint, TimeSpan timeout, Exception? inner = null) => new(
        DeliveryError.TransferTimedOut,
        $"{endpoint.Server} has stopped answering; the connection was ended after {timeout.TotalSeconds:0.#} seconds of silence.",
        TryLater + " If the server is known to be slow, give a longer -OperationTimeoutSeconds.",
        inner);

    /// <summary>The time for the whole send is over.</summary>
    public static DeliveryException OverallTimedOut(RemoteEndpoint endpoint, TimeSpan timeout, Exception? inner = null) => new(
        DeliveryError.TransferTimedOut,
        $"Sending to {endpoint.Server} was not done within {timeout.TotalMinutes:0.##} minutes.",
        TryLater,
        inner)
    {
        IsTransient = false,
    };

    /// <summary>The connection broke.</summary>
    public static DeliveryException ConnectionLost(RemoteEndpoint endpoint, Exception? inner = null) =>
        new(DeliveryError.ConnectionLost, $"The connection to {endpoint.Server} broke.", TryLater, inner);

    /// <summary>What answers does not speak SFTP.</summary>
    public static DeliveryException NotSftp(RemoteEndpoint endpoint, Exception? inner = null) => new(
        DeliveryError.ConnectionFailed,
        $"{endpoint.Server} let the login in, but what answers does not speak SFTP version 3.",
        "Check host and port. If the login starts a shell that prints a greeting, the operator of the server has to give it SFTP.",
        inner)
    {
        IsTransient = false,
    };

    /// <summary>A file changed here while it was being sent.</summary>
    public static DeliveryException FileChanged(string name) => new(
        DeliveryError.UploadFailed,
        $"{name} was changed, cut or removed on this machine after it had been checked.",
        "See that nothing else writes to the folder while it is sent, and send again.");

    /// <summary>What is on the server is not what was sent.</summary>
    public static DeliveryException VerificationFailed(string path, string found) => new(
        DeliveryError.VerificationFailed,
        $"{path} on the server is not the file that was sent: {found}.",
        "Send again. If it stays so, something on the server changes files or another program writes the same names.");

    /// <summary>The server refuses to rename.</summary>
    public static DeliveryException RenameRefused(string path, Exception? inner = null) => new(
        DeliveryError.RemoteRenameRefused,
        $"The server does not put a new file in the place of {path} by renaming.",
        "Use -TransferMode Direct, which writes straight to the final names.",
        inner);

    /// <summary>An SFTP status other than "done".</summary>
    /// <param name="status">The code.</param>
    /// <param name="words">What the server says beside it; only looked at for known words.</param>
    /// <param name="operation">What was asked.</param>
    /// <param name="path">Path on the server.</param>
    /// <param name="endpoint">The server.</param>
    /// <param name="inner">What brought the code.</param>
    public static DeliveryException FromStatus(SftpStatus status, string? words, RemoteOperation operation, string path, RemoteEndpoint endpoint, Exception? inner = null)
    {
        if (status is SftpStatus.NoConnection or SftpStatus.ConnectionLost)
        {
            return ConnectionLost(endpoint);
        }

        if (status is SftpStatus.NoSpaceOnFileSystem or SftpStatus.QuotaExceeded || Says(words, "no space") || Says(words, "quota") || Says(words, "disk full"))
        {
            return QuotaExceeded(path, endpoint);
        }

        if (status == SftpStatus.NoSuchFile)
        {
            return new DeliveryException(
                DeliveryError.RemotePathNotFound,
                $"{path} cannot be {Verb(operation)} on {endpoint.Server}: there is no such folder or file.",
                "Check the folder given for the server; without one the folder of the login is used.");
        }

        if (status == SftpStatus.PermissionDenied)
        {
            return new DeliveryException(
                DeliveryError.RemotePermissionDenied,
                $"{path} cannot be {Verb(operation)} on {endpoint.Server}: the login {endpoint.User} is not allowed to.",
                operation == RemoteOperation.Read
                    ? "The server does not let files be read back. Use -Verify Size."
                    : "Check the folder, or ask the operator of the server for the right to write there.");
        }

        return operation switch
        {
            RemoteOperation.Rename => RenameRefused(path),
            RemoteOperation.Connect => NotSftp(endpoint),
            _ => new DeliveryException(
                DeliveryError.UploadFailed,
                $"{path} cannot be {Verb(operation)} on {endpoint.Server}: the server gives no reason (SFTP status {(int)status}).",
                "Often the disk or a quota is full, or the name is taken by a folder. Ask the operator of the server.",
                inner),
        };
    }

    /// <summary>The disk or a quota is full.</summary>
    public static DeliveryException QuotaExceeded(string path, RemoteEndpoint endpoint) => new(
        DeliveryError.RemoteQuotaExceeded,
        $"{path} cannot be written on {endpoint.Server}: its disk, or the quota of {endpoint.User}, is full.",
        "Ask the operator of the server for room, then send again.");

    /// <summary>What ssh printed before it ended.</summary>
    /// <param name="words">What it printed; matched and dropped.</param>
    /// <param name="connected">Whether there had been a session.</param>
    /// <param name="options">The connection.</param>
    public static DeliveryException FromSsh(string words, bool connected, RemoteConnectionOptions options)
    {
        var endpoint = options.Endpoint;
        if (connected)
        {
            return Says(words, "not responding") ? TransferTimedOut(endpoint, options.IdleTimeout) : ConnectionLost(endpoint);
        }

        if (Says(words, "HOST IDENTIFICATION HAS CHANGED") || Says(words, "Host key verification failed") || Says(words, "REVOKED HOST KEY"))
        {
            return HostKeyChanged(endpoint, options.HostKey.Fingerprint is { } pin ? [pin] : [], []);
        }

        if (Says(words, "UNPROTECTED PRIVATE KEY"))
        {
            return KeyFileInvalid(options.Login.KeyFilePath ?? string.Empty, "others than its owner can read it", "Let only its owner read it (chmod 600), and replace the key if others may have taken it.");
        }

        if (Says(words, "askpass"))
        {
            return new DeliveryException(
                DeliveryError.AuthenticationFailed,
                "ssh could not start the helper that hands it the password, so no password was sent.",
                "Let programs be started from the folder for temporary files (TMPDIR), or log in with a key file.");
        }

        // With its parenthesis, which the greeting of a server that forbids things to others does not have.
        return Says(words, "Permission denied (") || Says(words, "Too many authentication failures")
            ? AuthenticationFailed(endpoint, options.Login)
            : FromSshConnecting(words, endpoint, options.ConnectTimeout);
    }

    /// <summary>What ssh printed before it ended without having reached a login.</summary>
    public static DeliveryException FromSshConnecting(string words, RemoteEndpoint endpoint, TimeSpan timeout)
    {
        if (Says(words, "timed out") || Says(words, "not responding"))
        {
            return ConnectionTimedOut(endpoint, timeout);
        }

        if (Says(words, "could not resolve"))
        {
            return new(DeliveryError.ConnectionFailed, $"The name {endpoint.Host} is not known.", "Check the name of the server for typing errors, and that this machine can resolve names.");
        }

        if (Says(words, "Connection refused"))
        {
            return new(DeliveryError.ConnectionFailed, $"{endpoint.Server} refuses connections: nothing listens on that port, or a firewall turns them away.", "Check host and port.");
        }

        if (Says(words, "no route to host") || Says(words, "is unreachable"))
        {
            return new(DeliveryError.ConnectionFailed, $"{endpoint.Server} cannot be reached from this machine.", "Check the network and the firewall.");
        }

        if (Says(words, "subsystem request failed"))
        {
            return NotSftp(endpoint);
        }

        if (Says(words, "unable to negotiate"))
        {
            return new(DeliveryError.ConnectionFailed, $"{endpoint.Server} and the ssh of this machine have no way of encrypting in common.", "Update the OpenSSH client of this machine, or ask the operator of the server.") { IsTransient = false };
        }

        if (Says(words, "bad configuration option") || Says(words, "unsupported option") || Says(words, "unknown option") || Says(words, "illegal option"))
        {
            return SshNotFound("The ssh of this machine is too old: it does not know an option that is needed.", "Update the OpenSSH client to version 7.7 or later.");
        }

        return new(
            DeliveryError.ConnectionFailed,
            $"{endpoint.Server} ended the connection before there was a session, for a reason ssh has no known words for.",
            $"To see what ssh says, run it by hand: ssh -v -p {endpoint.Port} -s {endpoint.User}@{endpoint.Host} sftp");
    }

#pragma warning disable CA2249 // .NET Standard 2.0 has no Contains that takes a comparison.
    internal static bool Says(string? words, string phrase) => words is not null && words.IndexOf(phrase, StringComparison.OrdinalIgnoreCase) >= 0;
#pragma warning restore CA2249

    private static string Show(IReadOnlyList<HostKeyInfo> keys) => keys.Count == 0 ? "another one" : string.Join(" and ", keys.Select(key => key.ToString()));

    private static string Parameter(IReadOnlyList<HostKeyInfo> keys) =>
        keys.Count == 0 ? "it as -HostKeyFingerprint" : $"-HostKeyFingerprint {keys[0].Fingerprint}";

    private static string Verb(RemoteOperation operation) => operation switch
    {
        RemoteOperation.Write => "written",
        RemoteOperation.Read => "read back",
        RemoteOperation.Rename => "renamed",
        RemoteOperation.Remove => "removed",
        _ => "looked at",
    };
}
