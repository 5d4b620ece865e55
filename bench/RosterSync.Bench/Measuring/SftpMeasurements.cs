using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using RosterSync.Delivery;
using RosterSync.IO.Runs;

namespace RosterSync.Bench.Measuring;

/// <summary>One large file to a server of this machine, by RosterSync over ssh and by the sftp client.</summary>
internal static class SftpMeasurements
{
    private const string Sshd = "/usr/sbin/sshd";
    private const int Megabyte = 1 << 20;
    private const int Megabytes = 200;

    public static string AgainstSftp(BenchContext bench)
    {
        var folder = bench.FreshFolder("sftp");
        using var server = new Server(folder);
        var file = Path.Combine(folder, "users.csv");
        WriteFile(file);
        var (ours, transfer, sftp) = (new Sample(), new Sample(), new Sample());
        for (var turn = 0; turn <= bench.Repeat; turn++)
        {
            var (whole, alone) = Send(server, file);
            var client = server.RunSftp(file);
            if (turn > 0)
            {
                ours.Add(whole);
                transfer.Add(alone);
                sftp.Add(client);
            }
        }

        return Text(ours, transfer, sftp);
    }

    private static (double Whole, double Transfer) Send(Server server, string file)
    {
        var clock = Stopwatch.StartNew();
        double connected;
        long size;
        using (var folder = RemoteTransports.Find(RemoteTransport.OpenSsh, null).CreateConnector(server.Options).Open(CancellationToken.None))
        {
            connected = clock.Elapsed.TotalSeconds;
            using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 4096, FileOptions.SequentialScan);
            size = folder.Write("users.csv", content, flush: false, _ => { }, CancellationToken.None);
        }

        var whole = clock.Elapsed.TotalSeconds;
        server.TakeAway(size);
        return (whole, whole - connected);
    }

    private static string Text(Sample ours, Sample transfer, Sample sftp)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"One file of {Megabytes} MiB to {Version()} on this machine, login with a key, encrypted as both agree by themselves; runs of each: {ours.Count}, in turns.");
        text.AppendLine().AppendLine(Sample.Header);
        text.AppendLine(ours.Row("RosterSync over `ssh`: host key read and compared, connected, written, size asked"));
        text.AppendLine(transfer.Row("the same, without connecting"));
        text.AppendLine(sftp.Row("`sftp -b`: connected, written, whole process"));
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"- **{Sample.Ratio(ours.Median, sftp.Median)}** times the time of `sftp`, and {Sample.Ratio(transfer.Median, sftp.Median)} without connecting. Goal: at most 1.");
        text.AppendLine(CultureInfo.InvariantCulture, $"- {Megabytes / ours.Median:0} MiB/s against {Megabytes / sftp.Median:0} MiB/s.");
        return text.ToString();
    }

    private static string Version() => Launcher.Run("ssh", ["-V"]).Error.Trim().Split(',')[0];

    private static void WriteFile(string path)
    {
        var random = new Random(1);
        var block = new byte[Megabyte];
        using var stream = File.Create(path);
        for (var i = 0; i < Megabytes; i++)
        {
            random.NextBytes(block);
            stream.Write(block);
        }
    }

    /// <summary>An sshd of its own, which lets this account in with a key made for it.</summary>
    private sealed class Server : IDisposable
    {
        private readonly string folder;
        private readonly string known;
        private readonly string fingerprint;
        private readonly Process process;

        public Server(string folder)
        {
            this.folder = Directory.CreateDirectory(folder).FullName;
            known = Path.Combine(folder, "known_hosts");
            if (!File.Exists(Sshd))
            {
                throw new InvalidOperationException("This needs an SSH server: apt-get install openssh-server.");
            }

            Directory.CreateDirectory(Upload);
            MakeKey("host");
            MakeKey("user");
            fingerprint = Launcher.RunOrThrow("ssh-keygen", ["-l", "-f", PathOf("host.pub")]).Output.Split(' ')[1];
            File.Copy(PathOf("user.pub"), PathOf("authorized"));
            Port = FreePort();
            File.WriteAllText(known, $"[127.0.0.1]:{Port} {File.ReadAllText(PathOf("host.pub"))}");
            File.WriteAllLines(PathOf("config"),
            [
                "ListenAddress 127.0.0.1", $"Port {Port}", $"HostKey {PathOf("host")}", "PidFile none", "UsePAM no", "PasswordAuthentication no", "StrictModes no",
                $"AuthorizedKeysFile {PathOf("authorized")}", "PermitRootLogin prohibit-password", "Subsystem sftp internal-sftp", $"ForceCommand internal-sftp -d {Upload}",
            ]);
            if (Environment.IsPrivilegedProcess)
            {
                Directory.CreateDirectory("/run/sshd");
            }

            process = Process.Start(new ProcessStartInfo(Sshd, ["-D", "-E", PathOf("log"), "-f", PathOf("config")]))!;
            for (var i = 0; i < 100 && !IsListening(); i++)
            {
                Thread.Sleep(50);
            }
        }

        public RemoteConnectionOptions Options => new()
        {
            Endpoint = new RemoteEndpoint("127.0.0.1", Port, Environment.UserName),
            Login = RemoteLogin.WithKeyFile(PathOf("user")),
            HostKey = HostKeyPin.Create(fingerprint, null),
        };

        private int Port { get; }

        private string Upload => PathOf("up");

        public ProcessRun RunSftp(string file)
        {
            var batch = PathOf("batch");
            File.WriteAllText(batch, $"put {file} users.csv\n");
            var run = Launcher.RunOrThrow("sftp",
            [
                "-q", "-F", "none", "-P", Port.ToString(CultureInfo.InvariantCulture), "-i", PathOf("user"), "-o", "StrictHostKeyChecking=yes", "-o", $"UserKnownHostsFile={known}",
                "-b", batch, $"{Environment.UserName}@127.0.0.1",
            ]);
            TakeAway((long)Megabytes * Megabyte);
            return run;
        }

        /// <summary>Removes the file that came, once it is seen to be whole.</summary>
        public void TakeAway(long size)
        {
            var came = new FileInfo(Path.Combine(Upload, "users.csv"));
            if (came.Length != size || size != (long)Megabytes * Megabyte)
            {
                throw new InvalidOperationException($"The file that came has {came.Length} bytes.");
            }

            came.Delete();
        }

        public void Dispose()
        {
            // Sessions are over by now; they would outlive it.
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
            Directory.Delete(folder, recursive: true);
        }

        private string PathOf(string name) => Path.Combine(folder, name);

        private void MakeKey(string name) => Launcher.RunOrThrow("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", PathOf(name)]);

        private bool IsListening()
        {
            try
            {
                using var client = new TcpClient();
                client.Connect(IPAddress.Loopback, Port);
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
