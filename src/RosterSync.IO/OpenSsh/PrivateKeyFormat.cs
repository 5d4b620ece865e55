using System;
using System.IO;
using System.Text;
using RosterSync.Delivery;

namespace RosterSync.IO.OpenSsh;

/// <summary>Tells a private key file from what people give in its place, by reading it.</summary>
internal static class PrivateKeyFormat
{
    private const int LongestKey = 64 * 1024;

    /// <summary>Checks that a key file may be one, and that an encrypted one has its passphrase.</summary>
    /// <returns>Whether it is encrypted.</returns>
    /// <exception cref="DeliveryException"><c>KeyFileInvalid</c>, with what to do.</exception>
    internal static bool Check(RemoteLogin login)
    {
        var path = login.KeyFilePath!;
        var isEncrypted = IsEncrypted(path, Read(path));
        return isEncrypted && login.Passphrase is null
            ? throw DeliveryErrors.KeyFileInvalid(path, "it is encrypted and no passphrase was given", "Give the passphrase.")
            : isEncrypted;
    }

    private static string Read(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var bytes = new byte[LongestKey];
            var length = 0;
            for (int got; (got = stream.Read(bytes, length, bytes.Length - length)) > 0; length += got)
            {
            }

            return Encoding.ASCII.GetString(bytes, 0, length);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw DeliveryErrors.KeyFileInvalid(path, "there is no such file", "Check the path, and that the account of the task sees it.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DeliveryErrors.KeyFileInvalid(path, "it cannot be opened", "Check its rights for the account of the task.");
        }
    }

    private static bool IsEncrypted(string path, string text)
    {
        if (text.StartsWith("PuTTY-User-Key-File", StringComparison.Ordinal))
        {
            throw DeliveryErrors.KeyFileInvalid(path, "it is in PuTTY's format", "Convert it: puttygen key.ppk -O private-openssh -o key");
        }

        var begin = text.IndexOf("-----BEGIN ", StringComparison.Ordinal);
        var end = begin < 0 ? -1 : text.IndexOf("PRIVATE KEY-----", begin, StringComparison.Ordinal);
        if (end < 0)
        {
            throw DeliveryErrors.KeyFileInvalid(
                path,
                text.StartsWith("ssh-", StringComparison.Ordinal) || text.StartsWith("ecdsa-", StringComparison.Ordinal) ? "it is the public half of a key" : "it is not a private key",
                "Give the private key file, the one without .pub.");
        }

        if (!DeliveryErrors.Says(text.Substring(begin, end - begin), "OPENSSH"))
        {
            return DeliveryErrors.Says(text, "ENCRYPTED");
        }

        // openssh-key-v1, a zero, and the name of the cipher with its length before it.
        var body = new StringBuilder();
        foreach (var line in text.Substring(end).Split('\n'))
        {
            if (!line.StartsWith("PRIVATE", StringComparison.Ordinal) && line.Trim() is { Length: > 0 } part && part[0] != '-' && body.Length < 64)
            {
                body.Append(part);
            }
        }

        try
        {
            var head = Convert.FromBase64String(body.ToString(0, Math.Min(body.Length, 64) / 4 * 4));
            return head.Length < 23 || Encoding.ASCII.GetString(head, 19, 4) != "none";
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
