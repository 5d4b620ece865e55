using System.Runtime.InteropServices;
using System.Text;

namespace RosterSync.IO.OpenSsh;

/// <summary>What .NET does not tell of a Unix system.</summary>
internal static class Unix
{
    private const int OwnerMayExecute = 0x1C0; // 0700
    private const int Execute = 1;

    internal static bool IsHere { get; } = !RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

    /// <summary>Lets the owner start a file; false where nothing may be started from its file system.</summary>
    internal static bool TryMakeExecutable(string path)
    {
        // Converted by hand: a path is UTF-8 here whatever the runtime takes for the system's code page.
        var name = Encoding.UTF8.GetBytes(path + "\0");
        return ChangeMode(name, OwnerMayExecute) == 0 && Access(name, Execute) == 0;
    }

    [DllImport("libc", EntryPoint = "chmod")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ChangeMode(byte[] path, uint mode);

    [DllImport("libc", EntryPoint = "access")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Access(byte[] path, int mode);
}
