using System;
using System.IO;
using System.Linq;
using RosterSync.IO.Sources;
using RosterSync.Sis;
using Xunit;

namespace RosterSync.IO.Tests.Sources;

public sealed class RecognitionTests
{
    private const string Students = "School_id,Student_id,Last_name,First_name,Race,Bus\n10,S1,Adler,Ina,W,7\n";
    private const string Teachers = "School_id,Teacher_id,Teacher_email,First_name,Last_name\n10,T1,t1@example.org,Ada,Moss\n";

    private static RosterFormatException Refused(ExportFolder folder, SisReadOptions? options = null) => Refused(folder.Path, options);

    private static RosterFormatException Refused(string path, SisReadOptions? options = null)
    {
        var error = Assert.Throws<RosterFormatException>(() => ExportFolder.Read([path], options));
        Assert.False(string.IsNullOrWhiteSpace(error.Message));
        Assert.False(string.IsNullOrWhiteSpace(error.Action));
        return error;
    }

    [Fact]
    public void Headers_tell_what_a_file_is_and_its_name_does_not()
    {
        using var folder = new ExportFolder();
        folder.Write("teachers.csv", Students);
        folder.Write("export 2026-11-02.txt", Teachers);
        folder.Write("notes.csv", "when,what\n");
        folder.Write("readme.md", "School_id,Student_id,Last_name,First_name\n");

        using var export = SisExport.Open([folder.Path], new SisReadOptions());

        Assert.Equal(
            [("export 2026-11-02.txt", "teachers"), ("notes.csv", null), ("teachers.csv", "students")],
            export.Files.Select(file => (file.Name, file.Kind)));
        var students = export.Files[2];
        Assert.Equal(["School_id", "Student_id", "Last_name", "First_name"], students.ColumnsUsed);
        Assert.Equal(["Race", "Bus"], students.ColumnsIgnored);
        Assert.Equal((',', "UTF-8"), (students.Separator, students.Encoding));
    }

    [Theory]
    [InlineData("School_ID,Student_ID,Last_Name,First_Name,Dob,Contact_Name")]
    [InlineData("school id,student id,last name,first name,dob,contact name")]
    [InlineData("SCHOOL-ID,STUDENT.ID,LASTNAME,FirstName,D.O.B,Contact-name")]
    [InlineData("\"School_id\",\"Student_id\" , Last_name ,First_name,DOB,\"Contact_name\"")]
    [InlineData("First_name,Contact name,DOB,Student_id,Last_name,School_id")]
    public void Headers_are_folded_and_may_stand_in_any_order(string header)
    {
        using var folder = new ExportFolder();
        var cells = header.Contains("First_name,Contact", StringComparison.Ordinal) ? "Ina,Rosa Adler,04/05/2015,S1,Adler,10" : "10,S1,Adler,Ina,04/05/2015,Rosa Adler";
        folder.Write("students.csv", header + "\n" + cells + "\n");

        var sink = folder.Read();

        var contact = Assert.Single(sink.Contacts);
        Assert.Equal(
            ("10", "S1", "Adler", "Ina", "04/05/2015", "Rosa Adler"),
            (contact[SisField.SchoolId], contact[SisField.PersonId], contact[SisField.LastName], contact[SisField.FirstName], contact[SisField.BirthDate], contact[SisField.ContactName]));
    }

    [Fact]
    public void Two_headers_that_fold_alike_are_refused_by_name()
    {
        using var folder = new ExportFolder();
        folder.Write("students.csv", "School_id,Student_id,Student ID,Last_name,First_name\n");

        var error = Refused(folder);

        Assert.Equal(("DuplicateColumn", "students.csv", 1L, "Student ID"), (error.ErrorId, error.File, error.Line, error.Column));
        Assert.Contains("Student_id", error.Message, StringComparison.Ordinal);
        Assert.Contains("Student ID", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_column_is_named_with_the_known_ones_that_are_there()
    {
        using var folder = new ExportFolder();
        folder.Write("students.csv", "\nSchool_id,Pupil,Last_name,First_name\n10,S1,Adler,Ina\n");

        var error = Refused(folder);

        Assert.Equal(("RequiredColumnMissing", "students.csv", 2L, "Student_id"), (error.ErrorId, error.File, error.Line, error.Column));
        Assert.Contains("School_id, Last_name, First_name and 1 ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_column_of_a_companion_is_named_too()
    {
        using var folder = new ExportFolder();
        folder.Write("students.csv", Students);
        folder.Write("Enrollments.csv", "School_id,Class,Student_id\n");

        var error = Refused(folder);

        Assert.Equal(("RequiredColumnMissing", "Enrollments.csv", "Section_id"), (error.ErrorId, error.File, error.Column));
    }

    [Fact]
    public void A_first_line_that_is_no_header_is_not_shown()
    {
        using var folder = new ExportFolder();
        folder.Write("students.csv", "10,S1,Zzyzx,Ina\n10,S2,Boyd,Kai\n");

        var error = Refused(folder);

        Assert.DoesNotContain("Zzyzx", error.Message + error.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_refused_and_a_header_alone_is_not()
    {
        using var folder = new ExportFolder();
        folder.Write("students.csv", string.Empty);
        Assert.Equal(("FileEmpty", "students.csv"), (Refused(folder).ErrorId, Refused(folder).File));

        folder.Write("students.csv", Students);
        folder.Write("sections.csv", "\r\n");
        Assert.Equal(("FileEmpty", "sections.csv"), (Refused(folder).ErrorId, Refused(folder).File));

        folder.Write("sections.csv", "School_id,Section_id,Teacher_id");
        Assert.Single(folder.Read().Students);
    }

    [Fact]
    public void Paths_that_lead_nowhere_are_refused()
    {
        using var folder = new ExportFolder();
        var file = folder.Write("students.csv", Students);

        Assert.Equal("PathNotFound", Refused(Path.Combine(folder.Path, "none")).ErrorId);
        var behindFile = Refused(Path.Combine(file, "export"));
        Assert.Equal("PathNotFound", behindFile.ErrorId);
        Assert.Contains("is a file, not a folder", behindFile.Message, StringComparison.Ordinal);
        Assert.Equal("PathNotFound", Refused("bad\0path").ErrorId);
    }

    [Fact]
    public void An_empty_folder_is_refused_and_workbooks_in_it_are_named()
    {
        using var folder = new ExportFolder();
        Assert.Equal("FormatNotRecognized", Refused(folder).ErrorId);

        folder.Write("students.xlsx", "PK");
        Assert.Contains("students.xlsx", Refused(folder).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_is_refused()
    {
        using var folder = new ExportFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "students.csv"));

        Assert.Equal("FileOpenFailed", Refused(folder).ErrorId);
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_refused()
    {
        using var folder = new ExportFolder();
        var path = folder.Write("students.csv", Students);
        using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal("FileOpenFailed", Refused(folder).ErrorId);
    }

    [Fact]
    public void Files_that_are_no_export_are_refused()
    {
        using var folder = new ExportFolder();
        folder.Write("lunch.csv", "when,what\n1,2\n");

        var error = Refused(folder);

        Assert.Equal("FormatNotRecognized", error.ErrorId);
        Assert.Contains("lunch.csv", error.Message, StringComparison.Ordinal);
        Assert.Contains("Clever", error.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void Companions_without_students_say_what_is_missing()
    {
        using var folder = new ExportFolder();
        folder.Write("teachers.csv", Teachers);

        var error = Refused(folder);

        Assert.Equal("RequiredFileMissing", error.ErrorId);
        Assert.Contains("students", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_text_is_refused()
    {
        using var folder = new ExportFolder();
        folder.Write("students.csv", [0x50, 0x4B, 0x03, 0x04, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0xFF, 0xFE, 10, 13, 7]);

        Assert.Equal("EncodingInvalid", Refused(folder).ErrorId);
    }

    [Fact]
    public void Something_unreadable_beside_the_export_is_skipped_and_reported()
    {
        using var folder = new ExportFolder();
        folder.Write("students.csv", Students);
        folder.Write("cards.txt", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, 0x4A, 0x46, 10, 13, 7]);

        var sink = folder.Read();

        Assert.Single(sink.Students);
        Assert.Equal("cards.txt", Assert.Single(sink.Findings).File);
    }

    [Fact]
    public void A_format_can_be_told_and_must_be_known()
    {
        using var folder = new ExportFolder();
        folder.Write("students.csv", Students);

        Assert.Single(folder.Read(new SisReadOptions { Format = "clever" }).Students);
        Assert.Equal("FormatNotRecognized", Refused(folder, new SisReadOptions { Format = "Kleber" }).ErrorId);
        Assert.NotNull(Refused(folder, new SisReadOptions { Format = "OneRoster" }));
    }

    [Fact]
    public void Two_exports_in_one_folder_are_not_mixed()
    {
        using var folder = new ExportFolder();
        folder.Write("students.csv", Students);
        folder.Write("users.csv", "sourcedId,status,enabledUser,orgSourcedIds,role,username,givenName,familyName,agentSourcedIds\n");

        var error = Refused(folder);
        Assert.Equal("FormatAmbiguous", error.ErrorId);
        Assert.Contains("-Format Clever or -Format OneRoster", error.Action, StringComparison.Ordinal);
        Assert.Single(folder.Read(new SisReadOptions { Format = "Clever" }).Students);
    }

    [Fact]
    public void An_old_copy_beside_the_file_is_not_read()
    {
        using var folder = new ExportFolder();
        folder.Write("students.csv", Students);
        folder.Write("students_old.csv", Students.Replace("S1", "S0", StringComparison.Ordinal));

        Assert.Equal("S1", Assert.Single(folder.Read().Students)[SisField.PersonId]);
    }

    [Fact]
    public void Two_files_of_one_kind_are_read_only_if_both_are_named()
    {
        using var folder = new ExportFolder();
        var high = folder.Write("high.csv", Students);
        var middle = folder.Write("middle.csv", Students.Replace("S1", "S2", StringComparison.Ordinal));

        Assert.Equal("FileAmbiguous", Refused(folder).ErrorId);
        Assert.Equal(["S2", "S1"], ExportFolder.Read([middle, high]).Students.Select(record => record[SisField.PersonId]));
        Assert.Single(ExportFolder.Read([high, high]).Students);
    }

    [Fact]
    public void A_named_file_that_fits_nothing_is_refused()
    {
        using var folder = new ExportFolder();
        var students = folder.Write("students.csv", Students);
        var notes = folder.Write("notes.csv", "when,what\n");

        Assert.Equal("notes.csv", Assert.Throws<RosterFormatException>(() => ExportFolder.Read([students, notes])).File);
    }
}
