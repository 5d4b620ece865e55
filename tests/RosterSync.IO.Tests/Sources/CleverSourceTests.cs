using System.Linq;
using RosterSync.Sis;
using Xunit;

namespace RosterSync.IO.Tests.Sources;

public sealed class CleverSourceTests
{
    private const string Students = """
        School_id,Student_id,Student_number,Last_name,Middle_name,First_name,Grade,DOB,Race,Student_email,Contact_relationship,Contact_type,Contact_name,Contact_phone,Contact_phone_type,Contact_email,Contact_sis_id,Password
        10,S1,0001,Adler,Q,Ina,3,04/05/2015,W,ina@students.example.org,Mother,Parent/Guardian,"Adler, Rosa",206-555-0101,Cell,rosa@example.org,C1,made-up
        10,S1,0001,Adler,Q,Ina,3,04/05/2015,W,ina@students.example.org,Aunt,Emergency,Mona Voss,206-555-0102,Home,,C2,made-up
        10,S2,0002,Boyd,,Kai,4,05/06/2014,W,,,,,,,,,made-up

        """;

    [Fact]
    public void A_row_gives_its_student_and_then_its_contact()
    {
        using var folder = new ExportFolder();
        folder.Write("students.csv", Students);

        var sink = folder.Read();

        Assert.Equal(["Student", "Contact", "Student", "Contact", "Student"], sink.Records.Select(record => record.Kind));
        var contact = sink.Records[1];
        Assert.Equal("S1", contact[SisField.PersonId]);
        Assert.Equal("Adler, Rosa", contact[SisField.ContactName]);
        Assert.Equal("206-555-0101", contact[SisField.ContactPhone]);
        Assert.Equal("Cell", contact[SisField.ContactPhoneType]);
        Assert.Equal("rosa@example.org", contact[SisField.ContactEmail]);
        Assert.Equal("Parent/Guardian", contact[SisField.ContactType]);
        Assert.Equal("Mother", contact[SisField.ContactRelationship]);
        Assert.Equal("C1", contact[SisField.ContactId]);
        Assert.Equal(("students.csv", 2L), (contact.File, contact.Line));
        var student = sink.Records[4];
        Assert.Equal(4, student.Line);
        Assert.Equal("0002", student[SisField.StudentNumber]);
        Assert.Equal("05/06/2014", student[SisField.BirthDate]);
        Assert.Equal("Boyd", student[SisField.LastName]);
        Assert.Equal("Kai", student[SisField.FirstName]);
        Assert.Equal("4", student[SisField.Grade]);
        Assert.Empty(sink.Findings);
    }

    [Fact]
    public void Students_alone_are_an_export_without_companions()
    {
        using var folder = new ExportFolder();
        folder.Write("students.csv", Students);

        var info = Assert.Single(folder.Read().Exports);

        Assert.Equal("Clever", info.Format);
        Assert.False(info.HasCompanionFiles);
        Assert.Equal([folder.Path], info.Paths);
    }

    [Fact]
    public void Every_file_is_read_in_the_order_that_puts_people_before_what_refers_to_them()
    {
        using var folder = new ExportFolder();
        folder.Write("Enrollments.CSV", "School_id,Section_id,Student_id\n10,A1,S1\n");
        folder.Write("Sections.csv", "School_id,Section_id,Teacher_id,Teacher_2_id,Teacher_10_id,Name,Section_number,Course_name,Course_number,Period,Term_name,Term_start,Term_end\n10,A1,T1,T2,T10,Math A,1,Math,M1,2,Fall,08/20/2026,12/20/2026\n");
        folder.Write("STUDENTS.csv", Students);
        folder.Write("contacts.csv", "contact_id,student_id,first_name,last_name,type,relationship,phone,phone_type,email\nC9,S2,Rosa,Boyd,Guardian,Mother,206-555-0103,Cell,rb@example.org\n");
        folder.Write("staff.csv", "School_id,Staff_id,Staff_email,First_name,Last_name,Role\nDEFAULT_DISTRICT_OFFICE,F1,f1@example.org,Uma,Lind,STL\n");
        folder.Write("admins.csv", "School_id,Staff_id,Admin_email,First_name,Last_name,Admin_title\n10,F2,f2@example.org,Ed,Ruiz,Principal\n");
        folder.Write("teachers.csv", "School_id,Teacher_id,Teacher_email,First_name,Last_name\n10,T1,t1@example.org,Ada,Moss\n");
        folder.Write("schools.csv", "School_id,School_name,School_number,School_phone\n10,North,001,206-555-0199\n");

        var sink = folder.Read();

        Assert.Equal(
            ["School", "Teacher", "Staff", "Staff", "Student", "Contact", "Student", "Contact", "Student", "Contact", "Section", "Enrollment"],
            sink.Records.Select(record => record.Kind));
        Assert.True(Assert.Single(sink.Exports).HasCompanionFiles);
        Assert.Equal("206-555-0199", sink.Of("School").Single()[SisField.SchoolPhone]);
        Assert.Equal("t1@example.org", sink.Of("Teacher").Single()[SisField.Email]);
        Assert.Equal(["DEFAULT_DISTRICT_OFFICE", "10"], sink.Of("Staff").Select(record => record[SisField.SchoolId]));
        var split = sink.Contacts.Last();
        Assert.Equal(("S2", "Rosa", "Boyd", "C9"), (split[SisField.PersonId], split[SisField.ContactFirstName], split[SisField.ContactLastName], split[SisField.ContactId]));
        var section = sink.Of("Section").Single();
        Assert.Equal(
            ("A1", "T1", "T2", "", "T10", "Math A", "Math", "2", "08/20/2026", "12/20/2026"),
            (section[SisField.SectionId], section[SisField.TeacherId], section[SisField.Teacher2Id], section[SisField.Teacher3Id], section[SisField.Teacher10Id],
                section[SisField.SectionName], section[SisField.CourseName], section[SisField.Period], section[SisField.StartDate], section[SisField.EndDate]));
        Assert.Equal(("A1", "S1"), (sink.Of("Enrollment").Single()[SisField.SectionId], sink.Of("Enrollment").Single()[SisField.PersonId]));
    }

    [Fact]
    public void Ext_columns_and_columns_of_blocks_reach_the_converter()
    {
        using var folder = new ExportFolder();
        folder.Write("students.csv", """
            School_id,Student_id,Last_name,First_name,Contact_name,Contact_type,ext.Note,EXT.custody,ext.is_emergency,No Contact,Contact-Allowed,Restricted?,Red flag,Bus
            10,S1,Adler,Ina,Rosa Adler,Family,see file,No,Y,,N,,X,7

            """);

        var contact = Assert.Single(folder.Read().Contacts);

        Assert.Equal("N", contact[SisField.ContactIsAllowed]);
        Assert.Equal("No", contact[SisField.ContactHasCustody]);
        Assert.Equal("Y", contact[SisField.ContactIsEmergency]);
        Assert.Equal(
            [("ext.Note", "see file"), ("EXT.custody", "No"), ("ext.is_emergency", "Y"), ("Restricted?", ""), ("Red flag", "X")],
            contact.Remarks);
    }

    [Fact]
    public void Two_columns_of_one_flag_are_refused()
    {
        using var folder = new ExportFolder();
        folder.Write("students.csv", "School_id,Student_id,Last_name,First_name,Contact_name,Custody,ext.has_custody\n");

        var error = Assert.Throws<RosterFormatException>(() => folder.Read());

        Assert.Equal("DuplicateColumn", error.ErrorId);
    }
}
