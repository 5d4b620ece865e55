using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.Sis;
using Xunit;

namespace RosterSync.IO.Tests.Sources;

public sealed class OneRosterSourceTests
{
    private const string Orgs = """
        sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
        d1,,,Pine District,district,1,
        o1,,,North School,school,2,d1
        o2,tobedeleted,,South School,School,3,d1

        """;

    private const string UserHeader11 =
        "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n";

    private static ExportFolder Folder(string users, params (string Name, string Text)[] others)
    {
        var folder = new ExportFolder();
        folder.Write("users.csv", users);
        foreach (var (name, text) in others)
        {
            folder.Write(name, text);
        }

        return folder;
    }

    private static RecordingSink Read(string users, params (string Name, string Text)[] others)
    {
        using var folder = Folder(users, others);
        return folder.Read();
    }

    private static IEnumerable<(string Student, string Contact)> Links(RecordingSink sink) =>
        sink.Contacts.Select(record => (record[SisField.PersonId], record[SisField.ContactId]));

    [Fact]
    public void Orgs_that_are_schools_are_schools()
    {
        var sink = Read(UserHeader11, ("orgs.csv", Orgs));

        Assert.Equal(
            [("o1", "North School", ""), ("o2", "South School", "tobedeleted")],
            sink.Of("School").Select(record => (record[SisField.SchoolId], record[SisField.SchoolName], record[SisField.Status])));
    }

    [Fact]
    public void Users_are_told_apart_by_role()
    {
        var sink = Read(
            UserHeader11
            + "t1,active,,true,o1,teacher,u,,Ada,Moss,,,t1@example.org,206-555-0101,206-555-0102,,,x\n"
            + "a1,,,true,d1,administrator,u,,Uma,Lind,,,a1@example.org,,,,,x\n"
            + "a2,,,true,\"d1,o1\",Aide,u,,Ed,Ruiz,,,a2@example.org,,,,,x\n"
            + "s1,,,TRUE,\"o1,o2,d1\",student,u,,Ina,Adler,Q,0007,s1@example.org,206-555-0103,,,03,x\n"
            + "x1,,,true,o1,mascot,u,,Max,Bear,,,,,,,,x\n"
            + "g1,,,true,o1,guardian,u,,Rosa,Adler,,,,,,,,x\n",
            ("orgs.csv", Orgs));

        Assert.Equal(["t1"], sink.Of("Teacher").Select(record => record[SisField.PersonId]));
        Assert.Equal(
            [("a1", "DEFAULT_DISTRICT_OFFICE"), ("a2", "o1")],
            sink.Of("Staff").Select(record => (record[SisField.PersonId], record[SisField.SchoolId])));
        Assert.Equal([("s1", "o1"), ("s1", "o2")], sink.Students.Select(record => (record[SisField.PersonId], record[SisField.SchoolId])));
        Assert.Empty(sink.Contacts);
        var teacher = sink.Of("Teacher").Single();
        Assert.Equal(
            ("Ada", "Moss", "t1@example.org", "206-555-0101", "206-555-0102"),
            (teacher[SisField.FirstName], teacher[SisField.LastName], teacher[SisField.Email], teacher[SisField.Phone], teacher[SisField.OtherPhone]));
        var student = sink.Students.First();
        Assert.Equal(("Q", "0007", "03"), (student[SisField.MiddleName], student[SisField.StudentNumber], student[SisField.Grade]));
        var finding = Assert.Single(sink.Findings);
        Assert.Equal(("RecordLeftOut", 6L, 1), (finding.RuleName, finding.Line, finding.Count));
    }

    [Fact]
    public void Agents_are_followed_in_both_directions_and_each_link_once()
    {
        var sink = Read(
            UserHeader11
            + "s1,,,true,o1,student,,,Ina,Adler,,,,,,\"g1, g2,g9\",,\n"
            + "s2,,,true,o1,student,,,Kai,Adler,,,,,,,,\n"
            + "g1,,,true,,parent,,,Rosa,Adler,M,,rosa@example.org,206-555-0101,206-555-0102,\"s1,s2\",,\n"
            + "g2,,,true,,Relative,,,Mona,Voss,,,,,,,,\n"
            + "g3,,,true,,guardian,,,Udo,Adler,,,,,,\"s2,s9\",,\n");

        Assert.Equal([("s1", "g1"), ("s1", "g2"), ("s2", "g1"), ("s2", "g3")], Links(sink));
        var contact = sink.Contacts.First();
        Assert.Equal(
            ("parent", "Rosa", "M", "Adler", "rosa@example.org", "206-555-0101", "206-555-0102"),
            (contact[SisField.ContactType], contact[SisField.ContactFirstName], contact[SisField.ContactMiddleName], contact[SisField.ContactLastName],
                contact[SisField.ContactEmail], contact[SisField.ContactMobilePhone], contact[SisField.ContactHomePhone]));
        Assert.Equal(("users.csv", 4L), (contact.File, contact.Line));
        Assert.Equal([("agentSourcedIds", 2L, 1), ("agentSourcedIds", 6L, 1)], sink.Findings.Select(finding => (finding.Column!, finding.Line!.Value, finding.Count)));
        Assert.All(sink.Findings, finding => Assert.Equal(RosterSeverity.Information, finding.Severity));
    }

    [Fact]
    public void A_contact_comes_after_the_student_it_belongs_to()
    {
        var sink = Read(
            UserHeader11
            + "g1,,,true,,parent,,,Rosa,Adler,,,,,,,,\n"
            + "s1,,,true,\"o1,o2\",student,,,Ina,Adler,,,,,,g1,,\n");

        Assert.Equal(["Student", "Student", "Contact"], sink.Records.Select(record => record.Kind));
    }

    [Fact]
    public void Whoever_is_inactive_is_passed_on_with_the_word_that_says_so()
    {
        var sink = Read(
            UserHeader11
            + "s1,tobedeleted,,true,o1,student,,,Ina,Adler,,,,,,\"g1,g2,g3\",,\n"
            + "s2,active,,FALSE,o1,student,,,Kai,Adler,,,,,,,,\n"
            + "s3,active,,true,o1,student,,,Ulf,Adler,,,,,,,,\n"
            + "g1,inactive,,true,,parent,,,Rosa,Adler,,,,,,,,\n"
            + "g2,,,false,,parent,,,Udo,Adler,,,,,,,,\n"
            + "g3,,,,,parent,,,Ida,Adler,,,,,,,,\n"
            + "t1,,,False,o1,teacher,,,Ada,Moss,,,,,,,,\n",
            ("enrollments.csv", "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\ne1,tobedeleted,,c1,o1,s1,student,,2026-08-20,2026-12-20\n"));

        Assert.Equal(["tobedeleted", "FALSE", "true"], sink.Students.Select(record => record[SisField.Status]));
        Assert.Equal(["inactive", "false", ""], sink.Contacts.Select(record => record[SisField.ContactStatus]));
        Assert.Equal("False", sink.Of("Teacher").Single()[SisField.Status]);
        Assert.Equal("tobedeleted", sink.Of("Enrollment").Single()[SisField.Status]);
    }

    [Fact]
    public void A_student_who_is_his_own_agent_is_passed_on_as_that()
    {
        var sink = Read(UserHeader11 + "s1,,,true,o1,student,,,Ina,Adler,,,,,,s1,,\n");

        var contact = Assert.Single(sink.Contacts);
        Assert.Equal(("s1", "s1", "student", "Ina"), (contact[SisField.PersonId], contact[SisField.ContactId], contact[SisField.ContactType], contact[SisField.ContactFirstName]));
        Assert.Empty(sink.Findings);
    }

    [Fact]
    public void A_teacher_as_agent_is_a_contact_of_that_kind()
    {
        var sink = Read(
            UserHeader11
            + "s1,,,true,o1,student,,,Ina,Adler,,,,,,t1,,\n"
            + "t1,,,true,o1,teacher,,,Ada,Moss,,,t1@example.org,,,,,\n");

        Assert.Equal("teacher", Assert.Single(sink.Contacts)[SisField.ContactType]);
        Assert.Single(sink.Of("Teacher"));
    }

    [Fact]
    public void Extra_columns_of_an_adult_are_his_relationship_his_flags_and_remarks()
    {
        var sink = Read(
            UserHeader11.TrimEnd() + ",relation,metadata.custody,No Contact,metadata.note\n"
            + "s1,,,true,o1,student,,,Ina,Adler,,,,,,g1,,,,,,of the student\n"
            + "g1,,,true,,guardian,,,Rosa,Adler,,,,,,,,,Mother,No,Y,see file\n");

        var contact = Assert.Single(sink.Contacts);
        Assert.Equal(
            ("Mother", "No", "Y"),
            (contact[SisField.ContactRelationship], contact[SisField.ContactHasCustody], contact[SisField.ContactIsRestricted]));
        Assert.Equal([("metadata.custody", "No"), ("metadata.note", "see file")], contact.Remarks);
    }

    [Theory]
    [InlineData("sourcedId,status,dateLastModified,birthDate,sex\ns1,,,2015-04-05,female\n")]
    [InlineData("userSourcedId,birthdate,sex\ns1,2015-04-05,female\n")]
    [InlineData("sourcedId,userSourcedId,birthdate\nx,s1,2015-04-05\n")]
    public void Birth_dates_come_from_demographics(string demographics)
    {
        var sink = Read(UserHeader11 + "s1,,,true,o1,student,,,Ina,Adler,,,,,,,,\n", ("demographics.csv", demographics));

        Assert.Equal("2015-04-05", Assert.Single(sink.Students)[SisField.BirthDate]);
    }

    [Fact]
    public void A_class_takes_its_course_and_the_days_of_its_terms()
    {
        var sink = Read(
            UserHeader11,
            ("classes.csv", """
                sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
                c1,,,Algebra 1-A,09,k1,A-1,scheduled,,o1,"y2,y1",,,3
                c2,tobedeleted,,Art,,k9,,homeroom,,o1,y9,,,

                """),
            ("courses.csv", "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes\nk1,,,,Algebra,M1,,o1,,\n"),
            ("academicSessions.csv", "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\ny1,,,Fall,term,2026-08-20,2026-12-20,,2027\ny2,,,Spring,term,2027-01-05,2027-06-10,,2027\n"));

        var algebra = sink.Of("Section").First();
        Assert.Equal(
            ("o1", "c1", "Algebra 1-A", "Algebra", "M1", "A-1", "3", "2026-08-20", "2027-06-10"),
            (algebra[SisField.SchoolId], algebra[SisField.SectionId], algebra[SisField.SectionName], algebra[SisField.CourseName], algebra[SisField.CourseNumber],
                algebra[SisField.SectionNumber], algebra[SisField.Period], algebra[SisField.StartDate], algebra[SisField.EndDate]));
        var art = sink.Of("Section").Last();
        Assert.Equal(("tobedeleted", "", "", ""), (art[SisField.Status], art[SisField.CourseName], art[SisField.StartDate], art[SisField.EndDate]));
    }

    [Fact]
    public void Enrollments_carry_role_primary_and_days()
    {
        var sink = Read(
            UserHeader11,
            ("enrollments.csv", "sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,status,dateLastModified,primary,beginDate,endDate\ne1,c1,o1,t1,teacher,,,true,2026-08-20,2026-12-20\n"));

        var enrollment = sink.Of("Enrollment").Single();
        Assert.Equal(
            ("o1", "c1", "t1", "teacher", "true", "2026-08-20", "2026-12-20"),
            (enrollment[SisField.SchoolId], enrollment[SisField.SectionId], enrollment[SisField.PersonId], enrollment[SisField.EnrollmentRole],
                enrollment[SisField.IsPrimary], enrollment[SisField.StartDate], enrollment[SisField.EndDate]));
    }

    [Fact]
    public void Version_1_2_has_its_roles_in_a_file_of_their_own()
    {
        const string Users = """
            sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,primaryOrgSourcedId,pronouns
            s1,,,true,,,Ina,Adler,,,,,,g1,,,,,o2,
            t1,,,true,,,Ada,Moss,,,t1@example.org,,,,,,,,,
            g1,,,true,,,Rosa,Adler,,,,,,,,,,,,
            x1,,,true,,,Max,Bear,,,,,,,,,,,,

            """;
        const string Roles = """
            sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
            r1,,,s1,primary,student,,,o1,
            r2,,,s1,secondary,student,,,o2,
            r3,tobedeleted,,s1,secondary,student,,,o3,
            r4,,,t1,primary,teacher,2026-08-01,2027-06-30,o1,
            r5,,,t1,secondary,counselor,,,o2,
            r6,,,g1,secondary,relative,,,o1,
            r7,,,g1,primary,parent,,,o1,

            """;

        using var folder = Folder(Users, ("Roles.csv", Roles), ("orgs.csv", Orgs));
        var sink = folder.Read();

        Assert.Equal("OneRoster 1.2", sink.Exports.Single().Format);
        Assert.Equal(
            [("o1", "0", ""), ("o2", "1", ""), ("o3", "0", "tobedeleted")],
            sink.Students.Select(record => (record[SisField.SchoolId], record[SisField.IsHomeSchool], record[SisField.Status] == "tobedeleted" ? "tobedeleted" : "")));
        Assert.Equal(("o1", "2026-08-01"), (sink.Of("Teacher").Single()[SisField.SchoolId], sink.Of("Teacher").Single()[SisField.StartDate]));
        Assert.Equal("o2", sink.Of("Staff").Single()[SisField.SchoolId]);
        Assert.Equal("parent", Assert.Single(sink.Contacts)[SisField.ContactType]);
        Assert.Equal(5, Assert.Single(sink.Findings).Line);
    }

    [Fact]
    public void Users_without_any_roles_are_refused()
    {
        using var folder = Folder("sourcedId,status,enabledUser,givenName,familyName\ns1,,true,Ina,Adler\n");

        Assert.Equal("RequiredColumnMissing", Assert.Throws<RosterFormatException>(() => folder.Read()).ErrorId);
    }

    [Theory]
    [InlineData("1.1", "OneRoster 1.1")]
    [InlineData("1.2", "OneRoster 1.2")]
    public void The_manifest_names_the_version(string version, string format)
    {
        var sink = Read(UserHeader11, ("manifest.csv", $"propertyName,value\nmanifest.version,1\noneroster.version,{version}\nfile.users,bulk\n"));

        Assert.Equal(format, sink.Exports.Single().Format);
        Assert.False(sink.Exports.Single().HasCompanionFiles);
    }

    [Fact]
    public void A_set_of_changes_is_refused()
    {
        using var folder = Folder(UserHeader11, ("manifest.csv", "propertyName,value\noneroster.version,1.1\nfile.users,Delta\n"));

        Assert.Equal("DeltaExport", Assert.Throws<RosterFormatException>(() => folder.Read()).ErrorId);
    }

    [Fact]
    public void Unreadable_rows_are_reported_once_though_users_are_read_twice()
    {
        var sink = Read(UserHeader11 + "s1,,,true,o1,student,,,Ina,Adler,,,,,,,,\nshort,row\n");

        Assert.Equal(3, Assert.Single(sink.Findings).Line);
        Assert.Single(sink.Students);
    }

    [Fact]
    public void Files_are_known_by_their_headers_when_they_are_renamed()
    {
        using var folder = new ExportFolder();
        folder.Write("1.csv", UserHeader11 + "s1,,,true,o1,student,,,Ina,Adler,,,,,,,,\n");
        folder.Write("2.csv", Orgs);
        folder.Write("3.csv", "sourcedId,status,dateLastModified,birthDate,sex\ns1,,,2015-04-05,female\n");
        folder.Write("4.csv", "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\ne1,,,c1,o1,s1,student,,,\n");
        folder.Write("5.csv", "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods\nc1,,,Art,,k1,,,,o1,y1,,,\n");
        folder.Write("6.csv", "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes\nk1,,,,Arts,A1,,o1,,\n");
        folder.Write("7.csv", "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\ny1,,,Fall,term,2026-08-20,2026-12-20,,2027\n");

        var sink = folder.Read();

        Assert.Equal(["School", "School", "Student", "Section", "Enrollment"], sink.Records.Select(record => record.Kind));
        Assert.Equal("2015-04-05", sink.Students.Single()[SisField.BirthDate]);
        Assert.Equal(("Arts", "2026-08-20"), (sink.Of("Section").Single()[SisField.CourseName], sink.Of("Section").Single()[SisField.StartDate]));
        Assert.Contains("OneRoster", sink.Exports.Single().Format, StringComparison.Ordinal);
    }
}
