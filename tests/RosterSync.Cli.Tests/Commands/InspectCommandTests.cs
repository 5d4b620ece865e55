using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace RosterSync.Cli.Tests.Commands;

public class InspectCommandTests
{
    [Fact]
    public void It_names_the_system_the_records_and_what_would_become_of_each_kind()
    {
        var run = CommandRun.Of("inspect", Repository.CleverSample, "--json");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(("inspect", "Clever", "Confirmed"), (Text(run.Json, "command"), Text(run.Json, "format"), Text(run.Json, "standing")));
        var students = run.Json.GetProperty("files").EnumerateArray().Single(file => Text(file, "kind") == "students");
        Assert.Equal(135, students.GetProperty("rowCount").GetInt64());
        Assert.Contains(students.GetProperty("columnsUsed").EnumerateArray(), column => Text(column, "header") == "Contact_relationship" && Text(column, "meaning") == "ContactRelationship");
        Assert.Contains(students.GetProperty("columnsIgnored").EnumerateArray(), column => column.GetString() == "Password");
        var records = run.Json.GetProperty("records");
        Assert.Equal((4, 22), (records.GetProperty("schools").GetInt32(), records.GetProperty("sections").GetInt32()));
        var kinds = run.Json.GetProperty("contactKinds").EnumerateArray().ToArray();
        Assert.Equal(records.GetProperty("contacts").GetInt32(), kinds.Sum(kind => kind.GetProperty("count").GetInt32()));
        Assert.Contains(kinds, kind => Text(kind, "type") == "Emergency" && Text(kind, "reason") == "EmergencyContact" && !kind.GetProperty("goesIn").GetBoolean());
        Assert.Contains(kinds, kind => Text(kind, "type") == "Parent/Guardian" && kind.GetProperty("goesIn").GetBoolean());
    }

    [Fact]
    public void It_agrees_with_the_conversion()
    {
        using var folder = new TempFolder();
        var inspected = CommandRun.Of("inspect", Repository.CleverSample, "--json").Json;
        var converted = CommandRun.Of("convert", Repository.CleverSample, "-o", folder["out"], "--json").Json;

        var alone = inspected.GetProperty("studentsWithoutContact");
        Assert.Equal(
            converted.GetProperty("counts").GetProperty("studentsWithoutContact").GetInt32(),
            alone.GetProperty("inExport").GetInt32() + alone.GetProperty("byKind").GetInt32() + alone.GetProperty("byContactPoint").GetInt32());
        Assert.Equal(Alone(converted), Alone(inspected));
        Assert.False(Directory.Exists(folder["nothing"]));
    }

    [Fact]
    public void What_the_kinds_leave_out_and_what_the_points_do_are_two_numbers()
    {
        using var folder = new TempFolder();
        var export = new SmallExport();
        export.Files["students.csv"] = SmallExport.Students(
            "12,1001,Marsh,Lena,2014-05-04,Mother,Parent/Guardian,Ruth Marsh,541-555-0111,Cell,,C1",
            "12,1002,Oakes,Finn,2015-06-07,Father,Parent/Guardian,Carl Oakes,,,,C2",
            "12,1003,Pine,Ada,2015-06-08,Aunt,Emergency,Vera Holt,541-555-0112,Cell,,C3",
            "12,1004,Reed,Tom,2015-06-09,,,,,,,");

        var run = CommandRun.Of("inspect", export.WriteTo(folder), "--json").Json;

        var contacts = run.GetProperty("contacts");
        Assert.Equal((2, 1), (contacts.GetProperty("byKind").GetInt32(), contacts.GetProperty("goingIn").GetInt32()));
        var alone = run.GetProperty("studentsWithoutContact");
        Assert.Equal((1, 1, 1), (alone.GetProperty("inExport").GetInt32(), alone.GetProperty("byKind").GetInt32(), alone.GetProperty("byContactPoint").GetInt32()));
    }

    [Fact]
    public void A_word_that_is_not_known_is_not_shown_but_found()
    {
        using var folder = new TempFolder();
        var export = new SmallExport();
        export.Files["students.csv"] = SmallExport.Students("12,1001,Marsh,Lena,2014-05-04,Aunt Zebulonia,Quillfeather,Ruth Marsh,541-555-0111,Cell,,C1");
        var path = export.WriteTo(folder);

        foreach (var args in new[] { new[] { "inspect", path }, ["inspect", path, "--verbose"], ["inspect", path, "--json"] })
        {
            var run = CommandRun.Of(args);
            Assert.DoesNotContain("Zebulonia", run.Out + run.Error);
            Assert.DoesNotContain("Quillfeather", run.Out + run.Error);
        }

        var kind = CommandRun.Of("inspect", path, "--json").Json.GetProperty("contactKinds").EnumerateArray().Single();
        Assert.Equal((JsonValueKind.Null, "students.csv", 2), (kind.GetProperty("relationship").ValueKind, Text(kind, "file"), kind.GetProperty("line").GetInt32()));
        Assert.Contains("students.csv:2", CommandRun.Of("inspect", path).Out);
    }

    [Fact]
    public void A_folder_of_something_else_is_named_as_such()
    {
        using var folder = new TempFolder();
        folder.Write("menu/lunch.csv", "when,what\n1,2\n");

        var run = CommandRun.Of("inspect", folder["menu"]);
        Assert.Equal(7, run.ExitCode);
        Assert.Contains("lunch.csv", run.Error);
        Assert.Equal("FormatNotRecognized", CommandRun.Of("inspect", folder["menu"], "--json").Json.GetProperty("error").GetProperty("id").GetString());
    }

    [Fact]
    public void The_report_names_the_option_that_would_let_a_kind_in()
    {
        var run = CommandRun.Of("inspect", Repository.CleverSample);

        Assert.Contains("This is an export of Clever.", run.Out);
        Assert.Contains("--include-relationship", run.Out);
        Assert.DoesNotContain("-IncludeRelationship", run.Out);
    }

    private static string[] Alone(JsonElement result) => result.GetProperty("findings").EnumerateArray()
        .Where(finding => Text(finding, "ruleName") == "StudentWithoutContact").Select(finding => Text(finding, "recordId")).Order().ToArray();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? string.Empty;
}
