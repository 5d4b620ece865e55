using System;
using System.Collections.Generic;
using System.Globalization;
using RosterSync.Delivery;

namespace RosterSync.IO.OpenSsh;

/// <summary>The arguments of ssh. None holds a secret; every program of the machine can read them.</summary>
internal static class SshArguments
{
    /// <summary>The name the pinned key stands under, whatever the server is called.</summary>
    internal const string Alias = "rostersync-pinned";

    /// <summary>A session of the server's SFTP subsystem.</summary>
    internal static List<string> ForSession(RemoteConnectionOptions options, string pinPath, TimeSpan connectTimeout)
    {
        var arguments = Common(pinPath, connectTimeout);
        Option(arguments, "StrictHostKeyChecking", "yes");

        // Asked about within the silence that is allowed, so that a frozen server is noticed even while nothing is under way.
        var interval = Math.Min(15, Math.Max(1, (int)(options.IdleTimeout.TotalSeconds / 3)));
        Option(arguments, "ServerAliveInterval", interval.ToString(CultureInfo.InvariantCulture));
        Option(arguments, "ServerAliveCountMax", "2");
        if (options.Login.KeyFilePath is { } key)
        {
            Option(arguments, "PreferredAuthentications", "publickey");
            Option(arguments, "PasswordAuthentication", "no");
            Option(arguments, "KbdInteractiveAuthentication", "no");
            Option(arguments, "IdentitiesOnly", "yes");
            Option(arguments, "BatchMode", options.Login.Passphrase is null ? "yes" : "no");
            arguments.Add("-i");
            arguments.Add(Path(key));
        }
        else
        {
            Option(arguments, "PreferredAuthentications", "password,keyboard-interactive");
            Option(arguments, "PubkeyAuthentication", "no");
            Option(arguments, "BatchMode", "no");
        }

        Target(arguments, options.Endpoint.Host, options.Endpoint.Port, options.Endpoint.User);
        arguments.Insert(arguments.Count - 1, "-s");
        arguments.Add("sftp");
        return arguments;
    }

    /// <summary>A connection that only learns the server's key of some types and sends no credential.</summary>
    internal static List<string> ForKeyOnly(string host, int port, string user, string keyTypes, string learnedPath, TimeSpan connectTimeout)
    {
        var arguments = Common(learnedPath, connectTimeout);
        Option(arguments, "StrictHostKeyChecking", "accept-new");
        Option(arguments, "HostKeyAlgorithms", keyTypes);
        Option(arguments, "PreferredAuthentications", "none");
        Option(arguments, "PubkeyAuthentication", "no");
        Option(arguments, "BatchMode", "yes");
        Target(arguments, host, port, user);
        arguments.Insert(arguments.Count - 1, "-N");
        return arguments;
    }

    /// <summary>A path within an option: what ssh would split or expand is kept from it.</summary>
    internal static string QuotedPath(string path) => "\"" + Path(path) + "\"";

    private static string Path(string path)
    {
        // A backslash is an escape to some versions; Windows takes either.
        var plain = Unix.IsHere ? path : path.Replace('\\', '/');
        return plain.Replace("%", "%%");
    }

    private static List<string> Common(string knownHostsPath, TimeSpan connectTimeout)
    {
        // No configuration files: a task must do the same for every account, and none may switch off a check.
        var arguments = new List<string> { "-F", "none", "-T", "-a", "-x" };
        // At ERROR, "not responding", "unable to negotiate" and "received disconnect" are not said.
        Option(arguments, "LogLevel", "INFO");
        Option(arguments, "UserKnownHostsFile", QuotedPath(knownHostsPath));
        Option(arguments, "GlobalKnownHostsFile", QuotedPath(knownHostsPath));
        Option(arguments, "HostKeyAlias", Alias);
        Option(arguments, "CheckHostIP", "no");
        Option(arguments, "UpdateHostKeys", "no");
        Option(arguments, "VerifyHostKeyDNS", "no");
        Option(arguments, "NumberOfPasswordPrompts", "1");
        Option(arguments, "IdentityAgent", "none");
        Option(arguments, "ControlPath", "none");
        Option(arguments, "ClearAllForwardings", "yes");
        Option(arguments, "ConnectTimeout", Math.Max(1, (int)Math.Ceiling(connectTimeout.TotalSeconds)).ToString(CultureInfo.InvariantCulture));
        return arguments;
    }

    private static void Target(List<string> arguments, string host, int port, string user)
    {
        arguments.Add("-p");
        arguments.Add(port.ToString(CultureInfo.InvariantCulture));
        arguments.Add("-l");
        arguments.Add(user);
        arguments.Add(host);
    }

    private static void Option(List<string> arguments, string name, string value)
    {
        arguments.Add("-o");
        arguments.Add(name + "=" + value);
    }
}
