using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using RosterSync.Cli.Commands;
using RosterSync.Comparison;
using RosterSync.IO.Runs;
using RosterSync.IO.State;
using RosterSync.Remind.Templates;
using RosterSync.Validation;

namespace RosterSync.Cli.Output;

/// <summary>
/// The result for machines: one object, whose names never change within a schema version; docs/json.md describes it. It is written
/// by hand and in a stream: the list of what was left out may be long.
/// </summary>
internal static partial class JsonOutput
{
    /// <summary>Grows when a name changes its meaning or goes; new names come without notice.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The result of a conversion.</summary>
    public static void Write(Stream to, OptionNames names, ConversionOutcome outcome)
    {
        var roster = outcome.Roster;
        using var json = Begin(to, "convert", outcome.Verdict.ExitCode);
        WriteVerdict(json, outcome.Verdict);
        json.WriteStartObject("export");
        json.WriteString("format", outcome.Export.Format);
        WriteStrings(json, "paths", outcome.Export.Paths);
        json.WriteEndObject();
        json.WriteString("path", roster.Path);
        WriteCounts(json, roster.Counts);
        WriteFiles(json, roster.Files);
        json.WriteStartArray("leftOutCounts");
        foreach (var count in roster.LeftOutCounts)
        {
            json.WriteStartObject();
            json.WriteString("kind", count.Kind);
            json.WriteString("reason", count.Reason);
            json.WriteNumber("count", count.Count);
            json.WriteString("description", names.Translate(count.Description));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteLeftOut(json, roster.LeftOut);
        WriteFindings(json, names, roster.Findings);
        End(json);
    }

    /// <summary>The result of a check.</summary>
    public static void Write(Stream to, OptionNames names, TestOutcome outcome)
    {
        using var json = Begin(to, "test", outcome.Verdict.ExitCode);
        WriteVerdict(json, outcome.Verdict);
        WriteFiles(json, outcome.Set.Files);
        WriteFindings(json, names, outcome.Findings);
        End(json);
    }

    /// <summary>The result of a comparison.</summary>
    public static void Write(Stream to, OptionNames names, CompareOutcome outcome)
    {
        using var json = Begin(to, "compare", outcome.Verdict.ExitCode);
        WriteVerdict(json, outcome.Verdict);
        WriteChangeCounts(json, "totals", outcome.Comparison.Totals);
        WriteChangeCounts(json, "schools", outcome.Comparison.BySchool);
        WriteFindings(json, names, outcome.Comparison.Removals);
        json.WriteStartArray("changes");
        foreach (var change in outcome.Changes ?? [])
        {
            WriteChange(json, change);
            FlushIfMuch(json);
        }

        json.WriteEndArray();
        End(json);
    }

    /// <summary>The result of an import of templates.</summary>
    public static void Write(Stream to, OptionNames names, TemplateImport import, string file, int exitCode)
    {
        using var json = Begin(to, "template", exitCode);
        json.WriteString("path", Path.GetFullPath(file));
        json.WriteBoolean("isConfirmed", import.Layout.IsConfirmed);
        json.WriteStartArray("templates");
        foreach (var use in import.Uses)
        {
            json.WriteStartObject();
            json.WriteString("template", use.Template);
            json.WriteString("file", use.File);
            json.WriteString("record", use.Record.ToString());
            json.WriteNumber("columns", use.Columns);
            json.WriteNumber("mappedColumns", use.MappedColumns);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("gaps");
        foreach (var gap in import.Gaps)
        {
            json.WriteStartObject();
            json.WriteString("file", gap.File);
            json.WriteString("header", gap.Header);
            json.WriteString("message", names.Translate(gap.Message));
            json.WriteString("action", names.Translate(gap.Action));
            json.WriteString("line", gap.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        End(json);
    }

    /// <summary>The rules.</summary>
    public static void Write(Stream to, IReadOnlyList<RosterRule> rules)
    {
        using var json = Begin(to, "rules", ExitCode.Done);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("name", rule.Name);
            json.WriteString("title", rule.Title);
            json.WriteString("severity", rule.Severity.ToString());
            json.WriteString("remindKind", rule.RemindKind.ToString());
            WriteStrings(json, "scope", rule.Scope.ToString().Split(", "));
            json.WriteString("description", rule.Description);
            json.WriteString("helpUri", RosterFinding.HelpUriBase + rule.Name + ".md");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        End(json);
    }

    /// <summary>An error that stopped a command.</summary>
    public static void Write(Stream to, OptionNames names, string command, RosterFormatException error, int exitCode)
    {
        using var json = Begin(to, command, exitCode);
        json.WriteStartObject("error");
        json.WriteString("id", error.ErrorId);
        json.WriteString("message", names.Translate(error.Message));
        json.WriteString("action", names.Translate(error.Action));
        json.WriteString("file", error.File);
        WriteNumber(json, "line", error.Line);
        json.WriteString("column", error.Column);
        json.WriteEndObject();
        End(json);
    }

    private static Utf8JsonWriter Begin(Stream to, string command, int exitCode)
    {
        var json = new Utf8JsonWriter(to, new JsonWriterOptions { Indented = true, Encoder = StateJson.Encoder });
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteString("command", command);
        json.WriteString("version", typeof(JsonOutput).Assembly.GetName().Version!.ToString(3));
        json.WriteNumber("exitCode", exitCode);
        return json;
    }

    private static void End(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.Flush();
    }

    private static void WriteVerdict(Utf8JsonWriter json, RosterVerdict verdict)
    {
        json.WriteString("severity", verdict.Severity?.ToString());
        WriteStrings(json, "heldBy", verdict.HeldBy);
    }

    private static void WriteCounts(Utf8JsonWriter json, RosterCounts counts)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("schools", counts.Schools);
        json.WriteNumber("classes", counts.Classes);
        json.WriteNumber("teachers", counts.Teachers);
        json.WriteNumber("staff", counts.Staff);
        json.WriteNumber("students", counts.Students);
        json.WriteNumber("parents", counts.Parents);
        json.WriteNumber("classEnrollments", counts.ClassEnrollments);
        json.WriteNumber("schoolEnrollments", counts.SchoolEnrollments);
        json.WriteNumber("studentsWithoutContact", counts.StudentsWithoutContact);
        json.WriteEndObject();
    }

    private static void WriteFiles(Utf8JsonWriter json, IReadOnlyList<RosterFile> files)
    {
        json.WriteStartArray("files");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteString("path", file.Path);
            json.WriteNumber("length", file.Length);
            WriteNumber(json, "rowCount", file.RowCount);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLeftOut(Utf8JsonWriter json, IReadOnlyList<LeftOutRecord> records)
    {
        json.WriteStartArray("leftOut");
        foreach (var record in records)
        {
            json.WriteStartObject();
            json.WriteString("kind", record.Kind);
            json.WriteString("reason", record.Reason);
            json.WriteString("schoolId", record.SchoolId);
            json.WriteString("recordId", record.RecordId);
            json.WriteString("studentId", record.StudentId);
            json.WriteString("file", record.File);
            WriteNumber(json, "line", record.Line);
            json.WriteEndObject();
            FlushIfMuch(json);
        }

        json.WriteEndArray();
    }

    private static void WriteFindings(Utf8JsonWriter json, OptionNames names, IReadOnlyList<RosterFinding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("ruleName", finding.RuleName);
            json.WriteString("severity", finding.Severity.ToString());
            json.WriteString("remindKind", finding.RemindKind.ToString());
            json.WriteString("schoolId", finding.SchoolId);
            json.WriteString("file", finding.File);
            WriteNumber(json, "line", finding.Line);
            json.WriteString("column", finding.Column);
            json.WriteString("recordId", finding.RecordId);
            json.WriteString("message", names.Translate(finding.Message));
            json.WriteString("action", names.Translate(finding.Action));
            json.WriteNumber("count", finding.Count);
            json.WriteString("helpUri", finding.HelpUri);
            json.WriteEndObject();
            FlushIfMuch(json);
        }

        json.WriteEndArray();
    }

    private static void WriteChangeCounts(Utf8JsonWriter json, string name, IReadOnlyList<RosterChangeCount> counts)
    {
        json.WriteStartArray(name);
        foreach (var count in counts)
        {
            json.WriteStartObject();
            if (!count.IsWholeSet)
            {
                json.WriteString("schoolId", count.SchoolId);
            }

            json.WriteString("record", count.Record.ToString());
            json.WriteNumber("before", count.Before);
            json.WriteNumber("after", count.After);
            json.WriteNumber("added", count.Added);
            json.WriteNumber("removed", count.Removed);
            json.WriteNumber("rekeyed", count.Rekeyed);
            json.WriteNumber("changed", count.Changed);
            json.WriteNumber("shareGone", Math.Round(count.ShareGone, 4));
            json.WriteEndObject();
            FlushIfMuch(json);
        }

        json.WriteEndArray();
    }

    private static void WriteChange(Utf8JsonWriter json, RosterChange change)
    {
        json.WriteStartObject();
        json.WriteString("change", change.Change.ToString());
        json.WriteString("record", change.Record.ToString());
        json.WriteString("schoolId", change.SchoolId);
        json.WriteString("classId", change.ClassId);
        json.WriteString("recordId", change.RecordId);
        json.WriteString("previousId", change.PreviousId);
        json.WriteString("evidence", change.Evidence.ToString());
        WriteStrings(json, "fields", change.Fields);
        WriteStrings(json, "zerosLostIn", change.ZerosLostIn);
        json.WriteBoolean("isReusedId", change.IsReusedId);
        json.WriteString("file", change.File);
        WriteNumber(json, "line", change.Line);
        json.WriteEndObject();
    }

    private static void FlushIfMuch(Utf8JsonWriter json)
    {
        if (json.BytesPending > 1 << 16)
        {
            json.Flush();
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
