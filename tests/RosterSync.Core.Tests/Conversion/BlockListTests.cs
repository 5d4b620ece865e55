using System.Linq;
using RosterSync.Contacts;
using RosterSync.Remind;
using Xunit;

namespace RosterSync.Core.Tests.Conversion;

/// <summary>The district's own list of blocks: ids as people write them, and rows that fit nobody.</summary>
public class BlockListTests
{
    [Theory]
    [InlineData("00101", "C5", "00101", "C5")]
    [InlineData("00101", "C5", "101", "C5")]
    [InlineData("101", "C5", "00101", "C5")]
    [InlineData("00101", "C5", "00101", "c5")]
    [InlineData("ab7", "C5", "AB7", "C5")]
    [InlineData("00101", "C5", "s-00101", "C5")]
    [InlineData("00101", "C5", "S-101", "P-c5")]
    [InlineData("00101", "C5", "00101", "p-C5")]
    [InlineData("00101", "0007", "101", "7")]
    [InlineData("s-01", "p-07", "s-s-01", "p-p-07")]
    [InlineData("0", "0C", "000", "c")]
    public void Ids_are_matched_as_people_write_them(string student, string contact, string listedStudent, string listedContact)
    {
        var list = new BlockList();
        list.BlockContact(listedStudent, listedContact, 2);

        var converted = Convert(list, student, contact);

        Assert.DoesNotContain("Carl", converted.Everything);
        Assert.Contains("Dana", converted.Everything);
        Assert.Equal(0, converted.FindingsOf("ExportInDoubt"));
    }

    [Theory]
    [InlineData("00102", "C5")]
    [InlineData("00101", "C55")]
    [InlineData("1010", "C5")]
    [InlineData("p-00101", "C5")]
    [InlineData("00101", "s-C5")]
    public void Other_ids_are_others(string listedStudent, string listedContact)
    {
        var list = new BlockList();
        list.BlockContact(listedStudent, listedContact, 2);

        Assert.Contains("Carl", Convert(list).Everything);
    }

    [Fact]
    public void Phones_and_emails_are_of_the_student_however_the_id_is_written()
    {
        var list = new BlockList();
        Assert.True(list.BlockPhone("s-101", "612-555-0166", 2));
        Assert.True(list.BlockEmail("101", "carl@example.org", 3));

        var converted = Convert(list);

        Assert.DoesNotContain("Carl", converted.Everything);
        Assert.Equal(0, converted.FindingsOf("ExportInDoubt"));
    }

    [Fact]
    public void Rows_that_fit_nobody_are_reported_by_line()
    {
        var list = new BlockList { File = "blocks.csv" };
        list.BlockContact("99999", "C5", 2);
        list.BlockContact("00101", "ZZZ", 3);
        list.BlockPhone("88888", "612-555-0166", 4);
        list.BlockEmail("00101", "nobody@example.org", 5);
        list.BlockContact("00101", "C5", 6);

        var findings = Convert(list).Result.Findings.Where(finding => finding.RuleName == "ExportInDoubt").ToArray();

        Assert.Equal([("blocks.csv", 2L, 2), ("blocks.csv", 3L, 2)], findings.Select(finding => (finding.File, finding.Line ?? 0, finding.Count)));
        Assert.All(findings, finding => Assert.Equal(RosterSeverity.Warning, finding.Severity));
        Assert.Contains("lines 2, 4", findings[0].Message);
        Assert.Contains("lines 3, 5", findings[1].Message);
        Assert.DoesNotContain(findings, finding => finding.Message.Contains("ZZZ") || finding.Message.Contains("99999"));
    }

    [Fact]
    public void A_row_is_in_force_where_its_phone_or_all_its_ids_are()
    {
        var list = new BlockList();
        list.BlockContact("00101", "ZZZ", 2);
        list.BlockPhone("00101", "612-555-0166", 2);
        list.BlockContact("00101", "C5", 3);
        list.BlockPhone("00101", "612-555-0199", 3);
        list.BlockContact("00101", "C5", 4);
        list.BlockContact("00101", "C7", 4);

        var finding = Assert.Single(Convert(list).Result.Findings, finding => finding.RuleName == "ExportInDoubt");

        Assert.Equal(4L, finding.Line);
        Assert.Contains("line 4", finding.Message);
    }

    [Fact]
    public void Only_so_many_lines_are_named()
    {
        var list = new BlockList();
        foreach (var line in Enumerable.Range(2, 30))
        {
            list.BlockContact("x" + line, "C5", line);
        }

        var finding = Assert.Single(Convert(list).Result.Findings, finding => finding.RuleName == "ExportInDoubt");

        Assert.Equal(30, finding.Count);
        Assert.Contains("20, 21 and 10 more", finding.Message);
    }

    private static Converted Convert(BlockList list, string student = "00101", string contact = "C5")
    {
        var district = TestDistrict.WithSchool();
        district.Student(student);
        district.Contact(student, "Carl Hart", relationship: "Father", phone: "612-555-0166", email: "carl@example.org", id: contact);
        district.Contact(student, "Dana Hart", phone: "612-555-0101", id: "C6");
        return district.Convert(new ConversionOptions { AsOf = 20261121, BlockList = list });
    }
}
