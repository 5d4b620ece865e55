using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace RosterSync.Cli.Tests.Output;

public class JsonTests
{
    [Fact]
    public void A_conversion_says_the_same_as_its_summary_and_its_files()
    {
        using var folder = new TempFolder();
        var text = CommandRun.Of("convert", Repository.CleverSample, "-o", folder["out"]);
        var run = CommandRun.Of("convert", Repository.CleverSample, "-o", folder["out"], "--json", "--quiet");
        var json = run.Json;

        Assert.Equal((text.ExitCode, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(run.ExitCode, json.GetProperty("exitCode").GetInt32());
        var counts = json.GetProperty("counts");
        Assert.Matches($@"(?m)^  Students +{counts.GetProperty("students").GetInt32()}\r?$", text.Out);
        Assert.Matches($@"(?m)^  Parents and guardians +{counts.GetProperty("parents").GetInt32()}\r?$", text.Out);

        foreach (var file in json.GetProperty("files").EnumerateArray())
        {
            var path = file.GetProperty("path").GetString()!;
            Assert.Equal(Path.Combine(folder["out"], file.GetProperty("name").GetString()!), path);
            Assert.Equal(new FileInfo(path).Length, file.GetProperty("length").GetInt64());
            Assert.Equal(File.ReadLines(path).Count() - 1, file.GetProperty("rowCount").GetInt32());
        }

        Assert.Equal(5, json.GetProperty("files").GetArrayLength());
        var listed = json.GetProperty("leftOut").EnumerateArray().CountBy(record => (Text(record, "kind"), Text(record, "reason"))).ToDictionary();
        var counted = json.GetProperty("leftOutCounts").EnumerateArray().ToDictionary(count => (Text(count, "kind"), Text(count, "reason")), count => count.GetProperty("count").GetInt32());
        Assert.Equal(counted, listed);
        foreach (var ((kind, reason), count) in counted)
        {
            Assert.Matches($@"(?m)^  {kind} +{reason} +{count}  ", text.Out);
        }

        foreach (var rule in json.GetProperty("findings").EnumerateArray().GroupBy(finding => (Text(finding, "severity"), Text(finding, "ruleName"))).Where(rule => rule.Key.Item1 == "Warning"))
        {
            Assert.Matches($@"(?m)^  {rule.Key.Item1} +{rule.Key.Item2} +{rule.Sum(finding => finding.GetProperty("count").GetInt32())}  ", text.Out);
        }
    }

    [Fact]
    public void A_set_that_was_not_written_has_no_files()
    {
        using var folder = new TempFolder();
        var export = new SmallExport();
        export.Files["teachers.csv"] = "School_id,Teacher_id,Teacher_email,First_name,Last_name\n12,1001,ida.brook@example.org,Ida,Brook\n";

        var json = CommandRun.Of("convert", export.WriteTo(folder), "-o", folder["out"], "--id-format", "student={id},teacher={id}", "--json").Json;

        Assert.Equal((2, "Error", JsonValueKind.Null, 0), (
            json.GetProperty("exitCode").GetInt32(), Text(json, "severity"), json.GetProperty("path").ValueKind, json.GetProperty("files").GetArrayLength()));
    }

    [Fact]
    public void A_check_says_what_holds_the_set()
    {
        var json = CommandRun.Of("test", Repository.PathOf("tests", "corpus", "invalid-TooManyContacts"), "--json").Json;

        Assert.Equal(3, json.GetProperty("exitCode").GetInt32());
        Assert.Equal(["TooManyContacts"], json.GetProperty("heldBy").EnumerateArray().Select(name => name.GetString()));
        var hold = json.GetProperty("findings").EnumerateArray().First(finding => Text(finding, "ruleName") == "TooManyContacts");
        Assert.Equal(("Hold", "Hold", "users.csv"), (Text(hold, "severity"), Text(hold, "remindKind"), Text(hold, "file")));
        Assert.EndsWith("TooManyContacts.md", Text(hold, "helpUri"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_is_in_the_object_and_on_standard_error()
    {
        using var folder = new TempFolder();
        var export = new SmallExport();
        export.Files["students.csv"] = "School_id,Student_id,Last_name\n";

        var run = CommandRun.Of("convert", export.WriteTo(folder), "-o", folder["out"], "--json");

        Assert.Equal(7, run.ExitCode);
        var error = run.Json.GetProperty("error");
        Assert.Equal(("RequiredColumnMissing", "students.csv", 1, "First_name"), (
            Text(error, "id"), Text(error, "file"), error.GetProperty("line").GetInt32(), Text(error, "column")));
        Assert.Contains("error: " + Text(error, "message"), run.Error, StringComparison.Ordinal);
        Assert.Contains("to do: " + Text(error, "action"), run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_name_is_described()
    {
        using var folder = new TempFolder();
        var names = new SortedSet<string>(StringComparer.Ordinal);
        Collect(CommandRun.Of("convert", Repository.CleverSample, "-o", folder["out"], "--json").Json, names);
        Collect(CommandRun.Of("test", folder["out"], "--json").Json, names);
        Collect(CommandRun.Of("test", folder["nowhere"], "--json").Json, names);
        Collect(CommandRun.Of("rules", "--json").Json, names);
        var page = File.ReadAllText(Repository.PathOf("docs", "json.md"));

        Assert.Contains("helpUri", names);
        Assert.All(names, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    private static void Collect(JsonElement element, SortedSet<string> names)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                names.Add(property.Name);
                Collect(property.Value, names);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, names);
            }
        }
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
