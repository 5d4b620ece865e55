using System;
using System.Linq;
using RosterSync.Core.Tests.Conversion;
using RosterSync.Sis;
using RosterSync.Tests;
using Xunit;

namespace RosterSync.Core.Tests.Sis;

/// <summary>One conversion, not two: students who went through a pipeline give what their rows give.</summary>
public class SisStudentFeederTests
{
    [Fact]
    public void Objects_give_the_same_files_and_the_same_account_as_rows()
    {
        Properties.HoldsForSeeds(500, seed =>
        {
            var random = new Random(seed);
            var district = OrderTests.Generate(random);
            if (random.Next(3) == 0)
            {
                district.Contact("no such student", "Dana Hart", phone: "612-555-0101", id: "1");
                district.Student("");
            }

            if (random.Next(3) == 0)
            {
                district.Student("0", more: (SisField.Status, random.Next(2) == 0 ? "inactive" : "active"));
                district.ContactRows.FirstOrDefault()?.WithRemark("ext.note", "no contact").WithRemark("ext.bus", "7");
                district.ContactRows.LastOrDefault()?.WithRemark("ext.restricted", random.Next(2) == 0 ? "Y" : "N");
            }

            var rows = district.Convert(shuffleSeed: seed);
            var objects = Pipeline.Convert(district, shuffleSeed: seed);
            return rows.Everything == objects.Everything && Account(rows) == Account(objects);
        });
    }

    [Fact]
    public void A_block_in_a_remark_survives_the_pipeline()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        district.Contact("1", "Dana Hart", phone: "612-555-0101").WithRemark("ext.bus", "7");
        district.Contact("1", "Carl Hart", phone: "612-555-0102").WithRemark("ext.note", "court order: no contact");
        district.Contact("1", "Gina Hart", phone: "612-555-0103").WithRemark("ext.note", "calls after six").WithRemark("ext.bus", "8");

        Assert.Equal(["Dana", "Gina"], Pipeline.Convert(district).Users("parent").Select(row => row[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_children_under_one_id_are_still_two()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1", "Mia", "Hart", birth: "2014-05-06");
        district.Contact("1", "Dana Hart", phone: "612-555-0101");
        district.Student("1", "Leo", "Moss", birth: "2012-01-02");
        district.Contact("1", "Carl Moss", phone: "612-555-0102");

        var converted = Pipeline.Convert(district);

        Assert.Equal(["StudentIdConflict"], converted.Reasons("Student"));
        Assert.Empty(converted.Users("parent"));
    }

    [Fact]
    public void A_row_that_says_inactive_stays_with_its_school()
    {
        var district = TestDistrict.WithSchool();
        district.School("13", "Cedar Bend");
        district.Student("1", school: "12");
        district.Student("1", school: "13", more: (SisField.Status, "inactive"));

        Assert.Equal([["12", "s-1"]], Pipeline.Convert(district).Files["school_enrollments.csv"].Where(row => row[1] == "s-1"));
    }

    [Fact]
    public void A_student_a_filter_held_back_does_not_go_in_and_the_roster_says_that_it_is_a_part()
    {
        var district = TwoSchools();

        var converted = Pipeline.Convert(district, filter: student => student.SchoolId == "12");

        Assert.Equal(["s-1"], converted.Ids("student"));
        Assert.Equal(["NotChosen"], converted.Reasons("Student"));
        Assert.Equal(["12"], converted.Files["schools.csv"].Select(row => row[0]));
        Assert.Equal(["NotChosen"], converted.Reasons("School"));
        Assert.Equal(1, converted.FindingsOf("PartialRoster"));
        Assert.False(converted.HasParent("Moss"));
    }

    [Fact]
    public void The_rows_of_a_student_held_back_still_tell_who_a_contact_is()
    {
        // The sibling's row has the phone of the same mother; it would be lost if rows held back were not read.
        var district = TestDistrict.WithSchool();
        district.Student("1", "Mia", "Hart");
        district.Contact("1", "Dana Hart", id: "C1", email: "dana@example.org");
        district.Student("2", "Leo", "Hart");
        district.Contact("2", "Dana Hart", id: "C1", phone: "612-555-0101");

        var parent = Pipeline.Convert(district, filter: student => student.StudentId == "1").Parent("Hart");

        Assert.Equal("6125550101", parent[4].TrimStart('+').TrimStart('1'));
        Assert.Equal("s-1", parent[9]);
    }

    [Fact]
    public void Nothing_is_held_back_where_all_students_came()
    {
        var converted = Pipeline.Convert(TwoSchools());

        Assert.Equal(["s-1", "s-2"], converted.Ids("student"));
        Assert.Equal(0, converted.FindingsOf("PartialRoster"));
    }

    [Fact]
    public void What_a_script_changed_in_a_student_counts()
    {
        var district = TwoSchools();
        var export = new SisExportInfo("Test", []);
        var student = Pipeline.Students(sink => district.Feed(sink, export))[0];
        student.FirstName = "Maja";
        student.SchoolId = null;
        student.SchoolIds = ["13"];
        student.Contacts = [.. student.Contacts.Where(contact => contact.Name != "Dana Hart")];

        var sink = new TestSink();
        new SisStudentFeeder(sink).Feed(student);

        Assert.Equal([("Maja", "13")], sink.Students);
        Assert.Empty(sink.Contacts);
    }

    [Fact]
    public void An_object_made_by_hand_needs_no_lists()
    {
        var sink = new TestSink();
        new SisStudentFeeder(sink).Feed(new SisStudent { StudentId = "1", SchoolId = "12", FirstName = " Mia ", Contacts = null!, SchoolIds = null! });

        Assert.Equal([("Mia", "12")], sink.Students);
    }

    private static TestDistrict TwoSchools()
    {
        var district = TestDistrict.WithSchool();
        district.School("13", "Cedar Bend");
        district.Student("1", "Mia", "Hart", school: "12");
        district.Contact("1", "Dana Hart", phone: "612-555-0101");
        district.Student("2", "Leo", "Moss", school: "13");
        district.Contact("2", "Carl Moss", phone: "612-555-0102");
        return district;
    }

    // Which of the ids of one person an account names depends on the order of rows; how many there are does not.
    private static string Account(Converted converted) => string.Join(
        "\n",
        converted.Result.LeftOutCounts.Select(count => $"{count.Kind} {count.Reason} {count.Count}")
            .Concat(converted.Result.Findings.GroupBy(finding => finding.RuleName).Select(rule => $"{rule.Key} {rule.Count()}"))
            .Order(StringComparer.Ordinal));
}
