using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using RosterSync.IO.Tests.OpenSsh;
using Xunit;

namespace RosterSync.Cli.Tests.Nightly;

/// <summary>What a run does before it connects, and whom it tells.</summary>
public sealed class NightWithoutServerTests : IDisposable
{
    // Nobody listens there: whatever connects fails.
    private readonly NightlyFolder night = new(SshdServer.FreePort());

    public void Dispose() => night.Dispose();

    [Fact]
    public void An_export_that_is_too_old_is_held()
    {
        night.Configuration["input"]!["maximumAgeHours"] = 36;
        File.SetLastWriteTimeUtc(night["export/students.csv"], DateTime.UtcNow.AddDays(-3));

        var run = night.Sync("--verbose");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("StaleInput (1): students.csv was written 72 hours ago; at most 36 are allowed.", run.Out, StringComparison.Ordinal);
        Assert.Equal(3, night.Sync("--allow-hold", "ShrunkenInput").ExitCode);
        Assert.Equal(0, night.Sync("--allow-hold", "StaleInput", "--dry-run").ExitCode);
    }

    [Fact]
    public void What_holds_a_run_stands_once_in_its_report_and_its_log()
    {
        foreach (var companion in new[] { "schools.csv", "sections.csv", "teachers.csv", "enrollments.csv" })
        {
            File.Delete(night["export/" + companion]);
        }

        Assert.Equal(3, night.Sync().ExitCode);

        var table = File.ReadAllLines(Directory.GetFiles(night["reports"], "findings.csv", SearchOption.AllDirectories).Single());
        Assert.Single(table, line => line.Contains("PartialRoster", StringComparison.Ordinal));
        Assert.Single(night.Log, line => line.TryGetProperty("rule", out var rule) && rule.GetString() == "PartialRoster");
    }

    [Fact]
    public void An_export_whose_file_is_gone_or_unknown_ends_with_its_own_code()
    {
        File.Delete(night["export/students.csv"]);

        var run = night.Sync();

        Assert.Equal(7, run.ExitCode);
        Assert.Contains(" Failed (exit code 7): ", run.Out, StringComparison.Ordinal);
        Assert.Equal("RequiredFileMissing", JsonDocument.Parse(File.ReadAllText(LastRun)).RootElement.GetProperty("errorId").GetString());
    }

    [Fact]
    public void A_server_that_is_not_there_is_a_temporary_failure()
    {
        var run = night.Sync();

        Assert.Equal(5, run.ExitCode);
        Assert.Contains(" Failed (exit code 5): ", run.Out, StringComparison.Ordinal);
        var status = night.Status("--json").Json;
        Assert.False(status.GetProperty("isHealthy").GetBoolean());
        Assert.Equal("ConnectionFailed", status.GetProperty("lastRun").GetProperty("errorId").GetString());
        Assert.False(status.GetProperty("isSendPending").GetBoolean());
    }

    [Fact]
    public void A_secret_others_can_read_is_refused_before_anything_is_read()
    {
        Shell.Run("chmod", "644", night["secret"]);

        var run = night.Sync();

        Assert.Equal(4, run.ExitCode);
        Assert.False(Directory.Exists(night.Set));
    }

    [Fact]
    public void Whoever_wants_to_know_is_told_without_personal_data_and_without_the_password()
    {
        var script = night.Write("tell-me", $"#!/bin/sh\ncat > '{night["told"]}'; env > '{night["environment"]}'\n");
        var sender = night.Write("sendmail", $"#!/bin/sh\necho \"$@\" > '{night["mail"]}'; cat >> '{night["mail"]}'\n");
        Shell.Run("chmod", "700", script, sender);
        var destination = (JsonObject)night.Configuration["destination"]!;
        destination.Remove("passwordFile");
        destination["passwordEnv"] = "ROSTERSYNC_TEST_NIGHT";
        night.Configuration["notify"] = new JsonObject
        {
            ["on"] = new JsonArray("Failure", "Hold"),
            ["command"] = new JsonArray(script),
            ["mail"] = new JsonObject { ["to"] = "sis@example.org", ["from"] = "rostersync@example.org", ["sender"] = sender },
        };
        Environment.SetEnvironmentVariable("ROSTERSYNC_TEST_NIGHT", "planted-password");
        try
        {
            Assert.Equal(5, night.Sync().ExitCode);
            Assert.Equal("planted-password", Environment.GetEnvironmentVariable("ROSTERSYNC_TEST_NIGHT"));
        }
        finally
        {
            Environment.SetEnvironmentVariable("ROSTERSYNC_TEST_NIGHT", null);
        }

        var told = JsonDocument.Parse(File.ReadAllText(night["told"])).RootElement;
        Assert.Equal(("Failed", 5), (told.GetProperty("outcome").GetString(), told.GetProperty("exitCode").GetInt32()));
        Assert.Contains("ROSTERSYNC_EXIT_CODE=5", File.ReadAllText(night["environment"]), StringComparison.Ordinal);
        Assert.DoesNotContain("planted-password", File.ReadAllText(night["environment"]), StringComparison.Ordinal);
        var mail = File.ReadAllText(night["mail"]);
        Assert.StartsWith("-t -i\nFrom: rostersync@example.org\nTo: sis@example.org\nSubject: RosterSync: Failed (exit code 5)\n", mail, StringComparison.Ordinal);

        // A trial tells nobody, and a hook that fails changes nothing but is said.
        File.Delete(night["told"]);
        Assert.Equal(0, night.Sync("--dry-run").ExitCode);
        Assert.False(File.Exists(night["told"]));
        night.Write("tell-me", "#!/bin/sh\nexit 9\n");
        Environment.SetEnvironmentVariable("ROSTERSYNC_TEST_NIGHT", "planted-password");
        var failing = night.Sync("--verbose");
        Environment.SetEnvironmentVariable("ROSTERSYNC_TEST_NIGHT", null);
        Assert.Equal(5, failing.ExitCode);
        Assert.Contains("note: The command of notify.command failed", failing.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_is_kept_or_said_holds_a_name_a_phone_or_an_address()
    {
        var run = night.Sync("--verbose");
        string[] planted = ["Hartwell", "555-010", "5550101", "dana.hartwell", "Grandview"];

        // The set itself is what is sent: it has to hold them.
        Assert.Contains("Hartwell", File.ReadAllText(Path.Combine(night.Set, "users.csv")), StringComparison.Ordinal);
        foreach (var text in new[] { run.Out, run.Error }.Concat(new[] { "state", "reports", "logs" }.SelectMany(name => Directory.GetFiles(night[name], "*", SearchOption.AllDirectories)).Select(File.ReadAllText)))
        {
            Assert.All(planted, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void What_is_kept_is_its_owners_alone()
    {
        night.Sync();

        foreach (var name in new[] { "state", "reports", "logs", "remind" })
        {
            // The lock is an empty file.
            var entries = Shell.Run("find", night[name], "-perm", "/077", "-size", "+0");
            Assert.True(entries.Length == 0, entries);
        }
    }

    [Fact]
    public void A_log_that_is_full_gives_way_to_a_new_one_and_old_ones_go()
    {
        night.Configuration["log"] = new JsonObject { ["path"] = "logs/rostersync.jsonl", ["maximumMegabytes"] = 1, ["keepFiles"] = 2 };
        night.Write("logs/rostersync-20260101T000000Z.jsonl", "{}\n");
        night.Write("logs/another.jsonl", "{}\n");
        night.Write("logs/rostersync.jsonl", new string('x', 1 << 20) + "\n");

        night.Sync("--dry-run");

        Assert.Equal("begin", night.Log[0].GetProperty("event").GetString());
        var rotated = Directory.GetFiles(night["logs"], "rostersync-*.jsonl");
        Assert.DoesNotContain("20260101", Assert.Single(rotated), StringComparison.Ordinal);
        Assert.True(File.Exists(night["logs/another.jsonl"]));
    }

    [Fact]
    public void Reports_that_are_too_old_go_and_nothing_else_does()
    {
        night.Write("reports/run-20260101T000000Z-00000000/report.html", "old");
        night.Write("reports/of-mine/report.html", "mine");

        night.Sync("--dry-run");

        Assert.False(Directory.Exists(night["reports/run-20260101T000000Z-00000000"]));
        Assert.True(File.Exists(night["reports/of-mine/report.html"]));
        Assert.Equal(2, Directory.GetDirectories(night["reports"]).Length);
    }

    [Theory]
    [InlineData("Cron", "30 19 * * * ")]
    [InlineData("Systemd", "OnCalendar=*-*-* 19:30:00")]
    [InlineData("Windows", "<StartBoundary>")]
    public void The_line_of_a_scheduler_is_printed(string scheduler, string expected)
    {
        var arguments = night.Arguments();

        var run = CommandRun.Of("schedule", "--config", arguments[2], "--at", "19:30", "--for", scheduler, "--print");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains(expected, run.Out, StringComparison.Ordinal);
        Assert.Contains(arguments[2], run.Out, StringComparison.Ordinal);
        Assert.Contains("sync", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_status_before_the_first_run_says_so()
    {
        var run = night.Status();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("There was no run yet.", run.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(night["state"]));
    }

    private string LastRun => Directory.GetFiles(night["state"], "last-run.json", SearchOption.AllDirectories).Single();
}
