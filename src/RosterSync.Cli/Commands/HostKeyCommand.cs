using System;
using System.CommandLine;
using RosterSync.Cli.Options;
using RosterSync.Cli.Output;
using RosterSync.Delivery;
using RosterSync.IO.Runs;

namespace RosterSync.Cli.Commands;

/// <summary><c>rostersync host-key</c>: reads the keys of a server before any credential is sent.</summary>
internal sealed class HostKeyCommand : Command
{
    private readonly Argument<string?> server = new("server")
    {
        Description = "The same as naming it with --computer-name.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly ServerOptions options = new();

    private readonly Option<bool> json = SingleOption.Switch("--json", "Write the keys as one JSON object to standard output.");

    private readonly CommandHost host;

    /// <summary>Makes the command.</summary>
    public HostKeyCommand(CommandHost host)
        : base("host-key", "Reads the keys of an SFTP server, without logging in.")
    {
        this.host = host;
        Add(server);
        foreach (var option in options.All)
        {
            Add(option);
        }

        Add(json);
        Validators.Add(result =>
        {
            if ((result.GetResult(server)?.Tokens.Count > 0) == (result.GetResult(options.ComputerName) is not null))
            {
                result.AddError($"Name the server once: as an argument or with '{options.ComputerName.Name}'.");
            }
        });
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        var names = new OptionNames(this);
        try
        {
            var (name, port) = SendTarget.Server(given.GetValue(server) ?? given.GetRequiredValue(options.ComputerName)!, given.GetValue(options.Port));
            var keys = RemoteTransports.Find(options.Transport(given), options.SshPath(given))
                .ReadHostKeys(name, port, options.ConnectionTimeout(given) ?? RemoteConnectionOptions.DefaultConnectTimeout, host.Token);
            host.Print(to =>
            {
                if (given.GetValue(json))
                {
                    JsonOutput.Write(to.OutputStream, keys);
                }
                else
                {
                    ReportOutput.Write(to, HostKeyReport.Make(keys));
                }
            });
            return ExitCode.Done;
        }
        catch (DeliveryException error)
        {
            return ErrorOutput.Write(host, names, Name, error, given.GetValue(json));
        }
        catch (OperationCanceledException) when (host.Token.IsCancellationRequested)
        {
            host.Error.WriteLine("Stopped.");
            return host.StoppedExitCode;
        }
    }
}
