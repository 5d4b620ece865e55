using System;

namespace RosterSync.Delivery;

/// <summary>A key a server shows, read before any credential is sent.</summary>
public sealed class HostKeyInfo
{
    /// <summary>Name of the server.</summary>
    public required string Host { get; init; }

    /// <summary>Port.</summary>
    public required int Port { get; init; }

    /// <summary>Type of the key, such as <c>ssh-ed25519</c>.</summary>
    public required string KeyType { get; init; }

    /// <summary>The key itself, in base64, as known_hosts files have it.</summary>
    public required string PublicKey { get; init; }

    /// <summary>Fingerprint, such as <c>SHA256:…</c>.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Type and fingerprint.</summary>
    public override string ToString() => $"{KeyType} {Fingerprint}";
}

/// <summary>The key a server has to show before it is told anything: a fingerprint, or the keys of a known_hosts file.</summary>
public sealed class HostKeyPin
{
    private const string Prefix = "SHA256:";

    private HostKeyPin(string? fingerprint, string? knownHostsPath)
    {
        Fingerprint = fingerprint;
        KnownHostsPath = knownHostsPath;
    }

    /// <summary>The fingerprint, <c>SHA256:</c> and 43 characters; null where a file was named.</summary>
    public string? Fingerprint { get; }

    /// <summary>The known_hosts file; null where a fingerprint was given.</summary>
    public string? KnownHostsPath { get; }

    /// <summary>Pins by what the person gave: exactly one of the two.</summary>
    /// <exception cref="DeliveryException">Neither was given (<c>HostKeyRequired</c>).</exception>
    /// <exception cref="ArgumentException">Both were given, or the fingerprint is none.</exception>
    public static HostKeyPin Create(string? fingerprint, string? knownHostsPath)
    {
        if (!string.IsNullOrWhiteSpace(fingerprint))
        {
            return string.IsNullOrEmpty(knownHostsPath)
                ? new HostKeyPin(Normalize(fingerprint!), null)
                : throw new ArgumentException("Give the fingerprint or the known_hosts file, not both.", nameof(knownHostsPath));
        }

        return string.IsNullOrEmpty(knownHostsPath) ? throw DeliveryErrors.HostKeyRequired() : new HostKeyPin(null, knownHostsPath);
    }

    /// <summary>Brings a fingerprint into the form ssh prints: <c>SHA256:</c> and unpadded base64.</summary>
    /// <exception cref="ArgumentException">It is not a SHA-256 fingerprint.</exception>
    public static string Normalize(string fingerprint)
    {
        var text = (fingerprint ?? throw new ArgumentNullException(nameof(fingerprint))).Trim();
        if (text.StartsWith("MD5:", StringComparison.OrdinalIgnoreCase) || text.Split(':').Length == 16)
        {
            throw new ArgumentException("This is an MD5 fingerprint, which is no longer safe. Take the SHA256: one.", nameof(fingerprint));
        }

        var digest = (text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? text.Substring(Prefix.Length) : text).TrimEnd('=');
        if (digest.Length == 43)
        {
            try
            {
                // The last character holds two unused bits: written back, so that one key has one spelling.
                return Prefix + Convert.ToBase64String(Convert.FromBase64String(digest + "=")).TrimEnd('=');
            }
            catch (FormatException)
            {
                // Said below.
            }
        }

        throw new ArgumentException("A fingerprint is SHA256: and 43 characters, as ssh-keygen -l shows it.", nameof(fingerprint));
    }
}
