using System;
using System.Globalization;
using System.IO;
using RosterSync.IO.Files;

namespace RosterSync.IO.Nightly;

/// <summary>Folders with a time in their names, of which those that are too old are removed. Nothing else that lies beside them is.</summary>
internal static class DatedFolder
{
    private const string StampFormat = "yyyyMMdd'T'HHmmss'Z'";

    private static readonly int StampLength = "20260101T000000Z".Length;

    /// <summary>The path of a folder.</summary>
    /// <param name="kept">Where it lies.</param>
    /// <param name="prefix">What it holds.</param>
    /// <param name="time">Its time.</param>
    /// <param name="id">What tells two of one second apart.</param>
    public static string PathOf(KeptFolder kept, string prefix, DateTimeOffset time, string id) =>
        Path.Combine(kept.Path, $"{prefix}-{time.UtcDateTime.ToString(StampFormat, CultureInfo.InvariantCulture)}-{id.Substring(0, 8)}");

    /// <summary>Fills a folder, which is then there whole or not at all.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="fill">Writes into the path it is given.</param>
    public static void Write(string folder, Action<string> fill)
    {
        OwnerOnly.CreateFolder(Path.GetDirectoryName(folder)!);
        var half = folder + ".tmp";
        if (Directory.Exists(half))
        {
            // Of a run that was killed.
            Directory.Delete(half, recursive: true);
        }

        OwnerOnly.CreateFolder(half);
        fill(half);
        Directory.Move(half, folder);
    }

    /// <summary>Removes those that are older than they may be, and halves of them.</summary>
    public static void Prune(KeptFolder kept, string prefix, DateTimeOffset now)
    {
        if (!Directory.Exists(kept.Path))
        {
            return;
        }

        foreach (var folder in Directory.GetDirectories(kept.Path, prefix + "-*"))
        {
            var name = Path.GetFileName(folder);
            if (name.Length > prefix.Length + 1 + StampLength
                && DateTimeOffset.TryParseExact(
                    name.Substring(prefix.Length + 1, StampLength), StampFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                && time < now.AddDays(-kept.Days))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
