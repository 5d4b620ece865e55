using System;

namespace RosterSync.IO.Tests.OpenSsh;

/// <summary>A disk of two megabytes.</summary>
internal sealed class FullDisk : IDisposable
{
    private readonly string path;

    internal FullDisk(string path, string owner)
    {
        this.path = path;
        if (Shell.TryRun(null, "mount", "-t", "tmpfs", "-o", "size=2m,mode=0700", "tmpfs", path).ExitCode != 0)
        {
            Require.Miss<string>("A small disk cannot be mounted here.");
        }

        Shell.Run("chown", owner, path);
    }

    public void Dispose() => Shell.Run("umount", "--lazy", path);
}
