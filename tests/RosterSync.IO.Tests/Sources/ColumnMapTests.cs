using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using RosterSync.IO.Runs;
using RosterSync.IO.Sources;
using RosterSync.IO.Sources.Mapping;
using RosterSync.IO.Tests.Sets;
using RosterSync.Sis;
using Xunit;

namespace RosterSync.IO.Tests.Sources;

public sealed class ColumnMapTests : IDisposable
{
    private readonly ExportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_map_says_what_the_columns_mean_and_a_blocking_column_counts_unmapped()
    {
        folder.Write("dump.csv", "SSN Local,Given,Family,Carer,Says,Cell No,Court Order\n7,Ina,Adler,Rosa Adler,Mother,541-555-0101,yes\n");
        var map = Map("""{"files":[{"kind":"students","columns":{"ssn_local":"StudentId","Given":"FirstName","Family":"LastName","Carer":"ContactName","Says":"ContactRelationship","Cell No":"ContactMobilePhone"}}]}""");

        var sink = folder.Read(new SisReadOptions { ColumnMap = map });

        var contact = Assert.Single(sink.Contacts);
        Assert.Equal(("7", "Rosa Adler", "Mother", "yes"), (contact[SisField.PersonId], contact[SisField.ContactName], contact[SisField.ContactRelationship], contact[SisField.ContactIsRestricted]));
    }

    [Fact]
    public void A_mapped_column_that_is_missing_is_named()
    {
        folder.Write("dump.csv", "Local,Given,Family\n7,Ina,Adler\n");
        var map = Map("""{"files":[{"kind":"students","columns":{"Local":"StudentId","Given":"FirstName","Family":"LastName","Born":"BirthDate"}}]}""");

        var error = Assert.Throws<RosterFormatException>(() => folder.Read(new SisReadOptions { ColumnMap = map }));

        Assert.Equal(("RequiredColumnMissing", "Born"), (error.ErrorId, error.Column));
    }

    [Fact]
    public void Mapped_contacts_may_lie_beside_the_students_of_a_known_system()
    {
        folder.Write("students.csv", "School_id,Student_id,Last_name,First_name\n10,S1,Adler,Ina\n");
        folder.Write("carers.csv", "Child,Carer,Says\nS1,Rosa Adler,Mother\n");
        var map = Map("""{"name":"Carers","files":[{"kind":"contacts","columns":{"Child":"StudentId","Carer":"ContactName","Says":"ContactRelationship"}}]}""");

        var sink = folder.Read(new SisReadOptions { ColumnMap = map });

        Assert.Equal(["S1"], sink.Students.Select(student => student[SisField.PersonId]));
        Assert.Equal(["S1"], sink.Contacts.Select(contact => contact[SisField.PersonId]));
    }

    [Theory]
    [InlineData("{", "no JSON")]
    [InlineData("[]", "an object")]
    [InlineData("""{"files":[]}""", "no file")]
    [InlineData("""{"file":[]}""", "line 1, column 2: there is no name file; files may be meant")]
    [InlineData("""{"files":[{"kind":"pupils","columns":{}}]}""", "a kind that is none")]
    [InlineData("""{"files":[{"columns":{"a":"FirstName"}}]}""", "StudentId")]
    [InlineData("""{"files":[{"columns":{"a":"StudentId","b":"Naem"}}]}""", "does not exist")]
    [InlineData("""{"files":[{"columns":{"a":"StudentId","b":"3"}}]}""", "does not exist")]
    [InlineData("""{"files":[{"columns":{"a":"StudentId","b":"FirstName","c":"firstname"}}]}""", "second column")]
    [InlineData("""{"files":[{"columns":{"a":"StudentId","b":1}}]}""", "files[0].columns.b must be a text")]
    [InlineData("""{"files":[{"columns":{"a":"StudentId"},"contacts":[{"columns":{"b":"FirstName"}}]}]}""", "none of a contact")]
    public void A_map_that_means_nothing_is_refused(string json, string what)
    {
        var error = Assert.Throws<RosterFormatException>(() => Map(json));

        Assert.Equal("ColumnMapInvalid", error.ErrorId);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        Assert.False(string.IsNullOrWhiteSpace(error.Action));
    }

    [Fact]
    public void A_proposal_says_what_it_understood_and_can_be_read_again()
    {
        var proposal = ColumnMapProposals.For(Path.Combine(Repository.Root, "samples", "siras", "export.csv"), new SisReadOptions());

        var file = Assert.Single(proposal.Map.Files);
        Assert.Equal("students", file.Kind);
        Assert.Equal("StudentId", file.Columns["LOCAL_ID"]);
        Assert.Equal("ContactMobilePhone", file.Columns["MOBILE_PHONE"]);
        Assert.Equal(["SSID", "DOCTOR_NAME", "DOCTOR_PHONE"], file.Ignore);
        Assert.Contains(proposal.Account, line => line.Contains("DOCTOR_NAME", StringComparison.Ordinal));
        Assert.Equal(proposal.Json, ColumnMapFile.ToJson(Map(proposal.Json)));
    }

    [Fact]
    public void No_proposal_shows_the_first_line_of_a_file_without_a_header()
    {
        var path = folder.Write("dump.csv", "7,Zzyzx,Ina,541-555-0101\n8,Boyd,Kai,541-555-0102\n");

        var error = Assert.Throws<RosterFormatException>(() => ColumnMapProposals.For(path, new SisReadOptions()));

        Assert.DoesNotContain("Zzyzx", error.Message + error.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_knows_every_meaning_and_the_samples_keep_it()
    {
        var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "column-map.schema.json"))).RootElement;
        var meanings = schema.GetProperty("$defs").GetProperty("meaning").GetProperty("enum").EnumerateArray().Select(name => name.GetString()!).ToArray();

        Assert.All(meanings.Where(name => name != MapFields.Remark), name => Assert.True(MapFields.Kinds.Any(kind => MapFields.FieldOf(name, kind) is not null), name));
        Assert.All(
            ((SisField[])typeof(SisField).GetEnumValues()).SelectMany(field => MapFields.Kinds.Select(kind => MapFields.NameOf(field, kind))).Where(name => name != "PersonId"),
            name => Assert.Contains(name, meanings));
        foreach (var sample in new[] { "siras", "clever-data-browser" })
        {
            var map = ColumnMapFile.Read(Path.Combine(Repository.Root, "samples", sample, "map.json"));
            Assert.All(map.Files.SelectMany(file => file.Columns.Values), name => Assert.Contains(name, meanings));
        }
    }

    private SisColumnMap Map(string json) => ColumnMapFile.Read(folder.Write($"map-{Guid.NewGuid():N}.json", json));
}
