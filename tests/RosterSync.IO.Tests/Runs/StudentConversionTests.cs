using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using RosterSync.IO.Runs;
using RosterSync.IO.Sources;
using RosterSync.IO.Tests.Sets;
using RosterSync.IO.Tests.Sources;
using RosterSync.Remind;
using RosterSync.Validation;
using Xunit;

namespace RosterSync.IO.Tests.Runs;

/// <summary>What comes through a pipeline of objects is what the command makes of the same export.</summary>
public class StudentConversionTests
{
    private static readonly ConversionOptions Options = new() { AsOf = 20261121, IsAsOfNamed = true };

    [Theory]
    [InlineData("clever")]
    [InlineData("oneroster")]
    public void The_pipeline_writes_the_same_bytes_as_the_command(string sample)
    {
        using var folder = new ExportFolder();
        var expected = Command(Sample(sample), folder, Options);

        var roster = Convert(Students([Sample(sample)]));

        AssertSame(expected, roster);
        Assert.Equal(Lines(expected.LeftOut), Lines(roster.LeftOut));
        Assert.Equal(Lines(expected.Findings), Lines(roster.Findings));
    }

    [Fact]
    public void Rows_that_do_not_stand_together_change_nothing()
    {
        using var folder = new ExportFolder();
        using var shuffled = new ExportFolder();
        foreach (var file in Directory.GetFiles(Sample("clever"), "*.csv"))
        {
            File.Copy(file, Path.Combine(shuffled.Path, Path.GetFileName(file)));
        }

        // The line break in a quoted cell of one row would be torn apart by shuffling lines: that row stays as it is.
        var lines = File.ReadAllText(Path.Combine(shuffled.Path, "students.csv")).Split('\n').ToList();
        var broken = lines.FindIndex(line => line.Count(letter => letter == '"') % 2 == 1);
        var head = lines.Take(1).Concat(lines.Skip(broken).Take(2)).ToList();
        var rest = lines.Skip(1).Where((_, i) => i + 1 != broken && i + 1 != broken + 1).Where(line => line.Length > 0).ToList();
        var random = new Random(5);
        shuffled.Write("students.csv", string.Join("\n", head.Concat(rest.OrderBy(_ => random.Next()))) + "\n");

        var roster = Convert(Students([shuffled.Path]));

        AssertSame(Command(Sample("clever"), folder, Options), roster);
    }

    [Fact]
    public void Schools_chosen_while_reading_give_what_the_command_gives_for_them()
    {
        using var folder = new ExportFolder();
        var schools = new SchoolSelection(["Cedar*", "300"], ["30?"]);
        var expected = Command(Sample("clever"), folder, schools.Of(Options));

        var roster = Convert(Students([Sample("clever")], schools));

        AssertSame(expected, roster);
        Assert.Equal(Lines(expected.LeftOut), Lines(roster.LeftOut));
        Assert.DoesNotContain(roster.Findings, finding => finding.RuleName == "PartialRoster");
    }

    [Fact]
    public void Schools_are_chosen_once()
    {
        var students = Students([Sample("clever")], new SchoolSelection(["300"], []));
        var other = Options with { School = ["200"] };
        Assert.Equal("SchoolFilterConflict", Assert.Throws<RosterFormatException>(() => Convert(students, other)).ErrorId);
        Assert.Equal("SchoolFilterConflict", Assert.Throws<RosterFormatException>(() => Convert(Students([Sample("clever")]).Concat(students))).ErrorId);
        Assert.NotEmpty(Convert(students, Options with { School = ["300"] }).Files);
    }

    [Fact]
    public void A_filter_in_the_pipeline_makes_a_part_that_is_held()
    {
        var roster = Convert(Students([Sample("clever")]).Where(student => student.SchoolId == "300"));

        var finding = Assert.Single(roster.Findings, finding => finding.RuleName == "PartialRoster");
        Assert.Equal(RosterSeverity.Hold, finding.Severity);
        Assert.Equal(["300", "400"], Cells(roster, "schools.csv"));
        Assert.Equal(["12", "200"], roster.LeftOut.Where(record => record.Kind == "School").Select(record => record.RecordId));
        Assert.All(roster.LeftOut.Where(record => record.Kind == "School"), record => Assert.Equal("NotChosen", record.Reason));
    }

    [Fact]
    public void Imported_rows_give_the_same_bytes_where_the_export_is_named()
    {
        using var folder = new ExportFolder();
        using var conversion = new StudentConversion(Options, new ValidationOptions(), [Sample("clever")], new SisReadOptions());
        foreach (var (names, values) in ImportedRows())
        {
            conversion.Add(names, values);
        }

        var roster = conversion.Finish(null, CancellationToken.None);

        AssertSame(Command(Sample("clever"), folder, Options), roster);
        Assert.DoesNotContain(roster.Findings, finding => finding.RuleName == "PartialRoster");
    }

    [Fact]
    public void Imported_rows_alone_are_a_part()
    {
        using var conversion = new StudentConversion(Options, new ValidationOptions(), [], new SisReadOptions());
        foreach (var (names, values) in ImportedRows())
        {
            conversion.Add(names, values);
        }

        var roster = conversion.Finish(null, CancellationToken.None);

        Assert.Single(roster.Findings, finding => finding.RuleName == "PartialRoster");
        Assert.True(roster.Counts.Parents > 20);
        Assert.Equal(0, roster.Counts.Classes);
    }

    [Fact]
    public void Imported_rows_that_are_fewer_than_the_export_are_a_part()
    {
        using var conversion = new StudentConversion(Options, new ValidationOptions(), [Sample("clever")], new SisReadOptions());
        foreach (var (names, values) in ImportedRows().Take(3))
        {
            conversion.Add(names, values);
        }

        Assert.Single(conversion.Finish(null, CancellationToken.None).Findings, finding => finding.RuleName == "PartialRoster");
    }

    [Fact]
    public void Names_of_properties_are_matched_as_headers_are()
    {
        using var conversion = new StudentConversion(Options, new ValidationOptions(), [], new SisReadOptions());
        conversion.Add(
            ["SCHOOL ID", "student-sis-id", "Student.Last.Name", "studentFirstName", "Date of Birth", "Contact Name", "Relationship", "ContactType", "contact_phone", "ext.no_contact"],
            ["12", "1", "Hart", "Mia", "2014-05-06", "Dana Hart", "Mother", "Parent/Guardian", "612-555-0101", null]);
        conversion.Add(
            ["SCHOOL ID", "student-sis-id", "Student.Last.Name", "studentFirstName", "Date of Birth", "Contact Name", "Relationship", "ContactType", "contact_phone", "ext.no_contact"],
            ["12", "1", "Hart", "Mia", "2014-05-06", "Carl Hart", "Father", "Parent/Guardian", "612-555-0102", "Y"]);

        var roster = conversion.Finish(null, CancellationToken.None);

        Assert.Equal(1, roster.Counts.Parents);
        Assert.Contains(roster.LeftOut, record => record is { Kind: "Contact", Reason: "Blocked" });
    }

    [Fact]
    public void An_object_without_the_properties_of_a_student_is_refused_without_its_values()
    {
        using var conversion = new StudentConversion(Options, new ValidationOptions(), [], new SisReadOptions());
        var error = Assert.Throws<RosterFormatException>(() => conversion.Add(["Name", "Length"], ["canary", "1"]));
        Assert.Equal("InputTypeNotSupported", error.ErrorId);
        Assert.Contains("School_id", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);

        // The next object may be one.
        conversion.Add(["School_id", "Student_id", "Last_name", "First_name", "DOB"], ["12", "1", "Hart", "Mia", "2014-05-06"]);
        Assert.Equal(1, conversion.Finish(null, CancellationToken.None).Counts.Students);

        error = Assert.Throws<RosterFormatException>(() => conversion.Add(["School_id", "schoolid", "Student_id", "Last_name", "First_name"], ["12", "13", "1", "Hart", "Mia"]));
        Assert.Equal("DuplicateColumn", error.ErrorId);
    }

    [Fact]
    public void Nobody_is_no_roster()
    {
        using var conversion = new StudentConversion(Options, new ValidationOptions(), [], new SisReadOptions());
        Assert.Equal("NoStudent", Assert.Throws<RosterFormatException>(() => conversion.Finish(null, CancellationToken.None)).ErrorId);
    }

    [Fact]
    public void An_export_that_changed_after_its_students_were_read_is_refused()
    {
        using var export = new ExportFolder();
        foreach (var file in Directory.GetFiles(Sample("clever"), "*.csv"))
        {
            File.Copy(file, Path.Combine(export.Path, Path.GetFileName(file)));
        }

        var students = Students([export.Path]);
        File.AppendAllText(Path.Combine(export.Path, "sections.csv"), "12,99,701,,,Late,,,,,,,,,,\r\n");

        Assert.Equal("ExportChanged", Assert.Throws<RosterFormatException>(() => Convert(students)).ErrorId);
    }

    [Fact]
    public void A_bad_row_is_reported_once_and_a_bad_file_gives_no_student()
    {
        using var export = new ExportFolder();
        export.Write("students.csv", "School_id,Student_id,Last_name,First_name,DOB\n12,1,Hart,Mia,2014-05-06\n12,2\n12,3,Moss,Leo,2014-05-06\n");
        var findings = new FindingList();
        var students = new List<SisStudent>();
        new StudentReading().Read([export.Path], students.Add, findings, null, CancellationToken.None);
        Assert.Equal(2, students.Count);
        Assert.Equal(2, students[0].Export!.StudentCount);
        Assert.Single(findings.Findings);
        Assert.Single(Convert(students).Findings, finding => finding.RuleName == "RowMalformed");
        Assert.Single(Convert(students.Take(1)).Findings, finding => finding.RuleName == "RowMalformed");

        export.Write("students.csv", "School_id,Student_id,Last_name,First_name,DOB\n12,1,Hart,Mia,2014-05-06\n" + string.Concat(Enumerable.Repeat("12,2\n", 11)));
        students.Clear();
        Assert.Equal("FileMalformed", Assert.Throws<RosterFormatException>(() => new StudentReading().Read([export.Path], students.Add, findings, null, CancellationToken.None)).ErrorId);
        Assert.Empty(students);
    }

    [Fact]
    public void A_contact_of_a_student_who_is_in_no_file_is_reported_as_by_the_command()
    {
        using var export = new ExportFolder();
        using var folder = new ExportFolder();
        export.Write("students.csv", "School_id,Student_id,Last_name,First_name,DOB\n12,1,Hart,Mia,2014-05-06\n");
        export.Write("contacts.csv", "student_id,last_name,first_name,type,relationship,phone,contact_id\n1,Hart,Dana,Parent/Guardian,Mother,612-555-0101,C1\n9,Moss,Carl,Parent/Guardian,Father,612-555-0102,C2\n");

        var roster = Convert(Students([export.Path]));

        Assert.Contains(roster.LeftOut, record => record is { Kind: "Contact", Reason: "UnknownStudent", StudentId: "9" });
        AssertSame(Command(export.Path, folder, Options), roster);
    }

    [Fact]
    public void The_files_of_a_roster_go_into_a_folder_all_or_none()
    {
        using var folder = new ExportFolder();
        folder.Write("notes.txt", "stays");
        var roster = Convert(Students([Sample("clever")]));

        var written = RosterExport.ToFolder(roster, folder.Path, noClobber: true, CancellationToken.None);

        Assert.Equal(folder.Path, written.Path);
        AssertSame(written, roster);
        Assert.Equal(6, Directory.GetFileSystemEntries(folder.Path).Length);
        Assert.Equal("DestinationExists", Assert.Throws<RosterFormatException>(() => RosterExport.ToFolder(roster, folder.Path, noClobber: true, CancellationToken.None)).ErrorId);
        Assert.Equal(folder.Path, RosterExport.ToFolder(written, folder.Path, noClobber: false, CancellationToken.None).Path);
        AssertSame(written, roster);
    }

    [Fact]
    public void A_roster_is_never_written_over_its_export()
    {
        using var export = new ExportFolder();
        var students = export.Write("students.csv", "School_id,Student_id,Last_name,First_name,DOB\n12,1,Hart,Mia,2014-05-06\n");

        foreach (var path in new[] { export.Path, students })
        {
            var roster = Convert(Students([path]));
            Assert.Equal("DestinationIsInput", Assert.Throws<RosterFormatException>(() => RosterExport.ToFolder(roster, export.Path, false, CancellationToken.None)).ErrorId);
        }

        Assert.Single(Directory.GetFileSystemEntries(export.Path));
    }

    [Fact]
    public void A_roster_that_Remind_would_refuse_is_not_written()
    {
        using var folder = new ExportFolder();
        using var export = new ExportFolder();
        export.Write("students.csv", "School_id,Student_id,Last_name,First_name,DOB\n12,1,Hart,Mia,2014-05-06\n");
        export.Write("teachers.csv", "School_id,Teacher_id,Last_name,First_name,Teacher_email\n12,1,Hill,Ann,ann.hill@example.org\n");
        var roster = Convert(Students([export.Path]), Options with { IdFormats = new IdFormats { Teacher = "{id}", Student = "{id}" } });
        Assert.Contains(roster.Findings, finding => finding.Severity == RosterSeverity.Error);

        Assert.Equal("RosterInvalid", Assert.Throws<RosterFormatException>(() => RosterExport.ToFolder(roster, folder.Path, false, CancellationToken.None)).ErrorId);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    private static string Sample(string name) => Path.Combine(Repository.Root, "samples", name);

    private static List<SisStudent> Students(IReadOnlyList<string> paths, SchoolSelection? schools = null)
    {
        var students = new List<SisStudent>();
        new StudentReading { Schools = schools ?? SchoolSelection.All }.Read(paths, students.Add, new FindingList(), null, CancellationToken.None);
        return students;
    }

    private static RemindRoster Convert(IEnumerable<SisStudent> students, ConversionOptions? options = null)
    {
        using var conversion = new StudentConversion(options ?? Options, new ValidationOptions(), [], new SisReadOptions());
        foreach (var student in students)
        {
            conversion.Add(student);
        }

        return conversion.Finish(null, CancellationToken.None);
    }

    private static RemindRoster Command(string export, ExportFolder folder, ConversionOptions options) =>
        new ConversionRun { Conversion = options }.ToFolder([export], folder.Path, false, null, CancellationToken.None).Roster;

    private static void AssertSame(RemindRoster expected, RemindRoster actual)
    {
        Assert.Equal(expected.Files.Select(file => file.Name), actual.Files.Select(file => file.Name));
        foreach (var (one, other) in expected.Files.Zip(actual.Files, (one, other) => (one, other)))
        {
            Assert.True(Bytes(one).AsSpan().SequenceEqual(Bytes(other)), one.Name);
        }
    }

    private static byte[] Bytes(RosterFile file)
    {
        using var stream = file.OpenRead();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static IEnumerable<string> Cells(RemindRoster roster, string file) =>
        System.Text.Encoding.UTF8.GetString(Bytes(roster.Files.Single(it => it.Name == file))).Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')[0]);

    private static IEnumerable<string> Lines<T>(IEnumerable<T> items) => items.Select(item => item!.ToString()!).OrderBy(line => line, StringComparer.Ordinal);

    // As Import-Csv gives them.
    private static IEnumerable<(string[] Names, string?[] Values)> ImportedRows()
    {
        using var reader = new Microsoft.VisualBasic.FileIO.TextFieldParser(Path.Combine(Sample("clever"), "students.csv")) { TextFieldType = Microsoft.VisualBasic.FileIO.FieldType.Delimited };
        reader.SetDelimiters(",");
        var names = reader.ReadFields()!;
        while (!reader.EndOfData)
        {
            yield return (names, reader.ReadFields()!);
        }
    }
}
