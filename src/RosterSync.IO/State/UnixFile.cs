using System;
using System.IO;
using System.Runtime.InteropServices;

namespace RosterSync.IO.State;

/// <summary>Rights of files on Unix, which .NET Standard 2.0 does not know. On Windows a folder of the user is the user's alone as it is.</summary>
internal static class UnixFile
{
    private const int OwnerFolder = 0x1C0; // 0700
    private const int OwnerFile = 0x180; // 0600
    private const int Executable = 1;

    internal static bool IsUnix { get; } = !RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

    /// <summary>Makes a folder for its owner alone; it must not be there yet, so that it is nobody else's.</summary>
    /// <exception cref="IOException">It is there, or cannot be made.</exception>
    internal static void CreateOwnerFolder(string path)
    {
        if (!IsUnix)
        {
            Directory.CreateDirectory(path);
        }
        else if (MakeFolder(path, OwnerFolder) != 0)
        {
            throw new IOException("The folder " + path + " cannot be made.");
        }
    }

    /// <summary>Takes all rights on a folder from everybody but its owner.</summary>
    internal static void RestrictFolder(string path)
    {
        if (IsUnix && ChangeMode(path, OwnerFolder) != 0)
        {
            throw new UnauthorizedAccessException("The rights of the folder " + path + " cannot be set.");
        }
    }

    /// <summary>Makes a file for its owner alone; one of that name is replaced.</summary>
    internal static FileStream CreateOwnerFile(string path)
    {
        File.Delete(path);
#if NETSTANDARD2_0
        var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        if (IsUnix && ChangeMode(path, OwnerFile) != 0)
        {
            stream.Dispose();
            throw new UnauthorizedAccessException("The rights of the file " + path + " cannot be set.");
        }

        return stream;
#else
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = (UnixFileMode)OwnerFile;
        }

        return new FileStream(path, options);
#endif
    }

    /// <summary>Lets the owner start a file; false where nothing may be started from that folder.</summary>
    internal static bool TryMakeExecutable(string path) => ChangeMode(path, OwnerFolder) == 0 && Access(path, Executable) == 0;

    // The names are converted by hand: a path is UTF-8 on Unix whatever the runtime takes for the system's code page.
    private static int MakeFolder(string path, int mode) => mkdir(Name(path), mode);

    private static int ChangeMode(string path, int mode) => chmod(Name(path), mode);

    private static int Access(string path, int mode) => access(Name(path), mode);

    private static byte[] Name(string path) => System.Text.Encoding.UTF8.GetBytes(path + "\0");

#pragma warning disable IDE1006, SYSLIB1054, CA5392 // The names are those of the C library, which only Unix has.
    [DllImport("libc")]
    private static extern int mkdir(byte[] path, int mode);

    [DllImport("libc")]
    private static extern int chmod(byte[] path, int mode);

    [DllImport("libc")]
    private static extern int access(byte[] path, int mode);
#pragma warning restore IDE1006, SYSLIB1054, CA5392
}
