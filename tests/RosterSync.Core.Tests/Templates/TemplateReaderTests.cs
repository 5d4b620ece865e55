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

        var import = RemindTemplateReader.Read(layout.Files.Select(file => new RemindTemplate(file.Name, file.Columns.Select(column => column.Header).ToList())).ToList(), layout);

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
}
