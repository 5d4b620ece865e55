using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RosterSync.Cli.Tests.Nightly;

/// <summary>A folder with an export of the samples and a configuration, as a district has it.</summary>
internal sealed class NightlyFolder : IDisposable
{
    private readonly TempFolder folder = new();

    /// <param name="port">The port of the server on this machine.</param>
    /// <param name="user">The login.</param>
    /// <param name="password">Its password; null for a login that is never used.</param>
    /// <param name="fingerprint">The key of the server.</param>
    public NightlyFolder(int port, string user = "district", string? password = null, string fingerprint = "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
    {
        foreach (var file in Directory.GetFiles(Repository.CleverSample))
        {
            folder.Write("export/" + Path.GetFileName(file), File.ReadAllBytes(file));
        }

        var secret = folder.Write("secret", (password ?? "unused") + "\n");
        IO.Tests.OpenSsh.Shell.Run("chmod", "600", secret);
        Configuration = new JsonObject
        {
            ["input"] = new JsonObject { ["path"] = "export" },
            ["checks"] = new JsonObject { ["allowHold"] = new JsonArray("UnconfirmedLayout") },
            ["destination"] = new JsonObject
            {
                ["computerName"] = "127.0.0.1",
                ["port"] = port,
                ["user"] = user,
                ["passwordFile"] = "secret",
                ["hostKeyFingerprint"] = fingerprint,
                ["maximumRetryCount"] = 0,
            },
            ["statePath"] = "state",
            ["archive"] = new JsonObject { ["path"] = "archive" },
            ["report"] = new JsonObject { ["path"] = "reports" },
            ["log"] = new JsonObject { ["path"] = "logs/rostersync.jsonl" },
        };
    }

    /// <summary>What the file will hold when the next run starts.</summary>
    public JsonObject Configuration { get; }

    public string this[string name] => folder[name];

    public string Set => folder["remind"];

    /// <summary>The events of the log, the oldest first.</summary>
    public IReadOnlyList<JsonElement> Log => File.ReadAllLines(folder["logs/rostersync.jsonl"]).Select(line => JsonDocument.Parse(line).RootElement).ToList();

    public string Write(string name, string text) => folder.Write(name, text);

    /// <summary>The arguments of a run.</summary>
    public string[] Arguments(params string[] more)
    {
        folder.Write("rostersync.json", Configuration.ToJsonString());
        return ["sync", "--config", folder["rostersync.json"], .. more];
    }

    public CommandRun Sync(params string[] more) => CommandRun.Of(Arguments(more));

    public CommandRun Status(params string[] more) => CommandRun.Of(["status", .. Arguments()[1..], .. more]);

    /// <summary>Takes students of a school out of the export, with their enrollments.</summary>
    public void CutStudents(string school, double share)
    {
        var path = folder["export/students.csv"];
        var lines = File.ReadAllLines(path);

        // School_id and Student_id come first; a student with a line break in a cell stays.
        var all = lines.Skip(1).Where(line => line.StartsWith(school + ",", StringComparison.Ordinal)).Select(line => line.Split(',')[1]).Distinct().ToList();
        var gone = all.Where(id => !lines.Any(line => line.Contains('"', StringComparison.Ordinal) && line.Split(',')[1] == id)).Take((int)Math.Ceiling(all.Count * share)).ToHashSet();
        Xunit.Assert.InRange(gone.Count, all.Count * share, all.Count);
        File.WriteAllLines(path, lines.Where(line => line.Split(',') is not [_, var id, ..] || !gone.Contains(id)));
        var enrollments = folder["export/enrollments.csv"];
        File.WriteAllLines(enrollments, File.ReadAllLines(enrollments).Where(line => !gone.Contains(line.Split(',')[2])));
    }

    public void Dispose() => folder.Dispose();
}
