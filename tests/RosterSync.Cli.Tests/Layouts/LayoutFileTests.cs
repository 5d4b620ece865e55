using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using RosterSync.IO.Layouts;
using RosterSync.Remind;
using RosterSync.Remind.Templates;
using Xunit;

namespace RosterSync.Cli.Tests.Layouts;

public class LayoutFileTests
{
    public static TheoryData<string> Versions => [.. RemindLayouts.All.Select(layout => layout.Version)];

    [Theory]
    [InlineData("{\n  \"version\": \"2.0\"\n  \"files\": []\n}", 3, 3, "is no JSON from here on")]
    [InlineData("{\n  \"version\": 2\n}", 2, 14, "version must be a text in quotes")]
    [InlineData("{\n  \"verson\": \"2.0\"\n}", 2, 3, "version may be meant")]
    [InlineData("{\n \"schemaVersion\": \"1\" }", 2, 19, "schemaVersion must be a whole number")]
    [InlineData("{\n \"schemaVersion\": 2 }", 2, 19, "schema version")]
    [InlineData("{ \"version\": \"2.0\",\n\"files\": [\n  { \"name\": \"a.csv\", \"record\": \"School\", \"columns\": [ { \"header\": \"id\", \"field\": \"ScholId\" } ] } ] }", 3, 82, "SchoolId may be meant")]
    [InlineData("{ \"version\": \"2.0\",\n\"files\": [\n  { \"name\": \"../a.csv\" } ] }", 3, 13, "have no folder")]
    [InlineData("{ \"version\": \"2.0\", \"files\": [\n  { \"name\": \"a.csv\", \"record\": \"School\", \"columns\": [ { \"header\": \"id\", \"field\": \"SchoolId\" },\n    { \"header\": \"ID\", \"field\": \"SchoolName\" } ] } ] }", 3, 17, "the header ID is there already")]
    [InlineData("{ \"version\": \"2.0\", \"files\": [ { \"name\": \"a.csv\", \"record\": \"School\", \"columns\": [ { \"header\": \"id\", \"field\": \"SchoolId\" } ] } ] }", 1, 30, "no file has the record Class")]
    [InlineData("{ \"version\": \"2.0\", \"files\": [\n  { \"name\": \"a.csv\", \"record\": \"School\", \"columns\": [ { \"header\": \"id\", \"field\": \"SchoolId\" }, { \"header\": \"b\", \"field\": \"BirthDate\" } ] } ] }", 2, 122, "BirthDate cannot stand in a.csv, a file of School; these can: SchoolId, SchoolName")]
    [InlineData("{ \"version\": \"2.0\", \"files\": [] }", 1, 30, "files is an empty list")]
    [InlineData("{ \"version\": \"2.0\", \"files\": [\n  { \"name\": \"a.csv\", \"record\": \"School\", \"role\": \"teacher\" } ] }", 2, 50, "a file of School has no role")]
    [InlineData("{ \"version\": \"2.0\", \"files\": [\n  { \"name\": \"a.csv\", \"record\": \"User\", \"role\": \"techer\" } ] }", 2, 48, "teacher may be meant")]
    [InlineData("{ \"version\": \"2.0\", \"files\": [\n  { \"name\": \"a.csv\", \"record\": \"User\", \"role\": \"student\", \"columns\": [ { \"header\": \"id\", \"field\": \"UserId\" } ] } ] }", 2, 99, "UserId cannot stand in a.csv, a file of User with the role student")]
    [InlineData("{ \"version\": \"2.0\", \"files\": [\n  { \"name\": \"a.csv\", \"record\": \"User\", \"role\": \"student\", \"columns\": [ { \"header\": \"dob\", \"field\": \"BirthDate\" } ] } ] }", 2, 70, "no column for StudentId")]
    [InlineData("{ \"version\": \"2.0\", \"files\": [\n  { \"name\": \"a.csv\", \"record\": \"User\", \"role\": \"staff\", \"columns\": [ { \"header\": \"id\", \"field\": \"UserId\" } ] },\n  { \"name\": \"b.csv\", \"record\": \"User\", \"columns\": [ { \"header\": \"id\", \"field\": \"UserId\" } ] } ] }", 3, 32, "a.csv and b.csv both hold rows of User, and not each of another role")]
    [InlineData("{ \"version\": \"2.0\", \"roles\": { \"otherUserWords\": {\n  \"aide\": \"helper\" } } }", 2, 11, "there is no roles.otherUserWords.aide helper")]
    [InlineData("\"2.0\"", 1, 1, "the file must hold an object")]
    [InlineData("", 1, 1, "is no JSON")]
    public void A_mistake_in_a_layout_is_told_with_line_and_column(string text, int line, int column, string message)
    {
        using var folder = new TempFolder();
        var path = folder.Write("layout.json", text);

        var run = CommandRun.Of("test", folder.Path, "--layout", path, "--json");

        Assert.Equal(7, run.ExitCode);
        var error = run.Json.GetProperty("error");
        Assert.Equal(("LayoutInvalid", "layout.json", line), (error.GetProperty("id").GetString(), error.GetProperty("file").GetString(), error.GetProperty("line").GetInt32()));
        Assert.Contains(message, error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.StartsWith($"layout.json, line {line}, column {column}: ", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_layout_in_another_encoding_is_told()
    {
        using var folder = new TempFolder();
        var path = folder.Write("layout.json", [.. "{ \"version\": \""u8, 0xE9, .. "\" }"u8]);

        Assert.Contains("no UTF-8", CommandRun.Of("test", folder.Path, "--layout", path).Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_layout_comes_back_as_it_was_written_and_fits_its_schema(string version)
    {
        var shipped = RemindLayouts.Find(version)!;
        using var folder = new TempFolder();
        LayoutFile.Write(folder["layout.json"], shipped);

        var read = LayoutFile.Read(folder["layout.json"]);

        Assert.Equal(LayoutFile.ToBytes(shipped), LayoutFile.ToBytes(read));
        Assert.Equal(shipped.Files.Select(file => (file.Name, file.Record, file.Role, file.IsNameConfirmed, file.MayBeEmpty)), read.Files.Select(file => (file.Name, file.Record, file.Role, file.IsNameConfirmed, file.MayBeEmpty)));
        Assert.Equal(
            shipped.Files.SelectMany(file => file.Columns).Select(column => (column.Header, column.Field, column.Value, column.IsRequired, column.MaximumLength, column.IsConfirmed)),
            read.Files.SelectMany(file => file.Columns).Select(column => (column.Header, column.Field, column.Value, column.IsRequired, column.MaximumLength, column.IsConfirmed)));
        Assert.Equal((shipped.ListSeparator, shipped.Roles.Staff), (read.ListSeparator, read.Roles.Staff));
        Assert.Equal(shipped.Roles.OtherUserWords, read.Roles.OtherUserWords);
        Assert.Equal(shipped.Roles.OtherClassWords, read.Roles.OtherClassWords);

        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("docs", "layout.schema.json")));
        using var layout = JsonDocument.Parse(File.ReadAllText(folder["layout.json"]));
        var definitions = schema.RootElement.GetProperty("$defs");
        AllKnown(layout.RootElement, schema.RootElement);
        AllKnown(layout.RootElement.GetProperty("roles"), schema.RootElement.GetProperty("properties").GetProperty("roles"));
        foreach (var file in layout.RootElement.GetProperty("files").EnumerateArray())
        {
            AllKnown(file, definitions.GetProperty("file"));
            Assert.All(file.GetProperty("columns").EnumerateArray(), column => AllKnown(column, definitions.GetProperty("column")));
        }
    }

    [Fact]
    public void The_schema_has_every_record_role_and_field()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("docs", "layout.schema.json")));
        var definitions = schema.RootElement.GetProperty("$defs");
        RemindRole?[] roles = [null, .. Enum.GetValues<RemindRole>()];

        Assert.Equal(
            Enum.GetValues<RemindField>().Where(field => field == RemindField.None || Enum.GetValues<RemindRecord>().Any(record => roles.Any(role => FieldTable.FieldsOf(record, role).Contains(field)))).Select(field => field.ToString()),
            Words(definitions.GetProperty("field")));
        Assert.Equal(Enum.GetNames<RemindField>(), Words(definitions.GetProperty("field")));
        var file = definitions.GetProperty("file").GetProperty("properties");
        Assert.Equal(Enum.GetNames<RemindRecord>(), Words(file.GetProperty("record")));
        Assert.Equal(Enum.GetNames<RemindRole>().Select(name => name.ToLowerInvariant()).Order(), Words(file.GetProperty("role")).Order());
    }

    private static string[] Words(JsonElement schema) => schema.GetProperty("enum").EnumerateArray().Select(word => word.GetString()!).ToArray();

    private static void AllKnown(JsonElement value, JsonElement schema)
    {
        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
        Assert.All(value.EnumerateObject(), property => Assert.True(schema.GetProperty("properties").TryGetProperty(property.Name, out _), property.Name));
        Assert.All(schema.GetProperty("required").EnumerateArray(), name => Assert.True(value.TryGetProperty(name.GetString()!, out _), name.GetString()));
    }
}
