using System;
using System.CommandLine;
using RosterSync.Cli.Options;
using RosterSync.Cli.Output;
using RosterSync.Delivery;
using RosterSync.IO.Runs;
using RosterSync.Validation;

namespace RosterSync.Cli.Commands;

/// <summary><c>rostersync send</c>: puts a checked set on Remind's server and says that it arrived.</summary>
internal sealed class SendCommand : Command
{
    private readonly Argument<string[]> path = PathArgument.Create("The folder of the set, or its files.");

    private readonly LayoutOption layout = new();

    private readonly SendOptions options = new();

    private readonly Option<bool> dryRun = SingleOption.Switch("--dry-run", "Check whether the set would be sent, and connect to nothing.");

    private readonly Option<bool> json = SingleOption.Switch("--json", "Write the result as one JSON object to standard output.");

    private readonly Option<bool> quiet = SingleOption.Switch("--quiet", "Write no receipt and show no progress; the exit code tells.");

    private readonly CommandHost host;

    /// <summary>Makes the command.</summary>
    public SendCommand(CommandHost host)
        : base("send", "Checks a set and sends it by SFTP: whole, verified, to a server whose key is known.")
    {
        this.host = host;
        Add(path);
        Add(layout.Option);
        foreach (var option in options.All)
        {
            Add(option);
        }

        Add(dryRun);
        Add(json);
        Add(quiet);
        options.AddValidators(this);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        var names = new OptionNames(this);
        try
        {
            return Send(given, names);
        }
        catch (RosterFormatException error)
        {
            return ErrorOutput.Write(host, names, Name, error, given.GetValue(json));
        }
        catch (DeliveryException error)
        {
            return ErrorOutput.Write(host, names, Name, error, given.GetValue(json));
        }
        catch (OperationCanceledException) when (host.Token.IsCancellationRequested)
        {
            host.Error.WriteLine("Stopped. Nothing on the server has changed.");
            return host.StoppedExitCode;
        }
    }

    private int Send(ParseResult given, OptionNames names)
    {
        var settings = options.Read(given);
        var delivery = new RosterDelivery(settings);
        var paths = PathArgument.Expand(given.GetRequiredValue(path));
        var test = RosterTest.Check(layout.Read(given, paths), paths, new ValidationOptions { AsOf = host.Today() }, host.Token);
        if (given.GetValue(dryRun))
        {
            var isDue = delivery.Check(test, host.Token);
            Print(given, to => JsonOutput.Write(to.OutputStream, settings.Endpoint, isDue), () => SendReport.Make(settings.Endpoint, isDue));
            return ExitCode.Done;
        }

        var outcome = host.IsErrorTerminal && !given.GetValue(quiet) && !given.GetValue(json)
            ? ProgressBar.ShowSending(host, progress => delivery.Send(test, progress, host.Token))
            : delivery.Send(test, null, host.Token);
        Print(given, to => JsonOutput.Write(to.OutputStream, outcome), () => SendReport.Make(outcome));
        return ExitCode.Done;
    }

    private void Print(ParseResult given, Action<CommandHost> writeJson, Func<Report> report)
    {
        if (given.GetValue(json))
        {
            host.Print(writeJson);
        }
        else if (!given.GetValue(quiet))
        {
            host.Print(to => ReportOutput.Write(to, report()));
        }
    }
}
