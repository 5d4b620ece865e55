using System;
using System.IO;
using RosterSync.Delivery;
using RosterSync.IO.Files;

namespace RosterSync.IO.OpenSsh;

/// <summary>A folder for one connection that only its owner can enter, and that goes with the connection.</summary>
internal sealed class PrivateFolder : IDisposable
{
    private const string Prefix = "rostersync-ssh-";

    private PrivateFolder(string path) => FullPath = path;

    internal string FullPath { get; }

    /// <summary>Makes one, and removes those that killed runs left more than a day ago.</summary>
    internal static PrivateFolder Create(string parent)
    {
        RemoveLeftovers(parent);
        var path = Path.Combine(parent, Prefix + Guid.NewGuid().ToString("N"));
        try
        {
            OwnerOnly.CreateFolder(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unavailable(parent, e);
        }

        return new PrivateFolder(path);
    }

    internal string PathOf(string name) => Path.Combine(FullPath, name);

    /// <summary>Writes a file into it.</summary>
    internal string Write(string name, byte[] content)
    {
        var path = PathOf(name);
        try
        {
            using var stream = OwnerOnly.CreateFile(path);
            stream.Write(content, 0, content.Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unavailable(FullPath, e);
        }

        return path;
    }

    public void Dispose() => TryDelete(FullPath);

    private static DeliveryException Unavailable(string path, Exception e) => new(
        DeliveryError.StateUnavailable,
        $"Nothing can be written to {path}, the folder for temporary files.",
        "Check its rights and the room on its disk, or set TMPDIR (on Windows TEMP) to another folder.",
        e);

    private static void RemoveLeftovers(string parent)
    {
        try
        {
            foreach (var path in Directory.GetDirectories(parent, Prefix + "*"))
            {
                if (DateTime.UtcNow - Directory.GetLastWriteTimeUtc(path) > TimeSpan.FromDays(1))
                {
                    TryDelete(path);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder of other people's temporary files is theirs.
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It holds no secret; a later run tries again.
        }
    }
}
