using System;

namespace RosterSync.Delivery;

/// <summary>How to prove who one is: a password, or a key file with its passphrase.</summary>
public sealed class RemoteLogin
{
    private RemoteLogin(string? password, string? keyFilePath, string? passphrase)
    {
        Password = Check(password);
        KeyFilePath = keyFilePath;
        Passphrase = Check(passphrase);
    }

    /// <summary>The password; null where a key file is used.</summary>
    public string? Password { get; }

    /// <summary>The key file; null where a password is used.</summary>
    public string? KeyFilePath { get; }

    /// <summary>Passphrase of the key file; null where it has none.</summary>
    public string? Passphrase { get; }

    /// <summary>Logs in with a password.</summary>
    /// <exception cref="ArgumentException">It is empty, or no SSH client can send it.</exception>
    public static RemoteLogin WithPassword(string password) => string.IsNullOrEmpty(password)
        ? throw new ArgumentException("The password is empty.", nameof(password))
        : new RemoteLogin(password, null, null);

    /// <summary>Logs in with a key file.</summary>
    public static RemoteLogin WithKeyFile(string path, string? passphrase = null) => string.IsNullOrEmpty(path)
        ? throw new ArgumentException("The path of the key file is empty.", nameof(path))
        : new RemoteLogin(null, path, string.IsNullOrEmpty(passphrase) ? null : passphrase);

    /// <summary>The kind of login alone: a secret is never shown by accident.</summary>
    public override string ToString() => Password is null ? "key file" : "password";

    private static string? Check(string? secret)
    {
        // ssh takes one line of at most 1,023 bytes from its helper.
        if (secret is not null && (secret.IndexOfAny(['\r', '\n', '\0']) >= 0 || System.Text.Encoding.UTF8.GetByteCount(secret) > 1023))
        {
            throw new ArgumentException("A password or passphrase must be one line of at most 1,023 bytes.", nameof(secret));
        }

        return secret;
    }
}

/// <summary>Where to send, as whom, whom to trust, and how long to wait.</summary>
public sealed class RemoteConnectionOptions
{
    /// <summary>How long connecting may take where nobody says otherwise.</summary>
    public static TimeSpan DefaultConnectTimeout { get; } = TimeSpan.FromSeconds(30);

    /// <summary>The login on the server.</summary>
    public required RemoteEndpoint Endpoint { get; init; }

    /// <summary>How to log in.</summary>
    public required RemoteLogin Login { get; init; }

    /// <summary>The key the server has to show.</summary>
    public required HostKeyPin HostKey { get; init; }

    /// <summary>Folder on the server; empty for the folder of the login.</summary>
    public string RemotePath { get; init; } = string.Empty;

    /// <summary>The longest time from the first packet to a session that is ready.</summary>
    public TimeSpan ConnectTimeout { get; init; } = DefaultConnectTimeout;

    /// <summary>The longest time without any answer of the server.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(60);
}
