using System;
using System.IO;
using System.Linq;
using RosterSync.IO.Layouts;
using Xunit;

namespace RosterSync.Cli.Tests.Commands;

public class TemplateCommandTests
{
    [Fact]
    public void Headers_of_the_templates_are_written_checked_and_count_as_confirmed()
    {
        using var folder = new TempFolder();
        WriteTemplates(folder);

        var import = CommandRun.Of("template", folder["templates"], "-o", folder["layout.json"]);
        var convert = CommandRun.Of("convert", SmallExport.In(folder), "-o", folder["remind"], "--layout", folder["layout.json"]);
        var test = CommandRun.Of("test", folder["remind"], "--layout", folder["layout.json"]);
        var compare = CommandRun.Of("compare", folder["remind"], folder["remind"], "--layout", folder["layout.json"]);

        Assert.Equal((0, string.Empty), (import.ExitCode, import.Error));
        Assert.Contains("Every header is confirmed.", import.Out, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), (convert.ExitCode, test.ExitCode, compare.ExitCode));
        Assert.StartsWith("User ID,First Name,Last Name,Contact Email,Contact Phone Number,Role,Date of Birth,Grade,Student Number,Related Student IDs", File.ReadAllText(folder["remind/users.csv"]), StringComparison.Ordinal);
        Assert.Contains("p-C1,Ruth,Marsh,ruth.marsh@example.org,5415550111,parent,,,,s-1001", File.ReadAllText(folder["remind/users.csv"]), StringComparison.Ordinal);
        Assert.DoesNotContain("UnconfirmedLayout", test.Out + convert.Out, StringComparison.Ordinal);
        Assert.Contains("UnconfirmedLayout", CommandRun.Of("test", folder["remind"]).Out, StringComparison.Ordinal);
        Assert.Equal(2, CommandRun.Of("test", folder["remind"]).ExitCode);
    }

    [Fact]
    public void A_header_nobody_knows_is_listed_with_the_line_that_settles_it()
    {
        using var folder = new TempFolder();
        WriteTemplates(folder);
        folder.Write("templates/users.csv", "user_id,first_name,last_name,email,phone,role,dob,grade,student_number,wards\n");

        var import = CommandRun.Of("template", folder["templates"], "-o", folder["layout.json"]);
        var json = CommandRun.Of("template", folder["templates"], "-o", folder["again.json"], "--json").Json;

        Assert.Equal(3, import.ExitCode);
        const string line = "{ \"header\": \"wards\", \"field\": \"StudentIds\", \"confirmed\": true }";
        Assert.Contains(line, import.Out, StringComparison.Ordinal);
        Assert.Contains("will be written blank", import.Out, StringComparison.Ordinal);
        Assert.Contains(json.GetProperty("gaps").EnumerateArray(), gap => gap.GetProperty("header").GetString() == "wards" && gap.GetProperty("line").GetString() == line);

        // The line, put in by hand as it was said, does it.
        var layout = File.ReadAllText(folder["layout.json"]);
        var unsettled = layout.Split('\n').Single(row => row.Contains("\"wards\"", StringComparison.Ordinal));
        Assert.Contains("\"None\"", unsettled, StringComparison.Ordinal);
        File.WriteAllText(folder["layout.json"], layout.Replace(unsettled.Trim().TrimEnd(','), line, StringComparison.Ordinal));
        Assert.Equal(0, CommandRun.Of("convert", SmallExport.In(folder), "-o", folder["remind"], "--layout", folder["layout.json"]).ExitCode);
        Assert.Contains("s-1001", File.ReadAllLines(folder["remind/users.csv"]).Single(row => row.StartsWith("p-C1", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_a_template_keeps_the_working_layout_and_says_so()
    {
        using var folder = new TempFolder();
        WriteTemplates(folder);
        File.Delete(folder["templates/users.csv"]);

        var import = CommandRun.Of("template", folder["templates"], "-o", folder["layout.json"]);

        Assert.Equal(3, import.ExitCode);
        Assert.Contains("There is no template of users.csv", import.Out, StringComparison.Ordinal);
        Assert.False(LayoutFile.Read(folder["layout.json"]).IsConfirmed);
    }

    [Fact]
    public void Nothing_usable_two_of_a_kind_and_workbooks_are_refused_and_nothing_is_written()
    {
        using var folder = new TempFolder();
        folder.Write("none/letter.csv", "dear,sir\n");
        folder.Write("books/users.xlsx", "PK");
        Directory.CreateDirectory(folder["empty"]);
        WriteTemplates(folder);
        folder.Write("templates/Remind users template (1).csv", "user_id,first_name,last_name,role\n");

        foreach (var (source, id) in new[] { ("none", "TemplateNotUsable"), ("books", "TemplateNotUsable"), ("empty", "TemplateNotUsable"), ("templates", "TemplateAmbiguous"), ("nowhere", "PathNotFound") })
        {
            var run = CommandRun.Of("template", folder[source], "-o", folder["layout.json"], "--json");

            Assert.Equal((7, id), (run.ExitCode, run.Json.GetProperty("error").GetProperty("id").GetString()));
            Assert.Contains("to do: ", run.Error, StringComparison.Ordinal);
            Assert.False(File.Exists(folder["layout.json"]));
        }
    }

    [Theory]
    [InlineData("users.xlsx")]
    [InlineData("Users.XLS")]
    public void A_workbook_among_the_templates_has_to_be_saved_as_CSV(string name)
    {
        using var folder = new TempFolder();
        WriteTemplates(folder);
        folder.Write("templates/" + name, "PK");

        // It was saved as CSV beside it: nothing is left to do.
        Assert.Equal(0, CommandRun.Of("template", folder["templates"], "-o", folder["first.json"]).ExitCode);

        File.Delete(folder["templates/users.csv"]);
        var json = CommandRun.Of("template", folder["templates"], "-o", folder["layout.json"], "--json");

        Assert.Equal(3, json.ExitCode);
        var gap = json.Json.GetProperty("gaps").EnumerateArray().Single(gap => gap.GetProperty("file").GetString() == name);
        Assert.Contains("workbook", gap.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("CSV UTF-8", gap.GetProperty("action").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\uFEFF\n\n")]
    public void An_empty_template_is_to_be_downloaded_again(string text)
    {
        using var folder = new TempFolder();
        WriteTemplates(folder);
        folder.Write("templates/users.csv", text);
        folder.Write("alone/users.csv", text);

        var import = CommandRun.Of("template", folder["templates"], "-o", folder["layout.json"]);
        var alone = CommandRun.Of("template", folder["alone"], "-o", folder["none.json"]);

        Assert.Equal((3, 7), (import.ExitCode, alone.ExitCode));
        Assert.All(new[] { import.Out, alone.Error }, words =>
        {
            Assert.Contains("users.csv is empty", words, StringComparison.Ordinal);
            Assert.Contains("ownload it again", words, StringComparison.Ordinal);
            Assert.DoesNotContain("such as users.csv", words, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("courses.csv", true)]
    [InlineData("courses.csv", false)]
    [InlineData(null, true)]
    [InlineData(null, false)]
    public void Academic_sessions_among_the_templates_of_OneRoster_are_listed_and_the_others_mapped(string? sixth, bool isNamed)
    {
        using var folder = new TempFolder();
        Assert.Equal(0, CommandRun.Of("convert", SmallExport.In(folder), "-o", folder["set"], "--to", "OneRoster").ExitCode);
        foreach (var file in Directory.GetFiles(folder["set"]).Where(file => sixth is not null || Path.GetFileName(file) != "courses.csv"))
        {
            folder.Write("templates/" + Path.GetFileName(file), File.ReadLines(file).First() + "\n");
        }

        folder.Write("templates/academicSessions.csv", "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\n");

        string[] to = isNamed ? ["--to", "OneRoster"] : [];
        var run = CommandRun.Of(["template", folder["templates"], "-o", folder["layout.json"], "--json", .. to]);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(sixth is null ? 5 : 6, run.Json.GetProperty("templates").GetArrayLength());
        Assert.Contains(run.Json.GetProperty("gaps").EnumerateArray(), gap => gap.GetProperty("file").GetString() == "academicSessions.csv");
    }

    [Fact]
    public void A_layout_that_is_there_stays()
    {
        using var folder = new TempFolder();
        WriteTemplates(folder);
        folder.Write("layout.json", "by hand");

        Assert.Equal(1, CommandRun.Of("template", folder["templates"], "-o", folder["layout.json"]).ExitCode);
        Assert.Equal("by hand", File.ReadAllText(folder["layout.json"]));
    }

    // As a download might bring them: other spellings, words around the name, and an example row.
    private static void WriteTemplates(TempFolder folder)
    {
        folder.Write("templates/schools.csv", "school_id,school_name\n1,Example School\n");
        folder.Write("templates/Remind_classes_template.csv", "class_id,school_id,class_name\n");
        folder.Write("templates/users.csv", "User ID,First Name,Last Name,Contact Email,Contact Phone Number,Role,Date of Birth,Grade,Student Number,Related Student IDs\n");
        folder.Write("templates/class_enrollments.csv", "Class ID,User ID,Role\n");
        folder.Write("templates/school_enrollments.csv", "School ID,User ID\n");
    }
}
