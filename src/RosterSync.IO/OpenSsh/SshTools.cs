using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using RosterSync.Delivery;

namespace RosterSync.IO.OpenSsh;

/// <summary>The programs of the OpenSSH client on this machine.</summary>
internal sealed class SshTools
{
    private static readonly string Extension = Unix.IsHere ? string.Empty : ".exe";

    private SshTools(string ssh)
    {
        Ssh = ssh;
        KeyScan = Beside("ssh-keyscan");
        KeyGen = Beside("ssh-keygen");
    }

    internal string Ssh { get; }

    /// <summary>Null where it is missing.</summary>
    internal string? KeyScan { get; }

    /// <summary>Null where it is missing.</summary>
    internal string? KeyGen { get; }

    /// <summary>Finds them.</summary>
    /// <param name="path">Where ssh is, when a person said so.</param>
    /// <exception cref="DeliveryException"><c>SshNotFound</c>.</exception>
    internal static SshTools Find(string? path = null) => Find(path, Folders());

    internal static SshTools Find(string? path, IEnumerable<string> folders)
    {
        if (!string.IsNullOrEmpty(path))
        {
            var given = Directory.Exists(path) ? Path.Combine(path!, "ssh" + Extension) : path!;
            return File.Exists(given)
                ? new SshTools(Path.GetFullPath(given))
                : throw DeliveryErrors.SshNotFound($"There is no ssh at {given}.", "Give the full path of the ssh program, or leave it out to have it looked for.");
        }

        var found = folders.Select(folder => Path.Combine(folder, "ssh" + Extension)).FirstOrDefault(File.Exists);
        return found is not null
            ? new SshTools(found)
            : throw DeliveryErrors.SshNotFound("The OpenSSH client was not found: there is no ssh in PATH or where the system keeps it.", HowToInstall());
    }

    private static IEnumerable<string> Folders()
    {
        if (!Unix.IsHere)
        {
            // The system's own first: others in PATH, such as the one of Git, are patched when somebody thinks of it.
            var windows = Environment.GetFolderPath(Environment.SpecialFolder.Windows);
            if (windows.Length > 0)
            {
                yield return Path.Combine(windows, "System32", "OpenSSH");
                // What a 32-bit process has to call System32.
                yield return Path.Combine(windows, "Sysnative", "OpenSSH");
            }

            yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "OpenSSH");
        }

        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator))
        {
            // An entry that is no full path would be looked for in whatever folder the task runs in.
            if (Path.IsPathRooted(folder) && folder.IndexOfAny(Path.GetInvalidPathChars()) < 0)
            {
                yield return folder;
            }
        }

        if (Unix.IsHere)
        {
            // A scheduled task may have no PATH to speak of.
            yield return "/usr/bin";
            yield return "/usr/local/bin";
        }
    }

    private static string HowToInstall()
    {
        const string orSay = " Or name the ssh to use with -SshPath.";
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return "As administrator: Add-WindowsCapability -Online -Name OpenSSH.Client~~~~0.0.1.0" + orSay;
        }

        return RuntimeInformation.IsOSPlatform(OSPlatform.OSX)
            ? "macOS has it as /usr/bin/ssh; if that is gone, install openssh, for example with brew install openssh." + orSay
            : "Install it: apt-get install openssh-client (Debian, Ubuntu), dnf install openssh-clients (Fedora, Red Hat), apk add openssh-client (Alpine)." + orSay;
    }

    private string? Beside(string name)
    {
        var path = Path.Combine(Path.GetDirectoryName(Ssh)!, name + Extension);
        return File.Exists(path) ? path : Folders().Select(folder => Path.Combine(folder, name + Extension)).FirstOrDefault(File.Exists);
    }
}
