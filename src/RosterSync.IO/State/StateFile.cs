using System;
using System.IO;
using RosterSync.IO.Files;

namespace RosterSync.IO.State;

/// <summary>A small file that is there whole or as it was before, for its owner alone.</summary>
internal static class StateFile
{
    internal static void Replace(string path, byte[] content)
    {
        var temporary = path + "." + Guid.NewGuid().ToString("N") + ".tmp";
        try
        {
            using (var stream = OwnerOnly.CreateFile(temporary))
            {
                stream.Write(content, 0, content.Length);
                stream.Flush(flushToDisk: true);
            }

#if NETSTANDARD2_0
            if (File.Exists(path))
            {
                File.Replace(temporary, path, null);
            }
            else
            {
                File.Move(temporary, path);
            }
#else
            File.Move(temporary, path, overwrite: true);
#endif
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>The content; null where there is no such file.</summary>
    internal static byte[]? Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Removes what runs that were killed left half-written.</summary>
    internal static void RemoveLeftovers(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, "*.tmp"))
        {
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(path) > TimeSpan.FromDays(1))
            {
                File.Delete(path);
            }
        }
    }
}
