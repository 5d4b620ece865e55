using System;
using System.Collections.Generic;
using System.IO;
using RosterSync.Delivery;
using RosterSync.IO.Files;

namespace RosterSync.IO.Nightly;

/// <summary>Keeps the sets that were sent, each in a folder of its own.</summary>
internal static class SetArchive
{
    private const string Prefix = "set";

    /// <summary>Keeps a set that was sent. Nothing happens where it is kept already.</summary>
    public static void Keep(KeptFolder kept, IReadOnlyList<RosterFile> files, TransferReceipt receipt)
    {
        var path = DatedFolder.PathOf(kept, Prefix, receipt.Finished, receipt.RunId);
        if (Directory.Exists(path))
        {
            return;
        }

        DatedFolder.Write(path, folder =>
        {
            foreach (var file in files)
            {
                using var source = file.OpenRead();
                using var copy = OwnerOnly.CreateFile(Path.Combine(folder, file.Name));
                source.CopyTo(copy);
                copy.Flush(flushToDisk: true);
            }
        });
    }

    /// <summary>Removes sets that are older than they may be.</summary>
    public static void Prune(KeptFolder kept, DateTimeOffset now) => DatedFolder.Prune(kept, Prefix, now);
}
