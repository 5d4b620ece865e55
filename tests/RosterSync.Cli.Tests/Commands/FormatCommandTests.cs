using System;
using System.IO;
using System.Linq;
using RosterSync.Remind;
using Xunit;

namespace RosterSync.Cli.Tests.Commands;

public class FormatCommandTests
{
    public static TheoryData<string> Versions => [.. RemindLayouts.All.Select(layout => layout.Version)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_set_of_each_format_is_written_and_the_other_commands_know_it_by_its_names(string version)
    {
        using var folder = new TempFolder();

        var convert = CommandRun.Of("convert", Sample("clever"), "-o", folder["set"], "--to", version.ToLowerInvariant());

        Assert.True(convert.ExitCode is 0 or 3, convert.Error + convert.Out);
        Assert.Equal(RemindLayouts.Find(version)!.Files.Select(file => file.Name).Order(StringComparer.Ordinal), Directory.GetFiles(folder["set"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var test = CommandRun.Of("test", folder["set"], "--json").Json;
        Assert.DoesNotContain(test.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("severity").GetString() == "Error");
        Assert.Contains(test.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("ruleName").GetString() == "UnconfirmedLayout");
        Assert.Equal(0, CommandRun.Of("compare", folder["set"], folder["set"]).ExitCode);
        var report = CommandRun.Of("report", folder["set"], "-o", folder["report.html"], "--reference-path", folder["set"], "--json").Json;
        Assert.Equal(System.Text.Json.JsonValueKind.Null, report.GetProperty("format").ValueKind);

        // The same people keep the same ids, and the same rows come out.
        Assert.Equal(convert.ExitCode, CommandRun.Of("convert", Sample("clever"), "-o", folder["again"], "--to", version, "--reference-path", folder["set"]).ExitCode);
        Assert.All(
            Directory.GetFiles(folder["set"]),
            file => Assert.Equal(File.ReadAllLines(file), File.ReadAllLines(Path.Combine(folder["again"], Path.GetFileName(file)))));
    }

    [Fact]
    public void What_a_format_has_no_place_for_is_said_with_the_option_that_chooses_another()
    {
        using var folder = new TempFolder();

        var convert = CommandRun.Of("convert", Sample("clever"), "-o", folder["set"], "--to", "1.0", "--json").Json;

        var reason = convert.GetProperty("leftOutCounts").EnumerateArray().First(left => left.GetProperty("reason").GetString() == "NotInFormat");
        Assert.EndsWith("(--to, --layout).", reason.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Templates_of_each_format_are_known_by_their_names_and_settle_it(string version)
    {
        using var folder = new TempFolder();
        foreach (var file in RemindLayouts.Find(version)!.Files)
        {
            folder.Write("templates/Remind template " + file.Name, string.Join(",", file.Columns.Select(column => column.Header)) + "\n");
        }

        var import = CommandRun.Of("template", folder["templates"], "-o", folder["layout.json"]);
        var convert = CommandRun.Of("convert", Sample("clever"), "-o", folder["set"], "--layout", folder["layout.json"]);
        var test = CommandRun.Of("test", folder["set"], "--layout", folder["layout.json"]);

        Assert.Equal((0, string.Empty), (import.ExitCode, import.Error));
        Assert.StartsWith($"The layout of version {version} is in", import.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder["set"], RemindLayouts.Find(version)!.Files[^1].Name)), convert.Error + convert.Out);
        Assert.DoesNotContain("UnconfirmedLayout", convert.Out + test.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_of_user_id_in_the_enrollments_of_1_0_is_written_with_students()
    {
        using var folder = new TempFolder();
        folder.Write("templates/enrollments.csv", "school_id,class_id,user_id\n");

        Assert.Equal("1.0", CommandRun.Of("template", folder["templates"], "-o", folder["json.json"], "--to", "1.0", "--json").Json.GetProperty("version").GetString());
        var import = CommandRun.Of("template", folder["templates"], "-o", folder["layout.json"], "--to", "1.0");
        var convert = CommandRun.Of("convert", SmallExport.In(folder), "-o", folder["set"], "--to", "1.0", "--layout", folder["layout.json"]);

        Assert.Equal((0, 0), (import.ExitCode, convert.ExitCode));
        Assert.Equal(["school_id,class_id,user_id", "12,12-5,s-1001", "12,12-5,s-1002"], File.ReadAllLines(folder["set/enrollments.csv"]));
        Assert.DoesNotContain("UnconfirmedLayout", convert.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_formats_at_once_are_refused_and_nothing_is_written()
    {
        using var folder = new TempFolder();
        var export = SmallExport.In(folder);
        folder.Write("templates/schools.csv", "school_id,school_name\n");
        Assert.Equal(3, CommandRun.Of("template", folder["templates"], "-o", folder["layout.json"]).ExitCode);
        Assert.Equal(0, CommandRun.Of("convert", export, "-o", folder["new"]).ExitCode);
        Assert.Equal(0, CommandRun.Of("convert", export, "-o", folder["old"], "--to", "1.0").ExitCode);

        string[][] wishes =
        [
            ["convert", export, "-o", folder["none"], "--to", "1.0", "--layout", folder["layout.json"]],
            ["convert", export, "-o", folder["none"], "--reference-path", folder["old"]],
            ["convert", export, "-o", folder["none"], "--to", "OneRoster", "--reference-path", folder["new"]],
            ["compare", folder["old"], folder["new"]],
            ["test", folder["new"], "--reference-path", folder["old"]],
            ["report", folder["new"], "-o", folder["none/report.html"], "--reference-path", folder["old"]],
        ];
        foreach (var wish in wishes)
        {
            var run = CommandRun.Of([.. wish, "--json"]);

            Assert.Equal((64, "VersionMismatch"), (run.ExitCode, run.Json.GetProperty("error").GetProperty("id").GetString()));
            Assert.Contains("to do: ", run.Error, StringComparison.Ordinal);
            Assert.False(Directory.Exists(folder["none"]));
        }
    }

    [Theory]
    [InlineData("clever", "Clever")]
    [InlineData("oneroster", "OneRoster 1.1")]
    [InlineData("remind-1.0", null)]
    public void A_report_tells_an_export_from_a_set(string sample, string? format)
    {
        using var folder = new TempFolder();

        var report = CommandRun.Of("report", Sample(sample), "-o", folder["report.html"], "--json").Json;

        Assert.Equal(format, report.GetProperty("format").GetString());
    }

    private static string Sample(string name) => Repository.PathOf("samples", name);
}
