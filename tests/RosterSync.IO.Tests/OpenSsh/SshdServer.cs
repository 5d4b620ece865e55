using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace RosterSync.IO.Tests.OpenSsh;

/// <summary>A real sshd on 127.0.0.1, on a port of its own, that lets in one login.</summary>
internal sealed class SshdServer : IDisposable
{
    private readonly SshdAccount account;
    private readonly Dictionary<string, string> settings;
    private Process? process;

    /// <param name="account">Whom it lets in.</param>
    /// <param name="settings">Lines of sshd_config that differ.</param>
    internal SshdServer(SshdAccount account, params (string Name, string Value)[] settings)
    {
        this.account = account;
        this.settings = new Dictionary<string, string>
        {
            ["ListenAddress"] = "127.0.0.1",
            ["HostKey"] = account.KeyPath("host"),
            ["PidFile"] = "none",
            ["UsePAM"] = "no",
            ["PasswordAuthentication"] = "yes",
            ["KbdInteractiveAuthentication"] = "no",
            ["AuthorizedKeysFile"] = Path.Combine(account.Folder, "authorized"),
            ["StrictModes"] = "no",
            ["AllowUsers"] = account.User,
            ["MaxStartups"] = "100",
            ["Subsystem"] = "sftp internal-sftp",
            ["ForceCommand"] = "internal-sftp -d " + account.Upload,
        };
        foreach (var (name, value) in settings)
        {
            this.settings[name] = value;
        }

        Start();
    }

    internal int Port { get; private set; }

    internal string Log => File.ReadAllText(LogPath);

    /// <summary>The processes of its sessions.</summary>
    internal int[] Sessions => Shell.DescendantsOf(process!.Id);

    internal int ListenerId => process!.Id;

    private string LogPath => Path.Combine(account.Folder, $"log-{Port}");

    private string ConfigPath => Path.Combine(account.Folder, $"config-{Port}");

    /// <summary>Starts it again, on the same port, perhaps with other settings.</summary>
    internal void Restart(params (string Name, string Value)[] changes)
    {
        Stop();
        foreach (var (name, value) in changes)
        {
            settings[name] = value;
        }

        Start();
    }

    /// <summary>Ends it with all its sessions; its children would outlive it.</summary>
    internal void Stop()
    {
        if (process is null)
        {
            return;
        }

        Shell.Signal("KILL", [process.Id, .. Sessions]);
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    internal void KillSessions() => Shell.Signal("KILL", Sessions);

    public void Dispose()
    {
        Stop();
        File.Delete(LogPath);
        File.Delete(ConfigPath);
    }

    private void Start()
    {
        for (var attempt = 0; attempt < 10; attempt++)
        {
            if (Port == 0 || attempt > 0)
            {
                Port = FreePort();
            }

            var lines = settings.Append(new("Port", $"{Port}")).Select(setting => $"{setting.Key} {setting.Value}").ToList();
            File.WriteAllLines(ConfigPath, [.. lines, "PerSourcePenalties no"]);
            if (Shell.TryRun(null, Require.Sshd(), "-t", "-f", ConfigPath).ExitCode != 0)
            {
                // Only newer ones know, and need, that line.
                File.WriteAllLines(ConfigPath, lines);
                Shell.Run(Require.Sshd(), "-t", "-f", ConfigPath);
            }

            File.Delete(LogPath);
            process = Process.Start(new ProcessStartInfo(Require.Sshd(), ["-D", "-E", LogPath, "-f", ConfigPath]))!;
            if (IsListening())
            {
                return;
            }

            Stop();
        }

        throw new InvalidOperationException("sshd does not start.");
    }

    private bool IsListening()
    {
        for (var i = 0; i < 100 && !process!.HasExited; i++)
        {
            try
            {
                using var client = new TcpClient();
                client.Connect(IPAddress.Loopback, Port);
                return !process.HasExited;
            }
            catch (SocketException)
            {
                Thread.Sleep(20);
            }
        }

        return false;
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
