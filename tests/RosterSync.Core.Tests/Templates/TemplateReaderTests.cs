using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.Remind;
using RosterSync.Remind.Templates;
using Xunit;

namespace RosterSync.Core.Tests.Templates;

public class TemplateReaderTests
{
    public static TheoryData<string> Versions => [.. RemindLayouts.All.Select(layout => layout.Version)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Templates_of_a_layout_give_it_back_confirmed(string version)
    {
        var layout = RemindLayouts.Find(version)!;

        var import = RemindTemplateReader.Read(TemplatesOf(layout).ToList(), layout);

        Assert.Empty(import.Gaps);
        Assert.True(import.Layout.IsConfirmed);
        Assert.Equal(
            layout.Files.Select(file => (file.Name, file.Record, file.Role)),
            import.Layout.Files.Select(file => (file.Name, file.Record, file.Role)));
        Assert.Equal(
            layout.Files.SelectMany(file => file.Columns).Select(column => (column.Header, column.Field, column.Value, column.IsRequired, column.MaximumLength)),
            import.Layout.Files.SelectMany(file => file.Columns).Select(column => (column.Header, column.Field, column.Value, column.IsRequired, column.MaximumLength)));
        Assert.All(import.Uses, use => Assert.Equal(use.Columns, use.MappedColumns));
    }

    [Fact]
    public void The_files_of_an_export_are_no_templates()
    {
        var export = new[]
        {
            new RemindTemplate("schools.csv", ["School_id", "School_name", "School_number", "State_id", "Low_grade", "High_grade", "Principal"]),
            new RemindTemplate("teachers.csv", ["School_id", "Teacher_id", "Teacher_number", "State_teacher_id", "Last_name", "First_name", "Title", "Username", "Password"]),
        };

        Assert.Equal("TemplateNotUsable", Assert.Throws<RosterFormatException>(() => RemindTemplateReader.Read(export, RemindLayouts.Csv10)).ErrorId);
    }

    [Theory]
    [InlineData("student_id")]
    [InlineData("user_id")]
    [InlineData("User ID (data required)")]
    public void The_template_settles_the_third_column_of_the_enrollments_of_1_0(string header)
    {
        Assert.False(RemindLayouts.Csv10.IsConfirmed);

        var import = RemindTemplateReader.Read([new RemindTemplate("enrollments.csv", ["school_id", "class_id", header])], RemindLayouts.Csv10);

        var third = import.Layout.FileOf(RemindRecord.ClassEnrollment)!.Columns[2];
        Assert.Equal((header, RemindField.StudentId, true, true), (third.Header, third.Field, third.IsRequired, third.IsConfirmed));
        Assert.True(import.Layout.IsConfirmed);
        Assert.Empty(import.Gaps);
    }

    [Fact]
    public void Files_of_two_roles_are_told_apart_by_name_and_by_headers()
    {
        string[] teachers = ["school_id", "teacher_id", "teacher_first_name", "teacher_last_name", "teacher_email", "teacher_mobile_phone"];
        string[] students = ["school_id", "student_id", "student_first_name", "student_last_name", "dob", "grade", "student_email", "student_phone", "guardian_first_name", "guardian_last_name", "guardian_email", "guardian_phone"];

        var import = RemindTemplateReader.Read([new RemindTemplate("Copy of Remind students template.csv", students), new RemindTemplate("upload.csv", teachers)], RemindLayouts.Csv10);

        Assert.Equal([("Copy of Remind students template.csv", "students.csv"), ("upload.csv", "teachers.csv")], import.Uses.Select(use => (use.Template, use.File)).OrderBy(use => use.Template, StringComparer.Ordinal));
        Assert.Equal(RemindRole.Student, import.Layout.FileNamed("students.csv")!.Role);

        var error = Assert.Throws<RosterFormatException>(() => RemindTemplateReader.Read([new RemindTemplate("Students (1).csv", students), new RemindTemplate("students.csv", students)], RemindLayouts.Csv10));
        Assert.Equal(("TemplateAmbiguous", "students.csv"), (error.ErrorId, error.File));
    }

    [Fact]
    public void Other_spellings_of_one_roster_are_understood_and_what_every_row_has_stays()
    {
        var import = RemindTemplateReader.Read(
            [
                new RemindTemplate("OneRoster_orgs.csv", ["sourcedId", "name", "Type", "parentSourcedId"]),
                new RemindTemplate("users.csv", ["sourcedId", "orgSourcedIds", "role", "first_name", "last_name", "email", "phone", "sms", "agentSourcedIds", "identifier", "grades", "pet"]),
            ],
            RemindLayouts.OneRoster);

        var orgs = import.Layout.FileNamed("orgs.csv")!;
        Assert.Equal([(RemindField.SchoolId, null), (RemindField.SchoolName, null), (RemindField.None, "school"), (RemindField.None, (string?)null)], orgs.Columns.Select(column => (column.Field, column.Value)));
        Assert.Equal(
            [
                RemindField.UserId, RemindField.SchoolIds, RemindField.Role, RemindField.FirstName, RemindField.LastName, RemindField.Email, RemindField.Phone,
                RemindField.TextPhone, RemindField.AgentIds, RemindField.StudentNumber, RemindField.Grade, RemindField.None,
            ],
            import.Layout.FileNamed("users.csv")!.Columns.Select(column => column.Field));
        Assert.Contains(import.Gaps, gap => gap.Header == "pet");
        Assert.DoesNotContain(import.Gaps, gap => gap.Header == "Type");
    }

    [Fact]
    public void A_phone_for_texts_alone_is_the_phone_and_beside_one_it_is_its_own()
    {
        string[] start = ["user_id", "first_name", "last_name", "role"];

        Assert.Equal(RemindField.Phone, Last([.. start, "sms"]));
        Assert.Equal(RemindField.TextPhone, Last([.. start, "phone", "sms"]));

        // A school in the row of a user would make a row of each school, which the format has not.
        Assert.Equal(RemindField.None, Last([.. start, "school_id"]));

        static RemindField Last(IReadOnlyList<string> headers)
        {
            var columns = RemindTemplateReader.Read([new RemindTemplate("users.csv", headers)], RemindLayouts.Csv20).Layout.FileOf(RemindRecord.User)!.Columns;
            return columns[columns.Count - 1].Field;
        }
    }

    [Theory]
    [InlineData(true, "academicSessions.csv")]
    [InlineData(false, "academicSessions.csv")]
    [InlineData(false, "Remind OneRoster academic_sessions template (1).csv")]
    public void A_file_of_OneRoster_that_is_not_written_is_no_template_of_orgs(bool hasCourses, string name)
    {
        var templates = TemplatesOf(RemindLayouts.OneRoster).Where(template => hasCourses || template.Name != "courses.csv").ToList();
        templates.Add(new RemindTemplate(name, ["sourcedId", "status", "dateLastModified", "title", "type", "startDate", "endDate", "parentSourcedId", "schoolYear"]));

        var import = RemindTemplateReader.Read(templates, RemindLayouts.OneRoster);

        Assert.Equal(hasCourses ? 6 : 5, import.Uses.Count);
        Assert.All(import.Uses, use => Assert.Equal((use.File, use.Columns), (use.Template, use.MappedColumns)));
        var gap = import.Gaps.Single(gap => gap.File == name);
        Assert.Contains("does not write", gap.Message, StringComparison.Ordinal);
        Assert.Contains("docs/formats.md", gap.Action, StringComparison.Ordinal);
        Assert.Equal(hasCourses ? [name] : [name, "courses.csv"], import.Gaps.Select(one => one.File));

        // Without orgs.csv it is not taken for it either: a term is no school.
        Assert.DoesNotContain(RemindTemplateReader.Read([.. templates.Where(template => template.Name != "orgs.csv")], RemindLayouts.OneRoster).Uses, use => use.File == "orgs.csv");
    }

    [Theory]
    [InlineData("list.csv")]
    [InlineData("users.csv")]
    public void A_name_wins_over_headers(string other)
    {
        var import = RemindTemplateReader.Read(
            [new RemindTemplate(other, ["school_id", "school_name"]), new RemindTemplate("schools.csv", ["School ID", "School Name"])],
            RemindLayouts.Csv20);

        Assert.Equal(("schools.csv", "schools.csv"), import.Uses.Select(use => (use.Template, use.File)).Single());
        Assert.Equal("School ID", import.Layout.FileNamed("schools.csv")!.Columns[0].Header);
        Assert.Contains("schools.csv", import.Gaps.First(gap => gap.File == other).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_that_only_their_headers_tell_are_refused()
    {
        var error = Assert.Throws<RosterFormatException>(() => RemindTemplateReader.Read(
            [new RemindTemplate("a.csv", ["school_id", "school_name"]), new RemindTemplate("b.csv", ["school_id", "school_name"])],
            RemindLayouts.Csv20));

        Assert.Equal(("TemplateAmbiguous", "b.csv"), (error.ErrorId, error.File));
    }

    [Fact]
    public void A_template_of_the_right_name_without_the_columns_of_ids_says_which_it_lacks()
    {
        var import = RemindTemplateReader.Read([new RemindTemplate("users.csv", ["pet", "colour"]), new RemindTemplate("schools.csv", ["school_id", "school_name"])], RemindLayouts.Csv20);

        var gap = import.Gaps.First(gap => gap.File == "users.csv");
        Assert.Contains("the user's id", gap.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("name it after", gap.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_template_is_to_be_downloaded_again()
    {
        var import = RemindTemplateReader.Read([new RemindTemplate("users.csv", []), new RemindTemplate("schools.csv", ["school_id", "school_name"])], RemindLayouts.Csv20);

        var gap = import.Gaps.First(gap => gap.File == "users.csv");
        Assert.Contains("empty", gap.Message, StringComparison.Ordinal);
        Assert.StartsWith("Download it again", gap.Action, StringComparison.Ordinal);
        Assert.Single(import.Gaps, one => one.File == "users.csv");

        var error = Assert.Throws<RosterFormatException>(() => RemindTemplateReader.Read([new RemindTemplate("users.csv", [])], RemindLayouts.Csv20));
        Assert.Equal(("TemplateNotUsable", "users.csv"), (error.ErrorId, error.File));
        Assert.Contains("empty", error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<RemindTemplate> TemplatesOf(RemindLayout layout) =>
        layout.Files.Select(file => new RemindTemplate(file.Name, file.Columns.Select(column => column.Header).ToList()));
}
