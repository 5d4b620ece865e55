#if NETSTANDARD2_0
using System.Runtime.InteropServices;
#else
using System;
using System.IO;
using System.Linq;
using System.Security.AccessControl;
using System.Security.Principal;
#endif

namespace RosterSync.IO.Files;

/// <summary>Whether others than the owner can read a file.</summary>
internal static class OwnerOnlyCheck
{
    /// <summary>True or false where the system says so; null where this build cannot ask it.</summary>
    public static bool? CanOthersRead(string path)
    {
#if NETSTANDARD2_0
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return null;
        }

        // .NET Standard does not tell the rights; every Unix has ls.
        var result = OpenSsh.ChildProcess.Run("/bin/ls", ["-ldL", "--", path], OpenSsh.AskPass.NoQuestions(), System.TimeSpan.FromSeconds(10), default);
        return result.Output.Length < 10 ? null : result.Output.Substring(4, 6) != "------";
#else
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        return OperatingSystem.IsWindows() ? CanOthersReadOnWindows(path) : (File.GetUnixFileMode(path) & others) != 0;
#endif
    }

#if !NETSTANDARD2_0
    /// <summary>Groups that everybody who logs in belongs to.</summary>
    [System.Runtime.Versioning.SupportedOSPlatform("windows")]
    private static bool CanOthersReadOnWindows(string path)
    {
        SecurityIdentifier[] everybody =
        [
            new(WellKnownSidType.WorldSid, null),
            new(WellKnownSidType.AuthenticatedUserSid, null),
            new(WellKnownSidType.BuiltinUsersSid, null),
            new(WellKnownSidType.BuiltinGuestsSid, null),
        ];
        return new FileInfo(path).GetAccessControl()
            .GetAccessRules(includeExplicit: true, includeInherited: true, typeof(SecurityIdentifier))
            .OfType<FileSystemAccessRule>()
            .Any(rule => rule.AccessControlType == AccessControlType.Allow
                && (rule.FileSystemRights & FileSystemRights.ReadData) != 0
                && everybody.Contains(rule.IdentityReference));
    }
#endif
}
