using System;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading;

namespace RosterSync.Cli.Tests;

/// <summary>One run of the command within the test process.</summary>
internal sealed class CommandRun
{
    private CommandRun(int exitCode, string output, string error)
    {
        ExitCode = exitCode;
        Out = output;
        Error = error;
    }

    public int ExitCode { get; }

    public string Out { get; }

    public string Error { get; }

    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public static CommandRun Of(params string[] args) => Of(CancellationToken.None, args);

    public static CommandRun Of(CancellationToken token, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        int exitCode;
        using (var host = new CommandHost(output, error) { Token = token, Today = () => new DateTime(2026, 11, 21) })
        {
            exitCode = RosterSyncCommand.Run(args, host);
        }

        return new CommandRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
