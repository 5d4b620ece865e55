using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RosterSync.IO.Tests.OpenSsh;
using Xunit;

namespace RosterSync.Cli.Tests.Sending;

/// <summary>Sends by the command with a planted password and planted people, and searches all it writes, starts and leaves behind.</summary>
[Collection(SshdTests.Name)]
public sealed class SendCanaryTests(SshdAccount account) : SendTest(account)
{
    private const string Password = "C4nary-Secret-Of-The-Command";

    private static readonly string[] Canaries = [Password, "Zyxwine", "Canaryson", "zyxwine@example.org", "5415550142", "541-555-0142", "2011/02/03", "02/03/2011"];

    [Fact]
    public void A_planted_password_and_planted_people_are_nowhere_but_on_the_server()
    {
        Account.SetPassword(Password);
        var set = Plant();
        var temporary = new HashSet<string>(Directory.GetFileSystemEntries(Path.GetTempPath()));
        using var server = new SshdServer(Account);
        using var watcher = new Watcher(State, File.ReadAllText(Account.KeyPath("host") + ".pub").Split(' ')[1]);
        var told = new List<string>();

        int Run(string password, params string[] options)
        {
            // A process of its own, which everybody on the machine can look at.
            Environment.SetEnvironmentVariable(Secret, password);
            using var command = CommandProcess.Start(Arguments(set, server.Port, options));
            Environment.SetEnvironmentVariable(Secret, null);
            var (code, output, error) = command.Wait();
            told.Add(output);
            told.Add(error);
            return code;
        }

        Assert.Equal(0, Run(Password, "--json", "--verify", "Content"));
        Assert.Equal(0, Run(Password));
        Assert.Equal(0, Run(Password, "--again-today", "--transfer-mode", "Atomic"));
        Assert.Equal(4, Run(Password + "x", "--again-today", "--json"));
        Assert.Equal(4, Run(Password, "--again-today", "--json", "--host-key", Account.FingerprintOf("other")));
        Assert.Equal(1, Run(Password, "--again-today", "--json", "--remote-path", "missing"));
        Assert.Equal(3, Run(Password, "--again-today", "--json", "--allow-hold", "TooManyContacts"));
        File.AppendAllText(Path.Combine(set, "users.csv"), "s-777002,Zyxwine,Canaryson,zyxwine@example.org,5415550142,nobody,2011/02/03,7,,\r\n\"Zyxwine\r\n");
        Assert.Equal(2, Run(Password, "--again-today", "--json"));
        server.Stop();
        Assert.Equal(2, Run(Password, "--again-today"));

        watcher.Dispose();
        Assert.True(watcher.SawSsh);
        Assert.True(watcher.SawHelper);
        Assert.Equal(18, told.Count);
        var left = Directory.GetFileSystemEntries(Path.GetTempPath()).Where(entry => !temporary.Contains(entry) && entry.Contains("rostersync-ssh", StringComparison.Ordinal)).ToList();
        foreach (var canary in Canaries)
        {
            Assert.DoesNotContain(told, text => text.Contains(canary, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(watcher.Seen, text => text.Contains(canary, StringComparison.OrdinalIgnoreCase));
        }

        Assert.All(watcher.Folders, folder => Assert.False(Directory.Exists(folder)));
        Assert.DoesNotContain(left, watcher.Folders.Contains);
    }

    /// <summary>A set with planted people.</summary>
    private string Plant()
    {
        var export = new SmallExport();
        export.Files["students.csv"] = SmallExport.Students(
            "12,1001,Canaryson,Zyxwine,02/03/2011,Mother,Parent/Guardian,Zyxwine Canaryson,541-555-0142,Cell,zyxwine@example.org,C1");
        export.Files["enrollments.csv"] = "School_id,Section_id,Student_id\n12,5,1001\n";
        var set = Folder["planted"];
        var run = CommandRun.Of("convert", export.WriteTo(Folder, "planted-export"), "-o", set, "--json");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("Canaryson", File.ReadAllText(Path.Combine(set, "users.csv")), StringComparison.Ordinal);
        return set;
    }
}
