using System;
using System.IO;
using System.Text;
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

    private const long MaximumLength = 1 << 20;

    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a layout.</summary>
    /// <exception cref="RosterFormatException">The file is not there, is no JSON, or is no layout.</exception>
    public static RemindLayout Read(string path)
    {
        var name = Path.GetFileName(path);
        byte[] content;
        try
        {
            var file = new FileInfo(path);
            if (file.Exists && file.Length > MaximumLength)
            {
                throw new RosterFormatException("LayoutInvalid", $"{name} is too large to be a layout.", "Name the file that rostersync template (Import-RemindTemplate) wrote.") { File = name };
            }

            content = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RosterFormatException("PathNotFound", $"There is no file {path}.", "Name the layout file that rostersync template (Import-RemindTemplate) wrote.", exception) { File = name };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RosterFormatException("FileOpenFailed", $"{name} cannot be read.", "See that the account that runs this may read the file.", exception) { File = name };
        }

        return new LayoutReader(name, content).Read();
    }

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

    /// <summary>The layout as JSON.</summary>
    public static byte[] ToBytes(RemindLayout layout)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteStartObject();
            json.WriteString("$schema", SchemaUri);
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteString("version", layout.Version);
            json.WriteString("dateFormat", layout.DateFormat);
            json.WriteString("listSeparator", layout.ListSeparator);
            json.WriteStartObject("roles");
            json.WriteString("teacher", layout.Roles.Teacher);
            json.WriteString("staff", layout.Roles.Staff);
            json.WriteString("student", layout.Roles.Student);
            json.WriteString("parent", layout.Roles.Parent);
            json.WriteString("owner", layout.Roles.Owner);
            json.WriteString("participant", layout.Roles.Participant);
            json.WriteEndObject();
            json.WriteStartArray("files");
            foreach (var file in layout.Files)
            {
                Write(json, file);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, RemindFileLayout file)
    {
        json.WriteStartObject();
        json.WriteString("name", file.Name);
        json.WriteString("record", file.Record.ToString());
        if (file.Role is { } role)
        {
            json.WriteString("role", role.ToString());
        }

        WriteTrue(json, "nameConfirmed", file.IsNameConfirmed);
        WriteTrue(json, "mayBeEmpty", file.MayBeEmpty);
        json.WriteStartArray("columns");
        foreach (var column in file.Columns)
        {
            // A column a line, so that a person can put one in and move it.
            json.WriteRawValue(Line(column), skipInputValidation: true);
        }

        json.WriteEndArray();
        json.WriteEndObject();
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
            line.Append(", \"maximumLength\": ").Append(most.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return line.Append(column.IsConfirmed ? ", \"confirmed\": true" : string.Empty).Append(" }").ToString();
    }

    private static string Quoted(string text) => "\"" + JsonEncodedText.Encode(text, Indented.Encoder) + "\"";

    private static void WriteTrue(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, value);
        }
    }
}
