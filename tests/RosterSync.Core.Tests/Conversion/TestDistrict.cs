using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RosterSync.Contacts;
using RosterSync.Remind;
using RosterSync.Sis;

namespace RosterSync.Core.Tests.Conversion;

/// <summary>A row made of pairs.</summary>
internal sealed class TestRow : SisRow
{
    private readonly Dictionary<SisField, byte[]> cells = [];
    private readonly List<(string Header, byte[] Cell)> remarks = [];
    private readonly string file;
    private readonly long line;

    public TestRow(string file, long line, params (SisField Field, string Value)[] values)
    {
        this.file = file;
        this.line = line;
        foreach (var (field, value) in values)
        {
            cells[field] = Encoding.UTF8.GetBytes(value);
        }
    }

    public TestRow With(params (SisField Field, string Value)[] values)
    {
        foreach (var (field, value) in values)
        {
            cells[field] = Encoding.UTF8.GetBytes(value);
        }

        return this;
    }

    public TestRow WithRemark(string header, string value)
    {
        remarks.Add((header, Encoding.UTF8.GetBytes(value)));
        return this;
    }

    public override ReadOnlySpan<byte> this[SisField field] => cells.TryGetValue(field, out var cell) ? cell : default(ReadOnlySpan<byte>);

    public override string File => file;

    public override long Line => line;

    public override int RemarkCount => remarks.Count;

    public override bool Has(SisField field) => cells.ContainsKey(field);

    public override ReadOnlySpan<byte> Remark(int index) => remarks[index].Cell;

    public override string RemarkHeader(int index) => remarks[index].Header;
}

/// <summary>Keeps what is written as rows of cells by file.</summary>
internal sealed class TestWriter : IRosterWriter
{
    private List<string[]> rows = [];
    private List<string> row = [];

    public Dictionary<string, List<string[]>> Files { get; } = [];

    public void BeginFile(RemindFileLayout file) => Files.Add(file.Name, rows = []);

    public void WriteCell(ReadOnlySpan<byte> value) => row.Add(Encoding.UTF8.GetString(value.ToArray()));

    public void EndRow()
    {
        rows.Add([.. row]);
        row = [];
    }

    public void EndFile()
    {
    }
}

/// <summary>A small district of made-up people, row by row; it can hand its rows over in any order.</summary>
internal sealed class TestDistrict
{
    private readonly List<Action<ISisSink>> rows = [];
    private long line = 1;

    public List<TestRow> ContactRows { get; } = [];

    public static TestDistrict WithSchool()
    {
        var district = new TestDistrict();
        district.School("12", "Birch Lane Elementary");
        district.Teacher("12", "900", "Ann", "Hill", "ann.hill@example.org");
        district.Section("12", "1", "Art", "900");
        return district;
    }

    public void School(string id, string name, string phone = "", string status = "") =>
        Add(new TestRow("schools.csv", ++line, (SisField.SchoolId, id), (SisField.SchoolName, name), (SisField.SchoolPhone, phone), (SisField.Status, status)), static (sink, row) => sink.OnSchool(row));

    public void Teacher(string school, string id, string first, string last, string email, string phone = "") =>
        Add(new TestRow("teachers.csv", ++line, (SisField.SchoolId, school), (SisField.PersonId, id), (SisField.FirstName, first), (SisField.LastName, last), (SisField.Email, email), (SisField.Phone, phone)), static (sink, row) => sink.OnTeacher(row));

    public void Staff(string school, string id, string first, string last, string email) =>
        Add(new TestRow("staff.csv", ++line, (SisField.SchoolId, school), (SisField.PersonId, id), (SisField.FirstName, first), (SisField.LastName, last), (SisField.Email, email)), static (sink, row) => sink.OnStaff(row));

    public void Section(string school, string id, string course, string teacher, params (SisField, string)[] more) =>
        Add(new TestRow("sections.csv", ++line, (SisField.SchoolId, school), (SisField.SectionId, id), (SisField.CourseName, course), (SisField.TeacherId, teacher)).With(more), static (sink, row) => sink.OnSection(row));

    public void Enrollment(string school, string section, string person, params (SisField, string)[] more) =>
        Add(new TestRow("enrollments.csv", ++line, (SisField.SchoolId, school), (SisField.SectionId, section), (SisField.PersonId, person)).With(more), static (sink, row) => sink.OnEnrollment(row));

    public void Student(string id, string first = "Mia", string last = "Hart", string school = "12", string birth = "2014-05-06", string email = "", params (SisField, string)[] more) =>
        Add(new TestRow("students.csv", ++line, (SisField.PersonId, id), (SisField.SchoolId, school), (SisField.FirstName, first), (SisField.LastName, last), (SisField.BirthDate, birth), (SisField.Email, email)).With(more), static (sink, row) => sink.OnStudent(row));

    public TestRow Contact(string student, string name, string type = "Parent/Guardian", string relationship = "Mother", string phone = "", string email = "", string id = "", params (SisField, string)[] more)
    {
        var row = new TestRow(
            "students.csv", ++line, (SisField.PersonId, student), (SisField.ContactName, name), (SisField.ContactType, type), (SisField.ContactRelationship, relationship),
            (SisField.ContactPhone, phone), (SisField.ContactEmail, email), (SisField.ContactId, id)).With(more);
        Add(row, static (sink, it) => sink.OnContact(it));
        ContactRows.Add(row);
        return row;
    }

    public void Export() => rows.Add(static sink => sink.BeginExport(new SisExportInfo("Test", [])));

    public Converted Convert(ConversionOptions? options = null, int? shuffleSeed = null, SisExportInfo? export = null)
    {
        var converter = new RemindConverter(options ?? Options());
        Feed(converter, export ?? new SisExportInfo("Test", []), shuffleSeed);
        var writer = new TestWriter();
        return new Converted(converter.Finish(writer), writer.Files);
    }

    /// <summary>Hands the rows over.</summary>
    public void Feed(ISisSink sink, SisExportInfo export, int? shuffleSeed = null)
    {
        sink.BeginExport(export);
        var order = rows.ToList();
        if (shuffleSeed is { } seed)
        {
            var random = new Random(seed);
            for (var i = order.Count - 1; i > 0; i--)
            {
                var j = random.Next(i + 1);
                (order[i], order[j]) = (order[j], order[i]);
            }
        }

        foreach (var row in order)
        {
            row(sink);
        }
    }

    public static ConversionOptions Options(ContactPolicyOptions? contacts = null) => new() { AsOf = 20261121, Contacts = contacts ?? new ContactPolicyOptions() };

    private void Add(TestRow row, Action<ISisSink, SisRow> feed) => rows.Add(sink => feed(sink, row));
}

/// <summary>What came of a conversion.</summary>
internal sealed record Converted(ConversionResult Result, Dictionary<string, List<string[]>> Files)
{
    public IEnumerable<string[]> Users(string role) => Files["users.csv"].Where(row => row[5] == role);

    public IEnumerable<string> Ids(string role) => Users(role).Select(row => row[0]);

    public string[] Parent(string lastName) => Users("parent").Single(row => row[2] == lastName);

    public bool HasParent(string lastName) => Users("parent").Any(row => row[2] == lastName);

    public IEnumerable<string> Reasons(string kind) => Result.LeftOut.Where(record => record.Kind == kind).Select(record => record.Reason);

    public int FindingsOf(string rule) => Result.Findings.Count(finding => finding.RuleName == rule);

    /// <summary>All cells of all files in one text.</summary>
    public string Everything => string.Join("\n", Files.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => file.Value.Select(row => file.Key + "," + string.Join(",", row))));
}
