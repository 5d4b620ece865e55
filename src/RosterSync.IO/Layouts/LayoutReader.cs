using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using RosterSync.Remind;
using RosterSync.Validation;

namespace RosterSync.IO.Layouts;

/// <summary>Reads a layout of JSON. People change such files by hand, so a mistake is told with its line and the name that was meant.</summary>
internal sealed class LayoutReader
{
    private const string Action = "Correct the line; docs/layout.md and docs/layout.schema.json say what may stand there. A new file is made by rostersync template (Import-RemindTemplate).";

    private static readonly string[] DateFormats = ["yyyy/MM/dd", "MM/dd/yyyy", "yyyy-MM-dd"];

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    private readonly string name;
    private readonly byte[] content;
    private readonly int start;

    public LayoutReader(string name, byte[] content)
    {
        this.name = name;
        this.content = content;
        start = content.AsSpan().StartsWith(Utf8Mark) ? 3 : 0;
    }

    /// <summary>Reads the layout.</summary>
    public RemindLayout Read()
    {
        var json = new Utf8JsonReader(content.AsSpan(start), new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            json.Read();
            return ReadLayout(ref json);
        }
        catch (JsonException exception)
        {
            throw Invalid((exception.LineNumber ?? 0) + 1, $"{name} is no JSON from this line on: a quote, comma or bracket is missing or one too many.");
        }
    }

    private RemindLayout ReadLayout(ref Utf8JsonReader json)
    {
        var line = Line(json);
        string? version = null;
        var dateFormat = DateFormats[0];
        var separator = ";";
        var roles = new RemindRoleNames();
        List<RemindFileLayout>? files = null;
        Open(ref json, "the layout");
        while (NextProperty(ref json, ["$schema", "schemaVersion", "version", "dateFormat", "listSeparator", "roles", "files"]) is { } property)
        {
            switch (property)
            {
                case "schemaVersion":
                    ReadSchemaVersion(ref json);
                    break;
                case "version":
                    version = Text(ref json, property);
                    break;
                case "dateFormat":
                    dateFormat = OneOf(ref json, property, DateFormats);
                    break;
                case "listSeparator":
                    separator = Text(ref json, property);
                    break;
                case "roles":
                    roles = ReadRoles(ref json);
                    break;
                case "files":
                    files = ReadFiles(ref json);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return new RemindLayout
        {
            Version = version ?? throw Invalid(line, "The layout has no version, such as \"2.0\"."),
            Files = files ?? throw Invalid(line, "The layout has no files."),
            DateFormat = dateFormat,
            ListSeparator = separator,
            Roles = roles,
        };
    }

    private void ReadSchemaVersion(ref Utf8JsonReader json)
    {
        if (!json.TryGetInt32(out var version) || version != LayoutFile.SchemaVersion)
        {
            throw Invalid(Line(json), $"The layout is of a schema version that this RosterSync does not know; it knows {LayoutFile.SchemaVersion}.");
        }
    }

    private RemindRoleNames ReadRoles(ref Utf8JsonReader json)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] names = ["teacher", "staff", "student", "parent", "owner", "participant"];
        Open(ref json, "roles");
        while (NextProperty(ref json, names) is { } property)
        {
            words[property] = Text(ref json, property);
        }

        var defaults = new RemindRoleNames();
        return new RemindRoleNames
        {
            Teacher = Of("teacher", defaults.Teacher),
            Staff = Of("staff", defaults.Staff),
            Student = Of("student", defaults.Student),
            Parent = Of("parent", defaults.Parent),
            Owner = Of("owner", defaults.Owner),
            Participant = Of("participant", defaults.Participant),
        };

        string Of(string role, string otherwise) => words.TryGetValue(role, out var word) ? word : otherwise;
    }

    private List<RemindFileLayout> ReadFiles(ref Utf8JsonReader json)
    {
        var line = Line(json);
        var files = new List<RemindFileLayout>();
        if (json.TokenType != JsonTokenType.StartArray)
        {
            throw Invalid(line, "The files must be a list: [ … ].");
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            var fileLine = Line(json);
            var file = ReadFile(ref json);
            if (files.Any(other => string.Equals(other.Name, file.Name, StringComparison.OrdinalIgnoreCase)))
            {
                throw Invalid(fileLine, $"There are two files named {file.Name}.");
            }

            files.Add(file);
        }

        return files.Count > 0 ? files : throw Invalid(line, "The list of files is empty.");
    }

    private RemindFileLayout ReadFile(ref Utf8JsonReader json)
    {
        var line = Line(json);
        string? fileName = null;
        RemindRecord? record = null;
        RemindRole? role = null;
        var nameConfirmed = false;
        var mayBeEmpty = false;
        List<RemindColumn>? columns = null;
        Open(ref json, "a file");
        while (NextProperty(ref json, ["name", "record", "role", "nameConfirmed", "mayBeEmpty", "columns"]) is { } property)
        {
            switch (property)
            {
                case "name":
                    fileName = FileName(ref json);
                    break;
                case "record":
                    record = Named<RemindRecord>(ref json, property);
                    break;
                case "role":
                    role = Named<RemindRole>(ref json, property);
                    break;
                case "nameConfirmed":
                    nameConfirmed = Flag(ref json, property);
                    break;
                case "mayBeEmpty":
                    mayBeEmpty = Flag(ref json, property);
                    break;
                default:
                    columns = ReadColumns(ref json);
                    break;
            }
        }

        var file = new RemindFileLayout
        {
            Name = fileName ?? throw Invalid(line, "A file has no name."),
            Record = record ?? throw Invalid(line, $"{fileName} has no record, which says what its rows are."),
            Role = role,
            Columns = columns ?? throw Invalid(line, $"{fileName} has no columns."),
            IsNameConfirmed = nameConfirmed,
            MayBeEmpty = mayBeEmpty,
        };
        foreach (var field in RemindLayout.IdsOf(file.Record))
        {
            if (file.IndexOf(field) < 0)
            {
                throw Invalid(line, $"{file.Name} has no column for {field}, and a file of {file.Record} is nothing without it.");
            }
        }

        return file;
    }

    private List<RemindColumn> ReadColumns(ref Utf8JsonReader json)
    {
        var line = Line(json);
        var columns = new List<RemindColumn>();
        if (json.TokenType != JsonTokenType.StartArray)
        {
            throw Invalid(line, "The columns must be a list: [ … ].");
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            var columnLine = Line(json);
            var column = ReadColumn(ref json);
            foreach (var other in columns)
            {
                if (string.Equals(HeaderMatch.Fold(other.Header), HeaderMatch.Fold(column.Header), StringComparison.Ordinal))
                {
                    throw Invalid(columnLine, $"The header {column.Header} is there already.", column.Header);
                }

                if (column.Field != RemindField.None && other.Field == column.Field)
                {
                    throw Invalid(columnLine, $"The columns {other.Header} and {column.Header} both have the field {column.Field}.", column.Header);
                }
            }

            columns.Add(column);
        }

        return columns.Count > 0 ? columns : throw Invalid(line, "The list of columns is empty.");
    }

    private RemindColumn ReadColumn(ref Utf8JsonReader json)
    {
        var line = Line(json);
        string? header = null;
        var field = RemindField.None;
        string? value = null;
        var required = false;
        int? most = null;
        var confirmed = false;
        Open(ref json, "a column");
        while (NextProperty(ref json, ["header", "field", "value", "required", "maximumLength", "confirmed"]) is { } property)
        {
            switch (property)
            {
                case "header":
                    header = Header(ref json);
                    break;
                case "field":
                    field = Named<RemindField>(ref json, property);
                    break;
                case "value":
                    value = Text(ref json, property);
                    break;
                case "required":
                    required = Flag(ref json, property);
                    break;
                case "maximumLength":
                    most = json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var number) && number > 0
                        ? number
                        : throw Invalid(Line(json), "maximumLength must be a number from 1.", header);
                    break;
                default:
                    confirmed = Flag(ref json, property);
                    break;
            }
        }

        return new RemindColumn
        {
            Header = header ?? throw Invalid(line, "A column has no header."),
            Field = field,
            Value = value,
            IsRequired = required,
            MaximumLength = most,
            IsConfirmed = confirmed,
        };
    }

    private string FileName(ref Utf8JsonReader json)
    {
        var text = Text(ref json, "name");
        return text.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && text.IndexOfAny(['/', '\\', ':', '*', '?', '"', '<', '>', '|']) < 0
            ? text
            : throw Invalid(Line(json), "The name of a file must end in .csv and have no folder.");
    }

    private string Header(ref Utf8JsonReader json)
    {
        var text = Text(ref json, "header");
        return text.IndexOfAny([',', '"', '\r', '\n', '\t']) < 0 && text.Trim().Length == text.Length
            ? text
            : throw Invalid(Line(json), "A header may hold neither commas, quotes nor line breaks, nor begin or end with a space.");
    }

    private void Open(ref Utf8JsonReader json, string what)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw Invalid(Line(json), $"Here must stand {what}: {{ … }}.");
        }
    }

    // The name of the next property, with the reader at its value; null at the end of the object.
    private string? NextProperty(ref Utf8JsonReader json, string[] known)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }

        var property = json.GetString()!;
        var line = Line(json);
        json.Read();
        return known.Contains(property) ? property : throw Invalid(line, Unknown("name", property, known));
    }

    private T Named<T>(ref Utf8JsonReader json, string property)
        where T : struct, Enum
    {
        _ = Enum.TryParse<T>(OneOf(ref json, property, NamesOf<T>()), out var value);
        return value;
    }

    private static string[] NamesOf<T>()
        where T : struct, Enum =>
#if NETSTANDARD2_0
        Enum.GetNames(typeof(T));
#else
        Enum.GetNames<T>();
#endif

    private string OneOf(ref Utf8JsonReader json, string property, string[] known)
    {
        var text = Text(ref json, property);
        return known.Contains(text) ? text : throw Invalid(Line(json), Unknown(property, text, known));
    }

    private string Text(ref Utf8JsonReader json, string property)
    {
        var text = json.TokenType == JsonTokenType.String ? json.GetString()! : throw Invalid(Line(json), $"{property} must be a text in quotes.");
        return text.Length > 0 ? text : throw Invalid(Line(json), $"{property} is blank.");
    }

    private bool Flag(ref Utf8JsonReader json, string property) => json.TokenType is JsonTokenType.True or JsonTokenType.False
        ? json.GetBoolean()
        : throw Invalid(Line(json), $"{property} must be true or false.");

    private static string Unknown(string what, string text, string[] known)
    {
        var shown = text.Length > 40 ? "of this name" : text;
        var nearest = known.OrderBy(candidate => EditDistance.Between(candidate.ToLowerInvariant(), text.ToLowerInvariant())).First();
        return EditDistance.Between(nearest.ToLowerInvariant(), text.ToLowerInvariant()) <= Math.Max(2, nearest.Length / 3)
            ? $"There is no {what} {shown}; {nearest} may be meant."
            : $"There is no {what} {shown}; these are: {string.Join(", ", known)}.";
    }

    private long Line(in Utf8JsonReader json)
    {
        var line = 1;
        foreach (var b in content.AsSpan(0, (int)json.TokenStartIndex + start))
        {
            line += b == (byte)'\n' ? 1 : 0;
        }

        return line;
    }

    private RosterFormatException Invalid(long line, string message, string? column = null) =>
        new("LayoutInvalid", string.Format(CultureInfo.InvariantCulture, "{0} (line {1} of {2})", message, line, name), Action) { File = name, Line = line, Column = column };
}
