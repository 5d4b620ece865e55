using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RosterSync.IO.Nightly;

/// <summary>What a new configuration is made of; what is left out is written as a comment to fill in.</summary>
internal sealed record ConfigurationValues
{
    public string InputPath { get; init; } = "export";

    public string OutputPath { get; init; } = "remind";

    public string? ComputerName { get; init; }

    public int? Port { get; init; }

    public string? User { get; init; }

    public string? HostKeyFingerprint { get; init; }

    public string? PasswordEnv { get; init; }

    public string? PasswordFile { get; init; }

    public string? KeyFilePath { get; init; }
}

/// <summary>Writes the file a district starts with: what it has to know is filled in, and everything else stands there with what it does.</summary>
internal static class ConfigurationTemplate
{
    private const string Schema = "https://raw.githubusercontent.com/rostersync/rostersync/main/docs/config.schema.json";

    // Names of files and servers are for people to read: no code of a page is made of this.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the file; one that is there already stays.</summary>
    /// <exception cref="RosterFormatException">It is there already, or cannot be written.</exception>
    public static void Write(string path, ConfigurationValues values)
    {
        var content = Encoding.UTF8.GetBytes(Make(values));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            stream.Write(content, 0, content.Length);
        }
        catch (IOException exception) when (File.Exists(path))
        {
            throw new RosterFormatException("DestinationExists", $"There is a file {path} already; it stays as it is.", "Name another file, or take this one away.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RosterFormatException("ExportFailed", $"{path} cannot be written.", "Name a file in a folder this account may write to.", exception);
        }
    }

    /// <summary>The text of the file.</summary>
    public static string Make(ConfigurationValues values)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');
        void Lines(string lines) => text.Append(lines.Replace("\r\n", "\n"));

        Line("{");
        Line($"  \"$schema\": \"{Schema}\",");
        Lines("""

              // The nightly run: rostersync sync --config THIS-FILE, or Invoke-RosterSync -ConfigPath THIS-FILE.
              // Relative paths start at the folder of this file. No password stands here: say below where it is kept.

              "input": {

            """);
        Line($"    \"path\": {Quoted(values.InputPath)},  // the folder the student information system exports into, or its files");
        Lines("""
                "maximumAgeHours": 36,  // an older export is held: the system may have stopped exporting
                "maximumShrinkPercent": 20  // a file this much smaller than at the last send is held: it may have been cut short
                // "format": "Auto", "encoding": "Auto", "delimiter": ","
              },

              // Emergency and secondary contacts, and people who are blocked, stay out whatever stands here.
              "contacts": {
                // "excludeContactType": [], "includeContactType": [], "includeRelationship": [],
                // "includeNonCustodial": false, "phoneType": ["Mobile", "Home"], "blockListPath": "blocklist.csv",
                "maximumContact": 5  // Remind holds a set from six
              },

              // "filter": { "school": [], "excludeSchool": [], "excludeSection": [], "skipEmptyClass": false },

              "output": {

            """);
        Line($"    \"path\": {Quoted(values.OutputPath)}  // the folder the set is written to, for its owner alone");
        Lines("""
                // "version": "2.0",  // or "1.0", or "OneRoster"; to Remind a change is a mass removal: docs/formats.md
                // "layout": "layout.json",  // made of Remind's templates by rostersync template (Import-RemindTemplate)
                // "dateFormat": "yyyy/MM/dd", "idFormat": { "student": "s-{id}" }
              },

              // Holds that always pass. What removes people from Remind is never among them.
              "checks": { "allowHold": [] },

              "destination": {

            """);
        Member(text, "computerName", values.ComputerName, "sftp.example.com", "the server on Remind's sync page");
        if (values.Port is { } port)
        {
            Line(string.Format(CultureInfo.InvariantCulture, "    \"port\": {0},", port));
        }

        Member(text, "user", values.User, "district", "the user on that page");
        foreach (var (name, value) in Secrets(values))
        {
            Line($"    \"{name}\": {Quoted(value)},");
        }

        Lines("""
                // The password is in the variable passwordEnv or in the file passwordFile, which nobody else may read;
                // or the login is by a private key: keyFilePath, with passphraseEnv or passphraseFile where it has a passphrase.

            """);
        Member(text, "hostKeyFingerprint", values.HostKeyFingerprint, "SHA256:...", "shown by rostersync host-key (Get-RemindHostKey)");
        Lines("""
                "transferMode": "Direct",  // Remind is reported to dislike temporary names, which "Atomic" uses
                "verify": "Size"  // "Content" reads each file back and compares it
                // "remotePath": "", "transport": "Auto", "maximumRetryCount": 3,
                // "connectionTimeoutSeconds": 30, "operationTimeoutSeconds": 60, "overallTimeoutSeconds": 3600
              },

              // "statePath": "state",  // receipts, ids and keyed hashes; without it a folder of the account that runs this

              // Sets that were sent hold personal data. They are kept only if you want them to be.
              // "archive": { "path": "archive", "keepDays": 30 },

              "report": { "path": "reports", "keepDays": 30 },

              "log": { "path": "logs/rostersync.jsonl", "maximumMegabytes": 10, "keepFiles": 10 }

              // "notify": {
              //   "on": ["Failure", "Hold"],
              //   "command": ["/usr/local/bin/tell-me"],  // gets the summary as JSON on its standard input
              //   "mail": { "to": ["sis@example.org"], "from": "rostersync@example.org", "sender": "/usr/sbin/sendmail" }
              // }
            }

            """);
        return text.ToString();
    }

    private static IEnumerable<(string Name, string Value)> Secrets(ConfigurationValues values)
    {
        if (values.KeyFilePath is { } key)
        {
            yield return ("keyFilePath", key);
        }

        if (values.PasswordFile is { } file)
        {
            yield return (values.KeyFilePath is null ? "passwordFile" : "passphraseFile", file);
        }

        if (values.PasswordEnv is { } variable)
        {
            yield return (values.KeyFilePath is null ? "passwordEnv" : "passphraseEnv", variable);
        }
    }

    private static void Member(StringBuilder text, string name, string? value, string example, string comment) =>
        text.Append("    ").Append(value is null ? "// " : string.Empty).Append('"').Append(name).Append("\": ").Append(Quoted(value ?? example)).Append(",  // ").Append(comment).Append('\n');

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Readable);
}
