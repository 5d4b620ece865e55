using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using Renci.SshNet;
using RosterSync.Delivery;

namespace RosterSync.SshNet;

/// <summary>Reads the keys a server shows: one connection a type of key, each ended before a login.</summary>
internal static class SshNetHostKeys
{
    private static readonly string[] Types = ["ssh-ed25519", "ecdsa-sha2-", "ssh-rsa"];

    internal static List<HostKeyInfo> Read(string host, int port, TimeSpan timeout, CancellationToken cancellation)
    {
        // A name is needed for a connection, and none is logged in.
        var endpoint = new RemoteEndpoint(host, port, "rostersync");
        var since = Stopwatch.StartNew();
        var keys = new List<HostKeyInfo>();
        DeliveryException? fault = null;
        foreach (var type in Types)
        {
            HostKeyInfo? shown = null;
            var info = new ConnectionInfo(endpoint.Host, endpoint.Port, endpoint.User, new NoneAuthenticationMethod(endpoint.User));
            KeepAlgorithms(info, type);
            using var client = new SftpClient(info);
            client.HostKeyReceived += (_, received) =>
            {
                shown = ToKey(endpoint, received.HostKey, received.FingerPrintSHA256);
                received.CanTrust = false;
            };

            try
            {
                SshNetConnect.Run(client, endpoint, timeout - since.Elapsed, timeout, cancellation);
            }
            catch (DeliveryException e)
            {
                fault = e;
            }

            if (shown is not null)
            {
                keys.Add(shown);
            }
            else if (fault?.Error == DeliveryError.ConnectionTimedOut)
            {
                break;
            }
        }

        return keys.Count > 0 ? keys : throw fault ?? DeliveryErrors.ConnectionTimedOut(endpoint, timeout);
    }

    /// <summary>Leaves the algorithms of one type of key, so that the server shows that key and no other.</summary>
    internal static void KeepAlgorithms(ConnectionInfo info, string keyType)
    {
        var isRsa = keyType == "ssh-rsa";
        foreach (var name in info.HostKeyAlgorithms.Keys.ToArray())
        {
            var isMeant = isRsa ? name is "ssh-rsa" or "rsa-sha2-256" or "rsa-sha2-512" : name.StartsWith(keyType, StringComparison.Ordinal) && name.IndexOf("-cert-", StringComparison.Ordinal) < 0;
            if (!isMeant)
            {
                info.HostKeyAlgorithms.Remove(name);
            }
        }
    }

    /// <summary>A key as the server sent it: its type stands within it, whatever algorithm signed.</summary>
    internal static HostKeyInfo ToKey(RemoteEndpoint endpoint, byte[] key, string digest) => new()
    {
        Host = endpoint.Host,
        Port = endpoint.Port,
        KeyType = TypeOf(key),
        PublicKey = Convert.ToBase64String(key),
        Fingerprint = "SHA256:" + digest.TrimEnd('='),
    };

    private static string TypeOf(byte[] key)
    {
        var length = key.Length < 4 ? 0 : (key[0] << 24) | (key[1] << 16) | (key[2] << 8) | key[3];
        return length > 0 && length <= key.Length - 4 ? System.Text.Encoding.ASCII.GetString(key, 4, length) : string.Empty;
    }
}
