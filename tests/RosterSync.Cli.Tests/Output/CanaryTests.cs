using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace RosterSync.Cli.Tests.Output;

/// <summary>Names, phones, e-mails and birth dates planted everywhere come out in no message, whatever goes wrong.</summary>
public class CanaryTests
{
    private static readonly string[] Planted =
        ["Zebulonia", "Quillfeather", "Peregrina", "6125550177", "555-0177", "(612)", "2011-03-17", "2011/03/17", "canary.example.org", "Starling Close"];

    public static TheoryData<string, string> Exports => new()
    {
        { "a good row", "12,1001,Quillfeather,Zebulonia,2011-03-17,Mother,Parent/Guardian,Peregrina Quillfeather,(612) 555-0177,Cell,peregrina@canary.example.org,C1" },
        { "an emergency contact", "12,1001,Quillfeather,Zebulonia,2011-03-17,Mother,Emergency,Peregrina Quillfeather,(612) 555-0177,Cell,peregrina@canary.example.org,C1" },
        { "a row too short", "12,1001,Quillfeather,Zebulonia,2011-03-17" },
        { "a row shifted by a comma", "12,1001,Quillfeather, Zebulonia,Zebulonia,2011-03-17,Mother,Parent/Guardian,Peregrina Quillfeather,(612) 555-0177,Cell,peregrina@canary.example.org,C1" },
        { "a quote that is not closed", "12,1001,\"Quillfeather,Zebulonia,2011-03-17,Mother,Parent/Guardian,Peregrina Quillfeather,(612) 555-0177,Cell,peregrina@canary.example.org,C1" },
        { "ids that are e-mails", "12,zebulonia@canary.example.org,Quillfeather,,2011-03-17,Aunt,Emergency,Peregrina Quillfeather,(612) 555-0177,Cell,,peregrina@canary.example.org" },
        { "ids that are names", "12,Zebulonia Quillfeather,,,2011-03-17,Aunt,Emergency,Peregrina Quillfeather,(612) 555-0177,Cell,,Peregrina Quillfeather" },
        { "values that are none", "12,1001,Quillfeather,Zebulonia,Starling Close,Mother,Parent/Guardian,Peregrina Quillfeather,555-0177,Cell,peregrina at canary.example.org,C1" },
        { "a name in the type", "12,1001,Quillfeather,Zebulonia,2011-03-17,Peregrina Quillfeather,Peregrina Quillfeather,Peregrina Quillfeather,(612) 555-0177,Cell,,C1" },
        { "two children of one id", "12,1002,Quillfeather,Zebulonia,2011-03-17,,,,,,," },
        { "one contact id for two", "12,1001,Quillfeather,Zebulonia,2011-03-17,Mother,Parent/Guardian,Peregrina Quillfeather,(612) 555-0177,Cell,,C3" },
        { "a quote and a comma in a name", "12,1001,\"Quillfeather, \"\"Zebulonia\"\"\",Zebulonia,2011-03-17,Mother,Parent/Guardian,\"Quillfeather, Peregrina\",(612) 555-0177,Cell,,C1" },
    };

    [Theory]
    [MemberData(nameof(Exports))]
    public void No_row_of_an_export_is_shown(string what, string row)
    {
        using var folder = new TempFolder();
        var export = new SmallExport();
        export.Files["students.csv"] = SmallExport.Students(row, "12,1002,Oakes,Finn,2015-06-07,Father,Parent/Guardian,Carl Oakes,541-555-0113,Home,,C3");
        var path = export.WriteTo(folder);

        AssertSilent(what, Runs("convert", path, "-o", folder["out"]).Concat(Runs("test", folder["out"])).Concat(Runs("inspect", path)));
    }

    [Fact]
    public void A_file_without_a_header_is_not_shown()
    {
        using var folder = new TempFolder();
        var export = new SmallExport();
        export.Files["students.csv"] = "12,1001,Quillfeather,Zebulonia,2011-03-17,Mother,Parent/Guardian,Peregrina Quillfeather,(612) 555-0177,Cell,peregrina@canary.example.org,C1\n";

        var path = export.WriteTo(folder);
        AssertSilent("no header", Runs("convert", path, "-o", folder["out"]).Concat(Runs("inspect", path)).Append(CommandRun.Of("map", path + "/students.csv")));
    }

    [Fact]
    public void A_file_of_bad_rows_is_not_shown()
    {
        using var folder = new TempFolder();
        var export = new SmallExport();
        export.Files["students.csv"] += string.Concat(Enumerable.Repeat("Zebulonia,Quillfeather,(612) 555-0177\n", 40));

        AssertSilent("bad rows", Runs("convert", export.WriteTo(folder), "-o", folder["out"]));
    }

    [Theory]
    [InlineData("student_id,phone\nZebulonia Quillfeather,555-0177\n")]
    [InlineData("student_id,email\n1001,peregrina at canary.example.org\n")]
    [InlineData("student_id,email\n1001,peregrina@canary.example.org,(612) 555-0177\n")]
    [InlineData("Zebulonia,Quillfeather\n1001,(612) 555-0177\n")]
    public void A_block_list_is_not_shown(string list)
    {
        using var folder = new TempFolder();

        AssertSilent("block list", Runs("convert", SmallExport.In(folder), "-o", folder["out"], "--block-list-path", folder.Write("blocks.csv", list)));
    }

    [Theory]
    [InlineData("p-1,Zebulonia,Quillfeather,peregrina@canary.example.org,6125550177,cook,2011-03-17,,,\r\n")]
    [InlineData("p-1,Zebulonia,Quillfeather\r\n")]
    [InlineData("Zebulonia Quillfeather,Zebulonia,\"Quill\"feather\",x,555-0177,student,2011-03-17,,,\r\n")]
    [InlineData("peregrina@canary.example.org,Zebulonia,,x,555-0177,parent,,,,zebulonia@canary.example.org\r\n")]
    public void A_set_of_files_is_not_shown(string users)
    {
        using var folder = new TempFolder();
        CommandRun.Of("convert", SmallExport.In(folder), "-o", folder["out"]);
        File.AppendAllText(Path.Combine(folder["out"], "users.csv"), users);
        File.AppendAllText(Path.Combine(folder["out"], "class_enrollments.csv"), "Zebulonia Quillfeather,peregrina@canary.example.org,Peregrina\r\n");

        AssertSilent("set", Runs("test", folder["out"]).Concat(Runs("convert", folder["export"], "-o", folder["new"], "--reference-path", folder["out"])));
    }

    private static IEnumerable<CommandRun> Runs(params string[] args) =>
        new string[][] { args, [.. args, "--verbose"], [.. args, "--json"], [.. args, "--quiet"] }.Select(one => CommandRun.Of(one));

    private static void AssertSilent(string what, IEnumerable<CommandRun> runs)
    {
        foreach (var run in runs)
        {
            foreach (var planted in Planted)
            {
                // The test's own output would show what must not be shown.
                Assert.False((run.Out + run.Error).Contains(planted, StringComparison.OrdinalIgnoreCase), $"A planted value ({Array.IndexOf(Planted, planted)}) is shown: {what}.");
            }
        }
    }
}
