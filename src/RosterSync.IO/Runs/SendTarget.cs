using System;
using RosterSync.Delivery;

namespace RosterSync.IO.Runs;

/// <summary>Reads what people give as server, login and host key; what cannot be used is an error before anything else is done.</summary>
internal static class SendTarget
{
    /// <summary>Host and port of a server, without a login.</summary>
    /// <exception cref="DeliveryException"><c>ConnectionSettingInvalid</c>.</exception>
    internal static (string Host, int Port) Server(string computerName, int? port) =>
        Checked(() => RemoteEndpoint.ParseServer(computerName, port), "Give the server as a name, name:port or sftp://name:port.");

    /// <summary>The login on a server.</summary>
    /// <exception cref="DeliveryException"><c>ConnectionSettingInvalid</c>.</exception>
    internal static RemoteEndpoint Endpoint(string computerName, int? port, string? user) =>
        Checked(() => RemoteEndpoint.Parse(computerName, port, user), "Give the server as a name, name:port or sftp://name:port, and the user on its own.");

    /// <summary>The key the server has to show.</summary>
    /// <exception cref="DeliveryException"><c>ConnectionSettingInvalid</c>, or <c>HostKeyRequired</c> where none is named.</exception>
    internal static HostKeyPin HostKey(string? fingerprint, string? knownHostsPath) =>
        Checked(() => HostKeyPin.Create(fingerprint, knownHostsPath), "Give -HostKeyFingerprint SHA256:… as Get-RemindHostKey (rostersync host-key) shows it, or -KnownHostsPath.");

    /// <summary>How to log in: with a key file where one is named, else with a password.</summary>
    /// <exception cref="DeliveryException"><c>ConnectionSettingInvalid</c>.</exception>
    internal static RemoteLogin Login(string? password, string? keyFilePath, string? passphrase) => Checked(
        () => keyFilePath is null
            ? RemoteLogin.WithPassword(password ?? string.Empty)
            : RemoteLogin.WithKeyFile(keyFilePath, passphrase),
        "Give a password (-Credential; the command takes --password-env and --password-file) or a key file (-KeyFilePath).");

    private static T Checked<T>(Func<T> read, string action)
    {
        try
        {
            return read();
        }
        catch (ArgumentException e)
        {
            // The runtime adds the name of a parameter of the code, which tells nobody anything.
            var end = e.ParamName is null ? -1 : e.Message.LastIndexOf(e.ParamName, StringComparison.Ordinal);
            var message = end < 0 ? e.Message : e.Message.Substring(0, e.Message.LastIndexOf('.', end) + 1);
            throw new DeliveryException(DeliveryError.ConnectionSettingInvalid, message, action);
        }
    }
}
