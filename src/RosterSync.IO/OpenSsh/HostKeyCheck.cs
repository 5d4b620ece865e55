using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using RosterSync.Delivery;

namespace RosterSync.IO.OpenSsh;

/// <summary>An entry of a known_hosts file for a server.</summary>
/// <param name="Names">The names it is for, as the file has them.</param>
/// <param name="Fingerprint">Fingerprint of the key.</param>
/// <param name="IsRevoked">Whether the file says that the key must not be trusted.</param>
internal readonly record struct KnownHostKey(string Names, string Fingerprint, bool IsRevoked)
{
    /// <summary>Reads a line; null where it holds no key. Authorities sign keys; the key itself is what is compared here.</summary>
    internal static KnownHostKey? Parse(string line)
    {
        var fields = line.Trim().Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var first = fields.Length > 0 && fields[0][0] == '@' ? 1 : 0;
        return fields.Length >= first + 3 && fields[0][0] != '#' && fields[0] != "@cert-authority" && HostKeyScanner.FingerprintOf(fields[first + 2]) is { } fingerprint
            ? new KnownHostKey(fields[first], fingerprint, fields[0] == "@revoked")
            : null;
    }
}

/// <summary>Decides which key a connection may be made to: one that the server shows and that was pinned. Everything else is an error.</summary>
internal sealed class HostKeyCheck(SshTools tools)
{
    /// <summary>The one key to connect to.</summary>
    /// <exception cref="DeliveryException"><c>HostKeyUnknown</c> or <c>HostKeyChanged</c>, or the server cannot be reached.</exception>
    internal HostKeyInfo Choose(RemoteConnectionOptions options, CancellationToken cancellation)
    {
        var since = Stopwatch.StartNew();
        var endpoint = options.Endpoint;
        var known = options.HostKey.KnownHostsPath is { } path ? LookUp(path, endpoint, options.ConnectTimeout, cancellation) : [];
        return Decide(options, known, new HostKeyScanner(tools).Scan(endpoint.Host, endpoint.Port, options.ConnectTimeout - since.Elapsed, cancellation));
    }

    /// <summary>The one key to connect to, of those a server shows.</summary>
    /// <param name="options">The connection, with what was pinned.</param>
    /// <param name="known">The entries of the known_hosts file, where one was pinned.</param>
    /// <param name="shown">The keys the server shows.</param>
    /// <exception cref="DeliveryException"><c>HostKeyUnknown</c> or <c>HostKeyChanged</c>.</exception>
    internal static HostKeyInfo Decide(RemoteConnectionOptions options, List<KnownHostKey> known, List<HostKeyInfo> shown)
    {
        var endpoint = options.Endpoint;
        if (options.HostKey.Fingerprint is { } fingerprint)
        {
            return shown.FirstOrDefault(key => string.Equals(key.Fingerprint, fingerprint, StringComparison.Ordinal))
                ?? throw DeliveryErrors.HostKeyChanged(endpoint, [fingerprint], shown);
        }

        var knownHostsPath = options.HostKey.KnownHostsPath!;
        if (shown.FirstOrDefault(key => known.Any(entry => entry.IsRevoked && entry.Fingerprint == key.Fingerprint)) is { } revoked)
        {
            throw DeliveryErrors.HostKeyRevoked(endpoint, knownHostsPath, revoked);
        }

        var trusted = known.Where(entry => !entry.IsRevoked).Select(entry => entry.Fingerprint).Distinct().ToArray();
        return shown.FirstOrDefault(key => trusted.Contains(key.Fingerprint))
            ?? throw (trusted.Length == 0
                ? DeliveryErrors.HostKeyUnknown(endpoint, knownHostsPath, shown)
                : DeliveryErrors.HostKeyChanged(endpoint, trusted, shown));
    }

    /// <summary>The entries of a known_hosts file for a server; ssh-keygen reads names that are hashed or patterns.</summary>
    private List<KnownHostKey> LookUp(string path, RemoteEndpoint endpoint, TimeSpan timeout, CancellationToken cancellation)
    {
        var entries = new List<KnownHostKey>();
        if (!File.Exists(path))
        {
            return entries;
        }

        if (tools.KeyGen is null)
        {
            throw DeliveryErrors.SshNotFound("ssh-keygen, which reads known_hosts files, was not found beside ssh.", "Give -HostKeyFingerprint instead, or install the whole OpenSSH client.");
        }

        try
        {
            var name = endpoint.Port == RemoteEndpoint.DefaultPort ? endpoint.Host : string.Format(CultureInfo.InvariantCulture, "[{0}]:{1}", endpoint.Host, endpoint.Port);
            var result = ChildProcess.Run(tools.KeyGen, ["-F", name, "-f", path], AskPass.NoQuestions(), timeout, cancellation);
            foreach (var line in result.Output.Split('\n'))
            {
                if (KnownHostKey.Parse(line) is { } entry)
                {
                    entries.Add(entry);
                }
            }
        }
        catch (TimeoutException e)
        {
            throw DeliveryErrors.ConnectionTimedOut(endpoint, timeout, e);
        }
        catch (Win32Exception e)
        {
            throw HostKeyScanner.CannotStart(tools.KeyGen, e);
        }

        return entries;
    }
}
