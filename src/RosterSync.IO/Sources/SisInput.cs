using System;
using System.IO;

namespace RosterSync.IO.Sources;

/// <summary>A file to read: one on disk, one in an archive, or a table of a JSON file.</summary>
/// <param name="Path">Full path, for people; of a file in an archive, the archive's path and its own.</param>
/// <param name="Folder">The folder on disk it lies in, itself or its archive.</param>
/// <param name="IsNamed">Whether it was named itself, not found in a folder or archive.</param>
/// <param name="Written">When it was written, in UTC.</param>
/// <param name="Open">Opens it; the stream can be read again from its start.</param>
internal sealed record SisInput(string Path, string Folder, bool IsNamed, DateTime Written, Func<Stream> Open)
{
    /// <summary>Name without a folder.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>A file on disk.</summary>
    public static SisInput OfFile(string path, bool isNamed) => new(
        path,
        System.IO.Path.GetDirectoryName(path) ?? path,
        isNamed,
        File.GetLastWriteTimeUtc(path),
        () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan));
}
