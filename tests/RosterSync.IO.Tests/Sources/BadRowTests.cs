using System;
using System.Linq;
using System.Text;
using RosterSync.IO.Sources;
using RosterSync.Sis;
using Xunit;

namespace RosterSync.IO.Tests.Sources;

public sealed class BadRowTests
{
    private const string Header = "School_id,Student_id,Last_name,First_name,Student_street,Contact_name,Contact_type\n";

    private static string Row(int number) => $"10,S{number},Adler,Ina,{number} Elm Street,Rosa Adler,Family\n";

    private static string Rows(int first, int last) => string.Concat(Enumerable.Range(first, last - first + 1).Select(Row));

    private static RecordingSink Read(string text, SisReadOptions? options = null)
    {
        using var folder = new ExportFolder();
        folder.Write("students.csv", text);
        return folder.Read(options);
    }

    private static string[] Ids(RecordingSink sink) => sink.Students.Select(record => record[SisField.PersonId]).ToArray();

    private static string[] Expected(int last, params int[] without) =>
        Enumerable.Range(1, last).Except(without).Select(number => "S" + number).ToArray();

    [Fact]
    public void An_unclosed_quote_costs_its_own_row_and_no_other()
    {
        var text = Header + Rows(1, 4999) + "10,S5000,\"Adler,Ina,1 Elm Street,Rosa Adler,Family\n" + Rows(5001, 10000);

        var sink = Read(text);

        Assert.Equal(Expected(10000, 5000), Ids(sink));
        var finding = Assert.Single(sink.Findings);
        Assert.Equal(("RowMalformed", "students.csv", 5001L), (finding.RuleName, finding.File, finding.Line));
        Assert.Equal(5002, sink.Students.First(record => record[SisField.PersonId] == "S5001").Line);
    }

    [Fact]
    public void An_unclosed_quote_costs_nothing_else_where_every_other_cell_is_quoted()
    {
        static string Quoted(int number) => $"\"10\",\"S{number}\",\"Adler\",\"Ina\",\"{number} Elm Street, Apt 2\",\"Adler, Rosa\",\"Family\"\r\n";
        var text = Header + string.Concat(Enumerable.Range(1, 499).Select(Quoted))
            + "\"10\",\"S500\",\"Adler\",\"Ina,\"500 Elm Street\",\"Rosa Adler\",\"Family\"\r\n"
            + "\"10\",\"S501\",\"Adler\",\"Ina\",\"500 Elm Street\",\"Rosa Adler\",\"Family\r\n"
            + string.Concat(Enumerable.Range(502, 499).Select(Quoted));

        var sink = Read(text);

        Assert.Equal(Expected(1000, 500, 501), Ids(sink));
        Assert.Equal([501L, 502L], sink.Findings.Select(finding => finding.Line!.Value));
    }

    [Fact]
    public void An_unclosed_quote_on_the_last_row_is_reported()
    {
        var sink = Read(Header + Rows(1, 20) + "10,S21,\"Adler,Ina,1 Elm Street,Rosa Adler,Family");

        Assert.Equal(Expected(20), Ids(sink));
        Assert.Equal(22, Assert.Single(sink.Findings).Line);
    }

    [Fact]
    public void Line_breaks_inside_quotes_are_part_of_the_cell()
    {
        var text = Header + Rows(1, 2)
            + "10,S3,\"Adler\",Ina,\"3 Elm Street\r\nApt 4, rear\r\n\r\n\"\"The Mews\"\"\",\"Adler, Rosa\",Family\r\n"
            + Rows(4, 5)
            + "10,S6,Adler,Ina,6 Elm Street,\"Rosa\nAdler\",Family\n"
            + Rows(7, 7);

        var sink = Read(text);

        Assert.Empty(sink.Findings);
        Assert.Equal(Expected(7), Ids(sink));
        Assert.Equal("Adler, Rosa", sink.Contacts.ElementAt(2)[SisField.ContactName]);
        Assert.Equal("Rosa\nAdler", sink.Contacts.ElementAt(5)[SisField.ContactName]);
        Assert.Equal([2L, 3, 4, 8, 9, 10, 12], sink.Students.Select(record => record.Line));
    }

    [Fact]
    public void Line_breaks_in_the_first_and_in_two_cells_are_read()
    {
        var text = "Last_name,School_id,Student_id,First_name,Contact_name\n\"Ad\nler\",10,S1,\"I\nna\",\"Rosa\n\nAdler\"\nBoyd,10,S2,Kai,\n";

        var sink = Read(text);

        Assert.Empty(sink.Findings);
        Assert.Equal(["S1", "S2"], Ids(sink));
        Assert.Equal("Ad\nler", sink.Students.First()[SisField.LastName]);
        Assert.Equal("I\nna", sink.Students.First()[SisField.FirstName]);
    }

    [Fact]
    public void Legal_line_breaks_are_read_beside_unclosed_quotes()
    {
        var text = Header + Rows(1, 1)
            + "10,S2,Adler,Ina,\"2 Elm Street\nApt 4\",Rosa Adler,Family\n"
            + "10,S3,\"Adler,Ina,3 Elm Street,Rosa Adler,Family\n"
            + "10,S4,Adler,Ina,\"4 Elm Street\nApt 4\",Rosa Adler,Family\n"
            + Rows(5, 6);

        var sink = Read(text);

        Assert.Equal(Expected(6, 3), Ids(sink));
        Assert.Equal(5, Assert.Single(sink.Findings).Line);
    }

    [Fact]
    public void Rows_that_are_too_short_or_too_long_are_left_out_and_reported()
    {
        var text = Header + Rows(1, 1) + "10,S2,Adler\n" + "10,S3,Adler,Ina,3 Elm Street,Adler,Rosa,Family\n" + Rows(4, 4);

        var sink = Read(text);

        Assert.Equal(Expected(4, 2, 3), Ids(sink));
        Assert.Equal([3L, 4L], sink.Findings.Select(finding => finding.Line!.Value));
        Assert.All(sink.Findings, finding => Assert.False(string.IsNullOrEmpty(finding.Action)));
        Assert.Contains("3 cells where the header has 7", sink.Findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("8 cells where the header has 7", sink.Findings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_cells_behind_the_last_column_and_empty_lines_are_no_matter()
    {
        var text = Header.TrimEnd() + ",,\n\n" + "10,S1,Adler,Ina,1 Elm Street,Rosa Adler,Family,,,,\n" + Row(2) + "\n,,,,,,\n   \n" + Row(3) + "\u001a";

        var sink = Read(text);

        Assert.Empty(sink.Findings);
        Assert.Equal(Expected(3), Ids(sink));
        Assert.Equal([3L, 4, 8], sink.Students.Select(record => record.Line));
    }

    [Fact]
    public void Text_behind_a_closing_quote_makes_the_row_unreadable()
    {
        var sink = Read(Header + Row(1) + "10,S2,\"Ad\"ler,Ina,2 Elm Street,Rosa Adler,Family\n" + Row(3));

        Assert.Equal(Expected(3, 2), Ids(sink));
        Assert.Equal(3, Assert.Single(sink.Findings).Line);
    }

    [Fact]
    public void A_quote_inside_an_unquoted_cell_is_text()
    {
        var sink = Read(Header + "10,S1,Adler,Ina \"Inchen\",5' 3\" Lane,Rosa Adler,Family\n");

        Assert.Empty(sink.Findings);
        Assert.Equal("Ina \"Inchen\"", Assert.Single(sink.Students)[SisField.FirstName]);
    }

    [Fact]
    public void Spaces_around_quotes_are_no_matter()
    {
        var sink = Read(Header + "10, S1 , \"Adler, von\" ,Ina,\"1 Elm Street\" ,Rosa Adler,Family\n");

        Assert.Empty(sink.Findings);
        Assert.Equal("Adler, von", Assert.Single(sink.Students)[SisField.LastName]);
    }

    [Fact]
    public void A_cell_of_many_megabytes_costs_its_row()
    {
        var giant = new string('x', 5_000_000);
        var text = Header + Row(1) + $"10,S2,Adler,Ina,{giant},Rosa Adler,Family\n" + Row(3)
            + $"10,S4,Adler,Ina,\"{giant}\",Rosa Adler,Family\r\n" + Row(5)
            + $"10,S6,Adler,Ina,\"{string.Concat(Enumerable.Repeat("a line of text\n", 200_000))}\",Rosa Adler,Family\n" + Row(7);

        var sink = Read(text);

        Assert.Equal(Expected(7, 2, 4, 6), Ids(sink));
        Assert.Equal([3L, 5L, 7L], sink.Findings.Where(finding => finding.RuleName == "RowMalformed").Select(finding => finding.Line!.Value));

        // What such a row says nobody has read to its end.
        Assert.Equal([3L, 5L, 7L], sink.Findings.Where(finding => finding.RuleName == "BlockUnreadable").Select(finding => finding.Line!.Value));
    }

    [Fact]
    public void Nul_bytes_make_a_row_unreadable()
    {
        var sink = Read(Header + Row(1) + "10,S2,Ad\0ler,Ina,2 Elm Street,Rosa Adler,Family\n" + Row(3));

        Assert.Equal(Expected(3, 2), Ids(sink));
        Assert.Equal(3, Assert.Single(sink.Findings).Line);
    }

    [Fact]
    public void A_header_in_the_middle_is_skipped_and_reported()
    {
        var sink = Read(Header + Rows(1, 2) + Header + Rows(3, 4));

        Assert.Equal(Expected(4), Ids(sink));
        Assert.Equal(4, Assert.Single(sink.Findings).Line);
    }

    [Fact]
    public void Files_glued_together_may_order_their_columns_differently()
    {
        var sink = Read(Header + Row(1) + "\uFEFFFirst_name,LAST NAME,Student-ID,School_id,Contact_type,Contact_name\nIna,Adler,S2,10,Emergency,Mona Voss\n");

        Assert.Equal(Expected(2), Ids(sink));
        Assert.Equal("Emergency", sink.Contacts.Last()[SisField.ContactType]);
        Assert.Equal("Mona Voss", sink.Contacts.Last()[SisField.ContactName]);
        Assert.Equal("Adler", sink.Students.Last()[SisField.LastName]);
    }

    [Fact]
    public void Ten_unreadable_rows_are_borne_and_eleven_among_many_too()
    {
        var few = Header + Rows(1, 20) + string.Concat(Enumerable.Repeat("10,short\n", 10));
        var manyRows = Header + Rows(1, 2000) + string.Concat(Enumerable.Repeat("10,short\n", 11));

        Assert.Equal(10, Read(few).Findings.Count);
        Assert.Equal(11, Read(manyRows).Findings.Count);
    }

    [Fact]
    public void More_than_ten_rows_and_one_percent_unreadable_make_the_file_bad()
    {
        var text = Header + Rows(1, 1000) + string.Concat(Enumerable.Repeat("10,short\n", 11));

        var error = Assert.Throws<RosterFormatException>(() => Read(text));

        Assert.Equal(("FileMalformed", "students.csv", 1002L), (error.ErrorId, error.File, error.Line));
        Assert.DoesNotContain("Adler", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_all_have_one_cell_more_than_the_header_make_the_file_bad()
    {
        var text = Header.Replace("Contact_name,", string.Empty, StringComparison.Ordinal) + Rows(1, 100);

        Assert.Equal("FileMalformed", Assert.Throws<RosterFormatException>(() => Read(text)).ErrorId);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_kind_of_line_end_is_read(string lineEnd)
    {
        var text = (Header + Row(1) + "10,S2,Adler,Ina,\"2 Elm\nStreet\",Rosa Adler,Family\n" + Row(3)).Replace("\n", lineEnd, StringComparison.Ordinal);

        var sink = Read(text);

        Assert.Empty(sink.Findings);
        Assert.Equal(Expected(3), Ids(sink));
        Assert.Equal([2L, 3, 5], sink.Students.Select(record => record.Line));
        Assert.Equal("Family", sink.Contacts.Last()[SisField.ContactType]);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Every_separator_is_found(char separator)
    {
        var text = (Header + Rows(1, 3)).Replace(',', separator);

        Assert.Equal(Expected(3), Ids(Read(text)));
        Assert.Empty(Ids(Read(Header.Replace(',', separator))));
        Assert.Equal(Expected(3), Ids(Read($"sep={separator}\r\n" + text)));
    }

    [Fact]
    public void A_separator_that_is_told_is_taken()
    {
        var text = (Header + Rows(1, 3)).Replace(',', '^');

        Assert.Equal(Expected(3), Ids(Read(text, new SisReadOptions { Delimiter = '^' })));
        Assert.Equal("DelimiterInvalid", Assert.Throws<RosterFormatException>(() => Read(text, new SisReadOptions { Delimiter = '"' })).ErrorId);
    }

    [Fact]
    public void No_message_holds_a_cell()
    {
        const string Secret = "Zzyzxname";
        var text = new StringBuilder(Header).Append(Rows(1, 1));
        text.Append($"10,{Secret}\n10,S3,\"a\"{Secret},b,c,d,e\n10,S4,{Secret},a,b,c,d,e,f\n10,S5,{Secret}\0,a,b,c,d\n10,S2,\"{Secret},Ina,x,y,z\n");

        var sink = Read(text.ToString());

        Assert.Equal(5, sink.Findings.Count);
        Assert.All(sink.Findings, finding => Assert.DoesNotContain(Secret, finding + finding.Message + finding.Action + finding.Column + finding.RecordId, StringComparison.Ordinal));
    }
}
