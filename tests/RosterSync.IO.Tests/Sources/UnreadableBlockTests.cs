using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using RosterSync.IO.Runs;
using RosterSync.Remind;
using Xunit;

namespace RosterSync.IO.Tests.Sources;

/// <summary>A row that cannot be read and may block somebody holds the set: the person may come in by another row.</summary>
public sealed class UnreadableBlockTests
{
    private const string Header = "School_id,Student_id,Last_name,First_name,DOB,Contact_name,Contact_type,Contact_relationship,Contact_sis_id";
    private const string Student = "10,S1,Adler,Ina,04/05/2015,";
    private const string Sound = Student + "Lee Adler,Parent/Guardian,Father,502";

    private static RecordingSink Read(string header, string row, string name = "students.csv", string? sound = null)
    {
        using var folder = new ExportFolder();
        folder.Write(name, Encoding.UTF8.GetBytes(header + "\n" + (sound ?? Sound + ",") + "\n" + row));
        return folder.Read();
    }

    private static bool IsHeld(RecordingSink sink) => sink.Findings.Exists(finding => finding.RuleName == "BlockUnreadable");

    [Theory]
    [InlineData("Adler, Lee,Restricted,Father,502,x\n")]
    [InlineData("\"Lee\" Adler,Parent/Guardian,No contact,502,\n")]
    [InlineData("Lee Adler,Parent/Guardian,\"Father - court order\n")]
    [InlineData("Lee Adler,Parent/Guardian,\"Father\nno\ncontact\n")]
    [InlineData("Lee Adler,Restricted")]
    [InlineData("Lee Adler,Parent/Guardian,Father,502,see restraining order, filed\n")]
    [InlineData("Lee Adler,Parent/Guardian,Father no co\0ntact,502,\n")]
    public void Words_of_a_block_hold_the_set(string row)
    {
        var sink = Read(Header + ",Note", Student + row);

        Assert.True(IsHeld(sink));
        Assert.Contains(sink.Findings, finding => finding.RuleName == "RowMalformed" && finding.Line == 3);
        var held = sink.Findings.Where(finding => finding.RuleName == "BlockUnreadable").ToArray();
        Assert.Equal(("students.csv", 3L, RosterSeverity.Hold), (held[0].File, held[0].Line!.Value, held[0].Severity));
        foreach (var word in new[] { "Adler", "Lee", "Ina", "S1", "502", "order", "Father" })
        {
            Assert.DoesNotContain(word, held[0].Message + held[0].Action, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("ext.no_contact", "Adler, Lee,Parent/Guardian,Father,502,Y\n", true)]
    [InlineData("ext.no_contact", "Adler, Lee,Parent/Guardian,Father,502,since May\n", true)]
    [InlineData("ext.no_contact", "\"Lee\" Adler,Parent/Guardian,Father,502,since May\n", true)]
    [InlineData("ext.no_contact", "Lee Adler,Parent/Guardian,Father,Y\n", true)]
    [InlineData("Contact_allowed", "Adler, Lee,Parent/Guardian,Father,502,N\n", true)]
    [InlineData("ext.no_contact", "Adler, Lee,Parent/Guardian,Father,502,\n", false)]
    [InlineData("ext.no_contact", "Adler, Lee,Parent/Guardian,Father,502,N\n", false)]
    [InlineData("ext.no_contact", "Lee Adler,Parent/Guardian\n", false)]
    [InlineData("Contact_allowed", "Adler, Lee,Parent/Guardian,Father,502,Y\n", false)]
    [InlineData("ext.photo", "Adler, Lee,Parent/Guardian,Father,502,Y\n", false)]
    public void A_flag_that_may_have_moved_holds_the_set(string column, string row, bool isHeld) =>
        Assert.Equal(isHeld, IsHeld(Read(Header + "," + column, Student + row)));

    [Fact]
    public void A_flag_in_the_middle_is_found_on_both_sides_of_the_cell_too_many()
    {
        const string Middle = "School_id,Student_id,Last_name,First_name,Contact_name,ext.no_contact,Contact_relationship,Contact_sis_id";
        const string MiddleSound = "10,S1,Adler,Ina,Lee Adler,,Father,502";

        Assert.True(IsHeld(Read(Middle, "10,S1,Adler,Ina,Adler, Lee,Y,Father,502\n", sound: MiddleSound)));
        Assert.True(IsHeld(Read(Middle, "10,S1,Adler,Ina,Lee Adler,Y,Father,502,x\n", sound: MiddleSound)));
        Assert.False(IsHeld(Read(Middle, "10,S1,Adler,Ina,Adler, Lee,,Father,502\n", sound: MiddleSound)));
        Assert.False(IsHeld(Read(Middle, "10,S1,Adler,Ina,Lee Adler,,Father,502,x\n", sound: MiddleSound)));
    }

    [Theory]
    [InlineData(Student + "Adler, Lee,Restricted,Father,502,\n", true)]
    [InlineData(Student + "Adler, Lee,Parent/Guardian,Father,502,\n", false)]
    public void Cells_that_moved_into_a_blank_last_one_hold_the_set_where_no_other_row_is_so_long(string row, bool isHeld)
    {
        Assert.Equal(isHeld, IsHeld(Read(Header + ",Note", row)));
        Assert.False(IsHeld(Read(Header + ",Note", Student + "Lee Adler,Restricted,Father,502,,\n", sound: Sound + ",,")));
    }

    [Fact]
    public void A_file_without_contacts_holds_nothing()
    {
        using var folder = new ExportFolder();
        folder.Write("students.csv", Header + "\n" + Sound + "\n");
        folder.Write("sections.csv", "School_id,Section_id,Teacher_id,Course_name\n10,1,T1,No contact sports, restricted\n");

        var sink = folder.Read();

        Assert.Equal(["RowMalformed"], sink.Findings.Select(finding => finding.RuleName));
    }

    [Fact]
    public void The_set_is_held_until_a_person_says_otherwise()
    {
        using var folder = new ExportFolder();
        folder.Write("students.csv", Header + ",Note\n" + Sound + ",\n" + Student + "Adler, Lee,Restricted,Father,502,x\n");

        var outcome = new ConversionRun { Conversion = new ConversionOptions { AsOf = 20261121, IsAsOfNamed = true } }
            .ToFolder([folder.Path], Path.Combine(folder.Path, "out"), noClobber: false, progress: null, CancellationToken.None);

        Assert.Contains("BlockUnreadable", outcome.Verdict.HeldBy);
    }
}
