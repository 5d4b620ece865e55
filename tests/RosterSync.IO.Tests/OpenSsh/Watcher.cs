using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using RosterSync.IO.OpenSsh;

namespace RosterSync.IO.Tests.OpenSsh;

/// <summary>Looks all the time at the arguments of every process and at every file a send leaves or makes on this side.</summary>
internal sealed class Watcher : IDisposable
{
    private readonly string state;
    private readonly string hostKey;
    private readonly CancellationTokenSource over = new();
    private readonly Thread thread;

    internal Watcher(string state, string hostKey)
    {
        this.state = state;
        this.hostKey = hostKey;
        thread = new Thread(Watch) { IsBackground = true };
        thread.Start();
    }

    internal ConcurrentBag<string> Seen { get; } = [];

    /// <summary>Folders of connections to this server; other tests make their own.</summary>
    internal HashSet<string> Folders { get; } = [];

    internal bool SawSsh { get; private set; }

    internal bool SawHelper { get; private set; }

    public void Dispose()
    {
        if (!over.IsCancellationRequested)
        {
            over.Cancel();
            thread.Join();
            Look();
        }
    }

    private void Watch()
    {
        while (!over.IsCancellationRequested)
        {
            Look();
        }
    }

    private void Look()
    {
        foreach (var process in Directory.GetDirectories("/proc").Where(path => char.IsDigit(Path.GetFileName(path)[0])))
        {
            var arguments = Read(Path.Combine(process, "cmdline"));
            SawSsh |= arguments.Contains(SshArguments.Alias, StringComparison.Ordinal);
            Keep(arguments);
        }

        foreach (var file in Directory.GetDirectories(Path.GetTempPath(), "rostersync-ssh-*").Append(state).Where(Directory.Exists).SelectMany(Files))
        {
            var content = Read(file);
            if (content.Contains(hostKey, StringComparison.Ordinal))
            {
                Folders.Add(Path.GetDirectoryName(file)!);
            }

            SawHelper |= Path.GetFileName(file) == "ask";
            Keep(file);
            Keep(content);
        }
    }

    private void Keep(string text)
    {
        if (text.Length > 0 && !Seen.Contains(text))
        {
            Seen.Add(text);
        }
    }

    private static string[] Files(string folder)
    {
        try
        {
            return Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static string Read(string path)
    {
        try
        {
            // Byte for byte, so that text is found in any file.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return Encoding.Latin1.GetString(copy.ToArray());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }
}
