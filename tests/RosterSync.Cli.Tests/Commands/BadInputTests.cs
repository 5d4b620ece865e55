using System;
using System.IO;
using System.Linq;
using Xunit;

namespace RosterSync.Cli.Tests.Commands;

/// <summary>Bad input: a message with place and cure, the documented exit code, nothing half-written.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly SmallExport export = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_missing_folder() => Refused(folder["nowhere"], "There is no file or folder", null);

    [Fact]
    public void An_empty_folder()
    {
        Directory.CreateDirectory(folder["empty"]);
        Refused(folder["empty"], "holds no CSV files", null);
    }

    [Fact]
    public void A_folder_that_is_a_file() => Refused(Path.Combine(folder.Write("note.txt", "x"), "export"), "is a file, not a folder", null);

    [Fact]
    public void A_file_that_is_a_folder()
    {
        export.Files.Remove("students.csv");
        var path = export.WriteTo(folder);
        Directory.CreateDirectory(Path.Combine(path, "students.csv"));
        Refused(path, "is a folder and not a file", "students.csv");
    }

    [Fact]
    public void An_empty_file()
    {
        export.Files["students.csv"] = string.Empty;
        Refused(export.WriteTo(folder), "students.csv is empty", "students.csv:1");
    }

    [Fact]
    public void A_missing_column()
    {
        export.Files["students.csv"] = export.Files["students.csv"].Replace("Student_id", "Pupil", StringComparison.Ordinal);
        Refused(export.WriteTo(folder), "has no column Student_id", "students.csv:1, column Student_id");
    }

    [Fact]
    public void Two_headers_alike()
    {
        export.Files["students.csv"] = export.Files["students.csv"].Replace("Last_name", "student id", StringComparison.Ordinal).Replace("First_name", "Last_name,First_name", StringComparison.Ordinal);
        Refused(export.WriteTo(folder), "two columns that mean the same", "students.csv:1, column student id");
    }

    [Fact]
    public void Too_many_rows_that_cannot_be_read()
    {
        export.Files["students.csv"] += string.Concat(Enumerable.Repeat("12,1009\n", 11));
        Refused(export.WriteTo(folder), "11 of 14 rows of students.csv cannot be read", "students.csv:5");
    }

    [Fact]
    public void Two_formats_in_one_folder()
    {
        var path = export.WriteTo(folder);
        foreach (var name in new[] { "orgs.csv", "users.csv", "classes.csv" })
        {
            File.Copy(Path.Combine(Repository.OneRosterSample, name), Path.Combine(path, name));
        }

        Refused(path, "export at once", null);
    }

    [Theory]
    [InlineData("12,1009,Short")]
    [InlineData("12,1009,Long,Lea,2014-01-02,,,,,,,,,,,extra")]
    [InlineData("12,1009,\"Open,Lea,2014-01-02,,,,,,,")]
    public void A_single_bad_row_is_left_out_and_reported(string row)
    {
        export.Files["students.csv"] = SmallExport.Students("12,1001,Marsh,Lena,2014-05-04,,,,,,,", row, "12,1002,Oakes,Finn,2015-06-07,,,,,,,");

        var run = CommandRun.Of("convert", export.WriteTo(folder), "-o", folder["out"], "--verbose");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Matches(@"(?m)^  Warning +RowMalformed +1  ", run.Out);
        Assert.Contains("  students.csv:3: ", run.Out, StringComparison.Ordinal);
        Assert.Equal(2, File.ReadLines(Path.Combine(folder["out"], "users.csv")).Count(line => line.StartsWith("s-", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", "The block list is empty", "blocks.csv:1")]
    [InlineData("contact_id\nC1\n", "has no column student_id", "blocks.csv:1, column student_id")]
    [InlineData("student_id,note\n1001,x\n", "none of the columns contact_id, phone and email", "blocks.csv:1, column contact_id")]
    [InlineData("student_id,contact_id\n1001,C1\n,C2\n", "names no student", "blocks.csv:3, column student_id")]
    [InlineData("student_id,contact_id,phone\n1001,,\n", "names nobody to block", "blocks.csv:2, column contact_id")]
    [InlineData("student_id,phone\n1001,555-0111\n", "no full number", "blocks.csv:2, column phone")]
    [InlineData("student_id,email\n1001,none\n", "an e-mail address that is none", "blocks.csv:2, column email")]
    [InlineData("student_id,contact_id,phone,email\n1001,C1\n", "cannot be read", "blocks.csv:2")]
    public void A_block_list_with_a_row_that_blocks_nobody(string list, string message, string place)
    {
        var blocks = folder.Write("blocks.csv", list);
        Refused(export.WriteTo(folder), message, place, "--block-list-path", blocks);
    }

    [Fact]
    public void A_missing_block_list() => Refused(export.WriteTo(folder), "There is no file or folder", null, "--block-list-path", folder["blocks.csv"]);

    [Fact]
    public void A_reference_that_is_not_there() => Refused(export.WriteTo(folder), "There is no file or folder", null, "--reference-path", folder["last"]);

    [Theory]
    [InlineData("last/schools.csv", "school_id,school_name\n", "There is no users.csv", "users.csv")]
    [InlineData("last/users.csv", "user_id,first_name\n", "has no column last_name", "users.csv:1, column last_name")]
    [InlineData("last/users.csv", "user_id,first_name,last_name,role\np-1,Ruth,Marsh\n", "Line 2 of the earlier set cannot be read", "users.csv:2")]
    [InlineData("last/users.csv", "user_id,first_name,last_name,role\np-1,Ruth,Marsh,cook\n", "has no role that is known", "users.csv:2, column role")]
    [InlineData("last/users.csv", "user_id,first_name,last_name,role\n,Ruth,Marsh,parent\n", "has no id", "users.csv:2, column user_id")]
    public void A_reference_that_cannot_be_read(string file, string content, string message, string place)
    {
        folder.Write(file, content);
        Refused(export.WriteTo(folder), message, place, "--reference-path", folder["last"]);
    }

    [Fact]
    public void An_output_folder_that_is_a_file()
    {
        var run = CommandRun.Of("convert", export.WriteTo(folder), "-o", folder.Write("out", "a file"));

        Assert.Equal((1, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains("is a file, not a folder", run.Error, StringComparison.Ordinal);
        Assert.Equal("a file", File.ReadAllText(folder["out"]));
    }

    [Fact]
    public void A_set_to_be_tested_that_is_not_there()
    {
        var run = CommandRun.Of("test", folder["nowhere"]);

        Assert.Equal((7, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains("error: There is no file or folder", run.Error, StringComparison.Ordinal);
        Assert.Contains("to do: ", run.Error, StringComparison.Ordinal);
    }

    private void Refused(string path, string message, string? place, params string[] options)
    {
        folder.Write("out/users.csv", "old");
        var before = TempFolder.Snapshot(folder["out"]);

        var run = CommandRun.Of(["convert", path, "-o", folder["out"], .. options]);

        Assert.Equal((7, string.Empty), (run.ExitCode, run.Out));
        var lines = run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("error: ", lines[0], StringComparison.Ordinal);
        Assert.Contains(message, lines[0], StringComparison.Ordinal);
        Assert.StartsWith("to do: ", lines[^1], StringComparison.Ordinal);
        if (place is not null)
        {
            Assert.Equal("where: " + place, lines[1]);
        }

        Assert.Equal(before, TempFolder.Snapshot(folder["out"]));
        Assert.Equal(7, CommandRun.Of(["convert", path, "-o", folder["out"], "--json", .. options]).Json.GetProperty("exitCode").GetInt32());
    }
}
