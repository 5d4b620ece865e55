using System.IO;
using System.Text.Json;

namespace RosterSync.Cli.Output;

/// <content>The result of an inspection.</content>
internal static partial class JsonOutput
{
    /// <summary>The result of an inspection.</summary>
    public static void Write(Stream to, OptionNames names, SisInspection inspection)
    {
        using var json = Begin(to, "inspect", ExitCode.Done);
        json.WriteString("format", inspection.Format);
        json.WriteString("standing", inspection.Standing.ToString());
        WriteStrings(json, "paths", inspection.Paths);
        json.WriteBoolean("hasCompanionFiles", inspection.HasCompanionFiles);
        json.WriteStartArray("files");
        foreach (var file in inspection.Files)
        {
            WriteFile(json, file);
        }

        json.WriteEndArray();
        json.WriteStartObject("records");
        json.WriteNumber("schools", inspection.Schools);
        json.WriteNumber("students", inspection.Students);
        json.WriteNumber("teachers", inspection.Teachers);
        json.WriteNumber("staff", inspection.Staff);
        json.WriteNumber("sections", inspection.Sections);
        json.WriteNumber("enrollments", inspection.Enrollments);
        json.WriteNumber("contacts", inspection.Contacts);
        json.WriteEndObject();
        json.WriteStartArray("contactKinds");
        foreach (var kind in inspection.ContactKinds)
        {
            WriteKind(json, names, kind);
        }

        json.WriteEndArray();
        json.WriteStartObject("contacts");
        json.WriteNumber("byKind", inspection.ContactsByKind);
        json.WriteNumber("goingIn", inspection.ContactsGoingIn);
        json.WriteEndObject();
        json.WriteStartObject("studentsWithoutContact");
        json.WriteNumber("inExport", inspection.StudentsWithoutContactInExport);
        json.WriteNumber("byKind", inspection.StudentsWithoutContactByKind);
        json.WriteNumber("byContactPoint", inspection.StudentsWithoutContactPoint);
        json.WriteEndObject();
        WriteFindings(json, names, inspection.Findings);
        End(json);
    }

    private static void WriteFile(Utf8JsonWriter json, SisInspectedFile file)
    {
        json.WriteStartObject();
        json.WriteString("name", file.Name);
        json.WriteString("format", file.Format);
        json.WriteString("kind", file.Kind);
        json.WriteString("encoding", file.Encoding);
        json.WriteString("separator", file.Separator?.ToString());
        WriteNumber(json, "rowCount", file.RowCount);
        json.WriteStartArray("columnsUsed");
        foreach (var column in file.ColumnsUsed)
        {
            json.WriteStartObject();
            json.WriteString("header", column.Header);
            json.WriteString("meaning", column.Meaning);
            json.WriteString("standing", column.Standing.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteStrings(json, "columnsIgnored", file.ColumnsIgnored);
        json.WriteEndObject();
    }

    private static void WriteKind(Utf8JsonWriter json, OptionNames names, SisContactKind kind)
    {
        json.WriteStartObject();
        json.WriteString("type", kind.Type);
        json.WriteString("relationship", kind.Relationship);
        json.WriteBoolean("isFlaggedEmergency", kind.IsFlaggedEmergency);
        json.WriteBoolean("isFlaggedGuardian", kind.IsFlaggedGuardian);
        json.WriteNumber("count", kind.Count);
        json.WriteBoolean("goesIn", kind.GoesIn);
        json.WriteString("reason", kind.Reason);
        json.WriteString("description", names.Translate(kind.Description));
        json.WriteString("file", kind.File);
        json.WriteNumber("line", kind.Line);
        json.WriteEndObject();
    }
}
