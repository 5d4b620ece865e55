using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using RosterSync.IO.Runs;
using RosterSync.Remind;
using Xunit;

namespace RosterSync.IO.Tests.Sources;

/// <summary>Contacts whose people, phones and relationships stand in rows of their own: what every row says counts, in whatever order.</summary>
public sealed class ContactDirectoryTests : IDisposable
{
    private const string SchoolStudents = "STUDENT_ID|BUILDING|FIRST_NAME|LAST_NAME|GRADE|BIRTHDATE\n1|50|Kip|Nolan|06|03/24/2014\n2|50|Lea|Orr|07|04/25/2013\n";
    private const string PowerStudents = "Student_Number,SchoolID,First_Name,Last_Name,Grade_Level,DOB,Enroll_Status\n1,200,Gus,Heron,6,04/05/2015,0\n2,200,Hana,Heron,8,06/07/2013,0\n";
    private const string PowerHeader = "Contact ID,First Name,Last Name,Is Active,Email Address,Phone Type,phoneNumberAsEntered,studentNumber,Relationship Type,Contact Has Custody,Restricted,Is Emergency Contact";

    private readonly string folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "rostersync-" + Guid.NewGuid().ToString("N"))).FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Two_people_of_one_id_are_two_people()
    {
        var files = SchoolPlus(["7|Ann|Smith|ann@example.org", "7|Bob|Jones|bob@example.org"], ["1|7|G|1|M"], ["7|C|5415550121"]);

        var people = Parents(files);
        Assert.Equal(2, people.Length);
        Assert.Contains(people, person => person.Contains("Ann,Smith,ann@example.org", StringComparison.Ordinal));
        Assert.Contains(people, person => person.Contains("Bob,Jones,bob@example.org", StringComparison.Ordinal));

        // Whose the phone is nobody knows.
        Assert.DoesNotContain("5415550121", string.Concat(files.Values), StringComparison.Ordinal);
        Assert.Contains("ContactIdReused", findings);
    }

    [Fact]
    public void A_relationship_that_names_the_contact_means_no_other_of_the_id()
    {
        var files = Power(["7,Ann,Smith,1,ann@example.org,,,1,Mother,,,", "7,Bob,Jones,1,bob@example.org,,,2,Father,,,"]);

        Assert.Contains(Parents(files), person => person.Contains("Ann,Smith,ann@example.org", StringComparison.Ordinal) && person.Contains("s-1", StringComparison.Ordinal));
        Assert.Contains(Parents(files), person => person.Contains("Bob,Jones,bob@example.org", StringComparison.Ordinal) && person.Contains("s-2", StringComparison.Ordinal));
        Assert.Equal(2, Parents(files).Length);
    }

    [Theory]
    [InlineData("7,Ann,Smith,1,ann@example.org,,,,,,N/A,", "7,,,,,,,,,,Y,")]
    [InlineData("7,Ann,Smith,1,ann@example.org,,,,,,no,", "7,,,,,,,,,,see court order,")]
    [InlineData("7,Ann,Smith,1,ann@example.org,,,,,1,,", "7,,,,,,,,,No rights,,")]
    [InlineData("7,Ann,Smith,1,ann@example.org,,,,,0,,", "7,,,,,,,,,No rights,,")]
    [InlineData("7,Ann,Smith,1,ann@example.org,,,,Mother,,,", "7,,,,,,,,No contact,,,")]
    [InlineData("7,Ann,Smith,1,ann@example.org,,,,,,,", "7,,,,,,,,No contact,,,")]
    [InlineData("7,Ann,Smith,1,ann@example.org,,,,,,,", "7,,,0,,,,,,,,")]
    [InlineData("7,Ann,Smith,1,ann@example.org,,,,,1,,", "7,,,,,,,,,0,,")]
    public void What_keeps_a_person_out_reaches_every_student_of_the_contact(string first, string second)
    {
        var files = Power([first, second, "7,,,,,,,1,Mother,1,,", "7,,,,,,,2,Mother,,,"]);

        Assert.Empty(Parents(files));
        Assert.DoesNotContain("ann@example.org", string.Concat(files.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_of_one_relationship_stays_with_its_student()
    {
        var files = Power(["7,Ann,Smith,1,ann@example.org,,,,,0,,", "7,,,,,,,1,Mother,No rights,,", "8,Bob,Jones,1,bob@example.org,,,,,,,", "8,,,,,,,1,Father,No rights,,", "8,,,,,,,2,Father,,,"]);

        var bob = Assert.Single(Parents(files));
        Assert.Contains("bob@example.org", bob, StringComparison.Ordinal);
        Assert.DoesNotContain("s-1", bob, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_spellings_and_two_relationships_give_the_same_bytes()
    {
        var files = Power(
        [
            "7,Maya,Heron,1,maya@example.org,Mobile,541-555-0122,,Mother,,,", "7,MAYA,HERON,1,,Home,541-555-0121,,Aunt,,,",
            "7,,,,,Work,541-555-0123,,,,,", "7,,,,maya.h@example.org,,,,,,,", "7,,,,,,,1,,,,",
        ]);

        Assert.Single(findings, "StudentWithoutContact");
        Assert.Empty(Parents(files));

        files = Power(["7,Maya,Heron,1,,Mobile,541-555-0122,,Mother,,,", "7,MAYA,HERON,1,,,,,,,,", "7,,,,maya.h@example.org,,,,,,,", "7,,,,,,,1,,,,"]);
        var maya = Assert.Single(Parents(files));
        Assert.Contains("maya.h@example.org,5415550122", maya, StringComparison.Ordinal);
    }

    private string[] findings = [];

    private Dictionary<string, string> SchoolPlus(string[] people, string[] links, string[] phones) => InEveryOrder(people, ordered => new Dictionary<string, string>
    {
        ["students.csv"] = SchoolStudents,
        ["reg_contact.csv"] = "CONTACT_ID|FIRST_NAME|LAST_NAME|EMAIL\n" + Lines(ordered),
        ["reg_contact_phone.csv"] = "CONTACT_ID|PHONE_TYPE|PHONE\n" + Lines(phones),
        ["reg_stu_contact.csv"] = "STUDENT_ID|CONTACT_ID|CONTACT_TYPE|CONTACT_PRIORITY|RELATION_CODE\n" + Lines(links),
    });

    private Dictionary<string, string> Power(string[] contacts) => InEveryOrder(contacts, ordered => new Dictionary<string, string>
    {
        ["students.csv"] = PowerStudents,
        ["contacts.csv"] = PowerHeader + "\n" + Lines(ordered),
    });

    // Every rotation, forwards and backwards: the same bytes each time.
    private Dictionary<string, string> InEveryOrder(string[] rows, Func<string[], Dictionary<string, string>> export)
    {
        Dictionary<string, string>? first = null;
        for (var turn = 0; turn < rows.Length * 2; turn++)
        {
            var turned = rows.Skip(turn / 2).Concat(rows.Take(turn / 2));
            var files = Convert(export((turn % 2 == 0 ? turned : turned.Reverse()).ToArray()));
            Assert.Equal(first ??= files, files);
        }

        return first!;
    }

    private Dictionary<string, string> Convert(Dictionary<string, string> export)
    {
        var input = Directory.CreateDirectory(Path.Combine(folder, Guid.NewGuid().ToString("N"))).FullName;
        foreach (var file in export)
        {
            File.WriteAllText(Path.Combine(input, file.Key), file.Value, new UTF8Encoding(false));
        }

        var output = input + "-out";
        var run = new ConversionRun { Conversion = new ConversionOptions { AsOf = 20261121, IsAsOfNamed = true } };
        var outcome = run.ToFolder([input], output, noClobber: false, progress: null, CancellationToken.None);
        findings = outcome.Roster.Findings.Select(finding => finding.RuleName).Distinct().ToArray();
        return Directory.GetFiles(output).OrderBy(file => file, StringComparer.Ordinal).ToDictionary(file => Path.GetFileName(file)!, File.ReadAllText);
    }

    private static string[] Parents(Dictionary<string, string> files) =>
        files["users.csv"].Split('\n').Where(line => line.Contains(",parent", StringComparison.Ordinal)).ToArray();

    private static string Lines(string[] rows) => string.Concat(rows.Select(row => row + "\n"));
}
