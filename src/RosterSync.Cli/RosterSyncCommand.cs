using System;
using System.CommandLine;
using System.CommandLine.Invocation;
using RosterSync.Cli.Commands;
using RosterSync.Cli.Output;

namespace RosterSync.Cli;

/// <summary>The rostersync command.</summary>
internal static class RosterSyncCommand
{
    /// <summary>Parses arguments and runs the command they name.</summary>
    public static int Run(string[] args, CommandHost host)
    {
        // A value that begins with @ is a value and no file of arguments.
        var parsed = Create(host).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            return RefuseUsage(parsed, host);
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = host.Out,
                Error = host.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (OperationCanceledException) when (host.Token.IsCancellationRequested)
        {
            host.Error.WriteLine("Stopped. Nothing was written; the folder is as it was.");
            return host.StoppedExitCode;
        }
#pragma warning disable CA1031 // The last resort: an exception of whatever kind may hold data of a person in its message.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            ErrorOutput.WriteUnexpected(host.Error, exception);
            return ExitCode.Unexpected;
        }
    }

    /// <summary>The command with all it can do.</summary>
    public static RootCommand Create(CommandHost host) =>
        new("Turns the exports of a student information system into the files Remind takes, without emergency and secondary contacts, checks them and sends them.")
        {
            new InspectCommand(host),
            new MapCommand(host),
            new ConvertCommand(host),
            new TestCommand(host),
            new CompareCommand(host),
            new TemplateCommand(host),
            new ReportCommand(host),
            new SendCommand(host),
            new HostKeyCommand(host),
            new SyncCommand(host),
            new InitCommand(host),
            new StatusCommand(host),
            new ScheduleCommand(host),
            new RulesCommand(host),
        };

    private static int RefuseUsage(ParseResult parsed, CommandHost host)
    {
        foreach (var error in parsed.Errors)
        {
            host.Error.WriteLine($"error: {error.Message}");
        }

        var command = parsed.CommandResult.Command is RootCommand ? "rostersync" : $"rostersync {parsed.CommandResult.Command.Name}";
        host.Error.WriteLine($"to do: see {command} --help");
        return ExitCode.WrongUsage;
    }
}
