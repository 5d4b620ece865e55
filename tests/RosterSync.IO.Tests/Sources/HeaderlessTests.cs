using System;
using System.Linq;
using RosterSync.IO.Sources;
using RosterSync.IO.Sources.Mapping;
using Xunit;

namespace RosterSync.IO.Tests.Sources;

/// <summary>A first line that is somebody's record is shown nowhere, also where words of it are headers of some system.</summary>
public sealed class HeaderlessTests
{
    private const string Campus = "1,1001,0026000,OR4410000,Hartwell,Mia,03/14/2021,Guardian,Dana Hartwell,541-555-0101,dana.hartwell@example.org";
    private const string PowerSchool = "1001,Hartwell,Mia,Dana Hartwell,Mother,541-555-0101,Lee Hartwell,Father,541-555-0102";

    [Theory]
    [InlineData(Campus)]
    [InlineData(PowerSchool)]
    [InlineData("Hartwell,Mia,Dana Hartwell,Mother,Guardian,Lee Hartwell,Father,Elm Street")]
    [InlineData("Hartwell,Mia,14-Mar-21,Mother,Dana Hartwell,Father,Lee Hartwell,Grade,School")]
    [InlineData("School_id,Last_name,Student_email,Hartwell,Mia,Dana Hartwell")]
    public void A_message_shows_no_cell_that_is_no_header_of_a_known_export(string line)
    {
        foreach (var name in new[] { "export.csv", "students.csv", "contacts.csv", "v_CensusContactSummary.csv" })
        {
            using var folder = new ExportFolder();
            folder.Write(name, line + "\n" + line + "\n");

            var error = Assert.Throws<RosterFormatException>(() => folder.Read());

            AssertShowsNobody(error);
        }
    }

    [Theory]
    [InlineData(Campus)]
    [InlineData(PowerSchool)]
    [InlineData("1001,Grade,Status,Hartwell,Mia,Dana Hartwell")]
    public void A_column_map_is_proposed_of_no_record(string line)
    {
        using var folder = new ExportFolder();

        AssertShowsNobody(Assert.Throws<RosterFormatException>(() => ColumnMapProposal.For(folder.Write("export.csv", line + "\n"), new SisReadOptions())));
    }

    [Fact]
    public void One_word_that_means_two_things_is_one_column()
    {
        using var folder = new ExportFolder();
        folder.Write("export.csv", "a,Guardian,b\n");

        Assert.Equal("FormatNotRecognized", Assert.Throws<RosterFormatException>(() => folder.Read()).ErrorId);
    }

    [Fact]
    public void Known_headers_are_shown_and_the_others_counted()
    {
        using var folder = new ExportFolder();
        folder.Write("students.csv", "School_id,Pupil,Last_name,First_name,Hartwell\n");

        var message = Assert.Throws<RosterFormatException>(() => folder.Read()).Message;

        Assert.Contains("Its columns are School_id, Last_name, First_name and 2 ", message, StringComparison.Ordinal);
        Assert.Contains("an export of Clever", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_are_not_read_go_by_their_place_where_a_header_may_be_a_value()
    {
        using var folder = new ExportFolder();
        folder.Write("students.csv", "School_id,Student_id,Last_name,First_name,Hartwell,541-555-0101,ext.Dana\n10,S1,Adler,Ina,,,\n");

        using var export = SisExport.Open([folder.Path], new SisReadOptions());

        var file = Assert.Single(export.Files);
        Assert.Equal(["column 5", "column 6"], file.ColumnsIgnored);
        Assert.Equal(["School_id", "Student_id", "Last_name", "First_name", "column 7"], file.ColumnsDescribed.Select(column => column.Header));
    }

    [Fact]
    public void Headers_that_a_file_has_twice_go_by_their_place_where_they_may_be_values()
    {
        using var folder = new ExportFolder();
        folder.Write("students.csv", "School_id,Student_id,Last_name,First_name,ext.Dana,ext.Dana,1001\n");

        AssertShowsNobody(Assert.Throws<RosterFormatException>(() => folder.Read()));
    }

    private static void AssertShowsNobody(RosterFormatException error)
    {
        var said = error.Message + error.Action + error.Column;
        foreach (var value in new[] { "1001", "0026000", "Hartwell", "Mia", "Dana", "Lee", "541", "@", "03/14", "Elm", "14-Mar" })
        {
            Assert.DoesNotContain(value, said, StringComparison.Ordinal);
        }
    }
}
