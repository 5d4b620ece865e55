using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace RosterSync.Cli.Tests.Reports;

/// <summary>A page as headless Chromium shows it. Where there is no Chromium the test is skipped and says so, or fails where it was promised.</summary>
internal sealed class Browser
{
    private static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome"];

    private Browser(string dom, string log, IReadOnlyList<string> requests)
    {
        Dom = dom;
        Log = log;
        Requests = requests;
    }

    /// <summary>The page after everything was loaded.</summary>
    public string Dom { get; }

    /// <summary>What the page wrote to the console.</summary>
    public string Log { get; }

    /// <summary>What the page asked for over the network.</summary>
    public IReadOnlyList<string> Requests { get; }

    public static Browser Open(TempFolder folder, string page)
    {
        var program = Find();

        // Whatever is asked for comes here, and is not given.
        using var proxy = new TcpListener(IPAddress.Loopback, 0);
        proxy.Start();
        var requests = new List<string>();
        using var stop = new CancellationTokenSource();
        var listening = Listen(proxy, requests, stop.Token);
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "--headless=new", "--hide-scrollbars", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-extensions",
                "--disable-features=OptimizationHints,MediaRouter", "--allow-file-access-from-files", "--enable-logging=stderr", "--virtual-time-budget=3000", "--window-size=1280,900",
                "--user-data-dir=" + folder["browser"], "--proxy-server=http://127.0.0.1:" + ((IPEndPoint)proxy.LocalEndpoint).Port, "--dump-dom", new Uri(page).AbsoluteUri,
            },
        };
        if (Environment.UserName == "root")
        {
            start.ArgumentList.Insert(0, "--no-sandbox");
        }

        using var process = Process.Start(start)!;
        var dom = process.StandardOutput.ReadToEndAsync();
        var log = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(60_000))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("Chromium did not end within a minute.");
        }

        stop.Cancel();
        listening.GetAwaiter().GetResult();
        // The browser has errands of its own; a page without a script can only ask for what it names.
        var text = File.ReadAllText(page);
        requests.RemoveAll(request => !text.Contains(HostOf(request), StringComparison.OrdinalIgnoreCase));
        var console = string.Join('\n', log.Result.Split('\n').Where(line => line.Contains(":CONSOLE", StringComparison.Ordinal)));
        return new Browser(dom.Result, console, requests);
    }

    // GET http://host/path HTTP/1.1 or CONNECT host:443 HTTP/1.1
    private static string HostOf(string request)
    {
        var target = request.Split(' ').ElementAtOrDefault(1) ?? string.Empty;
        return Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : target.Split(':')[0];
    }

    private static string Find()
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Where(folder => folder.Length > 0))
        {
            if (Programs.Select(program => Path.Combine(folder, program)).FirstOrDefault(File.Exists) is { } found)
            {
                return found;
            }
        }

        const string reason = "Chromium is not installed (Debian: apt-get install chromium).";
        if (Environment.GetEnvironmentVariable("ROSTERSYNC_REQUIRE_CHROMIUM") == "1")
        {
            Assert.Fail(reason + " ROSTERSYNC_REQUIRE_CHROMIUM=1 says that it must be here.");
        }

        Assert.Skip(reason);
        return string.Empty;
    }

    private static async Task Listen(TcpListener proxy, List<string> requests, CancellationToken token)
    {
        try
        {
            while (true)
            {
                using var client = await proxy.AcceptTcpClientAsync(token);
                using var reader = new StreamReader(client.GetStream());
                if (await reader.ReadLineAsync(token) is { } request)
                {
                    requests.Add(request);
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
        {
            // The browser has ended.
        }
    }
}
