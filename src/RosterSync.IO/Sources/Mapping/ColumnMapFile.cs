using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using RosterSync.IO.Json;

namespace RosterSync.IO.Sources.Mapping;

/// <summary>Reads and writes column maps as JSON; docs/column-map.schema.json describes them.</summary>
internal static class ColumnMapFile
{
    private const string Schema = "https://github.com/rostersync/rostersync/blob/main/docs/column-map.schema.json";

    private const string Action = "Correct it; docs/column-map.md says what may stand there, and rostersync map (New-SisColumnMap) proposes a new one.";

    /// <summary>Reads a map.</summary>
    /// <exception cref="RosterFormatException">The file is no column map.</exception>
    public static SisColumnMap Read(string path)
    {
        var whole = EditedJson.Read(path, "ColumnMapInvalid", Action);
        var map = new SisColumnMap { Name = whole.Text("name") ?? "column map", Files = whole.Sections("files").Select(FileOf).ToArray() };
        whole.End();

        // What means nothing is found now, not when an export comes.
        _ = new MappedSource(map);
        return map;
    }

    /// <summary>The text of a map.</summary>
    public static string ToJson(SisColumnMap map)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("name", map.Name);
            json.WriteStartArray("files");
            foreach (var file in map.Files)
            {
                json.WriteStartObject();
                if (file.File is not null)
                {
                    json.WriteString("file", file.File);
                }

                json.WriteString("kind", file.Kind);
                WriteColumns(json, file.Columns);
                if (file.Contacts.Count > 0)
                {
                    json.WriteStartArray("contacts");
                    foreach (var contact in file.Contacts)
                    {
                        json.WriteStartObject();
                        WriteIfSaid(json, "type", contact.Type);
                        WriteIfSaid(json, "priority", contact.Priority);
                        WriteColumns(json, contact.Columns);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                }

                json.WriteStartArray("ignore");
                foreach (var header in file.Ignore)
                {
                    json.WriteStringValue(header);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteIfSaid(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteColumns(Utf8JsonWriter json, IReadOnlyDictionary<string, string> columns)
    {
        json.WriteStartObject("columns");
        foreach (var column in columns)
        {
            json.WriteString(column.Key, column.Value);
        }

        json.WriteEndObject();
    }

    private static SisColumnMapFile FileOf(JsonSection section)
    {
        var file = new SisColumnMapFile
        {
            File = section.Text("file"),
            Kind = section.Text("kind") ?? SisFileKind.Students,
            Columns = ColumnsOf(section),
            Contacts = section.Sections("contacts").Select(ContactOf).ToArray(),
            Ignore = section.Texts("ignore"),
        };
        section.End();
        return file;
    }

    private static SisColumnMapContact ContactOf(JsonSection section)
    {
        var contact = new SisColumnMapContact { Type = section.Text("type"), Priority = section.TextOrNumber("priority"), Columns = ColumnsOf(section) };
        section.End();
        return contact;
    }

    private static Dictionary<string, string> ColumnsOf(JsonSection section) => section.Section("columns") is { } columns
        ? columns.Names.ToDictionary(header => header, header => columns.RequiredText(header), StringComparer.Ordinal)
        : [];
}
