using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using RosterSync.IO.Sets;
using RosterSync.Validation;
using Xunit;

namespace RosterSync.IO.Tests.Sets;

public sealed class RosterTableOpenerTests
{
    [Fact]
    public void Every_row_has_the_number_of_its_line_whatever_the_quotes_do()
    {
        var rows = Rows("a,b\r\n\"x,1\",2\r\n\"open,3\r\n\r\ny\"z,4\r\n\"\",\"last\"\r\n");

        Assert.Equal(
            ["2: x,1|2", "3 UnclosedQuote@0: open,3", "4: ", "5 QuoteInCell@0: y\"z|4", "6: |last"],
            rows);
    }

    [Theory]
    [InlineData("a,b\n1,2\n3,4\n")]
    [InlineData("a,b\r1,2\r3,4")]
    [InlineData("a,b\r\n1,2\r\n3,4")]
    public void Lines_may_end_in_any_way(string text)
    {
        Assert.Equal(["2: 1|2", "3: 3|4"], Rows(text));
    }

    [Theory]
    [InlineData("\"a\"\"b\"", "QuoteInCell")]
    [InlineData("a\"", "QuoteInCell")]
    [InlineData(" \"a\"", "QuoteInCell")]
    [InlineData("\"a\" ", "QuoteInCell")]
    [InlineData("\"a\"b\"", "QuoteInCell")]
    [InlineData("\"\"\"\"", "QuoteInCell")]
    [InlineData("\"", "UnclosedQuote")]
    [InlineData("\"a", "UnclosedQuote")]
    [InlineData("\"a\"", "None")]
    [InlineData("\"\"", "None")]
    [InlineData("\"a,b\"", "None")]
    [InlineData("", "None")]
    [InlineData("'a'", "None")]
    public void A_quote_belongs_at_the_very_start_and_end_of_its_cell(string cell, string fault)
    {
        using var table = Open("a,b\r\n1," + cell);

        Assert.True(table.Read());
        Assert.Equal(fault, table.Fault.ToString());
        Assert.Equal(fault == "None" ? -1 : 1, table.FaultField);
    }

    [Theory]
    [InlineData("1,James \\\"Jim\\\"", "2: 1|James \\\"Jim\\\"")]
    [InlineData("\"James \\\"Jim\\\", Jr\",2", "2: James \\\"Jim\\\", Jr|2")]
    [InlineData("\"a \\\"b\\\"\"", "2: a \\\"b\\\"")]
    [InlineData("\\\"a,\"b\"c", "2 QuoteInCell@1: \\\"a|\"b\"c")]
    [InlineData("\\\"a,\"b", "2 UnclosedQuote@1: \\\"a|b")]
    [InlineData("\\\"a,b\"", "2 QuoteInCell@1: \\\"a|b\"")]
    [InlineData("\\\",", "2: \\\"|")]
    public void A_quote_behind_a_backslash_is_no_quote(string row, string expected)
    {
        // Where the cell is at fault, its text is of no account.
        Assert.Equal(expected.Split(':')[0], Rows("a\n" + row).Single().Split(':')[0]);
        if (!expected.Contains('@', StringComparison.Ordinal))
        {
            Assert.Equal([expected], Rows("a\n" + row));
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'a' }, FileForm.ByteOrderMark)]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 }, FileForm.Utf16)]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, (byte)'a' }, FileForm.Utf16)]
    [InlineData(new byte[] { (byte)'a', 0, (byte)',', 0, (byte)'b', 0 }, FileForm.Utf16)]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x14 }, FileForm.Archive)]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1 }, FileForm.Archive)]
    [InlineData(new byte[] { (byte)'a', (byte)',', (byte)'b', (byte)',', (byte)'c', 0, 1, 2 }, FileForm.Binary)]
    [InlineData(new byte[] { (byte)'a' }, FileForm.Text)]
    [InlineData(new byte[] { }, FileForm.Text)]
    public void A_file_is_known_by_its_first_bytes(byte[] content, FileForm form)
    {
        using var table = new RosterTableOpener().Open(new RosterFile("users.csv", content, 0));

        Assert.Equal(form, table.Form);
        Assert.Equal(content.Contains((byte)'a') && form is FileForm.Text or FileForm.ByteOrderMark ? ["a"] : [], table.Headers);
        Assert.False(table.Read());
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_told_of_with_their_column()
    {
        using var table = new RosterTableOpener().Open(new RosterFile("users.csv", [(byte)'a', (byte)',', (byte)'b', 10, (byte)'1', (byte)',', 0xE9, 10], 1));

        Assert.True(table.Read());
        Assert.Equal((RowFault.NotUtf8, 1), (table.Fault, table.FaultField));
    }

    [Fact]
    public void A_header_row_has_its_own_fault()
    {
        using var table = Open("a,\"b\n1,2");

        Assert.Equal(RowFault.UnclosedQuote, table.HeaderFault);
        Assert.Equal(["a", "b"], table.Headers);
    }

    [Fact]
    public void A_row_beyond_all_measure_ends_the_file()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "a,b\n1,2\n" + new string('x', 40 * 1024 * 1024) + "\n3,4\n");
            using var table = new RosterTableOpener().Open(new RosterFile("users.csv", path, 0, null));

            Assert.True(table.Read());
            Assert.True(table.Read());
            Assert.Equal((RowFault.TooLong, 3L, 0), (table.Fault, table.Line, table.FieldCount));
            Assert.True(table.Field(0).IsEmpty);
            Assert.False(table.Read());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_row_too_short_has_empty_cells()
    {
        using var table = Open("a,b,c\n1\n");

        Assert.True(table.Read());
        Assert.Equal(1, table.FieldCount);
        Assert.True(table.Field(2).IsEmpty);
    }

    [Fact]
    public void A_file_that_is_gone_is_an_error_with_its_name_and_what_to_do()
    {
        var error = Assert.Throws<RosterFormatException>(() =>
            new RosterTableOpener().Open(new RosterFile("users.csv", Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString()), 1, null)));

        Assert.Equal(("FileOpenFailed", "users.csv"), (error.ErrorId, error.File));
        Assert.NotEmpty(error.Action);
    }

    private static RosterTable Open(string text) => new RosterTableOpener().Open(new RosterFile("users.csv", Encoding.UTF8.GetBytes(text), 0));

    private static List<string> Rows(string text)
    {
        using var table = Open(text);
        var rows = new List<string>();
        while (table.Read())
        {
            var fault = table.Fault == RowFault.None ? string.Empty : $" {table.Fault}@{table.FaultField}";
            var cells = Enumerable.Range(0, table.FieldCount).Select(index => Encoding.UTF8.GetString(table.Field(index).ToArray()));
            rows.Add($"{table.Line}{fault}: {string.Join("|", cells)}");
        }

        return rows;
    }
}
