using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using RosterSync.Delivery;
using RosterSync.IO.Files;

namespace RosterSync.IO.Nightly;

/// <summary>
/// The log: one JSON object a line, each with the time, the run and the event. It holds ids and counts and no other data of a person.
/// A log that cannot be written stops no run; <see cref="Fault"/> says so.
/// </summary>
internal sealed class RunLog : IDisposable
{
    // No code of a page is made of this: a + stays a +.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IDeliveryClock clock;
    private readonly string runId;
    private FileStream? stream;

    private RunLog(IDeliveryClock clock, string runId)
    {
        this.clock = clock;
        this.runId = runId;
    }

    /// <summary>Why nothing is written; null where it is.</summary>
    public string? Fault { get; private set; }

    /// <summary>Opens the log for a run, and begins a new file where the old one is large enough.</summary>
    public static RunLog Open(LogConfiguration? configuration, IDeliveryClock clock, string runId)
    {
        var log = new RunLog(clock, runId);
        if (configuration is null)
        {
            return log;
        }

        try
        {
            OwnerOnly.CreateFolder(Path.GetDirectoryName(configuration.Path)!);
            Rotate(configuration, clock.Now);
            log.stream = File.Exists(configuration.Path)
                ? new FileStream(configuration.Path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite)
                : OwnerOnly.CreateFile(configuration.Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.Fault = $"The log {configuration.Path} could not be written.";
        }

        return log;
    }

    /// <summary>Writes a line.</summary>
    /// <param name="name">The event.</param>
    /// <param name="write">Writes what there is to say of it.</param>
    public void Write(string name, Action<Utf8JsonWriter>? write = null)
    {
        if (stream is null)
        {
            return;
        }

        try
        {
            using var line = new MemoryStream();
            using (var json = new Utf8JsonWriter(line, Readable))
            {
                json.WriteStartObject();
                json.WriteString("time", clock.Now.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture));
                json.WriteString("run", runId);
                json.WriteString("event", name);
                write?.Invoke(json);
                json.WriteEndObject();
            }

            // In one write, so that the lines of two runs do not mix.
            line.WriteByte((byte)'\n');
            stream.Write(line.GetBuffer(), 0, (int)line.Length);
            stream.Flush();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Fault = "The log could not be written to its end.";
            stream = null;
        }
    }

    /// <summary>Writes how often each rule found something.</summary>
    public void Write(IReadOnlyList<RosterFinding> findings)
    {
        foreach (var rule in findings.GroupBy(finding => (finding.RuleName, finding.Severity)).OrderByDescending(rule => rule.Key.Severity).ThenBy(rule => rule.Key.RuleName, StringComparer.Ordinal))
        {
            Write("finding", json =>
            {
                json.WriteString("rule", rule.Key.RuleName);
                json.WriteString("severity", rule.Key.Severity.ToString());
                json.WriteNumber("count", rule.Sum(finding => (long)finding.Count));
            });
        }
    }

    /// <summary>Writes what the run came to.</summary>
    public void Write(SyncResult result) => Write("end", json =>
    {
        json.WriteString("outcome", result.Outcome.ToString());
        json.WriteNumber("exitCode", result.ExitCode);
        json.WriteString("message", result.Message);
        if (result.ErrorId is not null)
        {
            json.WriteString("error", result.ErrorId);
        }

        if (result.Holds.Count > 0)
        {
            json.WriteStartArray("holds");
            foreach (var hold in result.Holds)
            {
                json.WriteStringValue(hold.RuleName);
            }

            json.WriteEndArray();
        }

        foreach (var remark in result.Remarks)
        {
            json.WriteString("remark", remark);
        }
    });

    public void Dispose() => stream?.Dispose();

    private static void Rotate(LogConfiguration configuration, DateTimeOffset now)
    {
        var file = new FileInfo(configuration.Path);
        if (!file.Exists || file.Length < configuration.MaximumBytes)
        {
            return;
        }

        var folder = file.DirectoryName!;
        var stem = Path.GetFileNameWithoutExtension(file.Name);
        var stamp = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var rotated = Path.Combine(folder, $"{stem}-{stamp}{file.Extension}");
        if (!File.Exists(rotated))
        {
            File.Move(file.FullName, rotated);
        }

        foreach (var old in OldFiles(folder, stem, file.Extension).Skip(configuration.Files - 1))
        {
            File.Delete(old);
        }
    }

    /// <summary>The files that were full, the newest first: their names end in the time.</summary>
    private static IEnumerable<string> OldFiles(string folder, string stem, string extension) => Directory
        .GetFiles(folder, stem + "-????????T??????Z" + extension)
        .OrderByDescending(Path.GetFileName, StringComparer.Ordinal);
}
