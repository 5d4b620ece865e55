using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using RosterSync.Cli.Options;
using RosterSync.Cli.Output;
using RosterSync.IO.Nightly;

namespace RosterSync.Cli.Commands;

/// <summary><c>rostersync init</c>: writes the file the nightly run is told by.</summary>
internal sealed class InitCommand : Command
{
    private readonly Option<string?> configPath = ConfigPathOption.Create();

    private readonly Option<string?> inputPath = SingleOption.Text("--input-path", "folder", "The folder the student information system exports into. Default: export.");

    private readonly Option<string?> outputPath = SingleOption.Text("--output", "folder", "The folder the set is written to. Default: remind.");

    private readonly Option<string?> computerName = SingleOption.Text("--computer-name", "server", "The server on Remind's sync page; also as sftp://server:port.");

    private readonly Option<int?> port = SingleOption.Create<int?>("--port", "number", "Its port. Default: 22.", OptionValues.Positive, "write a number from 1");

    private readonly Option<string?> user = SingleOption.Text("--user", "name", "The user on that page.");

    private readonly Option<string?> fingerprint = SingleOption.Text("--host-key-fingerprint", "SHA256:...", "The key the server has to show; rostersync host-key shows it.");

    private readonly Option<string?> passwordEnv = SingleOption.Text("--password-env", "name", "The environment variable that holds the password, or the passphrase of the key.");

    private readonly Option<string?> passwordFile = SingleOption.Text("--password-file", "file", "The file that holds the password, or the passphrase of the key. Nobody else may read it.");

    private readonly Option<string?> keyFilePath = SingleOption.Text("--key-file-path", "file", "The private key to log in with.");

    private readonly CommandHost host;

    /// <summary>Makes the command.</summary>
    public InitCommand(CommandHost host)
        : base("init", "Writes a commented configuration of the nightly run to start with. At a terminal it asks for what was not given.")
    {
        this.host = host;
        keyFilePath.Aliases.Add("--key-file");
        computerName.Aliases.Add("--host");
        fingerprint.Aliases.Add("--host-key");
        Option[] all = [configPath, inputPath, outputPath, computerName, port, user, fingerprint, passwordEnv, passwordFile, keyFilePath];
        foreach (var option in all)
        {
            Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        var path = given.GetValue(configPath) ?? ConfigPathOption.DefaultName;
        try
        {
            ConfigurationTemplate.Write(path, new ConfigurationValues
            {
                InputPath = given.GetValue(inputPath) ?? Ask("Folder of the export (blank: export)") ?? "export",
                OutputPath = given.GetValue(outputPath) ?? "remind",
                ComputerName = given.GetValue(computerName) ?? Ask("Server on Remind's sync page (blank: later)"),
                Port = given.GetValue(port),
                User = given.GetValue(user) ?? Ask("User on that page (blank: later)"),
                HostKeyFingerprint = given.GetValue(fingerprint),
                PasswordEnv = given.GetValue(passwordEnv),
                PasswordFile = given.GetValue(passwordFile) ?? (HasSecret(given) ? null : Ask("File that will hold the password (blank: later)")),
                KeyFilePath = given.GetValue(keyFilePath),
            });
        }
        catch (RosterFormatException error)
        {
            return ErrorOutput.Write(host, new OptionNames(this), Name, error, asJson: false);
        }

        host.Print(to =>
        {
            to.Out.WriteLine($"{path} was written.");
            foreach (var line in Next(given, path))
            {
                to.Out.WriteLine(line);
            }
        });
        return ExitCode.Done;
    }

    private IEnumerable<string> Next(ParseResult given, string path)
    {
        var step = 1;
        if (given.GetValue(fingerprint) is null)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{step++}. See the server's key with rostersync host-key --computer-name SERVER, compare it with what Remind says, and write it into the file.");
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"{step++}. Look at what stands in the file, and change it.");
        yield return string.Create(CultureInfo.InvariantCulture, $"{step++}. rostersync sync --config {path} --dry-run does everything but send.");
        yield return string.Create(CultureInfo.InvariantCulture, $"{step}. rostersync schedule --config {path} --print says how to run it every night.");
    }

    private bool HasSecret(ParseResult given) => (given.GetValue(passwordEnv) ?? given.GetValue(keyFilePath)) is not null;

    /// <summary>Asks a person; whoever is no person is asked nothing.</summary>
    private string? Ask(string question)
    {
        if (host.Input is not { } input)
        {
            return null;
        }

        host.Error.Write(question + ": ");
        var answer = input.ReadLine()?.Trim();
        return string.IsNullOrEmpty(answer) ? null : answer;
    }
}
