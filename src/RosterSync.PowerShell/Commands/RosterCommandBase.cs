using System;
using System.ComponentModel;
using System.Management.Automation;
using System.Threading;
using RosterSync.Delivery;
using RosterSync.Errors;

namespace RosterSync.Commands;

/// <summary>What all cmdlets share: the wish to stop reaches the work, progress, and one way from what went wrong to an error.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RosterCommandBase : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private PipelineProgress? progress;
    private bool hasInput;

    /// <summary>Set when the pipeline is stopped.</summary>
    private protected CancellationToken Token => stop.Token;

    /// <summary>Shows how far the work has come, from the thread of the pipeline.</summary>
    private protected PipelineProgress Progress => progress ??= new PipelineProgress(this);

    /// <inheritdoc/>
    protected sealed override void BeginProcessing() => RunOrStop(Begin);

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        hasInput = true;
        RunOrStop(Process);
    }

    /// <inheritdoc/>
    protected sealed override void EndProcessing()
    {
        if (!hasInput && MyInvocation.ExpectingInput && WhenNothingCame is { } error)
        {
            ThrowTerminatingError(error);
        }

        RunOrStop(End);
        progress?.Complete();
    }

    /// <inheritdoc/>
    protected sealed override void StopProcessing()
    {
        try
        {
            stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The work was done already.
        }
    }

    /// <summary>The error where nothing comes down the pipeline; null where that is as good as anything, or <see cref="End"/> says it.</summary>
    private protected virtual ErrorRecord? WhenNothingCame => RosterErrors.PipelineEmpty();

    /// <summary>Work before the first input; an error there stops the pipeline.</summary>
    private protected virtual void Begin()
    {
    }

    /// <summary>Work for one input; an error there stops the pipeline unless the cmdlet runs it by <see cref="RunOrReport"/>.</summary>
    private protected virtual void Process()
    {
    }

    /// <summary>Work after the last input; an error there stops the pipeline.</summary>
    private protected virtual void End()
    {
    }

    /// <summary>Runs work on one item; where the item is bad, an error says so and the next item comes.</summary>
    private protected void RunOrReport(Action work, object? target = null)
    {
        try
        {
            work();
        }
        catch (RosterFormatException exception)
        {
            WriteError(exception.ToErrorRecord(target));
        }
    }

    /// <summary>Reports an object of a type that cannot be used; the next one comes.</summary>
    private protected void Report(ErrorRecord error, string type, Action<ErrorRecord> onError)
    {
        if (type == typeof(SisStudent).FullName)
        {
            // A step of the pipeline is missing, and each of the students would say so.
            ThrowTerminatingError(error);
        }

        onError(error);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of files and the like. Called also where the pipeline ends early.</summary>
    protected virtual void Dispose(bool isDisposing)
    {
        if (isDisposing)
        {
            stop.Dispose();
        }
    }

    private void RunOrStop(Action work)
    {
        try
        {
            work();
        }
        catch (RosterFormatException exception)
        {
            ThrowTerminatingError(exception.ToErrorRecord());
        }
        catch (DeliveryException exception)
        {
            ThrowTerminatingError(exception.ToErrorRecord());
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The pipeline stops; nothing is left to do.
        }
        catch (Exception exception) when (exception is not (IContainsErrorRecord or FlowControlException))
        {
            // What PowerShell itself throws, to stop a pipeline above all, goes its way.
            ThrowTerminatingError(RosterErrors.Unexpected(exception));
        }
    }
}
