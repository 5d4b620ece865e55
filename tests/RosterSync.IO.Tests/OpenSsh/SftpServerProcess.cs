using System;
using System.Diagnostics;
using System.IO;
using RosterSync.IO.OpenSsh;

namespace RosterSync.IO.Tests.OpenSsh;

/// <summary>OpenSSH's own sftp-server over pipes: the protocol without a network.</summary>
internal sealed class SftpServerProcess : IDisposable
{
    private readonly Process process;

    internal SftpServerProcess(params string[] arguments)
    {
        var start = new ProcessStartInfo(Require.SftpServer()) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        Folder = Directory.CreateTempSubdirectory("rostersync-sftp-").FullName;
        process = Process.Start(start)!;
    }

    internal string Folder { get; }

    internal Stream FromServer => process.StandardOutput.BaseStream;

    internal Stream ToServer => process.StandardInput.BaseStream;

    internal SftpSession Open()
    {
        var session = new SftpSession(ToServer, FromServer);
        session.Open();
        return session;
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
