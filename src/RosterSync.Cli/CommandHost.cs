using System;
using System.IO;
using System.Text;
using System.Threading;

namespace RosterSync.Cli;

/// <summary>What a command has of the world outside: where it writes, the day, and the wish that it stop.</summary>
internal sealed class CommandHost : IDisposable
{
    /// <summary>Makes a host that writes to streams.</summary>
    public CommandHost(Stream output, TextWriter error)
    {
        OutputStream = output;
        Out = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 4096, leaveOpen: true);
        Error = error;
    }

    /// <summary>Standard output, for what machines read.</summary>
    public Stream OutputStream { get; }

    /// <summary>Standard output, for what people read.</summary>
    public TextWriter Out { get; }

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; }

    /// <summary>Where a person answers questions; null where nobody is there.</summary>
    public TextReader? Input { get; init; }

    /// <summary>Told of each step of a nightly run before it begins.</summary>
    public Action<SyncStepName>? StepBegins { get; init; }

    /// <summary>Whether a person looks at the output.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Whether a person looks at standard error, where progress is shown.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Today.</summary>
    public Func<DateTime> Today { get; init; } = static () => DateTime.Today;

    /// <summary>Stops the run.</summary>
    public CancellationToken Token { get; init; }

    /// <summary>The exit code of a run that was stopped.</summary>
    public int StoppedExitCode { get; set; } = ExitCode.Interrupted;

    /// <summary>Writes a result. Where that cannot be done, what was done before stays done, and the exit code says so.</summary>
    public void Print(Action<CommandHost> write)
    {
        try
        {
            write(this);
            Out.Flush();
        }
        catch (IOException)
        {
            Error.WriteLine("warning: The result could not be written to standard output.");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Out.Dispose();
        }
        catch (IOException)
        {
            // It was said when it was written.
        }
    }
}
