using System;
using System.IO;
using System.Linq;
using RosterSync.Sis;
using Xunit;

namespace RosterSync.IO.Tests.Sources;

/// <summary>A number that two students share gives a contact to neither, and a block to both.</summary>
public sealed class SharedNumberTests : IDisposable
{
    private const string CensusStudents = "student.personID,student.studentNumber,student.firstName,student.lastName,student.birthdate,student.grade,school.number\n";
    private const string CensusContacts = "personID,contactPersonID,firstName,lastName,email,relationship,guardian,Restricted\n";

    private readonly ExportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("7001,430001,Quin,Rowan,09/01/2013,07,41\n", "7001,430002,Rae,Stone,10/02/2014,06,41\n")]
    [InlineData("7001,430002,Rae,Stone,10/02/2014,06,41\n", "7001,430001,Quin,Rowan,09/01/2013,07,41\n")]
    public void A_person_of_two_students_gives_the_contact_to_neither(string first, string second)
    {
        folder.Write("students.csv", CensusStudents + first + second + first + "7003,430003,Una,Vale,10/02/2014,06,41\n");
        folder.Write("v_CensusContactSummary.csv", CensusContacts + "7001,8001,Lily,Rowan,lily@example.org,Mother,1,\n7003,8003,Theo,Vale,theo@example.org,Father,1,\n7001,8002,Sven,Stone,sven@example.org,Father,1,Y\n");

        var sink = folder.Read();

        Assert.Equal(
            [("430001", "Sven"), ("430002", "Sven"), ("430003", "Theo")],
            sink.Contacts.Select(contact => (contact[SisField.PersonId], contact[SisField.ContactFirstName])).OrderBy(pair => pair.Item1, StringComparer.Ordinal));
        var doubt = Assert.Single(sink.Findings);
        Assert.Equal(("ExportInDoubt", "v_CensusContactSummary.csv", 2L, "personID", 2), (doubt.RuleName, doubt.File, doubt.Line, doubt.Column, doubt.Count));
    }

    [Fact]
    public void A_person_nobody_has_is_no_student_number_of_another_child()
    {
        folder.Write("students.csv", CensusStudents + "7001,430001,Quin,Rowan,09/01/2013,07,41\n7002,7009,Rae,Stone,10/02/2014,06,41\n");
        folder.Write("v_CensusContactSummary.csv", CensusContacts + "7009,8001,Lily,Rowan,lily@example.org,Mother,1,\n7010,8002,Sven,Stone,sven@example.org,Father,1,\n");

        var sink = folder.Read();

        Assert.Equal(["7010"], sink.Contacts.Select(contact => contact[SisField.PersonId]));
        Assert.Equal(("ExportInDoubt", 1), (Assert.Single(sink.Findings).RuleName, sink.Findings[0].Count));
    }

    [Theory]
    [InlineData("S3,503\n")]
    [InlineData("")]
    public void A_block_by_a_number_of_two_students_reaches_both(string other)
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "clever"));
        var students = string.Concat(("S1,501\nS2,501\n" + other).Split('\n').Where(line => line.Length > 0).Select(line => $"10,{line},Adler,Ina,04/05/2015\n"));
        var clever = folder.Write(Path.Combine("clever", "students.csv"), "School_id,Student_id,Student_number,Last_name,First_name,DOB\n" + students);
        var contacts = folder.Write(
            "contacts.csv",
            "Contact ID,First Name,Last Name,Phone Type,Phone Number,studentNumber,Relationship Type,Is Emergency Contact\n"
            + "c1,Rosa,Adler,Mobile,541-555-0101,,,\nc1,,,,,501,Mother,1\nc2,Eva,Boyd,Mobile,541-555-0102,,,\nc2,,,,,501,No contact,\nc3,Ida,Cole,Mobile,541-555-0103,503,Mother,\n");

        var sink = ExportFolder.Read([clever, contacts]);

        var known = sink.Contacts.Where(contact => contact[SisField.PersonId].StartsWith('S'));
        Assert.Equal(
            other.Length == 0 ? [("S1", "Eva"), ("S2", "Eva")] : [("S1", "Eva"), ("S2", "Eva"), ("S3", "Ida")],
            known.Select(contact => (contact[SisField.PersonId], contact[SisField.ContactFirstName])).OrderBy(pair => pair.Item1, StringComparer.Ordinal));
    }
}
