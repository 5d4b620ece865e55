using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;

namespace RosterSync.IO.Sources.CleverApi;

/// <summary>
/// Turns the JSON of the Clever API (v2 and v3) into the tables a reader of files takes: students, contacts, teachers, schools,
/// sections and enrollments. The line of a record is its place in the file, as if the records stood in rows below a header.
/// </summary>
internal sealed class JsonTables
{
    private const int LargestFile = 512 << 20;

    private readonly Dictionary<string, Table> tables = new(StringComparer.Ordinal);
    private int line = 1;

    /// <summary>The tables of a file, each as a file of its own.</summary>
    /// <exception cref="RosterFormatException">The file is no JSON.</exception>
    public static IReadOnlyList<SisInput> Of(SisInput input)
    {
        var reader = new JsonTables();
        try
        {
            using var stream = input.Open();
            if (stream.Length > LargestFile)
            {
                throw SourceErrors.JsonMalformed(input.Name, null);
            }

            using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { MaxDepth = 32 });
            reader.ReadAll(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw SourceErrors.JsonMalformed(input.Name, exception.LineNumber + 1);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SourceErrors.FileOpenFailed(input.Path, exception);
        }

        var files = new List<SisInput>();
        foreach (var (kind, table) in reader.Filled())
        {
            var bytes = table.ToBytes();
            files.Add(input with { Path = $"{input.Path} ({kind})", Open = () => new MemoryStream(bytes, writable: false) });
        }

        return files;
    }

    private IEnumerable<(string Kind, Table Table)> Filled()
    {
        foreach (var table in tables)
        {
            yield return (table.Key, table.Value);
        }
    }

    private void ReadAll(JsonElement root)
    {
        var records = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("data", out var data) ? data : root;
        if (records.ValueKind != JsonValueKind.Array)
        {
            Read(records);
            return;
        }

        foreach (var record in records.EnumerateArray())
        {
            line++;
            Read(record);
        }
    }

    private void Read(JsonElement record)
    {
        // Each record of an answer is wrapped once more: {"data": {…}}.
        var it = record.ValueKind == JsonValueKind.Object && record.TryGetProperty("data", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : record;
        if (it.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (it.TryGetProperty("roles", out var roles) && roles.ValueKind == JsonValueKind.Object)
        {
            ReadUser(it, roles);
        }
        else if (it.TryGetProperty("students", out var students) && it.TryGetProperty("relationship", out _))
        {
            ReadContact(it, students);
        }
        else if (it.TryGetProperty("course", out _) || it.TryGetProperty("teachers", out _))
        {
            ReadSection(it);
        }
        else if (it.TryGetProperty("dob", out _) || it.TryGetProperty("enrollments", out _))
        {
            ReadStudent(it, it);
        }
        else if (it.TryGetProperty("teacher_number", out _))
        {
            ReadTeacher(it, it);
        }
        else if (it.TryGetProperty("low_grade", out _) || it.TryGetProperty("school_number", out _))
        {
            Add("schools", Text(it, "id"), Text(it, "name"), Text(it, "phone"));
        }
    }

    private void ReadUser(JsonElement user, JsonElement roles)
    {
        if (roles.TryGetProperty("student", out var student))
        {
            ReadStudent(user, student);
        }

        if (roles.TryGetProperty("teacher", out var teacher))
        {
            ReadTeacher(user, teacher);
        }

        if (roles.TryGetProperty("contact", out var contact) && contact.ValueKind == JsonValueKind.Object)
        {
            // Type and relationship belong to each student here.
            foreach (var link in Items(contact, "student_relationships"))
            {
                Add(
                    "contacts", Text(user, "id"), Text(link, "student"), Name(user), Text(user, "email"), Text(contact, "phone"), Text(contact, "phone_type"),
                    Text(link, "type"), Text(link, "relationship"), string.Empty);
            }
        }
    }

    private void ReadContact(JsonElement contact, JsonElement students)
    {
        // One type for all of the contact's students, which may be wrong for some.
        var isShared = students.ValueKind == JsonValueKind.Array && students.GetArrayLength() > 1 ? "1" : string.Empty;
        foreach (var student in Items(contact, "students"))
        {
            Add(
                "contacts", Text(contact, "id"), student.ValueKind == JsonValueKind.String ? student.GetString()! : Text(student, "id"), Name(contact), Text(contact, "email"),
                Text(contact, "phone"), Text(contact, "phone_type"), Text(contact, "type"), Text(contact, "relationship"), isShared);
        }
    }

    private void ReadStudent(JsonElement person, JsonElement role)
    {
        foreach (var school in Schools(role))
        {
            Add(
                "students", Text(person, "id"), Text(role, "sis_id"), Text(role, "student_number"), school, Part(person, "first"), Part(person, "middle"), Part(person, "last"),
                Text(role, "dob"), Text(role, "grade"), Text(person, "email"));
        }
    }

    private void ReadTeacher(JsonElement person, JsonElement role)
    {
        foreach (var school in Schools(role))
        {
            Add("teachers", Text(person, "id"), school, Part(person, "first"), Part(person, "last"), Text(person, "email"));
        }
    }

    private void ReadSection(JsonElement section)
    {
        var id = Text(section, "id");
        var school = Text(section, "school");
        var teachers = new List<string> { Text(section, "teacher") };
        foreach (var teacher in Items(section, "teachers"))
        {
            if (teacher.ValueKind == JsonValueKind.String && teachers.IndexOf(teacher.GetString()!) < 0 && teachers.Count < 10)
            {
                teachers.Add(teacher.GetString()!);
            }
        }

        teachers.RemoveAll(string.IsNullOrEmpty);
        var cells = new string[15];
        (cells[0], cells[1], cells[2], cells[3], cells[4]) = (id, school, Text(section, "name"), Text(section, "section_number"), Text(section, "period"));
        for (var i = 0; i < 10; i++)
        {
            cells[5 + i] = i < teachers.Count ? teachers[i] : string.Empty;
        }

        Add("sections", cells);
        foreach (var student in Items(section, "students"))
        {
            Add("enrollments", id, school, student.ValueKind == JsonValueKind.String ? student.GetString()! : string.Empty);
        }
    }

    private static IEnumerable<string> Schools(JsonElement role)
    {
        var first = Text(role, "school");
        yield return first;
        foreach (var school in Items(role, "schools"))
        {
            if (school.ValueKind == JsonValueKind.String && school.GetString() is { } id && id != first)
            {
                yield return id;
            }
        }
    }

    private static IEnumerable<JsonElement> Items(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    private static string Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString()!,
                JsonValueKind.Number => value.GetRawText(),
                _ => string.Empty,
            }
            : string.Empty;

    private static string Part(JsonElement person, string part) => person.TryGetProperty("name", out var name) ? Text(name, part) : string.Empty;

    // A contact's whole name stands in last, or is the name itself.
    private static string Name(JsonElement contact) =>
        !contact.TryGetProperty("name", out var name) ? string.Empty
        : name.ValueKind == JsonValueKind.String ? name.GetString()!
        : $"{Text(name, "first")} {Text(name, "last")}".Trim();

    private void Add(string kind, params string[] cells)
    {
        if (!tables.TryGetValue(kind, out var table))
        {
            tables.Add(kind, table = new Table(CleverApiFiles.HeaderOf(kind)));
        }

        table.Add(line, cells);
    }

    /// <summary>A table as the text of a CSV file. Rows stand on the line of their record as long as each record has one.</summary>
    private sealed class Table(IReadOnlyList<string> header)
    {
        private readonly StringBuilder text = new StringBuilder().Append(string.Join(",", header)).Append('\n');
        private int lines = 1;

        public void Add(int line, string[] cells)
        {
            for (; lines < line - 1; lines++)
            {
                text.Append('\n');
            }

            lines++;
            for (var i = 0; i < cells.Length; i++)
            {
                text.Append(i > 0 ? "," : string.Empty).Append('"')
                    .Append(cells[i].Replace("\"", "\"\"").Replace('\n', ' ').Replace('\r', ' ').Replace('\0', ' ')).Append('"');
            }

            text.Append('\n');
        }

        public byte[] ToBytes() => Encoding.UTF8.GetBytes(text.ToString());
    }
}
