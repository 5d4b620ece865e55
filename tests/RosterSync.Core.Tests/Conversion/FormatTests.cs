using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.Remind;
using RosterSync.Sis;
using Xunit;

namespace RosterSync.Core.Tests.Conversion;

/// <summary>What a layout has a place for goes where the layout says; what it has none for is left out and said.</summary>
public class FormatTests
{
    [Fact]
    public void Ids_of_enrollments_differ_whatever_lines_the_ids_hold()
    {
        var district = TestDistrict.WithSchool();
        string[] students = ["1", "a_s-1", "s-1_1", "_", "2_s-a"];
        foreach (var id in new[] { "a", "a_s-a", "2", "2_s-a", "2_s-a_s-1_1" })
        {
            district.Section("12", id, "Art", "900");
            foreach (var student in students)
            {
                district.Enrollment("12", id, student);
            }
        }

        foreach (var student in students)
        {
            district.Student(student);
        }

        var set = new WrittenSet(RemindLayouts.OneRoster, district.Convert(Options(RemindLayouts.OneRoster)).Files);

        Assert.Equal((5 * 6) + 1, set.Rows("enrollments.csv").Count);
        Assert.Equal((5 * 6) + 1, set.Column("enrollments.csv", "sourcedId").Count);
    }

    [Theory]
    [InlineData("2.0", "1;2", "UnknownReference")]
    [InlineData("2.0", "1,2", "")]
    [InlineData("OneRoster", "1,2", "UnknownReference")]
    [InlineData("OneRoster", "1;2", "")]
    [InlineData("1.0", "1,2", "")]
    public void An_id_that_would_be_read_as_two_in_a_list_is_an_error(string version, string id, string expected)
    {
        var district = TestDistrict.WithSchool();
        district.Student(id);
        district.Contact(id, "Dana Hart", phone: "612-555-0101", id: "5");

        var findings = district.Convert(Options(RemindLayouts.Find(version)!)).Result.Findings.Where(finding => finding.Severity == RosterSeverity.Error);

        Assert.Equal(expected.Length == 0 ? [] : [expected + " s-" + id], findings.Select(finding => finding.RuleName + " " + finding.RecordId));
    }

    [Fact]
    public void The_teacher_the_source_puts_first_stands_in_the_class_and_the_others_are_named()
    {
        var district = TestDistrict.WithSchool();
        district.Teacher("12", "100", "Cy", "Vale", "cy.vale@example.org");
        district.Teacher("12", "950", "Bo", "Lund", "bo.lund@example.org");
        district.Section("12", "7", "Music", "950", (SisField.Teacher2Id, "900"), (SisField.Teacher3Id, "100"));

        var converted = district.Convert(Options(RemindLayouts.Csv10));

        Assert.Equal(["12", "12-7", "t-950", "Music - Lund"], converted.Files["classes.csv"].Single(row => row[1] == "12-7"));
        Assert.Equal(
            ["100", "900"],
            converted.Result.LeftOut.Where(record => record is { Kind: "Owner", Reason: "NotInFormat", SchoolId: "12" }).Select(record => record.RecordId).Order());
    }

    [Fact]
    public void A_student_of_an_export_without_schools_is_at_the_schools_of_the_sections_or_left_out()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1", school: "");
        district.Student("2", school: "");
        district.Contact("2", "Dana Hart", phone: "612-555-0101", id: "5");
        district.Enrollment("12", "1", "1");
        var info = new SisExportInfo("Test", []) { NamesSchools = false };

        var converted = district.Convert(Options(RemindLayouts.Csv10), export: info);

        Assert.Equal(["12 s-1"], converted.Files["students.csv"].Select(row => row[0] + " " + row[1]));
        Assert.Equal(["NoSchool"], converted.Reasons("Student"));
        Assert.Equal(2, district.Convert(export: info).Result.Counts.Students);
    }

    [Fact]
    public void A_layout_without_columns_for_guardians_sends_no_contact_and_says_so()
    {
        var layout = WithoutColumns(RemindLayouts.Csv10, "students.csv", field => field.ToString().StartsWith("Guardian", StringComparison.Ordinal));
        var district = TestDistrict.WithSchool();
        district.Student("1", email: "dana@example.org");
        district.Contact("1", "Dana Hart", phone: "612-555-0101", email: "dana2@example.org", id: "5");

        var converted = district.Convert(Options(layout));

        Assert.DoesNotContain("6125550101", converted.Everything);
        Assert.Equal(["12", "s-1", "Mia", "Hart", "2014/05/06", "", "dana@example.org", ""], Assert.Single(converted.Files["students.csv"]));
        Assert.Equal(["NotInFormat"], converted.Reasons("Contact"));
        Assert.Equal(0, converted.Result.Counts.Parents);
        Assert.Equal(1, converted.Result.Counts.StudentsWithoutContact);
        Assert.Contains("no column", converted.Result.Findings.Single(finding => finding.RuleName == "StudentWithoutContact").Action);
    }

    [Fact]
    public void A_layout_without_school_enrollments_names_whose_school_is_lost()
    {
        var layout = With(RemindLayouts.Csv20, RemindLayouts.Csv20.Files.Where(file => file.Record != RemindRecord.SchoolEnrollment));
        var district = TestDistrict.WithSchool();
        district.Staff("12", "800", "Fay", "Moor", "fay.moor@example.org");
        district.Student("1");
        district.Student("2");
        district.Enrollment("12", "1", "2");

        var converted = district.Convert(Options(layout));

        Assert.Equal(["SchoolEnrollment 1, school 12: NotInFormat", "SchoolEnrollment 800, school 12: NotInFormat"], converted.Result.LeftOut.Select(record => record.ToString()).Order());
        Assert.Equal(0, converted.Result.Counts.SchoolEnrollments);
    }

    [Fact]
    public void Columns_go_where_the_layout_has_them_blank_and_constant_ones_too()
    {
        var students = RemindLayouts.Csv10.FileNamed("students.csv")!;
        var file = new RemindFileLayout
        {
            Name = "pupils.csv",
            Record = RemindRecord.User,
            Role = RemindRole.Student,
            Columns =
            [
                new RemindColumn { Header = "kind", Field = RemindField.None, Value = "pupil" },
                students.Columns[students.IndexOf(RemindField.GuardianPhone)],
                new RemindColumn { Header = "spare", Field = RemindField.None },
                students.Columns[students.IndexOf(RemindField.StudentId)],
            ],
        };
        var district = TestDistrict.WithSchool();
        district.School("13", "Cedar Bend");
        district.Student("1");
        district.Student("1", school: "13");
        district.Student("2");
        district.Contact("1", "Dana Hart", phone: "612-555-0101", id: "6");
        district.Contact("1", "Carl Hart", phone: "612-555-0102", id: "5");

        var converted = district.Convert(Options(With(RemindLayouts.Csv10, [file])));

        Assert.Equal(["pupil,6125550102,,s-1", "pupil,6125550101,,s-1", "pupil,,,s-2"], converted.Files["pupils.csv"].Select(row => string.Join(",", row)));
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("OneRoster")]
    public void Contacts_who_must_not_be_there_leave_no_trace_in_any_format(string version)
    {
        var district = TestDistrict.WithSchool();
        district.School("13", "Cedar Bend");
        district.Student("1");
        district.Student("1", school: "13");
        district.Student("2", "Leo", "Hart");
        district.Contact("1", "Canary Emergency", type: "Emergency", relationship: "Aunt", phone: "612-555-0151", email: "canary1@example.org");
        district.Contact("1", "Canary Secondary", type: "Secondary", relationship: "Father", phone: "612-555-0152", email: "canary2@example.org");
        district.Contact("1", "Canary Unknown", type: "Kontakt", relationship: "", phone: "612-555-0154", email: "canary4@example.org");
        district.Contact("1", "Dana Hart", phone: "612-555-0101", id: "5").With((SisField.ContactIsRestricted, "Y"));
        district.Contact("2", "Dana Hart", phone: "612-555-0102", id: "5");
        var layout = RemindLayouts.Find(version)!;

        var converted = district.Convert(Options(layout));

        Assert.DoesNotContain("anary", converted.Everything);
        Assert.DoesNotContain("612555015", converted.Everything);
        var rows = converted.Files[version == "1.0" ? "students.csv" : "users.csv"];
        Assert.All(rows.Where(row => row.Contains("s-1")), row => Assert.DoesNotContain(row, cell => cell is "Dana" or "6125550101" or "6125550102" or "p-5"));
        Assert.Contains(version == "1.0" ? "Dana" : "p-5", rows.Single(row => row[version == "1.0" ? 1 : 0] == "s-2"));
    }

    private static ConversionOptions Options(RemindLayout layout) => TestDistrict.Options() with { Layout = layout };

    private static RemindLayout With(RemindLayout layout, IEnumerable<RemindFileLayout> files) => new() { Version = layout.Version, Files = files.ToList() };

    private static RemindLayout WithoutColumns(RemindLayout layout, string name, Func<RemindField, bool> isGone) => With(layout, layout.Files.Select(file => file.Name != name ? file : new RemindFileLayout
    {
        Name = file.Name,
        Record = file.Record,
        Role = file.Role,
        Columns = file.Columns.Where(column => !isGone(column.Field)).ToList(),
    }));
}
