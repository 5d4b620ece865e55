using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading;
using RosterSync.IO.Runs;
using RosterSync.Remind;
using RosterSync.Sis;
using Xunit;

namespace RosterSync.IO.Tests.Sources;

/// <summary>Students of one system and contacts of another, a folder for each school, archives, and files of two days.</summary>
public sealed class SeveralExportsTests : IDisposable
{
    private const string AeriesContacts = "CON.PID,CON.FN,CON.LN,CON.RL,CON.CP\n";
    private const string PowerSchoolContacts = "Contact ID,First Name,Last Name,Phone Type,Phone Number,studentNumber,Relationship Type,Is Emergency Contact\n";

    private readonly ExportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Contacts_of_another_system_are_joined_by_id()
    {
        var sink = ExportFolder.Read([Clever("S1,501", "S2,502"), Write("con/contacts.csv", AeriesContacts + "S1,Rosa,Adler,Mother,541-555-0101\nS9,Nobody,Known,Mother,541-555-0102\n")]);

        Assert.Equal(["Clever", "Aeries"], sink.Exports.Select(export => export.Format));
        Assert.Equal([("S1", "Rosa"), ("S9", "Nobody")], sink.Contacts.Select(contact => (contact[SisField.PersonId], contact[SisField.ContactFirstName])));
    }

    [Fact]
    public void Contacts_of_another_system_are_joined_by_number_and_never_by_an_id_that_looks_like_one()
    {
        // 502 is the number of S2 and the id of another child; 77 is the id of that child alone.
        var clever = Clever("S1,501", "S2,502", "502,503", "77,504");
        var contacts = Write(
            "ps/contacts.csv",
            PowerSchoolContacts + "c1,Rosa,Adler,Mobile,541-555-0101,,,\nc1,,,,,502,Mother,1\nc2,Eva,Boyd,Mobile,541-555-0102,,,\nc2,,,,,77,Mother,1\n");

        var sink = ExportFolder.Read([clever, contacts]);

        Assert.Equal([("S2", "Rosa")], sink.Contacts.Select(contact => (contact[SisField.PersonId], contact[SisField.ContactFirstName])));
        var lost = Assert.Single(sink.Findings, finding => finding.RuleName == "RecordLeftOut");
        Assert.Equal(("contacts.csv", 5L, 1), (lost.File, lost.Line, lost.Count));
    }

    [Fact]
    public void Ids_that_are_numbers_of_some_and_ids_of_others_are_refused()
    {
        var error = Assert.Throws<RosterFormatException>(() => ExportFolder.Read(
            [Clever("S1,501", "502,S1"), Write("con/contacts.csv", AeriesContacts + "S1,Rosa,Adler,Mother,541-555-0101\n501,Eva,Boyd,Mother,541-555-0102\n")]));

        Assert.Equal("JoinAmbiguous", error.ErrorId);
    }

    [Fact]
    public void A_joined_set_is_whole_and_holds_the_contacts_of_both()
    {
        var clever = Clever("S1,501", "S2,502");
        Write("clever/sections.csv", "School_id,Section_id,Teacher_id,Name\n10,1,T1,Homeroom\n");
        Write("clever/teachers.csv", "School_id,Teacher_id,Teacher_email,First_name,Last_name\n10,T1,ada.moss@example.org,Ada,Moss\n");
        Write("clever/enrollments.csv", "School_id,Section_id,Student_id\n10,1,S1\n10,1,S2\n");
        var contacts = Write("con/contacts.csv", AeriesContacts + "S1,Rosa,Adler,Mother,541-555-0101\nS2,Vic,Boyd,Uncle,541-555-0102\n");

        var outcome = new ConversionRun { Conversion = new ConversionOptions { AsOf = 20261121 } }
            .ToFolder([clever, contacts], Path.Combine(folder.Path, "out"), noClobber: false, progress: null, CancellationToken.None);

        Assert.Equal("Clever + Aeries", outcome.Export.Format);
        Assert.DoesNotContain("PartialRoster", outcome.Verdict.HeldBy);
        Assert.Equal((2, 1, 1), (outcome.Roster.Counts.Students, outcome.Roster.Counts.Parents, outcome.Roster.Counts.StudentsWithoutContact));
    }

    [Fact]
    public void Contacts_without_students_are_inspected_and_not_converted()
    {
        var contacts = Write("con/contacts.csv", AeriesContacts + "S1,Rosa,Adler,Mother,541-555-0101\n");

        Assert.Equal(1, new InspectionRun { Conversion = new ConversionOptions { AsOf = 20261121 } }.Inspect([contacts], null, CancellationToken.None).Contacts);
        var error = Assert.Throws<RosterFormatException>(() => new ConversionRun { Conversion = new ConversionOptions { AsOf = 20261121 } }
            .ToFolder([contacts], Path.Combine(folder.Path, "out"), noClobber: false, progress: null, CancellationToken.None));
        Assert.Equal("RequiredFileMissing", error.ErrorId);
    }

    [Fact]
    public void A_folder_for_each_school_is_one_export_a_folder()
    {
        Write("district/high/students.csv", "School_id,Student_id,Last_name,First_name\n10,S1,Adler,Ina\n");
        Write("district/middle/students.csv", "School_id,Student_id,Last_name,First_name\n20,S2,Boyd,Kai\n");

        var sink = ExportFolder.Read([Path.Combine(folder.Path, "district")]);

        Assert.Equal(["S1", "S2"], sink.Students.Select(student => student[SisField.PersonId]));
        Assert.Equal(2, sink.Exports.Count);
    }

    [Fact]
    public void Copies_of_an_export_in_folders_beside_each_other_are_not_read_together()
    {
        Write("nightly/2026-11-20/students.csv", "School_id,Student_id,Last_name,First_name\n10,S0,Gone,Long\n");
        Write("nightly/2026-11-21/students.csv", "School_id,Student_id,Last_name,First_name\n10,S1,Adler,Ina\n");

        var error = Assert.Throws<RosterFormatException>(() => ExportFolder.Read([Path.Combine(folder.Path, "nightly")]));

        Assert.Equal("FileAmbiguous", error.ErrorId);
        Assert.Contains("2026-11-20", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, ExportFolder.Read([Path.Combine(folder.Path, "nightly", "2026-11-20"), Path.Combine(folder.Path, "nightly", "2026-11-21")]).Students.Count());
    }

    [Fact]
    public void The_same_teacher_of_two_files_keeps_the_phone()
    {
        Write("district/students.csv", "School_id,Student_id,Last_name,First_name,DOB\n10,S1,Adler,Ina,2013-01-01\n");
        Write("district/sections.csv", "School_id,Section_id,Teacher_id,Name\n10,1,T1,Homeroom\n");
        Write("district/enrollments.csv", "School_id,Section_id,Student_id\n10,1,S1\n");
        var one = Write("one.csv", "School_id,Teacher_id,Teacher_email,First_name,Last_name,Teacher_phone\n10,T1,ada.moss@example.org,Ada,Moss,\n");
        var other = Write("two.csv", "School_id,Teacher_id,Teacher_email,First_name,Last_name,Teacher_phone\n10,T1,ada.moss@example.org,Ada,Moss,541-555-0103\n");
        string[] files = ["students.csv", "sections.csv", "enrollments.csv"];

        new ConversionRun { Conversion = new ConversionOptions { AsOf = 20261121 } }.ToFolder(
            [.. files.Select(file => Path.Combine(folder.Path, "district", file)), one, other], Path.Combine(folder.Path, "out"), noClobber: false, progress: null, CancellationToken.None);

        Assert.Contains("t-T1,Ada,Moss,ada.moss@example.org,5415550103,teacher", File.ReadAllText(Path.Combine(folder.Path, "out", "users.csv")));
    }

    [Fact]
    public void Classes_in_a_folder_of_their_own_belong_to_the_students()
    {
        Write("people/students.csv", "School_id,Student_id,Last_name,First_name\n10,S1,Adler,Ina\n");
        Write("classes/sections.csv", "School_id,Section_id,Teacher_id,Name\n10,1,T1,Homeroom\n");
        Write("classes/enrollments.csv", "School_id,Section_id,Student_id\n10,1,S1\n");

        var sink = ExportFolder.Read([Path.Combine(folder.Path, "classes"), Path.Combine(folder.Path, "people")]);

        Assert.True(Assert.Single(sink.Exports).HasCompanionFiles);
        Assert.Single(sink.Of("Section"));
    }

    [Fact]
    public void A_missing_column_is_named_with_the_system()
    {
        Write("ps/students.txt", "STUDENTS.First_Name\tSTUDENTS.Last_Name\tSTUDENTS.Grade_Level\tMother\tFather\n");

        var error = Assert.Throws<RosterFormatException>(() => ExportFolder.Read([Path.Combine(folder.Path, "ps")]));

        Assert.Equal(("RequiredColumnMissing", "Student_Number"), (error.ErrorId, error.Column));
        Assert.Contains("an export of PowerSchool", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_is_read_where_it_is()
    {
        var archive = Zip(("export/students.csv", "School_id,Student_id,Last_name,First_name\n10,S1,Adler,Ina\n"), ("export/readme.md", "hello"));

        Assert.Equal("S1", Assert.Single(ExportFolder.Read([archive]).Students)[SisField.PersonId]);
        Assert.Equal("S1", Assert.Single(ExportFolder.Read([Path.GetDirectoryName(archive)!]).Students)[SisField.PersonId]);
        Assert.Equal([archive], Directory.GetFileSystemEntries(Path.GetDirectoryName(archive)!));
    }

    [Theory]
    [InlineData("../students.csv")]
    [InlineData("/etc/students.csv")]
    [InlineData("a/../../students.csv")]
    [InlineData("C:\\students.csv")]
    [InlineData("..\\students.csv")]
    public void An_archive_that_names_a_place_outside_itself_is_refused(string name) => Refused(Zip((name, "School_id,Student_id,Last_name,First_name\n10,S1,Adler,Ina\n")));

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked() => Refused(Zip(("students.csv", "School_id,Student_id,Last_name,First_name\n" + new string('0', 8 << 20))));

    [Fact]
    public void What_is_no_archive_is_refused() => Refused(Write("zip/export.zip", "PK no zip", isFile: true));

    [Fact]
    public void A_workbook_is_refused_with_the_way_out()
    {
        var error = Assert.Throws<RosterFormatException>(() => ExportFolder.Read([Write("book/students.xlsx", "PK", isFile: true)]));

        Assert.Equal(("FormatNotRecognized", "students.xlsx"), (error.ErrorId, error.File));
        Assert.Contains("CSV UTF-8", error.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_different_days_and_encodings_are_said()
    {
        Write("days/students.csv", "School_id,Student_id,Last_name,First_name\n10,S1,Lindström,Ina\n");
        var old = Path.Combine(folder.Path, "days", "teachers.csv");
        File.WriteAllBytes(old, Encoding.GetEncoding("ISO-8859-1").GetBytes("School_id,Teacher_id,Teacher_email,First_name,Last_name\n10,T1,t1@example.org,Ada,Möller\n"));
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddDays(-9));

        var doubts = ExportFolder.Read([Path.Combine(folder.Path, "days")]).Findings.Where(finding => finding.RuleName == "ExportInDoubt").ToArray();

        Assert.Equal(2, doubts.Length);
        Assert.Contains(doubts, doubt => doubt.File == "teachers.csv" && doubt.Message.Contains("not of one export", StringComparison.Ordinal));
        Assert.Contains(doubts, doubt => doubt.Message.Contains("Windows-1252: teachers.csv", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1.00432E+11", true)]
    [InlineData("100432.0", true)]
    [InlineData("100432", false)]
    [InlineData("S.0", false)]
    [InlineData("7E+1", false)]
    public void Ids_a_spreadsheet_rewrote_are_said(string id, bool isSaid)
    {
        Write("ids/students.csv", $"School_id,Student_id,Last_name,First_name\n10,{id},Adler,Ina\n");

        Assert.Equal(isSaid, ExportFolder.Read([Path.Combine(folder.Path, "ids")]).Findings.Any(finding => finding.RuleName == "ExportInDoubt" && finding.Column == "Student_id" && finding.Line == 2));
    }

    private void Refused(string archive) => Assert.Equal("ArchiveRefused", Assert.Throws<RosterFormatException>(() => ExportFolder.Read([archive])).ErrorId);

    private string Clever(params string[] students)
    {
        var names = new[] { "Adler,Ina,2013-01-01", "Boyd,Kai,2013-02-02", "Cole,Uma,2013-03-03", "Dunn,Abe,2013-04-04" };
        return Write("clever/students.csv", "School_id,Student_id,Student_number,Last_name,First_name,DOB\n" + string.Concat(students.Select((student, i) => $"10,{student},{names[i]}\n")));
    }

    private string Write(string path, string text, bool isFile = false)
    {
        var file = Path.Combine(folder.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, new UTF8Encoding(false));
        return isFile || path.Split('/').Length == 1 ? file : Path.GetDirectoryName(file)!;
    }

    private string Zip(params (string Name, string Text)[] files)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Path, "zip")).FullName, "export.zip");
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        foreach (var (name, text) in files)
        {
            using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
            writer.Write(text);
        }

        return path;
    }
}
