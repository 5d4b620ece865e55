using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RosterSync.IO.Files;
using RosterSync.Remind;

namespace RosterSync.IO.Layouts;

/// <summary>A layout as a JSON file; docs/layout.schema.json describes it.</summary>
internal static class LayoutFile
{
    /// <summary>Grows when a name changes its meaning or goes.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Where the schema lies, for editors.</summary>
    public const string SchemaUri = "https://github.com/rostersync/rostersync/blob/main/docs/layout.schema.json";

    /// <summary>Reads a layout.</summary>
    /// <exception cref="RosterFormatException">The file is not there, is no JSON, or is no layout.</exception>
    public static RemindLayout Read(string path) => LayoutReader.Read(path);

    /// <summary>Writes a layout. A file that is there already stays: a person may have put columns into it by hand.</summary>
    /// <exception cref="RosterFormatException">The file is there already, or cannot be written.</exception>
    public static void Write(string path, RemindLayout layout)
    {
        var name = Path.GetFileName(path);
        if (File.Exists(path))
        {
            throw new RosterFormatException("DestinationExists", $"{name} is there already.", "Name another file, or remove this one; a person may have changed it by hand.") { File = name };
        }

        try
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(path));
            if (!string.IsNullOrEmpty(folder))
            {
                Directory.CreateDirectory(folder);
            }

            var content = ToBytes(layout);
            using var stream = OwnerOnly.CreateFile(path);
            stream.Write(content, 0, content.Length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RosterFormatException("ExportFailed", $"{name} cannot be written.", "Free room on the disk, give the account the right to write there, or name another file.", exception) { File = name };
        }
    }

    /// <summary>The layout as JSON, a column a line, so that a person can put one in and move it.</summary>
    public static byte[] ToBytes(RemindLayout layout)
    {
        var text = new StringBuilder("{\n");
        Add(text, "  ", "$schema", Quoted(SchemaUri));
        Add(text, "  ", "schemaVersion", SchemaVersion.ToString(CultureInfo.InvariantCulture));
        Add(text, "  ", "version", Quoted(layout.Version));
        Add(text, "  ", "dateFormat", Quoted(layout.DateFormat));
        Add(text, "  ", "listSeparator", Quoted(layout.ListSeparator));
        Add(text, "  ", "roles", RolesOf(layout.Roles));
        text.Append("  \"files\": [\n");
        for (var i = 0; i < layout.Files.Count; i++)
        {
            Add(text, layout.Files[i], i == layout.Files.Count - 1);
        }

        return Encoding.UTF8.GetBytes(text.Append("  ]\n}\n").ToString());
    }

    /// <summary>The word for a role in a layout file.</summary>
    internal static string WordOf(RemindRole role) => role.ToString().ToLowerInvariant();

    private static string RolesOf(RemindRoleNames roles)
    {
        var members = new[]
        {
            ("teacher", roles.Teacher), ("staff", roles.Staff), ("student", roles.Student), ("parent", roles.Parent), ("owner", roles.Owner), ("participant", roles.Participant),
        }.Select(role => Quoted(role.Item1) + ": " + Quoted(role.Item2)).ToList();
        AddWords(members, "otherUserWords", roles.OtherUserWords);
        AddWords(members, "otherClassWords", roles.OtherClassWords);
        return "{ " + string.Join(", ", members) + " }";
    }

    private static void AddWords(List<string> members, string name, IReadOnlyDictionary<string, RemindRole> words)
    {
        if (words.Count > 0)
        {
            members.Add(Quoted(name) + ": { " + string.Join(", ", words.Select(word => Quoted(word.Key) + ": " + Quoted(WordOf(word.Value)))) + " }");
        }
    }

    private static void Add(StringBuilder text, RemindFileLayout file, bool isLast)
    {
        text.Append("    {\n");
        Add(text, "      ", "name", Quoted(file.Name));
        Add(text, "      ", "record", Quoted(file.Record.ToString()));
        if (file.Role is { } role)
        {
            Add(text, "      ", "role", Quoted(WordOf(role)));
        }

        AddTrue(text, "nameConfirmed", file.IsNameConfirmed);
        AddTrue(text, "mayBeEmpty", file.MayBeEmpty);
        text.Append("      \"columns\": [\n        ");
        text.Append(string.Join(",\n        ", file.Columns.Select(Line)));
        text.Append("\n      ]\n    }").Append(isLast ? "\n" : ",\n");
    }

    private static string Line(RemindColumn column)
    {
        var line = new StringBuilder("{ \"header\": ").Append(Quoted(column.Header)).Append(", \"field\": ").Append(Quoted(column.Field.ToString()));
        if (column.Value is not null)
        {
            line.Append(", \"value\": ").Append(Quoted(column.Value));
        }

        line.Append(column.IsRequired ? ", \"required\": true" : string.Empty);
        if (column.MaximumLength is { } most)
        {
            line.Append(", \"maximumLength\": ").Append(most.ToString(CultureInfo.InvariantCulture));
        }

        return line.Append(column.IsConfirmed ? ", \"confirmed\": true" : string.Empty).Append(" }").ToString();
    }

    private static void Add(StringBuilder text, string indent, string name, string value) =>
        text.Append(indent).Append(Quoted(name)).Append(": ").Append(value).Append(",\n");

    private static void AddTrue(StringBuilder text, string name, bool value)
    {
        if (value)
        {
            Add(text, "      ", name, "true");
        }
    }

    private static string Quoted(string text) => "\"" + JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
