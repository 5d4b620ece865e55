using System;
using System.Linq;
using RosterSync.Delivery;
using RosterSync.IO.Json;
using RosterSync.IO.Runs;

namespace RosterSync.IO.Nightly;

/// <summary>Reads where a set is sent to, and refuses what would only be seen at night.</summary>
internal static class DestinationReader
{
    /// <summary>Names under which people would put a secret.</summary>
    private static readonly string[] SecretNames = ["password", "passphrase", "secret", "credential"];

    /// <summary>Reads where a set is sent to.</summary>
    /// <param name="section">The section of the file.</param>
    /// <param name="full">Makes a path of one that starts at the folder of the file.</param>
    public static DestinationConfiguration Read(JsonSection section, Func<string, string> full)
    {
        if (section.Names.FirstOrDefault(name => SecretNames.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } secret)
        {
            throw section.Refuse(secret, "a secret must not stand in this file. Name the variable (passwordEnv) or the file (passwordFile) that holds it.");
        }

        var fingerprint = section.Text("hostKeyFingerprint");
        var knownHosts = PathOf(section, "knownHostsPath", full);
        var destination = new DestinationConfiguration
        {
            Endpoint = Endpoint(section, section.RequiredText("computerName"), section.Number("port", 1, 65535), section.Text("user")),
            HostKey = section.Given("hostKeyFingerprint", () => SendTarget.HostKey(fingerprint, knownHosts)),
            PasswordEnv = Variable(section, "passwordEnv"),
            PasswordFile = PathOf(section, "passwordFile", full),
            KeyFilePath = PathOf(section, "keyFilePath", full),
            PassphraseEnv = Variable(section, "passphraseEnv"),
            PassphraseFile = PathOf(section, "passphraseFile", full),
            RemotePath = section.Text("remotePath"),
            TransferMode = section.Choice<TransferMode>("transferMode") ?? TransferMode.Direct,
            Verify = section.Choice<TransferVerification>("verify") ?? TransferVerification.Size,
            Transport = section.Choice<RemoteTransport>("transport") ?? RemoteTransport.Auto,
            SshPath = section.Text("sshPath"),
            ConnectionTimeout = Seconds(section, "connectionTimeoutSeconds"),
            OperationTimeout = Seconds(section, "operationTimeoutSeconds"),
            OverallTimeout = Seconds(section, "overallTimeoutSeconds"),
            MaximumRetryCount = section.Number("maximumRetryCount", 0, 100),
            RetryInterval = Seconds(section, "retryIntervalSeconds"),
        };
        section.End();
        RefuseTwoSecrets(section, destination);
        return destination;
    }

    private static RemoteEndpoint Endpoint(JsonSection section, string computerName, int? port, string? user) => user is null && computerName.IndexOf('@') < 0
        ? throw section.Missing("user")
        : section.Given("computerName", () => SendTarget.Endpoint(computerName, port, user));

    /// <summary>What would only be seen at night.</summary>
    private static void RefuseTwoSecrets(JsonSection section, DestinationConfiguration destination)
    {
        if (destination.PasswordEnv is not null && destination.PasswordFile is not null)
        {
            throw section.Refuse("passwordFile", "give destination.passwordEnv or destination.passwordFile, not both.");
        }

        if (destination.KeyFilePath is not null && (destination.PasswordEnv ?? destination.PasswordFile) is not null)
        {
            throw section.Refuse("keyFilePath", "give a password or destination.keyFilePath, not both. The passphrase of a key is named by passphraseEnv or passphraseFile.");
        }

        if (destination.PassphraseEnv is not null && destination.PassphraseFile is not null)
        {
            throw section.Refuse("passphraseFile", "give destination.passphraseEnv or destination.passphraseFile, not both.");
        }
    }

    private static string? Variable(JsonSection section, string name)
    {
        // A password put here by mistake is not shown.
        var text = section.Text(name);
        return text is null || text.All(c => c < 128 && (char.IsLetterOrDigit(c) || c == '_'))
            ? text
            : throw section.Refuse(name, $"destination.{name} must be the name of an environment variable: letters, digits and underscores.");
    }

    private static TimeSpan? Seconds(JsonSection section, string name) =>
        section.Number(name, 1, 24 * 3600) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    private static string? PathOf(JsonSection section, string name, Func<string, string> full) => section.Text(name) is { } path ? full(path) : null;
}
