using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using RosterSync.IO.Tests.OpenSsh;
using Xunit;

namespace RosterSync.Cli.Tests.Sending;

/// <summary>Sets that a person has to look at are refused before a connection is opened, and pass with exactly their own name.</summary>
[Collection(SshdTests.Name)]
public sealed class SendGuardTests(SshdAccount account) : SendTest(account)
{
    [Fact]
    public void Six_contacts()
    {
        var set = Directory.CreateDirectory(Folder["six"]).FullName;
        foreach (var file in Directory.GetFiles(Repository.PathOf("tests", "corpus", "invalid-TooManyContacts"), "*.csv"))
        {
            File.Copy(file, Path.Combine(set, Path.GetFileName(file)));
        }

        using (var listener = new CountingListener(SshdServer.FreePort()))
        {
            AssertHeld("RosterHeld", "TooManyContacts", set, listener.Port, "UnconfirmedLayout");
            AssertHeld("RosterHeld", "TooManyContacts", set, listener.Port, "UnconfirmedLayout,PartialRoster,LargeRemoval");
            AssertHeld("RosterHeld", "UnconfirmedLayout", set, listener.Port, "TooManyContacts");
            listener.AssertNobodyCame();
        }

        using var server = new SshdServer(Account);
        var run = SendFolder(set, server.Port, "--allow-hold", "UnconfirmedLayout,TooManyContacts");
        Assert.True(run.ExitCode == 0, run.Error);
    }

    [Fact]
    public void A_tenth_of_the_students_of_a_school_gone()
    {
        using var server = new SshdServer(Account);
        Assert.Equal(0, Send(server.Port).ExitCode);
        server.Stop();
        var less = WithoutStudentsOf("300", 5);

        using (var listener = new CountingListener(server.Port))
        {
            var run = AssertHeld("RemovalThresholdExceeded", "LargeRemoval", less, server.Port, "UnconfirmedLayout");
            Assert.Contains("School 300", run.Error, StringComparison.Ordinal);
            AssertHeld("RemovalThresholdExceeded", "LargeRemoval", less, server.Port, "UnconfirmedLayout,PartialRoster,TooManyContacts");
            listener.AssertNobodyCame();
        }

        server.Restart();
        var passed = SendFolder(less, server.Port, "--again-today", "--allow-hold", "UnconfirmedLayout,LargeRemoval");
        Assert.True(passed.ExitCode == 0, passed.Error);

        // What is gone now is the new state: the same set is no removal any more.
        Assert.Equal(0, SendFolder(less, server.Port, "--again-today").ExitCode);
    }

    [Fact]
    public void An_error_and_a_missing_file()
    {
        using var listener = new CountingListener(SshdServer.FreePort());
        File.AppendAllText(Path.Combine(Set, "users.csv"), "one cell\r\n");
        Fails("RosterInvalid", 2, 20, () => Send(listener.Port, "--json"));
        File.Delete(Path.Combine(Set, "classes.csv"));
        Fails("RosterInvalid", 2, 20, () => Send(listener.Port, "--json"));
        listener.AssertNobodyCame();
    }

    private CommandRun AssertHeld(string id, string rule, string set, int port, string allowed)
    {
        var run = Fails(id, 3, 20, () => SendFolder(set, port, "--json", "--again-today", "--allow-hold", allowed));
        Assert.All(run.Json.GetProperty("findings").EnumerateArray(), finding => Assert.Equal(rule, finding.GetProperty("ruleName").GetString()));
        Assert.NotEmpty(run.Json.GetProperty("findings").EnumerateArray());
        Assert.Contains($"send with --allow-hold {rule}.", run.Error, StringComparison.Ordinal);
        return run;
    }

    /// <summary>The set of the samples without some students of one school, as an export of a later day would give it.</summary>
    private string WithoutStudentsOf(string school, int count)
    {
        var export = Directory.CreateDirectory(Folder["less"]).FullName;
        var gone = File.ReadLines(Path.Combine(Repository.CleverSample, "students.csv")).Select(line => line.Split(','))
            .Where(cells => cells[0] == school).Select(cells => cells[1]).Distinct().Take(count).ToHashSet();
        Assert.Equal(count, gone.Count);
        foreach (var file in Directory.GetFiles(Repository.CleverSample, "*.csv"))
        {
            var column = Path.GetFileName(file) switch { "students.csv" => 1, "enrollments.csv" => 2, _ => -1 };
            var lines = File.ReadLines(file).Where(line => column < 0 || line.Split(',') is var cells && (cells.Length <= column || !gone.Contains(cells[column])));
            File.WriteAllLines(Path.Combine(export, Path.GetFileName(file)), lines);
        }

        var set = Folder["less-set"];
        var run = CommandRun.Of("convert", export, "-o", set, "--json");
        Assert.True(run.ExitCode == 0, run.Error);
        return set;
    }

    /// <summary>Listens where a server would be, and lets nobody's coming go unseen.</summary>
    private sealed class CountingListener : IDisposable
    {
        private readonly TcpListener listener;

        public CountingListener(int port)
        {
            listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public void AssertNobodyCame()
        {
            Assert.False(listener.Pending());
            using var me = new TcpClient("127.0.0.1", Port);
            Assert.True(listener.Pending());
        }

        public void Dispose() => listener.Dispose();
    }
}
