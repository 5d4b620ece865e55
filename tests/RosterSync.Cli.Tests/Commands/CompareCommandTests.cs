using System;
using System.IO;
using System.Linq;
using Xunit;

namespace RosterSync.Cli.Tests.Commands;

public class CompareCommandTests
{
    [Fact]
    public void The_same_set_is_the_same()
    {
        using var folder = new TempFolder();
        var set = Convert(folder, new SmallExport(), "remind");

        var run = CommandRun.Of("compare", set, set);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.StartsWith("The two sets hold the same records", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_is_counted_by_kind_and_school_and_listed_with_verbose()
    {
        using var folder = new TempFolder();
        var last = Convert(folder, new SmallExport(), "last");
        var now = Convert(folder, Changed(), "now");

        var run = CommandRun.Of("compare", last, now);
        var verbose = CommandRun.Of("compare", last, now, "--verbose");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Matches(@"(?m)^  Students +2 +2 +1 +1 +0 +0 +50\.0 %", run.Out);
        Assert.Matches(@"(?m)^  12 +Parents and guardians +2 +2 +1 +1 +0 +1 +50\.0 %", run.Out);
        Assert.DoesNotContain("one by one", run.Out, StringComparison.Ordinal);
        Assert.Contains("  Student s-1002, school 12: removed", verbose.Out, StringComparison.Ordinal);
        Assert.Contains("  Parent p-C1, school 12: changed: phone", verbose.Out, StringComparison.Ordinal);
        Assert.Contains("  Enrollment of s-1003 in class 12-5, school 12: added", verbose.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_school_that_is_gone_holds_until_somebody_names_the_hold()
    {
        using var folder = new TempFolder();
        var two = new SmallExport();
        two.Files["schools.csv"] += "13,Moss Lane School\n";
        var last = Convert(folder, two, "last");
        var now = Convert(folder, new SmallExport(), "now");

        var run = CommandRun.Of("compare", last, now);
        var quiet = CommandRun.Of("compare", last, now, "--quiet");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("Hold: LargeRemoval", run.Out, StringComparison.Ordinal);
        Assert.Contains("On hold", run.Out, StringComparison.Ordinal);
        Assert.Equal((3, string.Empty), (quiet.ExitCode, quiet.Out));
        Assert.StartsWith("held: LargeRemoval.", quiet.Error, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of("compare", last, now, "--allow-hold", "LargeRemoval").ExitCode);
        Assert.Equal(64, CommandRun.Of("compare", last, now, "--allow-hold", "MissingId").ExitCode);
    }

    [Fact]
    public void Json_has_counts_schools_removals_and_changes()
    {
        using var folder = new TempFolder();
        var run = CommandRun.Of("compare", Convert(folder, new SmallExport(), "last"), Convert(folder, Changed(), "now"), "--json");

        Assert.Equal(("compare", 0), (run.Json.GetProperty("command").GetString(), run.Json.GetProperty("exitCode").GetInt32()));
        var students = run.Json.GetProperty("totals").EnumerateArray().Single(count => count.GetProperty("record").GetString() == "Student");
        Assert.Equal((2, 2, 1, 1, 0.5), (students.GetProperty("before").GetInt32(), students.GetProperty("after").GetInt32(), students.GetProperty("added").GetInt32(), students.GetProperty("removed").GetInt32(), students.GetProperty("shareGone").GetDouble()));
        Assert.All(run.Json.GetProperty("schools").EnumerateArray(), count => Assert.Equal("12", count.GetProperty("schoolId").GetString()));
        var parent = run.Json.GetProperty("changes").EnumerateArray().Single(change => change.GetProperty("recordId").GetString() == "p-C1");
        Assert.Equal(("Changed", "users.csv", "phone"), (parent.GetProperty("change").GetString(), parent.GetProperty("file").GetString(), parent.GetProperty("fields")[0].GetString()));
        Assert.Empty(run.Json.GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public void A_set_with_a_file_missing_is_refused_with_place_and_cure()
    {
        using var folder = new TempFolder();
        var last = Convert(folder, new SmallExport(), "last");
        var now = Convert(folder, new SmallExport(), "now");
        File.Delete(Path.Combine(now, "users.csv"));

        var run = CommandRun.Of("compare", last, now, "--json");

        Assert.Equal(7, run.ExitCode);
        Assert.Contains("users.csv", run.Error, StringComparison.Ordinal);
        Assert.Contains("to do: ", run.Error, StringComparison.Ordinal);
        Assert.Equal("RosterSetIncomplete", run.Json.GetProperty("error").GetProperty("id").GetString());
    }

    [Fact]
    public void Nothing_of_a_person_is_shown()
    {
        using var folder = new TempFolder();
        var last = Convert(folder, new SmallExport(), "last");
        var now = Convert(folder, Changed(), "now");

        foreach (var run in new[] { CommandRun.Of("compare", last, now, "--verbose"), CommandRun.Of("compare", last, now, "--json") })
        {
            foreach (var value in new[] { "Lena", "Marsh", "Oakes", "Ruth", "Okafor", "5550111", "5550199", "example.org", "2014" })
            {
                Assert.DoesNotContain(value, run.Out, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public void Test_and_convert_say_what_was_removed_since_the_set_sent_before()
    {
        using var folder = new TempFolder();
        var two = new SmallExport();
        two.Files["schools.csv"] += "13,Moss Lane School\n";
        var last = Convert(folder, two, "last");

        var convert = CommandRun.Of("convert", new SmallExport().WriteTo(folder, "small"), "-o", folder["now"], "--reference-path", last);
        var test = CommandRun.Of("test", folder["now"], "--reference-path", last);

        Assert.Equal(3, convert.ExitCode);
        Assert.Contains("LargeRemoval", convert.Out, StringComparison.Ordinal);
        Assert.Equal(3, test.ExitCode);
        Assert.Contains("LargeRemoval", test.Out, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of("test", folder["now"]).ExitCode);
        Assert.Equal(7, CommandRun.Of("test", folder["now"], "--reference-path", folder["nowhere"]).ExitCode);
    }

    // A phone changed, a student left and another came.
    private static SmallExport Changed()
    {
        var export = new SmallExport();
        export.Files["students.csv"] = SmallExport.Students(
            "12,1001,Marsh,Lena,2014-05-04,Mother,Parent/Guardian,Ruth Marsh,541-555-0199,Cell,ruth.marsh@example.org,C1",
            "12,1003,Okafor,Ines,2015-06-07,Father,Parent/Guardian,Sam Okafor,541-555-0114,Home,,C4");
        export.Files["enrollments.csv"] = "School_id,Section_id,Student_id\n12,5,1001\n12,5,1003\n";
        return export;
    }

    private static string Convert(TempFolder folder, SmallExport export, string name)
    {
        Assert.Equal(0, CommandRun.Of("convert", export.WriteTo(folder, "export-" + name), "-o", folder[name]).ExitCode);
        return folder[name];
    }
}
