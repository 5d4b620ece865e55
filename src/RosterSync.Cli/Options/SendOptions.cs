using System.Collections.Generic;
using System.CommandLine;
using RosterSync.Delivery;
using RosterSync.IO.Runs;

namespace RosterSync.Cli.Options;

/// <summary>Where and how a set is sent. No option takes a secret: what stands on a command line can be read by everybody on the machine.</summary>
internal sealed class SendOptions
{
    private readonly ServerOptions server = new();

    private readonly Option<string?> user = SingleOption.Text("--user", "name", "The login on the server.");

    private readonly Option<string?> passwordEnv = SingleOption.Text("--password-env", "variable", "Name of the environment variable that holds the password.");

    private readonly Option<string?> passwordFile = SingleOption.Text("--password-file", "file", "File that holds the password as its only line. It is refused where others can read it.");

    private readonly Option<string?> keyFilePath = SingleOption.Text("--key-file-path", "file", "Private key to log in with, instead of a password.");

    private readonly Option<string?> passphraseEnv = SingleOption.Text("--passphrase-env", "variable", "Name of the environment variable that holds the passphrase of the key file.");

    private readonly Option<string?> passphraseFile = SingleOption.Text("--passphrase-file", "file", "File that holds the passphrase of the key file. It is refused where others can read it.");

    private readonly Option<string?> hostKeyFingerprint = SingleOption.Text(
        "--host-key-fingerprint", "SHA256:…", "Fingerprint of the key the server has to show; rostersync host-key reads it. Another key is refused before the login.");

    private readonly Option<string?> knownHostsPath = SingleOption.Text("--known-hosts-path", "file", "A known_hosts file that has the key of the server, instead of its fingerprint.");

    private readonly Option<string?> remotePath = SingleOption.Text("--remote-path", "folder", "Folder on the server. Default: the one the login begins in.");

    private readonly Option<TransferMode> transferMode = SingleOption.Create<TransferMode>(
        "--transfer-mode", "mode", "Direct writes straight to the final names (default); Atomic writes to temporary names and renames when all are there.",
        OptionValues.Word, "use Direct or Atomic");

    private readonly Option<TransferVerification> verify = SingleOption.Create<TransferVerification>(
        "--verify", "how", "Size compares the size of each file on the server (default); Content reads each back and compares SHA-256.", OptionValues.Word, "use Size or Content");

    private readonly Option<int?> operationTimeout = SingleOption.Create<int?>(
        "--operation-timeout-seconds", "seconds", "The longest silence of the server. Default: 60.", OptionValues.Seconds, OptionValues.SecondsExpected);

    private readonly Option<int?> overallTimeout = SingleOption.Create<int?>(
        "--overall-timeout-seconds", "seconds", "The longest time for the whole send, retries included. Default: 3600.", OptionValues.Seconds, OptionValues.SecondsExpected);

    private readonly Option<int?> maximumRetryCount = SingleOption.Create<int?>(
        "--maximum-retry-count", "number", "How often to connect anew after a fault of the network; nothing else is tried again. Default: 3.", OptionValues.Count, "write a number from 0");

    private readonly Option<int?> retryInterval = SingleOption.Create<int?>(
        "--retry-interval-seconds", "seconds", "Wait before the first new connection; each later wait is twice as long. Default: 5.", OptionValues.Seconds, OptionValues.SecondsExpected);

    private readonly Option<IReadOnlyList<string>> allowHold = ListOption.Create<string>(
        "--allow-hold", "rule", "Let a hold of this rule pass: its full name, once somebody has looked at it.", OptionValues.HoldRule, "it is no rule that holds; see rostersync rules");

    private readonly Option<bool> againToday = SingleOption.Switch("--again-today", "Send though a set was sent today already.");

    private readonly Option<string?> statePath = SingleOption.Text(
        "--state-path", "folder", "Folder that keeps receipts and hashed ids between runs, the same for every run. Default: one of the account.");

    public SendOptions()
    {
        server.ComputerName.Required = true;
        keyFilePath.Aliases.Add("--key-file");
        hostKeyFingerprint.Aliases.Add("--host-key");
        knownHostsPath.Aliases.Add("--known-hosts");
        statePath.Aliases.Add("--state");
    }

    public IEnumerable<Option> All =>
    [
        .. server.All, user, passwordEnv, passwordFile, keyFilePath, passphraseEnv, passphraseFile, hostKeyFingerprint, knownHostsPath, remotePath,
        transferMode, verify, operationTimeout, overallTimeout, maximumRetryCount, retryInterval, allowHold, againToday, statePath,
    ];

    /// <summary>Refuses options that cannot stand together: one of them would be left out unseen.</summary>
    public void AddValidators(Command command) => command.Validators.Add(result =>
    {
        Option[][] pairs =
        [
            [passwordEnv, passwordFile], [passphraseEnv, passphraseFile], [hostKeyFingerprint, knownHostsPath],
            [passwordEnv, keyFilePath], [passwordFile, keyFilePath],
        ];
        foreach (var pair in pairs)
        {
            if (result.GetResult(pair[0]) is not null && result.GetResult(pair[1]) is not null)
            {
                result.AddError($"Options '{pair[0].Name}' and '{pair[1].Name}' cannot go together.");
            }
        }

        foreach (var option in new[] { passphraseEnv, passphraseFile })
        {
            if (result.GetResult(option) is not null && result.GetResult(keyFilePath) is null)
            {
                result.AddError($"Option '{option.Name}' is of a key file, and '{keyFilePath.Name}' is not given.");
            }
        }
    });

    /// <summary>The settings.</summary>
    /// <exception cref="DeliveryException">One cannot be used, or a secret cannot be had.</exception>
    public SendSettings Read(ParseResult given)
    {
        // Server and host key first: a secret is not even read for a server nobody named.
        var endpoint = SendTarget.Endpoint(given.GetRequiredValue(server.ComputerName)!, given.GetValue(server.Port), given.GetValue(user));
        var hostKey = SendTarget.HostKey(given.GetValue(hostKeyFingerprint), given.GetValue(knownHostsPath));
        var password = SecretSource.Read("password", given.GetValue(passwordEnv), given.GetValue(passwordFile));
        var passphrase = SecretSource.Read("passphrase", given.GetValue(passphraseEnv), given.GetValue(passphraseFile));
        return new SendSettings
        {
            Endpoint = endpoint,
            HostKey = hostKey,
            Login = SendTarget.Login(password, given.GetValue(keyFilePath), passphrase),
            RemotePath = given.GetValue(remotePath),
            TransferMode = given.GetValue(transferMode),
            Verify = given.GetValue(verify),
            Transport = server.Transport(given),
            SshPath = server.SshPath(given),
            ConnectionTimeout = server.ConnectionTimeout(given),
            OperationTimeout = OptionValues.Time(given.GetValue(operationTimeout)),
            OverallTimeout = OptionValues.Time(given.GetValue(overallTimeout)),
            MaximumRetryCount = given.GetValue(maximumRetryCount),
            RetryInterval = OptionValues.Time(given.GetValue(retryInterval)),
            AllowHold = given.GetRequiredValue(allowHold),
            AgainToday = given.GetValue(againToday),
            StatePath = given.GetValue(statePath),
        };
    }
}
