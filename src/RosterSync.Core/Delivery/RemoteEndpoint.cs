using System;
using System.Globalization;
#if NETSTANDARD2_0
using System.Linq;
#endif

namespace RosterSync.Delivery;

/// <summary>A login on a server: host, port and user.</summary>
public sealed class RemoteEndpoint
{
    /// <summary>The port of SSH.</summary>
    public const int DefaultPort = 22;

    /// <summary>Names a login on a server.</summary>
    /// <exception cref="ArgumentException">Host or user is empty, or holds what no host or user name holds; the port is none.</exception>
    public RemoteEndpoint(string host, int port, string user)
    {
        // Both end up among the arguments of ssh: nothing in them may be taken for an option or a second word.
        if (!IsHost(host))
        {
            throw new ArgumentException("The name of the server is empty or holds characters no host name has.", nameof(host));
        }

        if (port is < 1 or > 65535)
        {
            throw new ArgumentException("The port must be from 1 to 65535.", nameof(port));
        }

        if (!IsUser(user))
        {
            throw new ArgumentException("The user name is empty, begins with a hyphen, or holds a character no login name has.", nameof(user));
        }

        Host = host.ToLowerInvariant();
        Port = port;
        User = user;
    }

    /// <summary>Name or address of the server, in lower case.</summary>
    public string Host { get; }

    /// <summary>Port.</summary>
    public int Port { get; }

    /// <summary>User.</summary>
    public string User { get; }

    /// <summary>Host and port, as messages show them.</summary>
    public string Server => Host.Contains(':')
        ? string.Format(CultureInfo.InvariantCulture, "[{0}]:{1}", Host, Port)
        : string.Format(CultureInfo.InvariantCulture, "{0}:{1}", Host, Port);

    /// <summary>
    /// Reads what a person pastes as the server: a name, <c>name:port</c>, <c>[address]:port</c> or <c>sftp://user@name:port/</c>.
    /// </summary>
    /// <param name="computerName">What was given as the server.</param>
    /// <param name="port">The port, where it was given on its own.</param>
    /// <param name="user">The user, where it was given on its own.</param>
    /// <exception cref="ArgumentException">It names no server, no user, or two different ones.</exception>
    public static RemoteEndpoint Parse(string computerName, int? port, string? user)
    {
        var (host, at, named) = Split(computerName, port);
        return new RemoteEndpoint(host, at, named is null ? user ?? string.Empty : Agree(user, named, "user", nameof(user)));
    }

    /// <summary>Reads host and port of what a person pastes as the server, where no login is needed.</summary>
    /// <exception cref="ArgumentException">It names no server.</exception>
    public static (string Host, int Port) ParseServer(string computerName, int? port)
    {
        var (host, at, _) = Split(computerName, port);
        var server = new RemoteEndpoint(host, at, "nobody");
        return (server.Host, server.Port);
    }

    private static (string Host, int Port, string? User) Split(string computerName, int? port)
    {
        string? user = null;
        var rest = (computerName ?? throw new ArgumentNullException(nameof(computerName))).Trim();
        var scheme = rest.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            if (!rest.StartsWith("sftp://", StringComparison.OrdinalIgnoreCase))
            {
                throw new ArgumentException("Only sftp:// addresses can be sent to.", nameof(computerName));
            }

            rest = rest.Substring(scheme + 3);
            var slash = rest.IndexOf('/');
            if (slash >= 0)
            {
                if (rest.Substring(slash).Trim('/').Length > 0)
                {
                    throw new ArgumentException("Give the folder on the server as a parameter of its own, not within the address.", nameof(computerName));
                }

                rest = rest.Substring(0, slash);
            }
        }

        var at = rest.LastIndexOf('@');
        if (at >= 0)
        {
            var named = rest.Substring(0, at);
            if (named.Contains(':'))
            {
                throw new ArgumentException("A password must not stand in the address of the server.", nameof(computerName));
            }

            user = Uri.UnescapeDataString(named);
            rest = rest.Substring(at + 1);
        }

        var host = rest;
        string? portText = null;
        if (rest.Length > 0 && rest[0] == '[')
        {
            var end = rest.IndexOf(']');
            host = end < 0 ? rest : rest.Substring(1, end - 1);
            portText = end >= 0 && end + 1 < rest.Length && rest[end + 1] == ':' ? rest.Substring(end + 2) : null;
        }
        else if (rest.IndexOf(':') is var colon and >= 0 && rest.IndexOf(':', colon + 1) < 0)
        {
            host = rest.Substring(0, colon);
            portText = rest.Substring(colon + 1);
        }

        if (portText is not null)
        {
            if (!int.TryParse(portText, NumberStyles.None, CultureInfo.InvariantCulture, out var given) || (port is { } other && other != given))
            {
                throw new ArgumentException("The port within the address is none, or differs from the one given on its own.", nameof(port));
            }

            port = given;
        }

        return (host, port ?? DefaultPort, user);
    }

    /// <summary>User, host and port.</summary>
    public override string ToString() => $"{User}@{Server}";

    private static string Agree(string? given, string named, string what, string parameter) =>
        string.IsNullOrEmpty(given) || string.Equals(given, named, StringComparison.Ordinal)
            ? named
            : throw new ArgumentException($"The {what} within the address differs from the one given on its own.", parameter);

    private static bool IsHost(string? host)
    {
        if (string.IsNullOrEmpty(host) || host![0] == '-' || host.Length > 255)
        {
            return false;
        }

        foreach (var c in host)
        {
            // Letters beyond ASCII are names not yet encoded for DNS; ssh takes them to the resolver as they are.
            if (!(char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or ':'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUser(string? user)
    {
        if (string.IsNullOrEmpty(user) || user![0] is '-' or ' ' || user[user.Length - 1] is ' ' or '\\' || user.Length > 255)
        {
            return false;
        }

        for (var i = 0; i < user.Length; i++)
        {
            // What ssh itself refuses in a user name.
            if (char.IsControl(user[i]) || "'`\";&<>|(){}".Contains(user[i]) || (user[i] == '-' && user[i - 1] == ' '))
            {
                return false;
            }
        }

        return true;
    }
}
