using System;
using System.Collections.Generic;

namespace RosterSync.Delivery;

/// <summary>
/// A send that failed. Its texts say what is wrong and what to do; they hold neither a secret nor a value of a person,
/// and never what the server or ssh printed.
/// </summary>
public sealed class DeliveryException : Exception
{
    /// <summary>Makes the error.</summary>
    public DeliveryException(DeliveryError error, string message, string action, Exception? innerException = null)
        : base(message, innerException)
    {
        Error = error;
        Action = action;
        IsTransient = error.IsNetworkFault;
    }

    /// <summary>The kind of failure.</summary>
    public DeliveryError Error { get; }

    /// <summary>Stable id.</summary>
    public string ErrorId => Error.Id;

    /// <summary>Name of PowerShell's error category.</summary>
    public string Category => Error.Category;

    /// <summary>The exit code of the command.</summary>
    public int ExitCode => Error.ExitCode;

    /// <summary>What to do.</summary>
    public string Action { get; }

    /// <summary>Whether a new connection may put it right.</summary>
    public bool IsTransient { get; init; }

    /// <summary>For <c>SetPartiallyPublished</c>, what stopped the send.</summary>
    public DeliveryError? CausedBy { get; init; }

    /// <summary>For <c>SetPartiallyPublished</c>, each file and where it stands.</summary>
    public IReadOnlyList<TransferResult> Files { get; init; } = [];

    /// <summary>For <c>RosterInvalid</c>, <c>RosterHeld</c> and <c>RemovalThresholdExceeded</c>, the findings that stop the send.</summary>
    public IReadOnlyList<RosterFinding> Findings { get; init; } = [];

    /// <summary>For a host key that is unknown or changed, the keys the server shows.</summary>
    public IReadOnlyList<HostKeyInfo> HostKeys { get; init; } = [];
}
