#if !NETSTANDARD2_0
using System;
#endif
using System.IO;
#if NETSTANDARD2_0
using System.Runtime.InteropServices;
#endif

namespace RosterSync.IO.Files;

/// <summary>Files and folders that only their owner can read: 0600 and 0700. On Windows they take the rights of the folder they lie in.</summary>
internal static class OwnerOnly
{
    /// <summary>Creates a file that must not be there yet.</summary>
    public static FileStream CreateFile(string path, int bufferSize = 4096)
    {
#if NETSTANDARD2_0
        var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize);
        if (!IsWindows && ChangeMode(path, 0x180 /* 0600 */) != 0)
        {
            stream.Dispose();
            throw new IOException($"{Path.GetFileName(path)} cannot be made readable by its owner only.");
        }

        return stream;
#else
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = bufferSize };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
#endif
    }

    /// <summary>Creates a folder where there is none; one that is there already keeps its rights.</summary>
    public static void CreateFolder(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

#if NETSTANDARD2_0
        Directory.CreateDirectory(path);
        if (!IsWindows && ChangeMode(path, 0x1C0 /* 0700 */) != 0)
        {
            throw new IOException($"{Path.GetFileName(path)} cannot be made readable by its owner only.");
        }
#else
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
#endif
    }

#if NETSTANDARD2_0
    private static bool IsWindows => RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

    [DllImport("libc", EntryPoint = "chmod", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ChangeMode([MarshalAs(UnmanagedType.LPStr)] string path, uint mode);
#endif
}
