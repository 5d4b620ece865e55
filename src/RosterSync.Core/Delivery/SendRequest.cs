using System.Collections.Generic;
using RosterSync.Comparison;
using RosterSync.Validation;

namespace RosterSync.Delivery;

/// <summary>A set that is to be sent.</summary>
public sealed class SendRequest
{
    /// <summary>The set.</summary>
    public required RosterSet Set { get; init; }

    /// <summary>Everything the full check of the set has found. A set is never sent unchecked.</summary>
    public required IReadOnlyList<RosterFinding> Findings { get; init; }

    /// <summary>The ids of the set as keyed hashes, where they were read already.</summary>
    internal SetIds? Ids { get; init; }

    /// <summary>Holds that a person lets pass, each by its name.</summary>
    public IReadOnlyList<string> AllowHold { get; init; } = [];

    /// <summary>Whether a set may be sent though one was sent today.</summary>
    public bool AgainToday { get; init; }
}

/// <summary>What a send came to.</summary>
public sealed class SendOutcome
{
    /// <summary>The files; all of them <see cref="TransferState.Sent"/>, or all <see cref="TransferState.NotSent"/> where a set was sent today already.</summary>
    public required IReadOnlyList<TransferResult> Files { get; init; }

    /// <summary>The receipt: of this send, or of the one that was made today already.</summary>
    public required TransferReceipt Receipt { get; init; }

    /// <summary>Where the receipt lies; null where it is no file.</summary>
    public string? ReceiptPath { get; init; }

    /// <summary>Whether this send has sent anything.</summary>
    public required bool IsSent { get; init; }
}
