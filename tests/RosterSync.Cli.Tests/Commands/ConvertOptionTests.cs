using System;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace RosterSync.Cli.Tests.Commands;

/// <summary>Each option changes what it says it does.</summary>
public sealed class ConvertOptionTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", false)]
    [InlineData("--include-relationship Aunt", true)]
    [InlineData("--include-relationship Mother,Aunt", true)]
    [InlineData("--include-relationship Mother --include-relationship Aunt", true)]
    [InlineData("--include-relationship Uncle", false)]
    public void Include_relationship_lets_an_emergency_contact_in(string options, bool isIn) => Assert.Equal(isIn, Users(options).Contains("p-C2,", StringComparison.Ordinal));

    [Theory]
    [InlineData("", true)]
    [InlineData("--exclude-contact-type parent/guardian", false)]
    public void Exclude_contact_type_adds_to_those_left_out(string options, bool isIn) => Assert.Equal(isIn, Users(options).Contains("p-C3,", StringComparison.Ordinal));

    [Theory]
    [InlineData("", false)]
    [InlineData("--include-contact-type Household", true)]
    public void Include_contact_type_lets_an_unknown_type_in(string options, bool isIn) =>
        Assert.Equal(isIn, Users(options, With("12,1003,Pine,Ada,2014-01-02,,Household,Jo Pine,541-555-0114,Cell,,C4")).Contains("p-C4,", StringComparison.Ordinal));

    [Theory]
    [InlineData("", false)]
    [InlineData("--include-non-custodial", true)]
    public void Include_non_custodial_lets_parents_without_custody_in(string options, bool isIn)
    {
        var export = new SmallExport();
        export.Files["students.csv"] = SmallExport.StudentHeader + ",ext.custody\n"
            + "12,1001,Marsh,Lena,2014-05-04,Mother,Parent/Guardian,Ruth Marsh,541-555-0111,Cell,,C1,No\n";

        Assert.Equal(isIn, Users(options, export).Contains("p-C1,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("--maximum-contact 1", 1)]
    public void Maximum_contact_limits_the_contacts_of_a_student(string options, int count)
    {
        var export = With("12,1003,Pine,Ada,2014-01-02,Mother,Parent/Guardian,Jo Pine,541-555-0114,Cell,,C4", "12,1003,Pine,Ada,2014-01-02,Father,Parent/Guardian,Al Pine,541-555-0115,Cell,,C5");

        Assert.Equal(count, Users(options, export).Split('\n').Count(line => line.Contains("s-1003", StringComparison.Ordinal) && line.StartsWith("p-", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("--phone-type mobile,WORK", true)]
    public void Phone_type_says_which_phones_are_sent(string options, bool isIn) =>
        Assert.Equal(isIn, Users(options, With("12,1003,Pine,Ada,2014-01-02,Mother,Parent/Guardian,Jo Pine,541-555-0114,Work,jo.pine@example.org,C4")).Contains("5415550114", StringComparison.Ordinal));

    [Theory]
    [InlineData("contact_id", "C1")]
    [InlineData("phone", "(541) 555-0111")]
    [InlineData("email", "Ruth.Marsh@Example.org")]
    public void Block_list_path_keeps_out_whom_it_names(string column, string value)
    {
        var list = folder.Write("blocks.csv", $"Student ID,{column}\n1001,{value}\n");

        Assert.Contains("p-C1,", Users(string.Empty), StringComparison.Ordinal);
        Assert.DoesNotContain("p-C1,", Users($"--block-list-path {list}"), StringComparison.Ordinal);
    }

    [Fact]
    public void Reference_path_keeps_the_ids_of_the_set_sent_before()
    {
        Assert.Contains("p-C1,Ruth,Marsh", Users(string.Empty), StringComparison.Ordinal);
        var before = Path.Combine(folder["out"], "users.csv");
        File.WriteAllText(before, File.ReadAllText(before).Replace("p-C1,", "guardian-9,", StringComparison.Ordinal));
        Directory.Move(folder["out"], folder["sent"]);

        Assert.Contains("guardian-9,Ruth,Marsh", Users($"--reference-path {folder["sent"]}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "s-1001,", "12-5,")]
    [InlineData("--id-format student=pupil.{id} --id-format class={school}.{id}", "pupil.1001,", "12.5,")]
    [InlineData("--id-format student=pupil.{id},class={school}.{id}", "pupil.1001,", "12.5,")]
    public void Id_format_says_how_ids_are_made(string options, string student, string section)
    {
        Assert.Contains(student, Users(options), StringComparison.Ordinal);
        Assert.Contains(section, Written("classes.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "2014/05/04")]
    [InlineData("--date-format mm/dd/yyyy", "05/04/2014")]
    [InlineData("--date-format YYYY/MM/DD", "2014/05/04")]
    public void Date_format_says_how_birth_dates_are_written(string options, string date) => Assert.Contains(date, Users(options), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "12,13")]
    [InlineData("--school 13", "13")]
    [InlineData("--school Fern*", "12")]
    [InlineData("--exclude-school 13", "12")]
    [InlineData("--school 12,13 --exclude-school Fern*", "13")]
    public void School_and_exclude_school_choose_schools(string options, string ids)
    {
        var export = With("13,1003,Pine,Ada,2014-01-02,,,,,,,");
        export.Files["schools.csv"] += "13,Moss Lane School\n";
        Users(options, export);

        Assert.Equal(ids, string.Join(',', Written("schools.csv").Split("\r\n").Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')[0])));
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("--exclude-section Chess*", 1)]
    [InlineData("--skip-empty-class", 1)]
    public void Exclude_section_and_skip_empty_class_leave_out_classes(string options, int count)
    {
        var export = new SmallExport();
        export.Files["sections.csv"] += "12,6,70,Chess Club\n";
        Users(options, export);

        Assert.Equal(count, Written("classes.csv").Split("\r\n").Count(line => line.StartsWith("12-", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("--as-of 2026-08-31", 0)]
    [InlineData("--as-of 9/1/2026", 1)]
    [InlineData("", 1)]
    [InlineData("--as-of 20270701", 0)]
    public void As_of_says_which_day_a_term_must_hold(string options, int count)
    {
        var export = new SmallExport();
        export.Files["sections.csv"] = "School_id,Section_id,Teacher_id,Name,Term_start,Term_end\n12,5,70,Homeroom,2026-09-01,2027-06-30\n";
        Users(options, export);

        Assert.Equal(count, Written("classes.csv").Split("\r\n").Count(line => line.StartsWith("12-", StringComparison.Ordinal)));
    }

    [Fact]
    public void Encoding_names_the_encoding_of_the_export()
    {
        var path = new SmallExport().WriteTo(folder, "mac");
        File.WriteAllBytes(Path.Combine(path, "students.csv"), Encoding.Latin1.GetBytes(SmallExport.Students("12,1001,Bo\u0151e,Lena,2014-05-04,,,,,,,").Replace('\u0151', '\u008e')));

        // 8E is é in the encoding of old Macs and Ž in Windows-1252.
        Assert.Contains("Boée", Users("--encoding macintosh", path), StringComparison.Ordinal);
        Assert.Contains("BoŽe", Users("--encoding Windows-1252", path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('~', "~")]
    [InlineData(';', "semicolon")]
    [InlineData('\t', "TAB")]
    [InlineData('|', "pipe")]
    public void Delimiter_names_the_separator(char separator, string option)
    {
        var export = new SmallExport();
        foreach (var name in export.Files.Keys.ToArray())
        {
            export.Files[name] = export.Files[name].Replace(',', separator);
        }

        Assert.Contains("s-1001,", Users($"--delimiter {option}", export), StringComparison.Ordinal);
    }

    [Fact]
    public void Format_settles_what_a_folder_of_two_exports_is()
    {
        var path = SmallExport.In(folder);
        foreach (var name in new[] { "orgs.csv", "users.csv", "classes.csv" })
        {
            File.Copy(Path.Combine(Repository.OneRosterSample, name), Path.Combine(path, name));
        }

        Assert.Equal(7, CommandRun.Of("convert", path, "-o", folder["out"]).ExitCode);
        Assert.Contains("s-1001,", Users("--format clever", path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_may_hold_a_pattern()
    {
        var path = SmallExport.In(folder);

        Assert.Contains("s-1001,", Users(string.Empty, Path.Combine(path, "*.csv")), StringComparison.Ordinal);
    }

    private static SmallExport With(params string[] students)
    {
        var export = new SmallExport();
        export.Files["students.csv"] += string.Concat(students.Select(row => row + "\n"));
        return export;
    }

    private string Users(string options) => Users(options, new SmallExport());

    private string Users(string options, SmallExport export) => Users(options, export.WriteTo(folder));

    private string Users(string options, string export)
    {
        var run = CommandRun.Of(["convert", export, "-o", folder["out"], .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.True(run.ExitCode == 0, run.Error + run.Out);
        return Written("users.csv");
    }

    private string Written(string name) => File.ReadAllText(Path.Combine(folder["out"], name));
}
