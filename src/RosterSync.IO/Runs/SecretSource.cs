using System;
using System.IO;
using System.Text;
using RosterSync.Delivery;
using RosterSync.IO.Files;

namespace RosterSync.IO.Runs;

/// <summary>Where a task keeps a password or passphrase: in a variable of its environment, or in a file only its account can read.</summary>
internal static class SecretSource
{
    private const int LongestFile = 4096;

    /// <summary>Reads a secret; null where neither is named.</summary>
    /// <param name="what">What it is, for messages: password or passphrase.</param>
    /// <param name="variable">Name of the variable.</param>
    /// <param name="path">Path of the file.</param>
    /// <param name="keepsVariable">Whether the variable stays, since the process goes on and may need it again.</param>
    /// <exception cref="DeliveryException">It cannot be had (<c>CredentialUnavailable</c>).</exception>
    internal static string? Read(string what, string? variable, string? path, bool keepsVariable = false) =>
        variable is not null ? FromEnvironment(what, variable, keepsVariable)
        : path is not null ? FromFile(what, path)
        : null;

    private static string FromEnvironment(string what, string name, bool keepsVariable)
    {
        var value = Environment.GetEnvironmentVariable(name);
        if (string.IsNullOrEmpty(value))
        {
            throw Unavailable($"The {what} cannot be had: the variable {name} is not set for this process.", "Set it for the account of the task. Give the name of the variable, without $ or %.");
        }

        if (!keepsVariable)
        {
            // Programs that are started from here do not inherit it.
            Environment.SetEnvironmentVariable(name, null);
        }

        return value!;
    }

    private static string FromFile(string what, string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                throw Unavailable($"The {what} cannot be had: there is no file {path}.", "Check the path, and that the account of the task can see the file.");
            }

            if (OwnerOnlyCheck.CanOthersRead(path) is not false)
            {
                throw Unavailable(
                    $"The file {path}, which holds the {what}, can be read by others than its owner, or its rights cannot be seen.",
                    "Let only the account of the task read it (chmod 600; on Windows take the rights from Users and Everyone), and change the " + what + " if others may have seen it.");
            }

            return FirstLine(what, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            // What was read is not told: it may be a part of the secret.
            throw Unavailable($"The {what} cannot be had: {path} cannot be read as UTF-8 text.", "Check its rights for the account of the task.");
        }
    }

    private static string FirstLine(string what, string path)
    {
        var bytes = File.ReadAllBytes(path);
        var text = bytes.Length > LongestFile ? string.Empty : new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        var line = text.TrimEnd('\r', '\n');
        return line.Length > 0 && line.IndexOfAny(['\r', '\n', '\0']) < 0
            ? line
            : throw Unavailable($"The {what} cannot be had: {path} does not hold one line of text.", $"Write the {what} into it as its only line.");
    }

    private static DeliveryException Unavailable(string message, string action) => new(DeliveryError.CredentialUnavailable, message, action);
}
