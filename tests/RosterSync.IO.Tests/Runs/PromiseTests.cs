using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using RosterSync.Contacts;
using RosterSync.IO.Runs;
using RosterSync.IO.Tests.Sets;
using RosterSync.Remind;
using Xunit;

namespace RosterSync.IO.Tests.Runs;

/// <summary>What is promised of a whole run, whatever the source.</summary>
public sealed class PromiseTests : IDisposable
{
    private const string Canary = "Canarybird";
    private static readonly string[] CanaryPhones = ["6125550171", "6125550172", "6125550173", "6125550174"];

    private readonly string folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "rostersync-" + Guid.NewGuid().ToString("N"))).FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("clever")]
    [InlineData("oneroster")]
    public void Shuffled_rows_give_the_same_bytes(string sample)
    {
        var export = Path.Combine(Repository.Root, "samples", sample);
        var expected = Convert(export, "straight");
        for (var seed = 1; seed <= 3; seed++)
        {
            var shuffled = Path.Combine(folder, "shuffled" + seed);
            Directory.CreateDirectory(shuffled);
            foreach (var file in Directory.GetFiles(export, "*.csv"))
            {
                File.WriteAllText(Path.Combine(shuffled, Path.GetFileName(file)), Shuffle(File.ReadAllText(file), seed), new UTF8Encoding(false));
            }

            Assert.Equal(expected, Convert(shuffled, "again" + seed));
        }
    }

    [Theory]
    [InlineData("clever", "")]
    [InlineData("clever", "Family")]
    [InlineData("oneroster", "")]
    [InlineData("oneroster", "Family")]
    public void Who_must_not_be_there_is_in_no_file(string source, string excluded)
    {
        var export = Path.Combine(folder, source);
        Directory.CreateDirectory(export);
        foreach (var (name, text) in source == "clever" ? Clever() : OneRoster())
        {
            File.WriteAllText(Path.Combine(export, name), text);
        }

        var files = Convert(export, "out", excluded.Length == 0 ? [] : [excluded]);

        var everything = string.Concat(files.Values);
        Assert.Contains("Dana", everything);
        Assert.DoesNotContain(Canary, everything, StringComparison.OrdinalIgnoreCase);
        foreach (var phone in CanaryPhones)
        {
            Assert.DoesNotContain(phone, everything);
        }
    }

    private Dictionary<string, string> Convert(string export, string name, string[]? excluded = null)
    {
        var output = Path.Combine(folder, name);
        var run = new ConversionRun
        {
            Conversion = new ConversionOptions { AsOf = 20261121, IsAsOfNamed = true, Contacts = new ContactPolicyOptions { ExcludeContactType = excluded ?? [] } },
        };
        var outcome = run.ToFolder([export], output, noClobber: false, progress: null, CancellationToken.None);
        Assert.NotNull(outcome.Roster.Path);
        return Directory.GetFiles(output).OrderBy(file => file, StringComparer.Ordinal).ToDictionary(file => Path.GetFileName(file)!, File.ReadAllText);
    }

    private static IEnumerable<(string Name, string Text)> Clever()
    {
        yield return ("schools.csv", "School_id,School_name,School_number\n12,Birch Lane,12\n");
        yield return ("teachers.csv", "School_id,Teacher_id,Last_name,First_name,Teacher_email\n12,900,Hill,Ann,ann.hill@example.org\n");
        yield return ("sections.csv", "School_id,Section_id,Teacher_id,Course_name\n12,1,900,Art\n");
        yield return ("enrollments.csv", "School_id,Section_id,Student_id\n12,1,1\n");
        var row = "12,1,Hart,Mia,05/06/2014,";
        yield return ("students.csv", "School_id,Student_id,Last_name,First_name,DOB,Contact_relationship,Contact_type,Contact_name,Contact_phone,Contact_email,ext.no_contact\n"
            + $"{row}Mother,Parent/Guardian,Dana Hart,612-555-0101,,\n"
            + $"{row}Aunt,Emergency,Ema {Canary},612-555-0171,ema@{Canary}.example.org,\n"
            + $"{row}Father,Secondary,Sam {Canary},612-555-0172,sam@{Canary}.example.org,\n"
            + $"{row}Father,Parent/Guardian,Bob {Canary},612-555-0173,bob@{Canary}.example.org,Y\n"
            + $"{row},Kontakt,Una {Canary},612-555-0174,una@{Canary}.example.org,\n");
    }

    private static IEnumerable<(string Name, string Text)> OneRoster()
    {
        yield return ("manifest.csv", "propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\nfile.orgs,bulk\nfile.users,bulk\nfile.courses,bulk\nfile.classes,bulk\nfile.enrollments,bulk\nfile.demographics,bulk\nfile.academicSessions,absent\n");
        yield return ("orgs.csv", "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\n12,,,Birch Lane,school,,\n");
        yield return ("courses.csv", "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes\nk1,,,,Art,,,12,,\n");
        yield return ("classes.csv", "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods\nc1,,,Art,,k1,,scheduled,,12,,,,\n");
        yield return ("enrollments.csv", "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\ne1,,,c1,12,t1,teacher,true,,\ne2,,,c1,12,s1,student,,,\n");
        yield return ("demographics.csv", "sourcedId,status,dateLastModified,birthDate\ns1,,,2014-05-06\n");
        yield return ("users.csv", "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,relation\n"
            + "t1,,,true,12,teacher,,,Ann,Hill,,,ann.hill@example.org,,,,,,\n"
            + "s1,,,true,12,student,,,Mia,Hart,,,,,,\"g1,g2,g3,g4,g5\",,,\n"
            + "g1,,,true,12,guardian,,,Dana,Hart,,,,612-555-0101,,,,,\n"
            + $"g2,,,true,12,relative,,,Ema,{Canary},,,ema@{Canary}.example.org,612-555-0171,,,,,Emergency\n"
            + $"g3,,,true,12,relative,,,Sam,{Canary},,,sam@{Canary}.example.org,612-555-0172,,,,,Secondary\n"
            + $"g4,,,true,12,parent,,,Bob,{Canary},,,bob@{Canary}.example.org,612-555-0173,,,,,No contact\n"
            + $"g5,,,true,12,relative,,,Una,{Canary},,,una@{Canary}.example.org,612-555-0174,,,,,\n");
    }

    // Records, not lines: a quoted cell may hold a line break.
    private static string Shuffle(string text, int seed)
    {
        var records = new List<string>();
        var start = 0;
        var inQuotes = false;
        for (var i = 0; i < text.Length; i++)
        {
            inQuotes ^= text[i] == '"';
            if (text[i] == '\n' && !inQuotes)
            {
                records.Add(text.Substring(start, i + 1 - start));
                start = i + 1;
            }
        }

        var random = new Random(seed);
        for (var i = records.Count - 1; i > 1; i--)
        {
            var j = random.Next(1, i + 1);
            (records[i], records[j]) = (records[j], records[i]);
        }

        records.Add(text.Substring(start));
        return string.Concat(records);
    }
}
