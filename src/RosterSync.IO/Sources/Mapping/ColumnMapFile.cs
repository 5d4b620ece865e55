using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace RosterSync.IO.Sources.Mapping;

/// <summary>Reads and writes column maps as JSON; docs/column-map.schema.json describes them.</summary>
internal static class ColumnMapFile
{
    private const string Schema = "https://github.com/rostersync/rostersync/blob/main/docs/column-map.schema.json";

    /// <summary>Reads a map.</summary>
    /// <exception cref="RosterFormatException">The file is no column map.</exception>
    public static SisColumnMap Read(string path)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            throw SourceErrors.PathNotFound(full, null);
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(full), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var map = Map(document.RootElement);

            // What means nothing is found now, not when an export comes.
            _ = new MappedSource(map);
            return map;
        }
        catch (JsonException exception)
        {
            throw SourceErrors.ColumnMapInvalid("is no JSON", "Correct it, or make one with rostersync map.", Path.GetFileName(full), exception.LineNumber + 1);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SourceErrors.FileOpenFailed(full, exception);
        }
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

    private static SisColumnMap Map(JsonElement root)
    {
        Refuse(root, "$schema", "name", "files");
        return new SisColumnMap
        {
            Name = Text(root, "name") ?? "column map",
            Files = Items(root, "files").Select(File).ToArray(),
        };

        static SisColumnMapFile File(JsonElement file)
        {
            Refuse(file, "file", "kind", "columns", "contacts", "ignore");
            return new SisColumnMapFile
            {
                File = Text(file, "file"),
                Kind = Text(file, "kind") ?? SisFileKind.Students,
                Columns = Columns(file),
                Contacts = Items(file, "contacts").Select(Contact).ToArray(),
                Ignore = Items(file, "ignore").Select(header => header.ValueKind == JsonValueKind.String ? header.GetString()! : string.Empty).ToArray(),
            };
        }

        static SisColumnMapContact Contact(JsonElement contact)
        {
            Refuse(contact, "type", "priority", "columns");
            return new SisColumnMapContact { Type = Text(contact, "type"), Priority = Text(contact, "priority"), Columns = Columns(contact) };
        }
    }

    // A misspelt name would be passed over, and what it was to say with it.
    private static void Refuse(JsonElement of, params string[] known)
    {
        if (of.ValueKind != JsonValueKind.Object)
        {
            throw SourceErrors.ColumnMapInvalid("has something else where an object is to stand", "See docs/column-map.md.");
        }

        foreach (var property in of.EnumerateObject())
        {
            if (!known.Contains(property.Name))
            {
                throw SourceErrors.ColumnMapInvalid($"has a name that means nothing where {string.Join(", ", known)} may stand", "See docs/column-map.md.");
            }
        }
    }

    private static string? Text(JsonElement of, string name) =>
        !of.TryGetProperty(name, out var value) ? null
        : value.ValueKind is JsonValueKind.String ? value.GetString()
        : value.ValueKind is JsonValueKind.Number ? value.GetRawText()
        : throw SourceErrors.ColumnMapInvalid($"has no text in {name}", "See docs/column-map.md.");

    private static IEnumerable<JsonElement> Items(JsonElement of, string name) =>
        !of.TryGetProperty(name, out var list) ? []
        : list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()]
        : throw SourceErrors.ColumnMapInvalid($"has no list in {name}", "See docs/column-map.md.");

    private static Dictionary<string, string> Columns(JsonElement of)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        if (of.TryGetProperty("columns", out var given))
        {
            foreach (var column in given.ValueKind == JsonValueKind.Object ? given.EnumerateObject() : throw SourceErrors.ColumnMapInvalid("has no object in columns", "See docs/column-map.md."))
            {
                columns[column.Name] = column.Value.ValueKind == JsonValueKind.String
                    ? column.Value.GetString()!
                    : throw SourceErrors.ColumnMapInvalid("has a column without a meaning", "See docs/column-map.md.");
            }
        }

        return columns;
    }
}
