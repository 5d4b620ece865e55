using System.Linq;
using RosterSync.Contacts;
using RosterSync.Remind;
using RosterSync.Sis;
using Xunit;

namespace RosterSync.Core.Tests.Conversion;

/// <summary>Who goes in, under which id and with which points, beyond the table of kinds.</summary>
public class WhoGoesInTests
{
    [Fact]
    public void Contacts_who_must_not_be_there_leave_no_trace_whatever_a_parameter_adds_to_the_list()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        district.Contact("1", "Canary Emergency", type: "Emergency", relationship: "Aunt", phone: "612-555-0151", email: "canary1@example.org");
        district.Contact("1", "Canary Secondary", type: "Secondary", relationship: "Father", phone: "612-555-0152", email: "canary2@example.org");
        district.Contact("1", "Canary Blocked", phone: "612-555-0153", email: "canary3@example.org").With((SisField.ContactIsRestricted, "Y"));
        district.Contact("1", "Canary Unknown", type: "Kontakt", relationship: "", phone: "612-555-0154", email: "canary4@example.org");

        foreach (var options in new[] { TestDistrict.Options(), TestDistrict.Options(new ContactPolicyOptions { ExcludeContactType = ["Family"] }) })
        {
            var converted = district.Convert(options);
            Assert.DoesNotContain("Canary", converted.Everything);
            Assert.DoesNotContain("canary", converted.Everything);
            Assert.DoesNotContain("61255501", converted.Everything);
            Assert.Equal(4, converted.Reasons("Contact").Count());
            Assert.Equal(1, converted.Result.Counts.StudentsWithoutContact);
        }
    }

    [Fact]
    public void Whoever_comes_in_by_a_parameter_is_reported()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        district.Contact("1", "Dana Hart", type: "Emergency", relationship: "Mother", phone: "612-555-0101");
        district.Contact("1", "Carl Hart", type: "Secondary", relationship: "Father", phone: "612-555-0102");

        var converted = district.Convert(TestDistrict.Options(new ContactPolicyOptions { IncludeRelationship = ["Parent"] }));

        Assert.Equal(2, converted.Ids("parent").Count());
        Assert.Equal(1, converted.FindingsOf("EmergencyContactPresent"));
        Assert.Equal(1, converted.FindingsOf("SecondaryContactPresent"));
    }

    [Fact]
    public void A_parent_row_beside_an_emergency_row_of_the_same_person_goes_in()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        district.Contact("1", "Dana Hart", type: "Emergency", phone: "612-555-0101", id: "5");
        district.Contact("1", "Dana Hart", type: "Parent/Guardian", email: "dana@example.org", id: "5");

        Assert.True(district.Convert().HasParent("Hart"));
    }

    [Fact]
    public void The_limit_keeps_the_sources_own_order_else_parents_then_guardians_then_ids()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        district.Contact("1", "Gina Six", type: "Guardian", relationship: "Aunt", phone: "612-555-0106", id: "1");
        for (var i = 9; i > 4; i--)
        {
            district.Contact("1", $"Pat Number{(char)('a' + i)}", relationship: "Mother", phone: $"612-555-010{i}", id: $"{i}");
        }

        var converted = district.Convert();
        Assert.Equal(["p-5", "p-6", "p-7", "p-8", "p-9"], converted.Ids("parent"));
        Assert.Equal(["OverMaximum"], converted.Reasons("Contact"));

        var ordered = TestDistrict.WithSchool();
        ordered.Student("1");
        for (var i = 1; i <= 3; i++)
        {
            ordered.Contact("1", $"Pat Number{(char)('a' + i)}", phone: $"612-555-010{i}", id: $"{i}").With((SisField.ContactPriority, $"{4 - i}"));
        }

        Assert.Equal(["p-2", "p-3"], ordered.Convert(TestDistrict.Options(new ContactPolicyOptions { MaximumContact = 2 })).Ids("parent"));
    }

    [Fact]
    public void A_mobile_comes_before_a_home_number_and_work_is_sent_only_when_asked()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        district.Contact("1", "Dana Hart", id: "5").With((SisField.ContactWorkPhone, "612-555-0101"), (SisField.ContactHomePhone, "612-555-0102"), (SisField.ContactMobilePhone, "612-555-0109"));
        district.Contact("1", "Carl Hart", relationship: "Father", id: "6").With((SisField.ContactWorkPhone, "612-555-0103"));

        var converted = district.Convert();
        Assert.Equal("6125550109", converted.Users("parent").Single()[4]);
        Assert.Equal(["NoContactPoint"], converted.Reasons("Contact"));
        Assert.Equal(1, converted.FindingsOf("ParentWithoutContactPoint"));

        var withWork = district.Convert(TestDistrict.Options(new ContactPolicyOptions { PhoneTypes = [PhoneKind.Work, PhoneKind.Mobile] }));
        Assert.Equal(["6125550101", "6125550103"], withWork.Users("parent").Select(row => row[4]));
    }

    [Fact]
    public void A_shared_point_goes_to_the_teacher_then_the_parent_then_the_student_then_the_smaller_id()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        district.Student("2", "Leo", "Moss", email: "shared2@example.org");
        district.Contact("1", "Ann Hill", relationship: "Mother", phone: "612-555-0101", email: "ann.hill@example.org", id: "5");
        district.Contact("1", "Bea Hart", relationship: "Mother", email: "shared@example.org", phone: "612-555-0102", id: "10");
        district.Contact("1", "Cid Hart", relationship: "Father", email: "shared@example.org", phone: "612-555-0103", id: "9");
        district.Contact("1", "Eve Hart", relationship: "Mother", email: "shared2@example.org", id: "7");

        var converted = district.Convert();
        string[] Row(string id) => converted.Files["users.csv"].Single(row => row[0] == id);

        Assert.Equal("ann.hill@example.org", Row("t-900")[3]);
        Assert.Equal(["", "6125550101"], Row("p-5").Skip(3).Take(2));
        Assert.Equal("shared@example.org", Row("p-10")[3]);
        Assert.Equal("", Row("p-9")[3]);
        Assert.Equal("shared2@example.org", Row("p-7")[3]);
        Assert.Equal("", Row("s-2")[3]);
        Assert.Equal(
            ["p-5 user t-900 has the same e-mail", "p-9 user p-10 has the same e-mail", "s-2 user p-7 has the same e-mail"],
            converted.Result.Findings.Where(finding => finding.RuleName == "SharedContactPoint")
                .Select(finding => finding.RecordId + finding.Message.Substring("Device already in use:".Length).Split(" and gets it")[0]).Order());
    }

    [Theory]
    [InlineData(StudentContact.All, "old@example.org new@example.org", 0)]
    [InlineData(StudentContact.Over13, "old@example.org ", 1)]
    [InlineData(StudentContact.None, " ", 2)]
    public void The_own_points_of_students_go_in_as_it_is_asked(StudentContact whose, string expected, int withheld)
    {
        var district = TestDistrict.WithSchool();
        district.Student("1", "Old", "Hart", birth: "2013-11-21", email: "old@example.org");
        district.Student("2", "New", "Hart", birth: "2013-11-22", email: "new@example.org");
        district.Contact("2", "Bea Hart", relationship: "Mother", email: "new@example.org", phone: "612-555-0102", id: "5");

        var converted = district.Convert(TestDistrict.Options(new ContactPolicyOptions { StudentContact = whose }));

        Assert.Equal(expected, string.Join(" ", converted.Users("student").Select(row => row[3])));
        Assert.Equal("", converted.Users("parent").Single()[3]);
        Assert.Equal(withheld, converted.Result.Findings.SingleOrDefault(finding => finding.RuleName == "StudentUnder13")?.Count ?? 0);
    }

    [Fact]
    public void A_parent_whose_only_point_is_somebody_elses_stays_out_with_the_links()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        district.Contact("1", "Bea Hart", phone: "612-555-0102", id: "5");
        district.Contact("1", "Cid Moor", relationship: "Father", phone: "612-555-0102", id: "6");

        var converted = district.Convert();

        Assert.Equal(["p-5"], converted.Ids("parent"));
        Assert.Equal(["NoContactPoint"], converted.Reasons("Contact"));
    }

    [Fact]
    public void A_teacher_without_an_email_takes_nobodys_phone_and_the_class_goes_too()
    {
        var district = TestDistrict.WithSchool();
        district.Teacher("12", "901", "Zed", "Low", "", phone: "612-555-0102");
        district.Section("12", "2", "Band", "901");
        district.Student("1");
        district.Enrollment("12", "2", "1");
        district.Contact("1", "Bea Hart", phone: "612-555-0102", id: "5");

        var converted = district.Convert();

        Assert.Equal(["t-900"], converted.Ids("teacher"));
        Assert.Equal("6125550102", converted.Parent("Hart")[4]);
        Assert.Equal(["12-1"], converted.Files["classes.csv"].Select(row => row[0]));
        Assert.Equal(1, converted.FindingsOf("TeacherWithoutEmail"));
        Assert.Equal(1, converted.FindingsOf("ClassWithoutOwner"));
        Assert.Equal(["SectionLeftOut"], converted.Reasons("Enrollment"));
        Assert.Contains(converted.Files["school_enrollments.csv"], row => row[1] == "s-1");
    }

    [Fact]
    public void Who_is_teacher_and_staff_is_one_user_the_teacher()
    {
        var district = TestDistrict.WithSchool();
        district.School("13", "Cedar Bend");
        district.Staff("13", "55", "Ann", "Hill", "ann.hill@example.org");
        district.Staff("12", "56", "Roy", "Dean", "roy.dean@example.org");

        var converted = district.Convert();

        Assert.Equal(["t-900"], converted.Ids("teacher"));
        Assert.Equal(["f-56"], converted.Ids("staff"));
        Assert.Contains(converted.Files["school_enrollments.csv"], row => row[0] == "13" && row[1] == "t-900");
    }

    [Fact]
    public void Only_people_without_a_class_at_the_school_stand_in_the_school_enrollments()
    {
        var district = TestDistrict.WithSchool();
        district.School("13", "Cedar Bend");
        district.Student("1");
        district.Student("1", school: "13");
        district.Student("2", "Leo", "Moss");
        district.Enrollment("12", "1", "1");

        Assert.Equal(["12,s-2", "13,s-1"], district.Convert().Files["school_enrollments.csv"].Select(row => string.Join(",", row)));
    }

    [Fact]
    public void A_student_without_a_birth_date_or_name_stays_out_with_contacts_and_enrollments()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1", birth: "02/30/2014");
        district.Student("2", first: "");
        district.Enrollment("12", "1", "1");
        district.Contact("1", "Dana Hart", phone: "612-555-0101");

        var converted = district.Convert();

        Assert.Empty(converted.Ids("student"));
        Assert.Empty(converted.Ids("parent"));
        Assert.Equal(["InvalidBirthDate", "MissingName"], converted.Reasons("Student"));
        Assert.Equal(["StudentLeftOut"], converted.Reasons("Contact"));
        Assert.Equal(["StudentLeftOut"], converted.Reasons("Enrollment"));
    }

    [Fact]
    public void Terms_that_do_not_hold_the_day_ended_enrollments_and_the_inactive_stay_out()
    {
        var district = TestDistrict.WithSchool();
        district.Section("12", "2", "Past", "900", (SisField.EndDate, "06/01/2026"));
        district.Section("12", "3", "Later", "900", (SisField.StartDate, "01/10/2027"));
        district.Section("12", "4", "Now", "900", (SisField.StartDate, "2026-08-15"), (SisField.EndDate, "2026-11-21"));
        district.Section("12", "5", "Deleted", "900", (SisField.Status, "tobedeleted"));
        district.Student("1");
        district.Student("2", "Leo", "Moss", more: (SisField.Status, "false"));
        district.Enrollment("12", "4", "1");
        district.Enrollment("12", "1", "1", (SisField.EndDate, "2026-10-01"));

        var converted = district.Convert();

        Assert.Equal(["12-1", "12-4"], converted.Files["classes.csv"].Select(row => row[0]));
        Assert.Equal(["s-1"], converted.Ids("student"));
        Assert.Equal(["Inactive", "NotInTerm", "NotInTerm"], converted.Reasons("Section").OrderBy(reason => reason, System.StringComparer.Ordinal));
        Assert.Equal(["EnrollmentEnded"], converted.Reasons("Enrollment"));
        Assert.Equal(["Inactive"], converted.Reasons("Student"));
    }

    [Fact]
    public void Where_no_term_holds_today_the_nearest_terms_are_taken_and_a_named_day_is_obeyed()
    {
        var district = new TestDistrict();
        district.School("12", "Birch Lane");
        district.Teacher("12", "900", "Ann", "Hill", "ann.hill@example.org");
        district.Section("12", "1", "Older", "900", (SisField.StartDate, "2025-08-15"), (SisField.EndDate, "2025-12-20"));
        district.Section("12", "2", "Newer", "900", (SisField.StartDate, "2026-01-10"), (SisField.EndDate, "2026-06-10"));
        district.Student("1");
        district.Enrollment("12", "2", "1", (SisField.EndDate, "2026-06-10"));

        var converted = district.Convert();
        Assert.Equal(["12-2"], converted.Files["classes.csv"].Select(row => row[0]));
        Assert.Equal(2, converted.Files["class_enrollments.csv"].Count);
        Assert.Equal(1, converted.FindingsOf("NoCurrentTerm"));

        var named = district.Convert(new ConversionOptions { AsOf = 20261121, IsAsOfNamed = true });
        Assert.Empty(named.Files["classes.csv"]);
        Assert.Equal(0, named.FindingsOf("NoCurrentTerm"));
    }

    [Fact]
    public void Schools_and_sections_are_selected_by_wildcards_on_id_and_name()
    {
        var district = TestDistrict.WithSchool();
        district.School("13", "Cedar Bend Middle");
        district.Section("12", "2", "Band", "900");
        district.Student("1");
        district.Student("2", "Leo", "Moss", school: "13");

        Assert.Equal(["s-2"], district.Convert(new ConversionOptions { AsOf = 20261121, School = ["cedar*"] }).Ids("student"));
        Assert.Equal(["s-2"], district.Convert(new ConversionOptions { AsOf = 20261121, ExcludeSchool = ["12"] }).Ids("student"));
        Assert.Equal(["12-1"], district.Convert(new ConversionOptions { AsOf = 20261121, ExcludeSection = ["ba?d"] }).Files["classes.csv"].Select(row => row[0]));
        Assert.Empty(district.Convert(new ConversionOptions { AsOf = 20261121, SkipEmptyClass = true }).Files["classes.csv"]);
    }

    [Fact]
    public void A_school_that_is_no_longer_active_stays_out_with_its_people_and_classes()
    {
        var district = TestDistrict.WithSchool();
        district.School("13", "Cedar Bend", status: "tobedeleted");
        district.Section("13", "7", "Band", "900");
        district.Student("1", school: "13");

        var converted = district.Convert();

        Assert.Equal(["12"], converted.Files["schools.csv"].Select(row => row[0]));
        Assert.Empty(converted.Ids("student"));
        Assert.Equal(["Inactive"], converted.Reasons("School"));
    }

    [Fact]
    public void Class_names_are_telling_unique_in_their_school_and_hold_no_url()
    {
        var district = TestDistrict.WithSchool();
        district.Section("12", "2", "Algebra", "900", (SisField.Period, "3"));
        district.Section("12", "3", "Algebra", "900", (SisField.Period, "3"), (SisField.SectionName, "Honors"));
        district.Section("12", "4", "Web http://example.org/x", "900");
        district.Section("12", "5", "Visit www.example.com now", "900");
        district.Section("12", "6", new string('A', 300), "900");

        var names = district.Convert().Files["classes.csv"].ToDictionary(row => row[0], row => row[2]);

        Assert.Equal("Art - Hill", names["12-1"]);
        Assert.StartsWith("Algebra - Hill - Period 3", names["12-2"]);
        Assert.Equal("Algebra - Hill - Period 3 - Honors", names["12-3"]);
        Assert.Equal("Web - Hill", names["12-4"]);
        Assert.Equal("Visit now - Hill", names["12-5"]);
        Assert.Equal(255, names["12-6"].Length);
        Assert.Equal(names.Count, names.Values.Distinct().Count());
    }

    [Fact]
    public void Cells_hold_no_quotes_line_breaks_or_tabs_and_names_keep_their_accents()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1", "Robert \"Rob\"", "“Núñez”\tde  la Cruz\r\n");

        var row = district.Convert().Users("student").Single();

        Assert.Equal(["Robert Rob", "Núñez de la Cruz"], row.Skip(1).Take(2));
    }

    [Fact]
    public void Dates_are_written_as_the_layout_says_and_ids_keep_leading_zeros()
    {
        var district = TestDistrict.WithSchool();
        district.Student("0042", birth: "5/6/2014", more: (SisField.StudentNumber, "000123"));

        Assert.Equal(["s-0042", "Mia", "Hart", "", "", "student", "2014/05/06", "", "000123", ""], district.Convert().Users("student").Single());
    }

    [Fact]
    public void A_school_without_a_name_is_named_by_its_id_and_a_long_name_is_cut()
    {
        var district = new TestDistrict();
        district.School("12", "");
        district.School("13", new string('é', 80));

        var names = district.Convert().Files["schools.csv"].ToDictionary(row => row[0], row => row[1]);

        Assert.Equal("12", names["12"]);
        Assert.Equal(new string('é', 60), names["13"]);
    }

    [Fact]
    public void A_district_keeps_its_own_ids_by_patterns()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        district.Enrollment("12", "1", "1");
        district.Contact("1", "Dana Hart", phone: "612-555-0101", id: "5");
        var options = new ConversionOptions
        {
            AsOf = 20261121,
            IdFormats = new IdFormats { Student = "{id}", Teacher = "{id}", Parent = "{id}-p", Class = "{id}" },
        };

        var converted = district.Convert(options);

        Assert.Equal(["1", "5-p", "900"], converted.Files["users.csv"].Select(row => row[0]));
        Assert.Equal("1", converted.Parent("Hart")[9]);
        Assert.Equal(["1,1,participant", "1,900,owner"], converted.Files["class_enrollments.csv"].Select(row => string.Join(",", row)));
    }

    [Fact]
    public void People_of_the_set_sent_before_keep_their_ids()
    {
        var reference = new RosterReference();
        reference.Add(RemindRole.Student, "s-old", "Mia"u8, "Hart"u8, default, default, 20140506, []);
        reference.Add(RemindRole.Parent, "p-email", "Dana"u8, "Hart"u8, "dana@example.org"u8, default, 0, ["s-old"]);
        reference.Add(RemindRole.Parent, "p-phone", "Carl"u8, "Hart"u8, default, "6125550102"u8, 0, ["s-old"]);
        reference.Add(RemindRole.Parent, "p-name", "Gina"u8, "Moss"u8, "gone@example.org"u8, default, 0, ["s-old"]);
        reference.Add(RemindRole.Parent, "p-5", "Ulla"u8, "Berg"u8, "ulla@example.org"u8, default, 0, ["s-old"]);
        var district = TestDistrict.WithSchool();
        district.Student("new");
        district.Contact("new", "Dana Hart", email: "dana@example.org", id: "1");
        district.Contact("new", "Carl Hart", phone: "612-555-0102", id: "2");
        district.Contact("new", "Gina Moss", phone: "612-555-0103", id: "3");
        district.Contact("new", "Ulla Berg", email: "ulla@example.org", id: "4");
        district.Contact("new", "Vera Kohl", phone: "612-555-0104", id: "5");

        var converted = district.Convert(new ConversionOptions { AsOf = 20261121, Reference = reference });

        Assert.Equal(["s-old"], converted.Ids("student"));
        Assert.Equal("p-email", converted.Users("parent").Single(row => row[1] == "Dana")[0]);
        Assert.Equal("p-phone", converted.Users("parent").Single(row => row[1] == "Carl")[0]);
        Assert.Equal("p-name", converted.Parent("Moss")[0]);
        Assert.Equal("p-5", converted.Parent("Berg")[0]);
        Assert.Matches("^p-[0-9a-f]{32}$", converted.Parent("Kohl")[0]);
        Assert.All(converted.Users("parent"), row => Assert.Equal("s-old", row[9]));
    }

    [Theory]
    [InlineData("Self", "")]
    [InlineData("", "Self")]
    [InlineData("Student", "")]
    public void The_student_is_not_his_or_her_own_contact(string type, string relationship)
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        district.Contact("1", "Mia Hart", type: type, relationship: relationship, phone: "612-555-0101");

        Assert.Empty(district.Convert().Ids("parent"));
    }

    [Fact]
    public void A_father_may_bear_his_sons_name_but_the_sons_email_gives_him_away()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1", "Carl", "Hart", email: "carl@students.example.org");
        district.Student("2", "Paul", "Moss", email: "paul@students.example.org");
        district.Contact("1", "Carl Hart", relationship: "Father", phone: "612-555-0101", id: "5");
        district.Contact("2", "Paul Moss", relationship: "Guardian", email: "paul@students.example.org", phone: "612-555-0102", id: "6");

        Assert.Equal(["p-5"], district.Convert().Ids("parent"));
    }

    [Fact]
    public void Part_of_an_export_is_held()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        var converter = new RemindConverter(TestDistrict.Options());
        converter.BeginExport(new SisExportInfo("Clever", []) { StudentCount = 2 });
        converter.OnStudent(new TestRow("students.csv", 2, (SisField.PersonId, "1"), (SisField.SchoolId, "12"), (SisField.FirstName, "Mia"), (SisField.LastName, "Hart"), (SisField.BirthDate, "2014-05-06")));

        var finding = Assert.Single(converter.Finish(new TestWriter()).Findings, it => it.RuleName == "PartialRoster");
        Assert.Equal(RosterSeverity.Hold, finding.Severity);
    }

    [Fact]
    public void No_finding_holds_a_name_a_phone_or_an_email()
    {
        var district = TestDistrict.WithSchool();
        district.Teacher("12", "902", "Canaryfirst", "Canarylast", "canary@@example");
        district.Student("1", "Canaryfirst", "Canarylast", birth: "canary");
        district.Student("2", "Canaryfirst", "");
        district.Student("3", "Mia", "Canarylast");
        district.Contact("3", "Canaryfirst Canarylast", phone: "+44 20 7946 0018", email: "canary(at)example");
        district.Contact("3", "Canaryfirst Canaryother", phone: "612-555-0101", email: "canary(at)example", id: "8");
        district.Contact("3", "Canarysecond Canarythird", phone: "612-555-0101", id: "9");

        var converted = district.Convert();
        var texts = converted.Result.Findings.SelectMany(finding => new[] { finding.ToString(), finding.Action, finding.RecordId })
            .Concat(converted.Result.LeftOut.SelectMany(record => new[] { record.Reason, record.RecordId, record.StudentId }))
            .Concat(converted.Result.LeftOutCounts.Select(count => count.Description));

        Assert.NotEmpty(converted.Result.Findings);
        foreach (var text in texts)
        {
            Assert.DoesNotContain("canary", text ?? string.Empty, System.StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("5550101", text ?? string.Empty);
        }
    }
}
