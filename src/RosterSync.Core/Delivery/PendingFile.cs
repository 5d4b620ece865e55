using System.Collections.Generic;

namespace RosterSync.Delivery;

/// <summary>A file of the set while it is on its way.</summary>
internal sealed class PendingFile(RosterFile file, FileStamp stamp)
{
    internal RosterFile File { get; } = file;

    internal string Name => File.Name;

    internal long Length => File.Length;

    /// <summary>What it was when the send began; a file that is another by now is not sent.</summary>
    internal FileStamp Stamp { get; } = stamp;

    internal string RemotePath { get; set; } = file.Name;

    /// <summary>Whether a file of that name was there before; true while nobody could look.</summary>
    internal bool ExistedBefore { get; set; } = true;

    /// <summary>Its size then, where it is known.</summary>
    internal long? SizeBefore { get; set; }

    /// <summary>In Atomic mode, the name the last attempt wrote to.</summary>
    internal string? TemporaryName { get; set; }

    /// <summary>Whether all bytes are on the server, under the name they were written to.</summary>
    internal bool IsUploaded { get; set; }

    /// <summary>Whether the server was asked about the file by its name, after it was closed.</summary>
    internal bool IsLookedAt { get; set; }

    internal int Attempts { get; set; }

    internal TransferState State { get; set; }

    internal TransferVerification? Verified { get; set; }

    private TransferResult ToResult(FileDigests digests) => new()
    {
        Name = Name,
        RemotePath = RemotePath,
        Bytes = Length,
        Sha256 = digests.OfOrEmpty(File),
        Attempts = Attempts,
        State = State,
        Verified = State == TransferState.Sent ? Verified : null,
    };

    internal static TransferResult[] ToResults(IReadOnlyList<PendingFile> files, FileDigests digests)
    {
        var results = new TransferResult[files.Count];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = files[i].ToResult(digests);
        }

        return results;
    }
}
