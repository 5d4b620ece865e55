using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using RosterSync.Delivery;
using RosterSync.IO.Files;

namespace RosterSync.IO.Nightly;

/// <summary>Keeps the sets that were sent, each in a folder of its own that is there whole or not at all.</summary>
internal sealed class SetArchive(KeptFolder kept)
{
    private const string Prefix = "set-";
    private const string StampFormat = "yyyyMMdd'T'HHmmss'Z'";

    private static readonly int StampLength = "20260101T000000Z".Length;

    /// <summary>The folder of a send.</summary>
    public string PathOf(TransferReceipt receipt) => Path.Combine(
        kept.Path, $"{Prefix}{receipt.Finished.UtcDateTime.ToString(StampFormat, CultureInfo.InvariantCulture)}-{receipt.RunId.Substring(0, 8)}");

    /// <summary>Keeps a set that was sent. Nothing happens where it is kept already.</summary>
    public void Keep(IReadOnlyList<RosterFile> files, TransferReceipt receipt)
    {
        var folder = PathOf(receipt);
        if (Directory.Exists(folder))
        {
            return;
        }

        OwnerOnly.CreateFolder(kept.Path);
        var half = folder + ".tmp";
        if (Directory.Exists(half))
        {
            // Of a run that was killed.
            Directory.Delete(half, recursive: true);
        }

        OwnerOnly.CreateFolder(half);
        foreach (var file in files)
        {
            using var source = file.OpenRead();
            using var copy = OwnerOnly.CreateFile(Path.Combine(half, file.Name));
            source.CopyTo(copy);
            copy.Flush(flushToDisk: true);
        }

        Directory.Move(half, folder);
    }

    /// <summary>Removes sets that are older than they may be, and halves of them.</summary>
    /// <returns>How many sets.</returns>
    public int Prune(DateTimeOffset now)
    {
        if (!Directory.Exists(kept.Path))
        {
            return 0;
        }

        var removed = 0;
        foreach (var folder in Directory.GetDirectories(kept.Path, Prefix + "*"))
        {
            if (TimeOf(Path.GetFileName(folder)) is { } time && time < now.AddDays(-kept.Days))
            {
                Directory.Delete(folder, recursive: true);
                removed++;
            }
        }

        return removed;
    }

    private static DateTimeOffset? TimeOf(string name) =>
        name.Length > Prefix.Length + StampLength
        && DateTimeOffset.TryParseExact(
            name.Substring(Prefix.Length, StampLength), StampFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;
}
