using System;
using System.Collections.Generic;
using System.CommandLine;

namespace RosterSync.Cli.Options;

/// <summary>Which server is meant, and what speaks to it.</summary>
internal sealed class ServerOptions
{
    private readonly Option<int?> connectionTimeout = SingleOption.Create<int?>(
        "--connection-timeout-seconds", "seconds", "The longest time until the server has let the login in. Default: 30.", OptionValues.Seconds, OptionValues.SecondsExpected);

    private readonly Option<RemoteTransport> transport = SingleOption.Create<RemoteTransport>(
        "--transport", "name", "What speaks to the server: Auto (OpenSSH where it is found, else SSH.NET where it is built in; default), OpenSsh or SshNet.",
        OptionValues.Word, "use Auto, OpenSsh or SshNet");

    private readonly Option<string?> sshPath = SingleOption.Text("--ssh-path", "file", "The ssh program to use. Without it the one of the system is looked for.");

    public ServerOptions() => ComputerName.Aliases.Add("--host");

    public Option<string?> ComputerName { get; } = SingleOption.Text(
        "--computer-name", "server", "The server: a name or address, name:port, or a pasted sftp://name:port.");

    public Option<int?> Port { get; } = SingleOption.Create<int?>("--port", "number", "The port. Default: 22.", OptionValues.Positive, "write a number from 1 to 65535");

    public IEnumerable<Option> All => [ComputerName, Port, connectionTimeout, transport, sshPath];

    public TimeSpan? ConnectionTimeout(ParseResult given) => OptionValues.Time(given.GetValue(connectionTimeout));

    public RemoteTransport Transport(ParseResult given) => given.GetValue(transport);

    public string? SshPath(ParseResult given) => given.GetValue(sshPath);
}
