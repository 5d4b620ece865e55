using System;
using System.IO;
using System.Linq;
using Xunit;

namespace RosterSync.IO.Tests.OpenSsh;

/// <summary>Programs a test needs. Where they are missing the test is skipped and says why, or fails where they were promised.</summary>
internal static class Require
{
    internal static string SftpServer() => Find("sftp-server", "/usr/lib/openssh", "/usr/libexec/openssh", "/usr/lib/ssh", "/usr/libexec");

    internal static string Ssh() => Find("ssh", "/usr/bin");

    internal static string Sshd()
    {
        var path = Find("sshd", "/usr/sbin");
        return Environment.UserName == "root" ? path : Miss<string>("A server with logins of its own can only be started by root.");
    }

    internal static string Find(string program, params string[] folders) =>
        folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
        ?? Miss<string>($"{program} is not installed (Debian: apt-get install openssh-server openssh-client).");

    internal static T Miss<T>(string reason)
    {
        if (Environment.GetEnvironmentVariable("ROSTERSYNC_REQUIRE_SSHD") == "1")
        {
            Assert.Fail(reason + " ROSTERSYNC_REQUIRE_SSHD=1 says that it must be here.");
        }

        Assert.Skip(reason);
        return default!;
    }
}
