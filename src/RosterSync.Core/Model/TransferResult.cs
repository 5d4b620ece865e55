namespace RosterSync;

/// <summary>How the files of a set reach their names on the server.</summary>
public enum TransferMode
{
    /// <summary>Straight to the final names, as Remind is reported to want it.</summary>
    Direct,
    /// <summary>To temporary names, then renamed once all are there and verified.</summary>
    Atomic,
}

/// <summary>How a file on the server is compared with the one that was sent.</summary>
public enum TransferVerification
{
    /// <summary>By its size.</summary>
    Size,
    /// <summary>By its size, and by reading it back and comparing SHA-256.</summary>
    Content,
}

/// <summary>Where a file of the set stands on the server.</summary>
public enum TransferState
{
    /// <summary>Not touched: the server has what it had before.</summary>
    NotSent,
    /// <summary>The new file is, or was, there under its name, and was verified.</summary>
    Sent,
    /// <summary>Part of the new file is there under its name.</summary>
    Incomplete,
    /// <summary>What was there is gone; part of the new file had replaced it and was removed.</summary>
    Removed,
    /// <summary>The connection was lost and the server could not be asked.</summary>
    Unknown,
}

/// <summary>What became of one file of a send.</summary>
public sealed class TransferResult
{
    /// <summary>Name of the file.</summary>
    public required string Name { get; init; }

    /// <summary>Path on the server.</summary>
    public required string RemotePath { get; init; }

    /// <summary>Size in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of the file that was sent, in lower-case hex; empty where nothing was sent.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How often sending it was begun.</summary>
    public required int Attempts { get; init; }

    /// <summary>Where it stands.</summary>
    public required TransferState State { get; init; }

    /// <summary>How it was verified; null where it was not. Less than asked for where the server took the file away before it could be read back.</summary>
    public TransferVerification? Verified { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {State}";
}
