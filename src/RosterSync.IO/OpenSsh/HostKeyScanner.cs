using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using RosterSync.Delivery;

namespace RosterSync.IO.OpenSsh;

/// <summary>
/// Reads the keys a server shows, before any credential is sent. ssh-keyscan is asked first, since it leaves no trace of a login;
/// where it gets nothing, ssh itself is: the ssh-keyscan of several versions of Windows cannot talk to newer servers
/// (it offers sntrup761x25519-sha512 and does not have it), and ssh has words for what is wrong.
/// </summary>
internal sealed class HostKeyScanner(SshTools tools)
{
    private static readonly string[] KeyTypes = ["ssh-ed25519", "ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,ecdsa-sha2-nistp521", "rsa-sha2-512,rsa-sha2-256"];

    /// <summary>The keys, the strongest type first.</summary>
    /// <exception cref="DeliveryException">The server cannot be reached.</exception>
    internal List<HostKeyInfo> Scan(string host, int port, TimeSpan timeout, CancellationToken cancellation)
    {
        // A name is needed for ssh, and none is logged in.
        var endpoint = new RemoteEndpoint(host, port, "rostersync");
        var since = Stopwatch.StartNew();
        var keys = ScanWithKeyScan(endpoint, timeout, cancellation);
        if (keys.Count == 0)
        {
            keys = ScanWithSsh(endpoint, timeout - since.Elapsed, timeout, cancellation);
        }

        return [.. keys.OrderBy(key => Rank(key.KeyType)).ThenBy(key => key.Fingerprint, StringComparer.Ordinal)];
    }

    /// <summary>The fingerprint of a key as known_hosts files have it; null where it is none.</summary>
    internal static string? FingerprintOf(string publicKey)
    {
        try
        {
            var key = Convert.FromBase64String(publicKey);
#if NETSTANDARD2_0
            using var sha256 = SHA256.Create();
            var digest = sha256.ComputeHash(key);
#else
            var digest = SHA256.HashData(key);
#endif
            return "SHA256:" + Convert.ToBase64String(digest).TrimEnd('=');
        }
        catch (FormatException)
        {
            return null;
        }
    }

    internal List<HostKeyInfo> ScanWithSsh(RemoteEndpoint endpoint, TimeSpan rest, TimeSpan timeout, CancellationToken cancellation)
    {
        var since = Stopwatch.StartNew();
        var keys = new List<HostKeyInfo>();
        DeliveryException? fault = null;
        foreach (var types in KeyTypes)
        {
            using var folder = PrivateFolder.Create(Path.GetTempPath());
            var learned = folder.PathOf("learned");
            try
            {
                var left = rest - since.Elapsed;
                if (left <= TimeSpan.Zero)
                {
                    throw new TimeoutException();
                }

                var arguments = SshArguments.ForKeyOnly(endpoint.Host, endpoint.Port, endpoint.User, types, learned, left);
                var result = ChildProcess.Run(tools.Ssh, arguments, AskPass.NoQuestions(), left, cancellation);
                if (!File.Exists(learned))
                {
                    fault = DeliveryErrors.FromSshConnecting(result.Errors, endpoint, timeout);
                    if (fault.IsTransient)
                    {
                        break;
                    }

                    continue;
                }
            }
            catch (TimeoutException e)
            {
                fault = DeliveryErrors.ConnectionTimedOut(endpoint, timeout, e);
                break;
            }
            catch (Win32Exception e)
            {
                throw CannotStart(tools.Ssh, e);
            }

            keys.AddRange(Parse(File.ReadAllText(learned), endpoint.Host, endpoint.Port));
        }

        return keys.Count > 0 ? keys : throw fault ?? DeliveryErrors.ConnectionTimedOut(endpoint, timeout);
    }

    internal static DeliveryException CannotStart(string path, Win32Exception e) =>
        DeliveryErrors.SshNotFound($"{path} cannot be started (system error {e.NativeErrorCode.ToString(CultureInfo.InvariantCulture)}).", "Check that the account of the task may run it.");

    private List<HostKeyInfo> ScanWithKeyScan(RemoteEndpoint endpoint, TimeSpan timeout, CancellationToken cancellation)
    {
        if (tools.KeyScan is null)
        {
            return [];
        }

        try
        {
            var seconds = Math.Max(1, (int)Math.Ceiling(timeout.TotalSeconds));
            var result = ChildProcess.Run(
                tools.KeyScan,
                ["-T", seconds.ToString(CultureInfo.InvariantCulture), "-t", "ed25519,ecdsa,rsa", "-p", endpoint.Port.ToString(CultureInfo.InvariantCulture), endpoint.Host],
                AskPass.NoQuestions(),
                timeout,
                cancellation);
            return Parse(result.Output, endpoint.Host, endpoint.Port);
        }
        catch (TimeoutException e)
        {
            throw DeliveryErrors.ConnectionTimedOut(endpoint, timeout, e);
        }
        catch (Win32Exception)
        {
            return [];
        }
    }

    /// <summary>Lines of "name type key"; comments begin with #.</summary>
    private static List<HostKeyInfo> Parse(string text, string host, int port)
    {
        var keys = new List<HostKeyInfo>();
        foreach (var line in text.Split('\n'))
        {
            var fields = line.Trim().Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length >= 3 && fields[0][0] != '#' && FingerprintOf(fields[2]) is { } fingerprint)
            {
                keys.Add(new HostKeyInfo { Host = host, Port = port, KeyType = fields[1], PublicKey = fields[2], Fingerprint = fingerprint });
            }
        }

        return keys;
    }

    private static int Rank(string keyType) =>
        keyType == "ssh-ed25519" ? 0 : keyType.StartsWith("ecdsa-", StringComparison.Ordinal) ? 1 : keyType == "ssh-rsa" ? 2 : 3;
}
