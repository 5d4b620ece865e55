using System;
using System.Linq;
using Xunit;

namespace RosterSync.Core.Tests.Validation;

/// <summary>The rules about ids and what refers to them.</summary>
public sealed class ReferenceRulesTests
{
    [Fact]
    public void MissingId_is_said_of_every_blank_id_column()
    {
        var set = new TinySet()
            .Add("schools.csv", ",Cedar High")
            .Cell("classes.csv", 2, "school_id", " ")
            .Add("users.csv", ",Jo,Park,park@example.org,,staff,,,,")
            .Add("class_enrollments.csv", ",,participant");

        Assert.Equal(
            ["schools.csv:4 school_id", "classes.csv:2 school_id 10-1", "users.csv:7 user_id", "class_enrollments.csv:6 class_id", "class_enrollments.csv:6 user_id"],
            set.Places("MissingId"));
        Assert.Empty(set.Places("UnknownReference"));
    }

    [Fact]
    public void DuplicateId_names_the_earlier_line()
    {
        var set = new TinySet().Add("users.csv", "s-1,Other,Person,,,student,2010/01/01,9,,").Add("users.csv", "s-1,Third,Person,,,student,2010/01/01,9,,");

        Assert.Equal(["users.csv:7 user_id s-1", "users.csv:8 user_id s-1"], set.Places("DuplicateId"));
        Assert.Contains("line 3", set.Findings.First(finding => finding.RuleName == "DuplicateId").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void IdDiffersInCase_is_no_duplicate()
    {
        var set = new TinySet().Add("classes.csv", "20-A,20,Geometry").Add("classes.csv", "20-a,20,Geometry").Add("class_enrollments.csv", "20-A,t-1,owner").Add("class_enrollments.csv", "20-a,t-1,owner");

        Assert.Equal(["classes.csv:5 class_id 20-a"], set.Places("IdDiffersInCase"));
        Assert.Empty(set.Places("DuplicateId"));
    }

    [Fact]
    public void UnknownReference_tells_of_an_id_that_is_there_in_another_case_or_without_a_space()
    {
        var set = new TinySet().Cell("class_enrollments.csv", 2, "user_id", "S-2").Cell("class_enrollments.csv", 4, "user_id", "s-1 ");

        var messages = set.Check().Where(finding => finding.RuleName == "UnknownReference").Select(finding => finding.Message).ToArray();

        Assert.Contains("line 4 has it in another case", messages[0], StringComparison.Ordinal);
        Assert.Contains("line 3 has it without the space", messages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_parent_may_come_before_or_after_the_student()
    {
        var set = new TinySet().Add("users.csv", "p-2,Leander,Quill,,6125550102,parent,,,,s-2;s-1");

        Assert.Empty(set.Places("UnknownReference"));
    }

    [Fact]
    public void UnknownReference_finds_a_student_who_is_not_there_or_no_student()
    {
        var set = new TinySet().Cell("users.csv", 2, "student_ids", "s-1;s-2;s-3;t-1");

        Assert.Equal(["users.csv:2 student_ids s-3", "users.csv:2 student_ids t-1"], set.Places("UnknownReference").Order());
    }

    [Fact]
    public void A_finding_about_a_user_has_the_school_of_the_enrollment_or_of_the_student()
    {
        var set = new TinySet()
            .Cell("users.csv", 2, "phone", "12")
            .Cell("users.csv", 3, "phone", "12")
            .Cell("users.csv", 6, "phone", "12")
            .Add("users.csv", "t-9,Jo,Park,park@example.org,12,teacher,,,,");

        var schools = set.Check().Where(finding => finding.RuleName == "InvalidPhone").ToDictionary(finding => finding.RecordId!, finding => finding.SchoolId);

        Assert.Equal("20", schools["s-1"]);
        Assert.Equal("20", schools["p-1"]);
        Assert.Equal("10", schools["f-1"]);
        Assert.Null(schools["t-9"]);
    }

    [Theory]
    [InlineData("danika@example.com")]
    [InlineData("Danika")]
    [InlineData("Danika Quill 1")]
    public void An_id_that_may_be_something_else_is_not_shown(string id)
    {
        var set = new TinySet().Cell("class_enrollments.csv", 2, "user_id", id).Cell("users.csv", 2, "user_id", id).Cell("users.csv", 2, "phone", "12");

        Assert.All(set.Check().Where(finding => finding.Line == 2), finding => Assert.Null(finding.RecordId));
        Assert.DoesNotContain(set.Findings, finding => finding.ToString().Contains("Danika", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void DuplicateEnrollment_counts_a_user_in_two_classes_as_two()
    {
        var set = new TinySet()
            .Add("class_enrollments.csv", "10-1,s-1,participant")
            .Add("class_enrollments.csv", "20-7,s-1,participant")
            .Add("school_enrollments.csv", "20,f-1")
            .Add("school_enrollments.csv", "10,f-1");

        Assert.Equal(["class_enrollments.csv:7 user_id s-1", "school_enrollments.csv:4 user_id f-1"], set.Places("DuplicateEnrollment"));
    }

    [Fact]
    public void ClassWithoutOwner_wants_an_owner_who_is_teacher_or_staff()
    {
        var set = new TinySet()
            .Cell("class_enrollments.csv", 3, "user_id", "f-1")
            .Cell("class_enrollments.csv", 5, "user_id", "p-1")
            .Add("classes.csv", "20-8,20,Geometry");

        Assert.Equal(["classes.csv:3 20-7", "classes.csv:4 20-8"], set.Places("ClassWithoutOwner"));
    }

    [Fact]
    public void ClassWithoutOwner_is_said_of_a_class_without_a_name()
    {
        Assert.Equal(["classes.csv:2 class_name 10-1"], new TinySet().Cell("classes.csv", 2, "class_name", " ").Places("ClassWithoutOwner"));
    }

    [Fact]
    public void InvalidRole_is_said_of_a_word_in_another_case_which_the_other_rules_understand()
    {
        var set = new TinySet().Cell("users.csv", 5, "role", "Teacher").Cell("class_enrollments.csv", 3, "role", "OWNER");

        Assert.Equal(["class_enrollments.csv:3 role t-1", "users.csv:5 role t-1"], set.Places("InvalidRole").Order());
        Assert.Empty(set.Places("ClassWithoutOwner"));
        Assert.Single(set.Cell("users.csv", 5, "email", "").Places("TeacherWithoutEmail"));
    }

    [Fact]
    public void A_class_whose_only_teacher_gets_no_account_has_no_teacher()
    {
        var set = new TinySet().Cell("users.csv", 5, "email", "");

        Assert.Equal(["classes.csv:2 10-1", "classes.csv:3 20-7"], set.Places("ClassWithoutOwner"));
        set.Add("users.csv", "t-2,Ikenna,Okafor,okafor@example.org,,teacher,,,,").Add("class_enrollments.csv", "20-7,t-2,owner");
        Assert.Equal(["classes.csv:2 10-1"], set.Places("ClassWithoutOwner"));
    }

    [Theory]
    [InlineData("2008/12/05")]
    [InlineData("12/05/2008")]
    [InlineData("12-05-2008")]
    [InlineData("612-555-0101")]
    [InlineData("s-612-555-0101")]
    public void A_birth_date_or_a_phone_in_the_place_of_an_id_is_not_shown(string cell)
    {
        var set = new TinySet().Cell("users.csv", 3, "user_id", cell).Cell("users.csv", 3, "date_of_birth", "");

        Assert.Null(set.Single("InvalidBirthDate").RecordId);
    }

    [Theory]
    [InlineData("6125550101")]
    [InlineData("12-5")]
    [InlineData("s-2008")]
    [InlineData("A-12-05")]
    public void An_id_that_looks_like_one_is_shown(string id)
    {
        var set = new TinySet().Cell("users.csv", 3, "user_id", id).Cell("users.csv", 3, "date_of_birth", "");

        Assert.Equal(id, set.Single("InvalidBirthDate").RecordId);
    }

    [Theory]
    [InlineData("S-1", "Write the id as it stands there.")]
    [InlineData("s-9", "Add the row to users.csv, or leave this row out.")]
    public void What_to_do_about_an_unknown_id_fits_what_is_wrong_with_it(string id, string action)
    {
        Assert.Equal(action, new TinySet().Cell("class_enrollments.csv", 4, "user_id", id).Single("UnknownReference").Action);
    }
}
