using System;
using System.IO;
using System.Linq;
using Xunit;

namespace RosterSync.Cli.Tests.Commands;

public class ConvertCommandTests
{
    private static readonly string[] SetFiles = ["class_enrollments.csv", "classes.csv", "school_enrollments.csv", "schools.csv", "users.csv"];

    [Fact]
    public void Writes_the_five_files_of_the_sample_and_the_check_accepts_them()
    {
        using var folder = new TempFolder();

        var converted = CommandRun.Of("convert", Repository.CleverSample, "-o", folder["out"], "--as-of", "2026-11-21");
        var tested = CommandRun.Of("test", folder["out"]);

        Assert.Equal((0, string.Empty), (converted.ExitCode, converted.Error));
        Assert.Equal(SetFiles, Directory.GetFiles(folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal((0, string.Empty), (tested.ExitCode, tested.Error));
    }

    [Fact]
    public void Writes_the_set_of_a_OneRoster_export()
    {
        using var folder = new TempFolder();

        var run = CommandRun.Of("convert", Repository.OneRosterSample, "-o", folder["out"], "--as-of", "2026-11-21");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("A OneRoster 1.1 export became 5 files", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of("test", folder["out"]).ExitCode);
    }

    [Fact]
    public void The_same_export_gives_the_same_bytes()
    {
        using var folder = new TempFolder();

        CommandRun.Of("convert", Repository.CleverSample, "-o", folder["first"]);
        CommandRun.Of("convert", Repository.CleverSample, "-o", folder["second"]);

        Assert.Equal(TempFolder.Snapshot(folder["first"]), TempFolder.Snapshot(folder["second"]));
    }

    [Fact]
    public void The_summary_says_what_went_in_what_was_left_out_and_what_was_found()
    {
        using var folder = new TempFolder();
        var export = new SmallExport();
        export.Files["teachers.csv"] += "12,71,,Nora,Vale\n";

        var run = CommandRun.Of("convert", export.WriteTo(folder), "-o", folder["out"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"(?m)^  Students +2\r?$", run.Out);
        Assert.Matches(@"(?m)^  Parents and guardians +2\r?$", run.Out);
        Assert.Matches(@"(?m)^  Contact +EmergencyContact +1  Emergency contacts\.", run.Out);
        Assert.Contains("--include-relationship", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("-IncludeRelationship", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^  Warning +TeacherWithoutEmail +1  ", run.Out);
        Assert.All(run.Out.Split('\n'), line => Assert.True(line.TrimEnd('\r').Length <= 80, line));
    }

    [Fact]
    public void Verbose_lists_each_record_left_out_by_id_and_reason()
    {
        using var folder = new TempFolder();
        var export = SmallExport.In(folder);

        var plain = CommandRun.Of("convert", export, "-o", folder["out"]);
        var verbose = CommandRun.Of("convert", export, "-o", folder["out"], "--verbose");

        Assert.DoesNotContain("C2", plain.Out, StringComparison.Ordinal);
        Assert.Contains("Contact C2 of student 1001, school 12: EmergencyContact (students.csv:3)", verbose.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_says_nothing_where_nothing_is_wrong()
    {
        using var folder = new TempFolder();

        var run = CommandRun.Of("convert", SmallExport.In(folder), "-o", folder["out"], "--quiet");

        Assert.Equal((0, string.Empty, string.Empty), (run.ExitCode, run.Out, run.Error));
        Assert.True(File.Exists(Path.Combine(folder["out"], "users.csv")));
    }

    [Fact]
    public void A_set_with_errors_is_not_written_and_the_folder_stays_as_it_was()
    {
        using var folder = new TempFolder();
        var export = SmallExport.In(folder);
        CommandRun.Of("convert", export, "-o", folder["out"]);
        folder.Write("out/notes.txt", "kept");
        var before = TempFolder.Snapshot(folder["out"]);
        new SmallExport { Files = { ["teachers.csv"] = "School_id,Teacher_id,Teacher_email,First_name,Last_name\n12,1001,ida.brook@example.org,Ida,Brook\n" } }.WriteTo(folder, "clash");

        // Student and teacher have the same id and, by these patterns, the same user id.
        var run = CommandRun.Of("convert", folder["clash"], "-o", folder["out"], "--id-format", "student={id},teacher={id}");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("nothing was written", run.Out, StringComparison.Ordinal);
        Assert.Contains("Error: DuplicateId", run.Out, StringComparison.Ordinal);
        Assert.Equal(before, TempFolder.Snapshot(folder["out"]));
    }

    [Fact]
    public void A_set_with_errors_leaves_no_folder_where_there_was_none()
    {
        using var folder = new TempFolder();
        var export = new SmallExport();
        export.Files["teachers.csv"] = "School_id,Teacher_id,Teacher_email,First_name,Last_name\n12,1001,ida.brook@example.org,Ida,Brook\n";

        var run = CommandRun.Of("convert", export.WriteTo(folder), "-o", folder["out"], "--id-format", "student={id}", "--id-format", "teacher={id}", "--quiet");

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains("Remind would refuse", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public void A_set_on_hold_is_written_and_says_why()
    {
        using var folder = new TempFolder();
        string[] args = ["convert", Repository.CleverSample, "-o", folder["out"], "--maximum-contact", "9"];

        var run = CommandRun.Of(args);
        var quiet = CommandRun.Of([.. args, "--quiet"]);

        Assert.Equal((3, 3), (run.ExitCode, quiet.ExitCode));
        Assert.Contains("Hold: TooManyContacts", run.Out, StringComparison.Ordinal);
        Assert.Contains("id s-3001", run.Out, StringComparison.Ordinal);
        Assert.Equal(string.Empty, quiet.Out);
        Assert.StartsWith("held: TooManyContacts.", quiet.Error, StringComparison.Ordinal);
        Assert.Equal(5, Directory.GetFiles(folder["out"]).Length);
    }

    [Fact]
    public void Other_files_in_the_folder_stay_and_our_own_are_replaced()
    {
        using var folder = new TempFolder();
        folder.Write("out/notes.txt", "kept");
        folder.Write("out/users.csv", "old");

        var run = CommandRun.Of("convert", SmallExport.In(folder), "-o", folder["out"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("kept", File.ReadAllText(Path.Combine(folder["out"], "notes.txt")));
        Assert.StartsWith("user_id,", File.ReadAllText(Path.Combine(folder["out"], "users.csv")), StringComparison.Ordinal);
        Assert.Equal(6, Directory.GetFileSystemEntries(folder["out"]).Length);
    }

    [Fact]
    public void No_clobber_keeps_what_is_there_and_fails()
    {
        using var folder = new TempFolder();
        folder.Write("out/users.csv", "old");
        var before = TempFolder.Snapshot(folder["out"]);

        var run = CommandRun.Of("convert", SmallExport.In(folder), "-o", folder["out"], "--no-clobber");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("users.csv is there already", run.Error, StringComparison.Ordinal);
        Assert.Contains("--no-clobber", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, TempFolder.Snapshot(folder["out"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/../export")]
    public void The_folder_of_the_export_is_no_place_for_the_set(string detour)
    {
        using var folder = new TempFolder();
        var export = SmallExport.In(folder);
        var before = TempFolder.Snapshot(export);

        var run = CommandRun.Of("convert", export, "-o", export + detour);

        Assert.Equal(64, run.ExitCode);
        Assert.Contains("holds the export itself", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, TempFolder.Snapshot(export));
    }

    [Fact]
    public void A_stopped_run_leaves_the_folder_as_it_was()
    {
        using var folder = new TempFolder();
        folder.Write("out/users.csv", "old");
        var before = TempFolder.Snapshot(folder["out"]);

        var run = CommandRun.Of(new System.Threading.CancellationToken(canceled: true), "convert", SmallExport.In(folder), "-o", folder["out"]);

        Assert.Equal((130, string.Empty), (run.ExitCode, run.Out));
        Assert.StartsWith("Stopped.", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, TempFolder.Snapshot(folder["out"]));
    }
}
