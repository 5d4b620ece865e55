using System;
using System.Linq;
using System.Threading;
using RosterSync.IO.Runs;
using RosterSync.IO.Sets;
using RosterSync.IO.Tests.Sources;
using RosterSync.Remind;
using RosterSync.Tests;
using RosterSync.Validation;
using Xunit;

namespace RosterSync.IO.Tests.Runs;

/// <summary>The same small district in each format, byte for byte, and what each has no place for.</summary>
public class FormatTests
{
    [Fact]
    public void Csv_1_0_has_a_row_for_every_school_and_guardian()
    {
        Expect(RemindLayouts.Csv10, """
            == schools.csv
            school_id,school_name
            12,Birch Lane
            13,"Cedar Bend, Lower"
            14,Fern Hill
            == teachers.csv
            school_id,teacher_id,teacher_first_name,teacher_last_name,teacher_email,teacher_mobile_phone
            12,t-901,Bo,Lund,bo.lund@example.org,
            13,t-901,Bo,Lund,bo.lund@example.org,
            12,t-902,Ann,Hill,ann.hill@example.org,
            13,t-902,Ann,Hill,ann.hill@example.org,
            14,t-903,Cy,Vale,cy.vale@example.org,
            == students.csv
            school_id,student_id,student_first_name,student_last_name,dob,grade,student_email,student_phone,guardian_first_name,guardian_last_name,guardian_email,guardian_phone
            12,s-1,Mia,Hart,2014/05/06,3,mia@example.net,,Carl,Hart,,6125550102
            12,s-1,Mia,Hart,2014/05/06,3,mia@example.net,,Dana,Hart,dana@example.com,6125550101
            13,s-1,Mia,Hart,2014/05/06,3,mia@example.net,,Carl,Hart,,6125550102
            13,s-1,Mia,Hart,2014/05/06,3,mia@example.net,,Dana,Hart,dana@example.com,6125550101
            12,s-2,Leo,Hart,2016/02/28,1,,,Dana,Hart,dana@example.com,6125550101
            13,s-2,Leo,Hart,2016/02/28,1,,,Dana,Hart,dana@example.com,6125550101
            14,s-3,Ava,"Moss, Jr.",2018/11/30,K,,,,,,
            == classes.csv
            school_id,class_id,teacher_id,class_name
            12,12-1,t-902,"Art, Clay - Hill - Period 1"
            12,12-4,t-902,Math - Hill
            13,13-2,t-901,Music - Lund - Period 2
            == enrollments.csv
            school_id,class_id,student_id
            12,12-1,s-1
            12,12-1,s-2
            12,12-4,s-1
            13,13-2,s-2
            """);
    }

    [Fact]
    public void OneRoster_lists_schools_students_and_parents_in_cells()
    {
        Expect(RemindLayouts.OneRoster, """
            == manifest.csv
            propertyName,value
            manifest.version,1.0
            oneroster.version,1.1
            file.academicSessions,absent
            file.categories,absent
            file.classes,bulk
            file.classResources,absent
            file.courses,bulk
            file.courseResources,absent
            file.demographics,absent
            file.enrollments,bulk
            file.lineItems,absent
            file.orgs,bulk
            file.resources,absent
            file.results,absent
            file.users,bulk
            source.systemName,RosterSync
            source.systemCode,rostersync
            == orgs.csv
            sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
            12,,,Birch Lane,school,,
            13,,,"Cedar Bend, Lower",school,,
            14,,,Fern Hill,school,,
            == users.csv
            sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
            f-801,,,true,12,aide,,,Fay,Moor,,,fay.moor@example.org,,,,,
            p-50,,,true,"12,13",parent,,,Carl,Hart,,,,6125550102,6125550102,s-1,,
            p-60,,,true,"12,13",parent,,,Dana,Hart,,,dana@example.com,6125550101,6125550101,"s-1,s-2",,
            s-1,,,true,"12,13",student,,,Mia,Hart,,N1,mia@example.net,,,"p-50,p-60",3,
            s-2,,,true,"12,13",student,,,Leo,Hart,,N2,,,,p-60,1,
            s-3,,,true,"12,14",student,,,Ava,"Moss, Jr.",,N3,,,,,K,
            t-901,,,true,"12,13",teacher,,,Bo,Lund,,,bo.lund@example.org,,,,,
            t-902,,,true,"12,13",teacher,,,Ann,Hill,,,ann.hill@example.org,,,,,
            t-903,,,true,14,teacher,,,Cy,Vale,,,cy.vale@example.org,,,,,
            == courses.csv
            sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes
            12-1,,,,"Art, Clay - Hill - Period 1",,,12,,
            12-3,,,,Reading - Moor,,,12,,
            12-4,,,,Math - Moor,,,12,,
            13-2,,,,Music - Lund - Period 2,,,13,,
            == classes.csv
            sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
            12-1,,,"Art, Clay - Hill - Period 1",,12-1,,scheduled,,12,,,,
            12-3,,,Reading - Moor,,12-3,,scheduled,,12,,,,
            12-4,,,Math - Moor,,12-4,,scheduled,,12,,,,
            13-2,,,Music - Lund - Period 2,,13-2,,scheduled,,13,,,,
            == enrollments.csv
            sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
            12-1_s-1,,,12-1,12,s-1,student,false,,
            12-1_s-2,,,12-1,12,s-2,student,false,,
            12-1_t-901,,,12-1,12,t-901,teacher,true,,
            12-1_t-902,,,12-1,12,t-902,teacher,true,,
            12-3_f-801,,,12-3,12,f-801,teacher,true,,
            12-3_s-3,,,12-3,12,s-3,student,false,,
            12-4_f-801,,,12-4,12,f-801,teacher,true,,
            12-4_s-1,,,12-4,12,s-1,student,false,,
            12-4_t-902,,,12-4,12,t-902,teacher,true,,
            13-2_s-2,,,13-2,13,s-2,student,false,,
            13-2_t-901,,,13-2,13,t-901,teacher,true,,
            """);
    }

    [Fact]
    public void What_1_0_has_no_place_for_is_left_out_and_said()
    {
        var result = FormatDistrict.Convert(RemindLayouts.Csv10).Result;

        Assert.Equal(
            [
                "Contact 70 of student 2, school 12: EmergencyContact (students.csv:5)",
                "Enrollment 3 of student 3, school 12: SectionLeftOut",
                "Owner 901, school 12: NotInFormat (sections.csv:2)",
                "Section 3, school 12: NoOwner (sections.csv:4)",
                "Staff 801, school 12: NotInFormat (staff.csv:2)",
            ],
            result.LeftOut.Select(record => record.ToString()).Order(StringComparer.Ordinal));
        Assert.Contains(result.LeftOutCounts, count => count is { Kind: "Staff", Reason: "NotInFormat", Count: 1, Description.Length: > 0 });
        Assert.Equal(["ClassWithoutOwner 3", "StudentWithoutContact 3"], result.Findings.Select(finding => finding.RuleName + " " + finding.RecordId));
    }

    [Theory]
    [InlineData("2.0", "3 schools, 4 classes, 3 teachers, 1 staff, 3 students, 2 parents, 11 in classes, 4 at schools")]
    [InlineData("1.0", "3 schools, 3 classes, 3 teachers, 0 staff, 3 students, 2 parents, 7 in classes, 10 at schools")]
    [InlineData("OneRoster", "3 schools, 4 classes, 3 teachers, 1 staff, 3 students, 2 parents, 11 in classes, 16 at schools")]
    public void The_counts_say_what_went_in(string version, string expected)
    {
        Assert.Equal(expected, Text(FormatDistrict.Convert(RemindLayouts.Find(version)!).Result.Counts));
    }

    [Theory]
    [InlineData("2.0")]
    [InlineData("1.0")]
    [InlineData("OneRoster")]
    public void The_order_of_rows_changes_no_byte(string version)
    {
        var layout = RemindLayouts.Find(version)!;
        var expected = FormatDistrict.Convert(layout).Files;
        for (var seed = 1; seed <= 10; seed++)
        {
            Assert.Equal(expected, FormatDistrict.Convert(layout, seed).Files);
        }
    }

    [Theory]
    [InlineData("2.0")]
    [InlineData("1.0")]
    [InlineData("OneRoster")]
    public void The_counts_are_those_of_the_files_whatever_the_district(string version)
    {
        var layout = RemindLayouts.Find(version)!;
        Properties.HoldsForSeeds(100, seed =>
        {
            using var export = new ExportFolder();
            GeneratedDistrict.Write(new Random(seed), export.Path);
            var run = new ConversionRun { Conversion = new ConversionOptions { AsOf = 20261121, IsAsOfNamed = true, Layout = layout } };
            var roster = run.ToMemory([export.Path], CancellationToken.None).Roster;
            return Text(roster.Counts) == Text(RosterSetCounter.Count(new RosterSet { Layout = layout, Files = roster.Files }, CancellationToken.None));
        });
    }

    private static string Text(RosterCounts counts) =>
        $"{counts.Schools} schools, {counts.Classes} classes, {counts.Teachers} teachers, {counts.Staff} staff, {counts.Students} students, "
            + $"{counts.Parents} parents, {counts.ClassEnrollments} in classes, {counts.SchoolEnrollments} at schools";

    private static void Expect(RemindLayout layout, string expected)
    {
        var files = FormatDistrict.Convert(layout).Files;

        Assert.Equal(layout.Files.Select(file => file.Name), files.Keys);
        Assert.Equal(expected.Replace("\r", string.Empty).Replace("\n", "\r\n") + "\r\n", string.Concat(files.Select(file => $"== {file.Key}\r\n{file.Value}")));
    }
}
