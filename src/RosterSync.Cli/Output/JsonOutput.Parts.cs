using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using RosterSync.Comparison;
using RosterSync.IO.State;
using RosterSync.Validation;

namespace RosterSync.Cli.Output;

/// <summary>The parts results share.</summary>
internal static partial class JsonOutput
{
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
        WriteList(json, "files", files, file =>
        {
            json.WriteString("name", file.Name);
            json.WriteString("path", file.Path);
            json.WriteNumber("length", file.Length);
            WriteNumber(json, "rowCount", file.RowCount);
        });
    }

    private static void WriteLeftOut(Utf8JsonWriter json, IReadOnlyList<LeftOutRecord> records)
    {
        WriteList(json, "leftOut", records, record =>
        {
            json.WriteString("kind", record.Kind);
            json.WriteString("reason", record.Reason);
            json.WriteString("schoolId", record.SchoolId);
            json.WriteString("recordId", record.RecordId);
            json.WriteString("studentId", record.StudentId);
            json.WriteString("file", record.File);
            WriteNumber(json, "line", record.Line);
        });
    }

    private static void WriteFindings(Utf8JsonWriter json, OptionNames names, IReadOnlyList<RosterFinding> findings)
    {
        WriteList(json, "findings", findings, finding =>
        {
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
        });
    }

    private static void WriteChangeCounts(Utf8JsonWriter json, string name, IReadOnlyList<RosterChangeCount> counts)
    {
        WriteList(json, name, counts, count =>
        {
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
        });
    }

    private static void WriteChange(Utf8JsonWriter json, RosterChange change)
    {
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
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> writeMembers)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            writeMembers(item);
            json.WriteEndObject();
            if (json.BytesPending > 1 << 16)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
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
