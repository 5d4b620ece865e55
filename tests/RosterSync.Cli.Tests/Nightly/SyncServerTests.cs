using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using RosterSync.IO.Tests.OpenSsh;
using Xunit;

namespace RosterSync.Cli.Tests.Nightly;

/// <summary>The whole night against a real server.</summary>
[Collection(SshdTests.Name)]
public sealed class SyncServerTests : IDisposable
{
    private readonly SshdAccount account;
    private readonly SshdServer server;
    private readonly NightlyFolder night;

    public SyncServerTests(SshdAccount account)
    {
        this.account = account.Ready();
        server = new SshdServer(account);
        night = new NightlyFolder(server.Port, account.User, account.Password, account.FingerprintOf("host"));
    }

    public void Dispose()
    {
        night.Dispose();
        server.Dispose();
    }

    private int Connections => Regex.Count(server.Log, "Connection (from|closed|reset)|Accepted");

    [Fact]
    public void The_first_run_sends_and_the_second_says_so_without_connecting()
    {
        var first = night.Sync();

        Assert.True(first.ExitCode == 0, first.Error);
        Assert.Contains(" Sent (exit code 0): 5 files with 64 students", first.Out, StringComparison.Ordinal);
        AssertSetOnServer();
        var connections = Connections;
        Assert.NotEqual(0, connections);

        var second = night.Sync();

        Assert.Equal((0, string.Empty), (second.ExitCode, second.Error));
        Assert.Contains(" NotSent (exit code 0): A set was sent today at ", second.Out, StringComparison.Ordinal);
        Assert.Equal(connections, Connections);
        Assert.Equal(["Lock", "Read", "Convert", "Compare", "Send", "Archive", "Report", "Prune"], night.Log.Where(line => line.GetProperty("event").GetString() == "stepEnd").Select(line => line.GetProperty("step").GetString()).Take(8));
        Assert.Equal(0, night.Status().ExitCode);
    }

    [Fact]
    public void A_fifth_of_a_school_gone_holds_the_run_until_a_person_lets_it_pass()
    {
        Assert.Equal(0, night.Sync().ExitCode);
        var connections = Connections;
        var before = TempFolder.Snapshot(account.Upload);
        night.CutStudents("400", 0.2);

        var held = night.Sync();

        Assert.Equal(3, held.ExitCode);
        Assert.Contains("LargeRemoval", held.Out, StringComparison.Ordinal);
        Assert.Contains("to do: ", held.Error, StringComparison.Ordinal);
        Assert.Equal(connections, Connections);
        Assert.Equal(before, TempFolder.Snapshot(account.Upload));
        var status = night.Status();
        Assert.Equal(1, status.ExitCode);
        Assert.Contains("LargeRemoval", status.Out, StringComparison.Ordinal);
        var page = File.ReadAllText(Directory.GetFiles(night["reports"], "report.html", SearchOption.AllDirectories).OrderBy(File.GetLastWriteTimeUtc).Last());
        Assert.Contains("LargeRemoval", page, StringComparison.Ordinal);

        // A trial hides nothing of what the night came to.
        Assert.Equal(0, night.Sync("--dry-run", "--allow-hold", "LargeRemoval").ExitCode);
        Assert.Contains("LargeRemoval", night.Status().Out, StringComparison.Ordinal);

        Assert.Equal(3, night.Sync("--again-today").ExitCode);
        Assert.Equal(0, night.Sync("--allow-hold", "LargeRemoval").ExitCode);
        Assert.Equal(connections, Connections);
        var sent = night.Sync("--allow-hold", "LargeRemoval", "--again-today");
        Assert.True(sent.ExitCode == 0, sent.Error);
        AssertSetOnServer();
        Assert.Equal(0, night.Status().ExitCode);
    }

    [Theory]
    [InlineData("1.0", "classes.csv enrollments.csv schools.csv students.csv teachers.csv")]
    [InlineData("OneRoster", "classes.csv courses.csv enrollments.csv manifest.csv orgs.csv users.csv")]
    public void Each_format_is_sent_compared_with_what_was_sent_and_held(string version, string files)
    {
        night.Configuration["output"] = new JsonObject { ["version"] = version };

        var first = night.Sync();

        Assert.True(first.ExitCode == 0, first.Error);
        AssertSetOnServer();
        Assert.Equal(files.Split(' '), Directory.GetFiles(account.Upload).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));

        night.CutStudents("400", 0.2);
        var held = night.Sync();

        Assert.Equal(3, held.ExitCode);
        Assert.Contains("LargeRemoval", held.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_format_than_the_last_is_held()
    {
        Assert.Equal(0, night.Sync().ExitCode);
        var before = TempFolder.Snapshot(account.Upload);
        night.Configuration["output"] = new JsonObject { ["version"] = "1.0" };

        var held = night.Sync("--again-today", "--verbose");

        Assert.Equal(3, held.ExitCode);
        Assert.Contains("The earlier set was of another format", held.Out, StringComparison.Ordinal);
        Assert.Equal(before, TempFolder.Snapshot(account.Upload));
    }

    [Fact]
    public void A_set_that_was_sent_stays_sent_where_it_cannot_be_archived()
    {
        night.Write("archive", "a file where the folder is to be");

        var run = night.Sync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(" Sent (exit code 1): ", run.Out, StringComparison.Ordinal);
        AssertSetOnServer();
        File.Delete(night["archive"]);
        Assert.Equal(0, night.Sync().ExitCode);
        Assert.Equal(TempFolder.Snapshot(night.Set), TempFolder.Snapshot(Assert.Single(Directory.GetDirectories(night["archive"]))));
    }

    [Fact]
    public void A_dry_run_does_everything_but_send()
    {
        // Whoever connects would fail.
        server.Stop();

        var run = night.Sync("--dry-run");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains(" DryRun (exit code 0): A trial: 64 students", run.Out, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetFiles(night["reports"], "report.html", SearchOption.AllDirectories));
        Assert.False(Directory.Exists(night["archive"]));
    }

    [Fact]
    public async Task Of_two_runs_at_the_same_moment_one_works_and_the_other_says_so()
    {
        using var isReading = new ManualResetEventSlim();
        using var mayGoOn = new ManualResetEventSlim();
        var arguments = night.Arguments();
        var first = Task.Run(() =>
        {
            using var host = new CommandHost(new MemoryStream(), TextWriter.Null)
            {
                StepBegins = step =>
                {
                    if (step == SyncStepName.Read)
                    {
                        isReading.Set();
                        mayGoOn.Wait();
                    }
                },
            };
            return RosterSyncCommand.Run(arguments, host);
        });
        Assert.True(isReading.Wait(TimeSpan.FromSeconds(60)));

        var second = CommandRun.Of(arguments);
        var status = night.Status();
        mayGoOn.Set();

        Assert.Equal(5, second.ExitCode);
        Assert.Contains("Another run is sending to", second.Out, StringComparison.Ordinal);
        Assert.Contains("A run is under way.", status.Out, StringComparison.Ordinal);
        Assert.Equal(0, await first);
        AssertSetOnServer();
        Assert.Contains("Sent", night.Status().Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SyncStepName.Lock)]
    [InlineData(SyncStepName.Read)]
    [InlineData(SyncStepName.Convert)]
    [InlineData(SyncStepName.Compare)]
    [InlineData(SyncStepName.Send)]
    [InlineData(SyncStepName.Archive)]
    [InlineData(SyncStepName.Report)]
    [InlineData(SyncStepName.Prune)]
    public void Killed_at_a_step_the_next_run_ends_as_an_undisturbed_one(SyncStepName step)
    {
        KilledProcess.Run(step, night.Arguments());
        if (step > SyncStepName.Lock)
        {
            Assert.Equal(1, night.Status().ExitCode);
            Assert.Contains("was killed before it ended", night.Status().Out, StringComparison.Ordinal);
        }

        var next = night.Sync();

        Assert.True(next.ExitCode == 0, next.Out + next.Error);
        Assert.Contains(step > SyncStepName.Send ? " NotSent " : " Sent ", next.Out, StringComparison.Ordinal);
        AssertSetOnServer();
        var archived = Assert.Single(Directory.GetDirectories(night["archive"]));
        Assert.Equal(TempFolder.Snapshot(night.Set), TempFolder.Snapshot(archived));
        Assert.Single(Directory.GetFiles(night["state"], "input.json", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetFiles(night["state"], "intent.json", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetFiles(night["state"], "run.json", SearchOption.AllDirectories));
        Assert.DoesNotContain(Directory.GetFileSystemEntries(night["archive"]).Concat(Directory.GetFileSystemEntries(night["reports"])), path => path.EndsWith(".tmp", StringComparison.Ordinal) && step < SyncStepName.Archive);
        Assert.Equal(0, night.Status().ExitCode);
    }

    [Fact]
    public void A_send_that_was_killed_half_way_is_made_whole_by_the_next_run()
    {
        // An intent without its receipt is what such a run leaves.
        Assert.Equal(0, night.Sync().ExitCode);
        var folder = Path.GetDirectoryName(Directory.GetFiles(night["state"], "last-run.json", SearchOption.AllDirectories).Single())!;
        File.WriteAllText(Path.Combine(folder, "intent.json"), """{"runId":"killed","started":"2026-11-21T20:00:00+00:00"}""");
        File.Delete(Path.Combine(account.Upload, "users.csv"));
        Assert.Equal(1, night.Status().ExitCode);

        var next = night.Sync();

        Assert.Contains(" Sent (exit code 0)", next.Out, StringComparison.Ordinal);
        AssertSetOnServer();
    }

    [Fact]
    public void A_person_keeps_the_id_of_the_last_send_though_nothing_but_hashes_was_kept()
    {
        Assert.Equal(0, night.Sync().ExitCode);
        var ids = UserIds();

        // The SIS gives the first parent another id, which would be a removal to Remind.
        var path = night["export/students.csv"];
        var lines = File.ReadAllLines(path);
        var column = Array.IndexOf(lines[0].Split(','), "Contact_sis_id");
        Assert.NotEqual(-1, column);
        var old = ids.First(id => id.StartsWith("p-", StringComparison.Ordinal) && lines.Count(line => line.Contains("," + id[2..] + ",", StringComparison.Ordinal)) == 1)[2..];
        File.WriteAllLines(path, lines.Select(line => line.Replace("," + old + ",", ",98765432,", StringComparison.Ordinal)));

        var next = night.Sync("--again-today");

        Assert.True(next.ExitCode == 0, next.Error);
        Assert.Equal(ids, UserIds());
    }

    private string[] UserIds() => File.ReadAllLines(Path.Combine(night.Set, "users.csv")).Skip(1).Select(line => line.Split(',')[0]).Order(StringComparer.Ordinal).ToArray();

    private void AssertSetOnServer() => Assert.Equal(TempFolder.Snapshot(night.Set), TempFolder.Snapshot(account.Upload));
}
