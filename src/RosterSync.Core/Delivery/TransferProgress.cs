namespace RosterSync.Delivery;

/// <summary>How far a send is.</summary>
public sealed class TransferProgress
{
    /// <summary>Name of the file under way.</summary>
    public required string FileName { get; init; }

    /// <summary>Files that are done.</summary>
    public required int FilesDone { get; init; }

    /// <summary>Files of the set.</summary>
    public required int FilesTotal { get; init; }

    /// <summary>Bytes the server has confirmed.</summary>
    public required long BytesDone { get; init; }

    /// <summary>Bytes of the set.</summary>
    public required long BytesTotal { get; init; }
}
