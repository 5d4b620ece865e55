using System;
using System.Linq;
using RosterSync.Core.Tests.Validation;
using RosterSync.Validation;
using Xunit;

namespace RosterSync.Core.Tests.Records;

/// <summary>The rules on the files of CSV 1.0, where one row is a student, a place at a school and a guardian.</summary>
public sealed class Csv10Tests
{
    private readonly TinySet set = SoundSets.Csv10();

    [Fact]
    public void A_sound_set_has_nothing_but_its_summary_and_what_is_not_confirmed()
    {
        Assert.Equal(["RosterSummary", "UnconfirmedLayout"], set.Check().Select(finding => finding.RuleName).Order());
        Assert.Equal(
            "2 schools, 2 classes, 1 teachers, 0 staff, 2 students, 2 parents, 5 class enrollments, 5 school enrollments.",
            set.Single("RosterSummary").Message);
    }

    [Fact]
    public void A_student_is_one_person_however_many_rows_there_are_and_another_person_is_not()
    {
        Assert.Empty(set.Places("DuplicateId"));

        set.Cell("students.csv", 4, "student_last_name", "Quill-Rivera");

        Assert.Equal(["students.csv:4 student_id s-1"], set.Places("DuplicateId"));
        Assert.Contains("line 2", set.Single("DuplicateId").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_of_two_files_is_said_with_both()
    {
        set.Add("teachers.csv", "10,s-1,Maya,Rivera,maya@example.org,");

        Assert.Contains("of teachers.csv already", set.Single("DuplicateId").Message, StringComparison.Ordinal);
        Assert.DoesNotContain(set.Findings, finding => finding.RuleName == "UnknownReference" && finding.File == "teachers.csv");
    }

    [Fact]
    public void A_row_of_enrollments_names_a_student_and_the_school_of_the_class()
    {
        set.Cell("enrollments.csv", 2, "student_id", "t-1");

        Assert.Equal(["enrollments.csv:2 student_id t-1"], set.Places("UnknownReference"));
        Assert.Empty(set.Places("EnrollmentOutsideSchool"));

        var school = SoundSets.Csv10().Cell("enrollments.csv", 2, "school_id", "20");

        Assert.StartsWith("enrollments.csv:2 school_id", Assert.Single(school.Places("EnrollmentOutsideSchool")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_a_student_is_said_once()
    {
        for (var line = 2; line <= 5; line++)
        {
            set.Cell("students.csv", line, "dob", "yesterday").Cell("students.csv", line, "student_email", "not an address");
        }

        Assert.Equal(["students.csv:2 dob s-1"], set.Places("InvalidBirthDate"));
        Assert.Equal(["students.csv:2 student_email s-1"], set.Places("InvalidEmail"));
    }

    [Fact]
    public void A_guardian_is_checked_by_the_columns_of_guardians()
    {
        set.Cell("students.csv", 3, "guardian_phone", "call the office").Cell("students.csv", 5, "guardian_phone", "call the office");

        Assert.Equal(["students.csv:3 guardian_phone s-1"], set.Places("InvalidPhone"));
        Assert.Equal(["students.csv:3 guardian_phone s-1"], set.Places("ParentWithoutContactPoint"));
    }

    [Fact]
    public void Two_guardians_with_one_phone_are_two_people_and_one_guardian_of_siblings_is_one()
    {
        Assert.Empty(set.Places("SharedContactPoint"));

        set.Cell("students.csv", 3, "guardian_phone", "6125550101").Cell("students.csv", 5, "guardian_phone", "6125550101");

        var finding = set.Single("SharedContactPoint");
        Assert.Equal(("guardian_phone", "s-1"), (finding.Column, finding.RecordId));
        Assert.Contains("the guardian in line ", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("p-", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_student_who_gets_the_phone_of_a_guardian_loses_it()
    {
        for (var line = 2; line <= 5; line++)
        {
            set.Cell("students.csv", line, "student_phone", "6125550101");
        }

        Assert.Equal(["students.csv:2 student_phone s-1"], set.Places("SharedContactPoint"));
    }

    [Fact]
    public void Six_guardians_are_too_many_and_none_is_said()
    {
        for (var i = 3; i <= 6; i++)
        {
            set.Add("students.csv", $"10,s-1,Adalind,Quill,2010/03/04,9,,,Guardian{i},Quill,,612555011{i}");
        }

        set.Add("students.csv", "20,s-3,Cosima,Ito,2011/01/02,8,,,,,,");

        Assert.Equal(["students.csv:2 student_id s-1"], set.Places("TooManyContacts"));
        Assert.Equal(["students.csv:11 student_id s-3"], set.Places("StudentWithoutContact"));
    }

    [Fact]
    public void A_class_needs_the_id_of_a_teacher()
    {
        Assert.Equal(["classes.csv:2 teacher_id"], set.Cell("classes.csv", 2, "teacher_id", string.Empty).Places("MissingId"));
        Assert.Equal(["classes.csv:2 10-1"], set.Places("ClassWithoutOwner"));

        set.Cell("classes.csv", 2, "teacher_id", "t-9");

        Assert.Equal(["classes.csv:2 teacher_id t-9"], set.Places("UnknownReference"));
        Assert.Contains("teachers.csv", set.Single("UnknownReference").Message, StringComparison.Ordinal);
        Assert.Contains("teacher_id", set.Single("ClassWithoutOwner").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_id_of_a_row_is_looked_for()
    {
        set.Cell("teachers.csv", 3, "school_id", "30").Cell("students.csv", 6, "school_id", "40").Cell("enrollments.csv", 2, "school_id", "50").Cell("enrollments.csv", 3, "student_id", "s-7");

        Assert.Equal(
            ["enrollments.csv:2 school_id s-1", "enrollments.csv:3 student_id s-7", "students.csv:6 school_id s-2", "teachers.csv:3 school_id t-1"],
            set.Places("UnknownReference").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_empty_id_is_said_once_for_each_cell()
    {
        set.Cell("teachers.csv", 2, "teacher_id", string.Empty).Cell("students.csv", 6, "school_id", string.Empty).Cell("students.csv", 6, "student_id", string.Empty);

        Assert.Equal(["students.csv:6 school_id", "students.csv:6 student_id", "teachers.csv:2 teacher_id"], set.Places("MissingId").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_enrollment_wants_the_student_at_the_school_of_the_class()
    {
        Assert.Empty(set.Places("EnrollmentOutsideSchool"));

        set.Add("enrollments.csv", "20,20-7,s-2");

        Assert.Equal(["enrollments.csv:5 student_id s-2"], set.Places("EnrollmentOutsideSchool"));
    }

    [Fact]
    public void A_teacher_needs_a_row_for_the_school_of_the_class()
    {
        set.Put("teachers.csv", "school_id,teacher_id,teacher_first_name,teacher_last_name,teacher_email,teacher_mobile_phone", "10,t-1,Mayalin,Rivera,rivera@example.org,");

        Assert.Equal(["classes.csv:3 teacher_id t-1"], set.Places("EnrollmentOutsideSchool"));
    }

    [Fact]
    public void A_missing_file_is_said_and_not_all_that_follows_from_it()
    {
        set.Remove("teachers.csv");

        Assert.Equal(["teachers.csv"], set.Places("MissingFile"));
        Assert.Empty(set.Places("UnknownReference"));
    }

    [Fact]
    public void A_row_that_cannot_be_read_is_said_once()
    {
        set.Row("students.csv", 6, "10,s-2,Benedek").Fault("students.csv", 3, RowFault.QuoteInCell);

        Assert.Equal(["students.csv:6"], set.Places("ColumnCountMismatch"));
        Assert.Single(set.Places("InvalidQuote"));
        Assert.Empty(set.Places("StudentWithoutContact"));
    }

    [Fact]
    public void A_header_is_said_once()
    {
        set.Row("students.csv", 1, "school_id,student_id,student_first_name,student_last_name,dob,grade,student_email,student_phone,guardian_first_name,guardian_last_name,guardian_mail,guardian_phone");

        Assert.Equal(["students.csv:1", "students.csv:1 guardian_email"], set.Places("HeaderMismatch").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_row_twice_is_an_enrollment_twice_only_where_it_is_one()
    {
        set.Add("enrollments.csv", "10,10-1,s-1");

        Assert.Equal(["enrollments.csv:5 student_id s-1"], set.Places("DuplicateEnrollment"));
    }
}
