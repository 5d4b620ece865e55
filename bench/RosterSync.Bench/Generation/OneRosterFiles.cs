using System;
using System.IO;

namespace RosterSync.Bench.Generation;

/// <summary>Writes a district as a OneRoster 1.1 bulk set: the same people as in the Clever files of that seed and size.</summary>
internal sealed class OneRosterFiles(District district, string folder)
{
    private static ReadOnlySpan<byte> Changed => "2026-08-10T06:00:00.000Z"u8;
    private readonly Utf8Text text = new();
    private readonly Utf8Text list = new();

    public void Write()
    {
        WriteUsers();
        WriteManifest();
        WriteOrgs();
        WriteSessionsAndCourses();
        WriteDemographics();
        WriteClasses();
        WriteEnrollments();
    }

    private void WriteUsers()
    {
        using var csv = Create("users.csv",
            "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password");
        foreach (var student in district.Students())
        {
            WriteStudent(csv, student);
            for (var place = 0; student.Child == 0 && place < student.ContactCount; place++)
            {
                var contact = student.Contacts[place];
                if (!contact.IsSecondRow && !contact.Kind.IsSelf)
                {
                    WriteAdult(csv, student, contact);
                }
            }
        }

        foreach (var teacher in Teacher.All(district))
        {
            Begin(csv, TeacherId(teacher.School, teacher.Number), district.Roll(Purpose.Teacher, ~teacher.Id));
            csv.Cell(Schools(teacher.School, teacher.OtherSchool));
            WritePerson(csv, "teacher"u8, teacher.First.Text, teacher.Last.Text, teacher.Id);
            csv.Cell(teacher.Email(text));
            csv.EmptyCells(5);
            csv.EndRow();
        }

        foreach (var person in StaffMember.All(district))
        {
            if (person.AsTeacher is null)
            {
                Begin(csv, text.Clear().Add("f-"u8).Add(person.Id), district.Roll(Purpose.Staff, ~person.Id));
                csv.Cell(Schools(person.School, -1));
                WritePerson(csv, person.IsPrincipal ? "administrator"u8 : "aide"u8, person.First.Text, person.Last.Text, person.Id);
                csv.Cell(person.Email(text));
                csv.EmptyCells(5);
                csv.EndRow();
            }
        }
    }

    private void WriteStudent(CsvBytes csv, Student student)
    {
        var dice = district.Roll(Purpose.Link, ~(long)student.Index);
        Begin(csv, StudentId(student.Index), dice);
        csv.Cell(Schools(student.School, student.OtherSchool));
        WritePerson(csv, "student"u8, student.First.Span, student.Last.Span, student.Index);
        csv.Cell(student.Email);
        csv.EmptyCells(2);
        list.Clear();
        for (var place = 0; place < student.ContactCount; place++)
        {
            var contact = student.Contacts[place];
            if (!contact.IsSecondRow)
            {
                list.Add(list.Length == 0 ? default : ","u8).Add((contact.Kind.IsSelf ? StudentId(student.Index) : AdultId(contact)).Span);
            }
        }

        if (dice.Chance(Shares.DanglingAgent))
        {
            list.Add(list.Length == 0 ? default : ","u8).Add("p-999999999"u8);
        }

        csv.Cell(list);
        csv.Cell(student.Grade == 0 ? "KG"u8 : text.Clear().Add(student.Grade, 2).Span);
        csv.EmptyCells(1);
        csv.EndRow();
    }

    private void WriteAdult(CsvBytes csv, Student student, Contact contact)
    {
        var dice = district.Roll(Purpose.Link, contact.Adult + (1L << 42));
        Begin(csv, AdultId(contact), dice);
        csv.Cell(Schools(student.School, -1));
        var role = contact.Kind.IsParent ? "parent"u8 : contact.Kind.IsGuardian ? "guardian"u8 : "relative"u8;
        WritePerson(csv, role, contact.First.Text, contact.Last.Text, contact.Adult);
        csv.Cell(contact.Email);
        csv.Cell(contact.PhoneKind == PhoneKind.Cell ? contact.Phone.Span : default);
        csv.Cell(contact.PhoneKind == PhoneKind.Cell ? default : contact.Phone.Span);
        csv.Cell(dice.Chance(Shares.BothDirections) ? StudentId(student.Index).Span : default);
        csv.EmptyCells(2);
        csv.EndRow();
    }

    /// <summary>sourcedId, status, dateLastModified, enabledUser.</summary>
    private static void Begin(CsvBytes csv, Utf8Text id, Dice dice)
    {
        csv.Cell(id);
        csv.Cell(dice.Chance(Shares.ToBeDeleted) ? "tobedeleted"u8 : "active"u8);
        csv.Cell(Changed);
        csv.Cell(dice.Chance(Shares.Disabled) ? "false"u8 : "true"u8);
    }

    /// <summary>role, username, userIds, names, identifier.</summary>
    private void WritePerson(CsvBytes csv, ReadOnlySpan<byte> role, ReadOnlySpan<byte> first, ReadOnlySpan<byte> last, long number)
    {
        csv.Cell(role);
        csv.Cell(text.Clear().Add("user"u8).Add(number));
        csv.EmptyCells(1);
        csv.Cell(first);
        csv.Cell(last);
        csv.EmptyCells(1);
        csv.Cell(number);
    }

    private void WriteManifest()
    {
        using var csv = Create("manifest.csv", "propertyName,value");
        foreach (var line in (string[])["manifest.version,1.0", "oneroster.version,1.1", "file.academicSessions,bulk", "file.classes,bulk", "file.courses,bulk",
            "file.demographics,bulk", "file.enrollments,bulk", "file.orgs,bulk", "file.users,bulk", "source.systemName,Made-up SIS"])
        {
            AddLine(csv, line);
        }
    }

    private void WriteOrgs()
    {
        using var csv = Create("orgs.csv", "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId");
        AddLine(csv, "d-1,active,,Made-up District,district,1,");
        for (var school = 0; school < district.SchoolCount; school++)
        {
            csv.Cell(text.Clear().Add("o-"u8).Add(1000L + school));
            csv.Cell("active"u8);
            csv.Cell(Changed);
            csv.Cell(text.Clear().Add(NameStock.Last[school % NameStock.Last.Length].Text).Add(" School"u8));
            csv.Cell("school"u8);
            csv.Cell(1000L + school);
            csv.Cell("d-1"u8);
            csv.EndRow();
        }
    }

    private void WriteSessionsAndCourses()
    {
        using (var sessions = Create("academicSessions.csv", "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear"))
        {
            AddLine(sessions, "y-1,active,,School Year,schoolYear,2020-07-01,2099-06-30,,2027");
            AddLine(sessions, "t-1,active,,Full Year,term,2020-07-01,2099-06-30,y-1,2027");
            AddLine(sessions, "t-2,active,,Fall 2024,semester,2024-08-26,2024-12-20,y-1,2025");
        }

        using var courses = Create("courses.csv", "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes");
        for (var course = 0; course < Section.CourseCount; course++)
        {
            courses.Cell(text.Clear().Add("co-"u8).Add(course));
            courses.Cell("active"u8);
            courses.Cell(Changed);
            courses.Cell("y-1"u8);
            courses.Cell(Section.CourseName(course));
            courses.Cell(text.Clear().Add("C"u8).Add(course, 3));
            courses.EmptyCells(1);
            courses.Cell("d-1"u8);
            courses.EmptyCells(2);
            courses.EndRow();
        }
    }

    private void WriteDemographics()
    {
        using var csv = Create("demographics.csv", "sourcedId,status,dateLastModified,birthDate,sex,hispanicOrLatinoEthnicity");
        for (var student = 0; student < district.StudentCount; student++)
        {
            csv.Cell(StudentId(student));
            csv.Cell("active"u8);
            csv.Cell(Changed);
            district.AddBirthDate(text.Clear(), student, yearFirst: true);
            csv.Cell(text);
            csv.Cell(student % 2 == 0 ? "female"u8 : "male"u8);
            csv.Cell("false"u8);
            csv.EndRow();
        }
    }

    private void WriteClasses()
    {
        using var csv = Create("classes.csv", "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods");
        foreach (var section in Section.All(district))
        {
            csv.Cell(ClassId(section.School, section.Number));
            csv.Cell("active"u8);
            csv.Cell(Changed);
            csv.Cell(section.Course);
            csv.EmptyCells(1);
            csv.Cell(text.Clear().Add("co-"u8).Add(section.CourseNumber));
            csv.Cell(section.Number);
            csv.Cell(section.CourseNumber == 0 ? "homeroom"u8 : "scheduled"u8);
            csv.EmptyCells(1);
            csv.Cell(Schools(section.School, -1));
            csv.Cell(section.Term == Term.Over ? "t-2"u8 : "t-1"u8);
            csv.EmptyCells(2);
            csv.Cell(section.Period);
            csv.EndRow();
        }
    }

    private void WriteEnrollments()
    {
        using var csv = Create("enrollments.csv", "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate");
        var number = 0L;
        foreach (var section in Section.All(district))
        {
            WriteEnrollment(csv, ++number, section.School, section.Number, TeacherId(section.School, section.Teacher), "teacher"u8, "true"u8);
            if (section.SecondTeacher >= 0)
            {
                WriteEnrollment(csv, ++number, section.School, section.Number, TeacherId(section.School, section.SecondTeacher), "teacher"u8, "false"u8);
            }
        }

        foreach (var (student, school, section) in Section.Enrollments(district))
        {
            WriteEnrollment(csv, ++number, school, section, StudentId(student), "student"u8, default);
        }
    }

    private void WriteEnrollment(CsvBytes csv, long number, int school, int section, Utf8Text user, ReadOnlySpan<byte> role, ReadOnlySpan<byte> primary)
    {
        list.Clear().Add(user.Span);
        var dice = district.Roll(Purpose.Enrollment, ~number);
        csv.Cell(text.Clear().Add("e-"u8).Add(number));
        csv.Cell(dice.Chance(Shares.ToBeDeleted) ? "tobedeleted"u8 : "active"u8);
        csv.Cell(Changed);
        csv.Cell(ClassId(school, section));
        csv.Cell(Schools(school, -1));
        csv.Cell(list);
        csv.Cell(role);
        csv.Cell(primary);
        csv.EmptyCells(2);
        csv.EndRow();
    }

    private Utf8Text StudentId(int index) => text.Clear().Add("s-"u8).Add(1_000_000L + district.IdIndex(index));

    private Utf8Text AdultId(Contact contact) => text.Clear().Add("p-"u8).Add(contact.Adult);

    private Utf8Text TeacherId(int school, int teacher) => text.Clear().Add("t-"u8).Add(Teacher.IdOf(school, teacher));

    private Utf8Text ClassId(int school, int section) => text.Clear().Add("c-"u8).Add(1000L + school).Add("-"u8).Add(section);

    private Utf8Text Schools(int school, int other)
    {
        text.Clear().Add("o-"u8).Add(1000L + school);
        return other < 0 ? text : text.Add(",o-"u8).Add(1000L + other);
    }

    private static void AddLine(CsvBytes csv, string line) => csv.AddRow(System.Text.Encoding.UTF8.GetBytes(line + "\r\n"));

    private CsvBytes Create(string file, string header) => new(Path.Combine(folder, file), header);
}
