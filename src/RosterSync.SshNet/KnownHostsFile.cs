using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using RosterSync.Delivery;
using RosterSync.IO.OpenSsh;
using RosterSync.Text;

namespace RosterSync.SshNet;

/// <summary>Finds the keys of a server in a known_hosts file, where there is no ssh-keygen to ask: names, patterns and hashed names.</summary>
internal static class KnownHostsFile
{
    /// <summary>The entries for a server; none where no file is named or it is not there.</summary>
    internal static List<KnownHostKey> LookUp(string? path, RemoteEndpoint endpoint)
    {
        var found = new List<KnownHostKey>();
        if (path is null || !File.Exists(path))
        {
            return found;
        }

        var name = endpoint.Port == RemoteEndpoint.DefaultPort ? endpoint.Host : string.Format(CultureInfo.InvariantCulture, "[{0}]:{1}", endpoint.Host, endpoint.Port);
        foreach (var line in File.ReadLines(path))
        {
            if (KnownHostKey.Parse(line) is { } entry && Names(entry.Names, name))
            {
                found.Add(entry);
            }
        }

        return found;
    }

    private static bool Names(string field, string name)
    {
        if (field.StartsWith("|1|", StringComparison.Ordinal))
        {
            return IsHashOf(field.Split('|'), name);
        }

        var patterns = field.Split(',');
        return patterns.Any(pattern => Matches(pattern, name)) && !patterns.Any(pattern => pattern.Length > 1 && pattern[0] == '!' && Matches(pattern.Substring(1), name));
    }

    // The brackets of [name]:port are no part of a pattern.
    private static bool Matches(string pattern, string name) => Wildcard.Matches(name, pattern);

    private static bool IsHashOf(string[] parts, string name)
    {
        try
        {
#pragma warning disable CA5350 // The file format's own hash, which hides names and protects nothing here.
            using var hmac = new HMACSHA1(Convert.FromBase64String(parts.Length == 4 ? parts[2] : string.Empty));
#pragma warning restore CA5350
            return parts.Length == 4 && hmac.ComputeHash(Encoding.UTF8.GetBytes(name)).SequenceEqual(Convert.FromBase64String(parts[3]));
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
