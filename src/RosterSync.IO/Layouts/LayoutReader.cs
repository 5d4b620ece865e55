using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using RosterSync.Remind;
using RosterSync.Remind.Templates;
using RosterSync.Validation;

namespace RosterSync.IO.Layouts;

/// <summary>Reads a layout of JSON. People change such files by hand, so a mistake is told with its line and the name that was meant.</summary>
internal sealed class LayoutReader
{
    private static readonly string[] DateFormats = ["yyyy/MM/dd", "MM/dd/yyyy", "yyyy-MM-dd"];

    private static readonly RemindRecord[] Needed = [RemindRecord.School, RemindRecord.Class, RemindRecord.User, RemindRecord.ClassEnrollment];

    private readonly LayoutSyntax syntax;

    public LayoutReader(string name, byte[] content) => syntax = new LayoutSyntax(name, content);

    /// <summary>Reads the layout.</summary>
    public RemindLayout Read()
    {
        var json = syntax.Begin();
        try
        {
            json.Read();
            var layout = ReadLayout(ref json);
            json.Read();
            return layout;
        }
        catch (JsonException exception)
        {
            throw syntax.NoJson(exception);
        }
    }

    private RemindLayout ReadLayout(ref Utf8JsonReader json)
    {
        var place = syntax.Place(json);
        string? version = null;
        var dateFormat = DateFormats[0];
        var separator = ";";
        var roles = new RemindRoleNames();
        List<RemindFileLayout>? files = null;
        syntax.Open(ref json, "the layout");
        while (syntax.NextProperty(ref json, ["$schema", "schemaVersion", "version", "dateFormat", "listSeparator", "roles", "files"]) is { } property)
        {
            switch (property)
            {
                case "schemaVersion":
                    ReadSchemaVersion(ref json);
                    break;
                case "version":
                    version = syntax.Text(ref json, property);
                    break;
                case "dateFormat":
                    dateFormat = syntax.OneOf(ref json, property, DateFormats);
                    break;
                case "listSeparator":
                    separator = syntax.Text(ref json, property);
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
            Version = version ?? throw syntax.Invalid(place, "The layout has no version, such as \"2.0\"."),
            Files = files ?? throw syntax.Invalid(place, "The layout has no files."),
            DateFormat = dateFormat,
            ListSeparator = separator,
            Roles = roles,
        };
    }

    private void ReadSchemaVersion(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.Number || !json.TryGetInt32(out var version) || version != LayoutFile.SchemaVersion)
        {
            throw syntax.Invalid(syntax.Place(json), $"The layout is of a schema version that this RosterSync does not know; it knows {LayoutFile.SchemaVersion}.");
        }
    }

    private RemindRoleNames ReadRoles(ref Utf8JsonReader json)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] names = ["teacher", "staff", "student", "parent", "owner", "participant"];
        syntax.Open(ref json, "roles");
        while (syntax.NextProperty(ref json, names) is { } property)
        {
            words[property] = syntax.Text(ref json, property);
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
        var place = syntax.Place(json);
        var files = new List<RemindFileLayout>();
        if (json.TokenType != JsonTokenType.StartArray)
        {
            throw syntax.Invalid(place, "The files must be a list: [ … ].");
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            var filePlace = syntax.Place(json);
            var file = ReadFile(ref json);
            if (files.Any(other => string.Equals(other.Name, file.Name, StringComparison.OrdinalIgnoreCase)))
            {
                throw syntax.Invalid(filePlace, $"There are two files named {file.Name}.");
            }

            if (files.Find(other => other.Record == file.Record) is { } same)
            {
                throw syntax.Invalid(filePlace, $"{same.Name} and {file.Name} both hold rows of {file.Record}.");
            }

            files.Add(file);
        }

        foreach (var record in Needed)
        {
            if (!files.Exists(file => file.Record == record))
            {
                throw syntax.Invalid(place, $"No file has the record {record}, and no set is whole without it.");
            }
        }

        return files;
    }

    private RemindFileLayout ReadFile(ref Utf8JsonReader json)
    {
        var place = syntax.Place(json);
        string? fileName = null;
        RemindRecord? record = null;
        var nameConfirmed = false;
        var mayBeEmpty = false;
        List<RemindColumn>? columns = null;
        syntax.Open(ref json, "a file");
        while (syntax.NextProperty(ref json, ["name", "record", "nameConfirmed", "mayBeEmpty", "columns"]) is { } property)
        {
            switch (property)
            {
                case "name":
                    fileName = FileName(ref json);
                    break;
                case "record":
                    record = syntax.Named<RemindRecord>(ref json, property);
                    break;
                case "nameConfirmed":
                    nameConfirmed = syntax.Flag(ref json, property);
                    break;
                case "mayBeEmpty":
                    mayBeEmpty = syntax.Flag(ref json, property);
                    break;
                default:
                    columns = ReadColumns(ref json);
                    break;
            }
        }

        var file = new RemindFileLayout
        {
            Name = fileName ?? throw syntax.Invalid(place, "A file has no name."),
            Record = record ?? throw syntax.Invalid(place, $"{fileName} has no record, which says what its rows are."),
            Columns = columns ?? throw syntax.Invalid(place, $"{fileName} has no columns."),
            IsNameConfirmed = nameConfirmed,
            MayBeEmpty = mayBeEmpty,
        };
        foreach (var field in RemindLayout.IdsOf(file.Record))
        {
            if (file.IndexOf(field) < 0)
            {
                throw syntax.Invalid(place, $"{file.Name} has no column for {field}, and a file of {file.Record} is nothing without it.");
            }
        }

        var known = TemplateWords.FieldsOf(file.Record).ToList();
        foreach (var column in file.Columns)
        {
            if (column.Field != RemindField.None && !known.Contains(column.Field))
            {
                throw syntax.Invalid(place, $"The field {column.Field} cannot stand in {file.Name}, a file of {file.Record}; these can: {string.Join(", ", known)}.", column.Header);
            }
        }

        return file;
    }

    private List<RemindColumn> ReadColumns(ref Utf8JsonReader json)
    {
        var place = syntax.Place(json);
        var columns = new List<RemindColumn>();
        if (json.TokenType != JsonTokenType.StartArray)
        {
            throw syntax.Invalid(place, "The columns must be a list: [ … ].");
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            var columnPlace = syntax.Place(json);
            var column = ReadColumn(ref json);
            foreach (var other in columns)
            {
                if (string.Equals(HeaderMatch.Fold(other.Header), HeaderMatch.Fold(column.Header), StringComparison.Ordinal))
                {
                    throw syntax.Invalid(columnPlace, $"The header {column.Header} is there already.", column.Header);
                }

                if (column.Field != RemindField.None && other.Field == column.Field)
                {
                    throw syntax.Invalid(columnPlace, $"The columns {other.Header} and {column.Header} both have the field {column.Field}.", column.Header);
                }
            }

            columns.Add(column);
        }

        return columns.Count > 0 ? columns : throw syntax.Invalid(place, "The list of columns is empty.");
    }

    private RemindColumn ReadColumn(ref Utf8JsonReader json)
    {
        var place = syntax.Place(json);
        string? header = null;
        var field = RemindField.None;
        string? value = null;
        var required = false;
        int? most = null;
        var confirmed = false;
        syntax.Open(ref json, "a column");
        while (syntax.NextProperty(ref json, ["header", "field", "value", "required", "maximumLength", "confirmed"]) is { } property)
        {
            switch (property)
            {
                case "header":
                    header = Header(ref json);
                    break;
                case "field":
                    field = syntax.Named<RemindField>(ref json, property);
                    break;
                case "value":
                    value = syntax.Text(ref json, property);
                    break;
                case "required":
                    required = syntax.Flag(ref json, property);
                    break;
                case "maximumLength":
                    most = json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var number) && number > 0
                        ? number
                        : throw syntax.Invalid(syntax.Place(json), "maximumLength must be a number from 1.", header);
                    break;
                default:
                    confirmed = syntax.Flag(ref json, property);
                    break;
            }
        }

        return new RemindColumn
        {
            Header = header ?? throw syntax.Invalid(place, "A column has no header."),
            Field = field,
            Value = value,
            IsRequired = required,
            MaximumLength = most,
            IsConfirmed = confirmed,
        };
    }

    private string FileName(ref Utf8JsonReader json)
    {
        var text = syntax.Text(ref json, "name");
        return text.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && text.IndexOfAny(['/', '\\', ':', '*', '?', '"', '<', '>', '|']) < 0
            ? text
            : throw syntax.Invalid(syntax.Place(json), "The name of a file must end in .csv and have no folder.");
    }

    private string Header(ref Utf8JsonReader json)
    {
        var text = syntax.Text(ref json, "header");
        return text.IndexOfAny([',', '"', '\r', '\n', '\t']) < 0 && text.Trim().Length == text.Length
            ? text
            : throw syntax.Invalid(syntax.Place(json), "A header may hold neither commas, quotes nor line breaks, nor begin or end with a space.");
    }
}
