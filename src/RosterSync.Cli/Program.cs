using System;
using System.Runtime.InteropServices;
using System.Threading;

namespace RosterSync.Cli;

/// <summary>The process: its streams and its signals.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        using var stop = new CancellationTokenSource();
        using var host = new CommandHost(Console.OpenStandardOutput(), Console.Error)
        {
            Input = Console.IsInputRedirected || Console.IsErrorRedirected ? null : Console.In,
            IsOutputTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            Token = stop.Token,
        };

        // The first signal stops the run in good order; the run then ends by itself. A second one ends the process at once.
        void Stop(PosixSignalContext context)
        {
            context.Cancel = !stop.IsCancellationRequested;
            host.StoppedExitCode = context.Signal == PosixSignal.SIGTERM ? ExitCode.Terminated : ExitCode.Interrupted;
            stop.Cancel();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return RosterSyncCommand.Run(args, host);
    }
}
