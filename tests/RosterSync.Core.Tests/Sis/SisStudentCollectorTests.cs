using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.Core.Tests.Conversion;
using RosterSync.Sis;
using Xunit;

namespace RosterSync.Core.Tests.Sis;

public class SisStudentCollectorTests
{
    [Fact]
    public void Grouped_rows_give_each_student_before_the_next_begins()
    {
        var log = new List<string>();
        Read(
            log,
            Student("1", "12"), Contact("1", "Ann Hart"), Contact("1", "Bo Hart"),
            Student("2", "12"), Contact("2", "Cy Moss"));

        Assert.Equal(["row 1", "row 1", "row 1", "student 1", "row 2", "row 2", "student 2"], log);
    }

    [Fact]
    public void Rows_that_lie_apart_give_the_student_once_and_whole()
    {
        var students = Students(
            Student("1", "12"), Contact("1", "Ann Hart"), Student("2", "12"), Contact("2", "Cy Moss"), Student("1", "13"), Contact("1", "Bo Hart"));

        Assert.Equal(["2", "1"], students.Select(student => student.StudentId));
        var apart = students[1];
        Assert.Equal(["12", "13"], apart.SchoolIds);
        Assert.Equal(["Ann Hart", "Bo Hart"], apart.Contacts.Select(contact => contact.Name));
    }

    [Fact]
    public void Contacts_that_stand_before_or_after_all_students_find_theirs()
    {
        var students = Students(Contact("2", "Cy Moss"), Student("1", "12"), Student("2", "12"), Contact("1", "Ann Hart"));

        Assert.Equal(["Cy Moss"], students.Single(student => student.StudentId == "2").Contacts.Select(contact => contact.Name));
        Assert.Equal(["Ann Hart"], students.Single(student => student.StudentId == "1").Contacts.Select(contact => contact.Name));
    }

    [Fact]
    public void The_home_school_is_the_first_unless_a_row_is_marked()
    {
        Assert.Equal("12", Students(Student("1", "12"), Student("1", "13")).Single().SchoolId);

        var marked = Students(Student("1", "12"), Student("1", "13", (SisField.IsHomeSchool, "true"))).Single();
        Assert.Equal("13", marked.SchoolId);
        Assert.Equal(["13", "12"], marked.SchoolIds);
    }

    [Fact]
    public void A_remark_stays_with_its_contact()
    {
        var row = Contact("1", "Ann Hart");
        row.Row.WithRemark("ext.note", "No contact").WithRemark("ext.bus", "");
        var contact = Students(Student("1", "12"), row).Single().Contacts.Single();

        Assert.Equal([new KeyValuePair<string, string>("ext.note", "No contact")], contact.Remarks!);
    }

    [Fact]
    public void Rows_without_an_id_and_contacts_of_nobody_give_no_student_and_are_told_of()
    {
        SisRowOf[] rows = [Student("", "12"), Contact("", "Ann Hart"), Contact("9", "Bo Hart"), Student("1", "12")];
        Assert.Equal(["1"], Students(rows).Select(student => student.StudentId));

        var index = new SisStudentIndex();
        Feed(index, rows);
        Assert.True(index.HasStrayRows);
        Assert.Equal(1, index.StudentCount);
    }

    [Fact]
    public void Each_field_of_a_person_is_a_property()
    {
        var student = SisPersonFields.Student.Select(property => property.Field);
        var contact = SisPersonFields.Contact.Select(property => property.Field);
        SisField[] ofOthers =
        [
            SisField.SchoolId, SisField.SchoolName, SisField.SchoolPhone, SisField.SchoolEmail, SisField.IsHomeSchool,
            SisField.SectionId, SisField.SectionName, SisField.SectionNumber, SisField.CourseName, SisField.CourseNumber, SisField.Period, SisField.TermName,
            SisField.StartDate, SisField.EndDate, SisField.TeacherId, SisField.EnrollmentRole, SisField.IsPrimary,
        ];
        var all = Enum.GetValues<SisField>().Where(field => field is < SisField.Teacher2Id or > SisField.Teacher10Id);

        Assert.Equal(all.Order(), student.Concat(contact).Concat(ofOthers).Order());
    }

    [Fact]
    public void Each_property_is_read_and_written_as_its_own_field()
    {
        var row = new TestRow("students.csv", 2);
        foreach (var field in SisPersonFields.Student.Select(property => property.Field).Concat(SisPersonFields.Contact.Select(property => property.Field)))
        {
            row.With((field, $"{field}"));
        }

        var student = Pipeline.Students(sink =>
        {
            sink.BeginExport(new SisExportInfo("Test", []));
            sink.OnStudent(row);
            sink.OnContact(row);
        }).Single();
        var sink = new FieldSink();
        new SisStudentFeeder(sink).Feed(student);

        Assert.All(SisPersonFields.Student, property => Assert.Equal($"{property.Field}", sink.Student[property.Field]));
        Assert.All(SisPersonFields.Contact, property => Assert.Equal($"{property.Field}", sink.Contact[property.Field]));
    }

    private static SisRowOf Student(string id, string school, params (SisField, string)[] more) => new(
        true, new TestRow("students.csv", 2, (SisField.PersonId, id), (SisField.SchoolId, school), (SisField.FirstName, "Mia"), (SisField.LastName, "Hart")).With(more));

    private static SisRowOf Contact(string id, string name) =>
        new(false, new TestRow("students.csv", 2, (SisField.PersonId, id), (SisField.ContactName, name)));

    private static List<SisStudent> Students(params SisRowOf[] rows) => Pipeline.Students(sink => Feed(sink, rows));

    private static void Feed(ISisSink sink, SisRowOf[] rows, Action<TestRow>? onRow = null)
    {
        sink.BeginExport(new SisExportInfo("Test", []));
        foreach (var row in rows)
        {
            onRow?.Invoke(row.Row);
            if (row.IsStudent)
            {
                sink.OnStudent(row.Row);
            }
            else
            {
                sink.OnContact(row.Row);
            }
        }
    }

    private static void Read(List<string> log, params SisRowOf[] rows)
    {
        var index = new SisStudentIndex();
        Feed(index, rows);
        var collector = new SisStudentCollector(index, student => log.Add("student " + student.StudentId));
        Feed(collector, rows, row => log.Add("row " + System.Text.Encoding.UTF8.GetString(row[SisField.PersonId].ToArray())));
    }

    private sealed record SisRowOf(bool IsStudent, TestRow Row);

    private sealed class FieldSink : ISisSink
    {
        public Dictionary<SisField, string> Student { get; } = [];

        public Dictionary<SisField, string> Contact { get; } = [];

        public void BeginExport(SisExportInfo export)
        {
        }

        public void OnStudent(SisRow row) => Keep(row, Student);

        public void OnContact(SisRow row) => Keep(row, Contact);

        public void OnSchool(SisRow row) => throw new NotSupportedException();

        public void OnTeacher(SisRow row) => throw new NotSupportedException();

        public void OnStaff(SisRow row) => throw new NotSupportedException();

        public void OnSection(SisRow row) => throw new NotSupportedException();

        public void OnEnrollment(SisRow row) => throw new NotSupportedException();

        private static void Keep(SisRow row, Dictionary<SisField, string> cells)
        {
            foreach (var field in Enum.GetValues<SisField>())
            {
                cells[field] = System.Text.Encoding.UTF8.GetString(row[field].ToArray());
            }
        }
    }
}
