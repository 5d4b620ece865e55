using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.IO.Json;
using RosterSync.Remind;
using RosterSync.Remind.Templates;
using RosterSync.Validation;

namespace RosterSync.IO.Layouts;

/// <summary>Reads a layout of JSON. People change such files by hand, so a mistake is told with its line and the name that was meant.</summary>
internal static class LayoutReader
{
    private const string ErrorId = "LayoutInvalid";
    private const string Action = "Correct the line; docs/layout.md and docs/layout.schema.json say what may stand there. A new file is made by rostersync template (Import-RemindTemplate).";

    private static readonly string[] DateFormats = ["yyyy/MM/dd", "MM/dd/yyyy", "yyyy-MM-dd"];

    private static readonly string[] Roles = ["teacher", "staff", "student", "parent"];

    // As owners, as participants, or as neither.
    private static readonly string[] ClassRoles = ["teacher", "student", "staff"];

    private static readonly RemindRecord[] Needed = [RemindRecord.School, RemindRecord.Class, RemindRecord.User, RemindRecord.ClassEnrollment];

    /// <summary>Reads a layout.</summary>
    /// <exception cref="RosterFormatException">The file is not there, is no JSON, or is no layout.</exception>
    public static RemindLayout Read(string path)
    {
        var whole = EditedJson.Read(path, ErrorId, Action);
        if (whole.Number("schemaVersion", 0, int.MaxValue) is { } schema && schema != LayoutFile.SchemaVersion)
        {
            throw whole.Refuse("schemaVersion", $"the layout is of a schema version that this RosterSync does not know; it knows {LayoutFile.SchemaVersion}.");
        }

        var layout = new RemindLayout
        {
            Version = whole.RequiredText("version"),
            DateFormat = whole.Word("dateFormat", DateFormats) ?? DateFormats[0],
            ListSeparator = whole.Text("listSeparator") ?? ";",
            Roles = ReadRoles(whole.Section("roles")),
            Files = ReadFiles(whole),
        };
        whole.End();
        return layout;
    }

    private static RemindRoleNames ReadRoles(JsonSection? section)
    {
        var defaults = new RemindRoleNames();
        if (section is null)
        {
            return defaults;
        }

        var roles = new RemindRoleNames
        {
            Teacher = section.Text("teacher") ?? defaults.Teacher,
            Staff = section.Text("staff") ?? defaults.Staff,
            Student = section.Text("student") ?? defaults.Student,
            Parent = section.Text("parent") ?? defaults.Parent,
            Owner = section.Text("owner") ?? defaults.Owner,
            Participant = section.Text("participant") ?? defaults.Participant,
            OtherUserWords = ReadWords(section.Section("otherUserWords"), Roles),
            OtherClassWords = ReadWords(section.Section("otherClassWords"), ClassRoles),
        };
        section.End();
        return roles;
    }

    private static Dictionary<string, RemindRole> ReadWords(JsonSection? section, string[] roles) =>
        section is null ? [] : section.Names.ToDictionary(word => word, word => RoleOf(section.Word(word, roles)) ?? throw section.Missing(word));

    private static RemindRole? RoleOf(string? word) => word is not null && Enum.TryParse<RemindRole>(word, ignoreCase: true, out var role) ? role : null;

    private static List<RemindFileLayout> ReadFiles(JsonSection whole)
    {
        var files = new List<RemindFileLayout>();
        foreach (var section in whole.RequiredSections("files"))
        {
            var file = ReadFile(section);
            if (files.Exists(other => string.Equals(other.Name, file.Name, StringComparison.OrdinalIgnoreCase)))
            {
                throw section.Refuse("name", $"there are two files named {file.Name}.");
            }

            // Users may be parted by role; everything else has one file.
            if (files.Find(other => other.Record == file.Record && (other.Role is null || file.Role is null || other.Role == file.Role || file.Record != RemindRecord.User)) is { } same)
            {
                throw section.Refuse("record", $"{same.Name} and {file.Name} both hold rows of {file.Record}{(file.Record == RemindRecord.User ? ", and not each of another role" : string.Empty)}.");
            }

            files.Add(file);
        }

        foreach (var record in Needed)
        {
            if (!files.Exists(file => file.Record == record))
            {
                throw whole.Refuse("files", $"no file has the record {record}, and no set is whole without it.");
            }
        }

        return files;
    }

    private static RemindFileLayout ReadFile(JsonSection section)
    {
        var name = ReadName(section);
        var record = section.Choice<RemindRecord>("record") ?? throw section.Missing("record");
        var role = RoleOf(section.Word("role", Roles));
        if (role is not null && record is not (RemindRecord.User or RemindRecord.ClassEnrollment))
        {
            throw section.Refuse("role", $"a file of {record} has no role.");
        }

        var file = new RemindFileLayout
        {
            Name = name,
            Record = record,
            Role = role,
            Columns = ReadColumns(section, $"{name}, {Kind(record, role)}", FieldTable.FieldsOf(record, role).ToList()),
            IsNameConfirmed = section.Switch("nameConfirmed"),
            MayBeEmpty = section.Switch("mayBeEmpty"),
        };
        section.End();
        foreach (var field in RemindLayout.IdsOf(record, role))
        {
            if (file.IndexOf(field) < 0)
            {
                throw section.Refuse("columns", $"{name} has no column for {field}, and {Kind(record, role)} is nothing without it.");
            }
        }

        return file;
    }

    private static string Kind(RemindRecord record, RemindRole? role) => $"a file of {record}{(role is null ? string.Empty : $" with the role {LayoutFile.WordOf(role.Value)}")}";

    private static string ReadName(JsonSection section)
    {
        var name = section.RequiredText("name");
        return name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && name.IndexOfAny(['/', '\\', ':', '*', '?', '"', '<', '>', '|']) < 0
            ? name
            : throw section.Refuse("name", "the name of a file must end in .csv and have no folder.");
    }

    private static List<RemindColumn> ReadColumns(JsonSection file, string kind, List<RemindField> fields)
    {
        var columns = new List<RemindColumn>();
        foreach (var section in file.RequiredSections("columns"))
        {
            var column = ReadColumn(section);
            if (column.Field != RemindField.None && !fields.Contains(column.Field))
            {
                throw section.Refuse("field", $"the field {column.Field} cannot stand in {kind}; these can: {string.Join(", ", fields)}.");
            }

            foreach (var other in columns)
            {
                if (string.Equals(HeaderMatch.Fold(other.Header), HeaderMatch.Fold(column.Header), StringComparison.Ordinal))
                {
                    throw section.Refuse("header", $"the header {column.Header} is there already.");
                }

                if (column.Field != RemindField.None && other.Field == column.Field)
                {
                    throw section.Refuse("field", $"the columns {other.Header} and {column.Header} both have the field {column.Field}.");
                }
            }

            columns.Add(column);
        }

        return columns;
    }

    private static RemindColumn ReadColumn(JsonSection section)
    {
        var header = section.RequiredText("header");
        var column = new RemindColumn
        {
            Header = header.IndexOfAny([',', '"', '\r', '\n', '\t']) < 0 && header.Trim().Length == header.Length
                ? header
                : throw section.Refuse("header", "a header may hold neither commas, quotes nor line breaks, nor begin or end with a space."),
            Field = section.Choice<RemindField>("field") ?? RemindField.None,
            Value = section.Text("value"),
            IsRequired = section.Switch("required"),
            MaximumLength = section.Number("maximumLength", 1, int.MaxValue),
            IsConfirmed = section.Switch("confirmed"),
        };
        section.End();
        return column;
    }
}
