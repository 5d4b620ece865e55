using System;
using System.Linq;
using System.Text;
using RosterSync.IO.Sources;
using RosterSync.Sis;
using Xunit;

namespace RosterSync.IO.Tests.Sources;

public sealed class EncodingTests
{
    private const string Header = "School_id,Student_id,Last_name,First_name,Contact_name,Contact_type\r\n";
    private const string Accents = Header + "10,S1,Müller,Zoë,\"Müller, Renée\",Family\r\n10,S2,O’Neil,Señor,Þóra – Löf,Guardian\r\n";

    private static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number) ?? Encoding.GetEncoding(number);

    private static (RecordingSink Sink, string Encoding) Read(byte[] bytes, SisReadOptions? options = null)
    {
        using var folder = new ExportFolder();
        var path = folder.Write("students.csv", bytes);
        using var export = SisExport.Open([path], options ?? new SisReadOptions());
        var sink = new RecordingSink();
        export.Read(sink, sink, null, default);
        return (sink, export.Files[0].Encoding);
    }

    private static void AssertAccents(RecordingSink sink)
    {
        Assert.Empty(sink.Findings);
        Assert.Equal(["Müller", "O’Neil"], sink.Students.Select(record => record[SisField.LastName]));
        Assert.Equal(["Zoë", "Señor"], sink.Students.Select(record => record[SisField.FirstName]));
        Assert.Equal(["Müller, Renée", "Þóra – Löf"], sink.Contacts.Select(record => record[SisField.ContactName]));
    }

    [Theory]
    [InlineData("utf-8", false, "UTF-8")]
    [InlineData("utf-8", true, "UTF-8 with BOM")]
    [InlineData("utf-16", true, "UTF-16 LE with BOM")]
    [InlineData("utf-16", false, "UTF-16 LE")]
    [InlineData("utf-16BE", true, "UTF-16 BE with BOM")]
    [InlineData("utf-16BE", false, "UTF-16 BE")]
    [InlineData("utf-32", true, "UTF-32 LE with BOM")]
    [InlineData("windows-1252", false, "Windows-1252")]
    public void An_encoding_is_found_out(string name, bool hasMark, string expected)
    {
        var encoding = name == "windows-1252" ? CodePage(1252) : Encoding.GetEncoding(name);
        var bytes = (hasMark ? encoding.GetPreamble() : []).Concat(encoding.GetBytes(Accents)).ToArray();

        var (sink, found) = Read(bytes);

        AssertAccents(sink);
        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("utf-8", 65001)]
    [InlineData("UTF8", 65001)]
    [InlineData("utf-16", 1200)]
    [InlineData("Windows-1252", 1252)]
    [InlineData("1252", 1252)]
    [InlineData("macintosh", 10000)]
    [InlineData("10000", 10000)]
    public void An_encoding_that_is_told_is_taken(string told, int codePage)
    {
        var text = codePage == 10000 ? Accents.Replace("Þ", "T", StringComparison.Ordinal) : Accents;

        var (sink, _) = Read(CodePage(codePage).GetBytes(text), new SisReadOptions { Encoding = told });

        Assert.Empty(sink.Findings);
        Assert.Equal(["Müller", "O’Neil"], sink.Students.Select(record => record[SisField.LastName]));
    }

    [Fact]
    public void A_byte_order_mark_overrules_what_is_told()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Accents)).ToArray();

        AssertAccents(Read(bytes, new SisReadOptions { Encoding = "windows-1252" }).Sink);
    }

    [Fact]
    public void An_encoding_nobody_knows_is_refused()
    {
        var error = Assert.Throws<RosterFormatException>(() => Read(Encoding.UTF8.GetBytes(Accents), new SisReadOptions { Encoding = "utf-9" }));

        Assert.Equal("EncodingInvalid", error.ErrorId);
    }

    [Fact]
    public void One_accent_far_below_decides_for_windows_1252()
    {
        var text = new StringBuilder(Header);
        for (var i = 0; i < 20_000; i++)
        {
            text.Append(i == 15_000 ? "10,S1,Müller,Zoë,Rosa Löf,Family\r\n" : $"10,P{i},Adler,Ina,Rosa Adler,Family\r\n");
        }

        var (sink, encoding) = Read(CodePage(1252).GetBytes(text.ToString()));

        Assert.Empty(sink.Findings);
        Assert.Equal("Windows-1252", encoding);
        Assert.Equal(20_000, sink.Students.Count());
        Assert.Equal("Müller", sink.Students.Single(record => record[SisField.PersonId] == "S1")[SisField.LastName]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_that_is_partly_utf_8_is_not_guessed_at(bool strayFirst)
    {
        var utf8 = Encoding.UTF8.GetBytes("10,S1,Müller,Zoë,Rosa,Family\r\n");
        var stray = CodePage(1252).GetBytes("10,S2,Müller,Zoë,Rosa,Family\r\n");
        var plain = Encoding.UTF8.GetBytes("10,S3,Adler,Ina,Rosa,Family\r\n");
        var bytes = Encoding.UTF8.GetBytes(Header).Concat(plain).Concat(strayFirst ? stray : utf8).Concat(strayFirst ? utf8 : stray).Concat(plain).ToArray();

        var (sink, _) = Read(bytes);

        var finding = Assert.Single(sink.Findings);
        Assert.Equal(strayFirst ? 3 : 4, finding.Line);
        Assert.Contains("no text in UTF-8", finding.Message, StringComparison.Ordinal);
        Assert.Equal(["S3", "S1", "S3"], sink.Students.Select(record => record[SisField.PersonId]));
        Assert.Equal("Müller", sink.Students.ElementAt(1)[SisField.LastName]);
    }

    [Fact]
    public void Accents_of_a_dos_code_page_are_not_taken_for_windows_1252()
    {
        var (sink, _) = Read(CodePage(850).GetBytes(Header + "10,S1,Jiménez,Ina,Rosa,Family\r\n10,S2,Adler,Ina,Rosa,Family\r\n"));

        Assert.Equal(2, Assert.Single(sink.Findings).Line);
        Assert.Equal(["S2"], sink.Students.Select(record => record[SisField.PersonId]));
    }

    [Fact]
    public void A_byte_that_windows_1252_does_not_assign_costs_its_row()
    {
        var bytes = CodePage(1252).GetBytes(Header + "10,S1,Müller,Zoë,Rosa,Family\r\n10,S2,Ad#ler,Ina,Rosa,Family\r\n");
        bytes[Array.IndexOf(bytes, (byte)'#')] = 0x81;

        var (sink, _) = Read(bytes, new SisReadOptions { Encoding = "windows-1252" });

        Assert.Equal(3, Assert.Single(sink.Findings).Line);
        Assert.Equal(["S1"], sink.Students.Select(record => record[SisField.PersonId]));
    }

    [Fact]
    public void Half_a_character_costs_its_row()
    {
        // Columns of fixed width cut names in the middle of a character.
        var bytes = Encoding.UTF8.GetBytes(Header + "10,S1,Müller,Zoë,Rosa,Family\r\n10,S2,Jim#,Ina,Rosa,Family\r\n");
        bytes[Array.IndexOf(bytes, (byte)'#')] = 0xC3;

        var (sink, _) = Read(bytes);

        Assert.Equal(3, Assert.Single(sink.Findings).Line);
    }

    [Fact]
    public void A_lone_surrogate_costs_its_row()
    {
        var bytes = Encoding.Unicode.GetBytes("\uFEFF" + Header + "10,S1,Müller,Zoë,Rosa,Family\r\n10,S2,Jim##,Ina,Rosa,Family\r\n");
        var at = Array.IndexOf(bytes, (byte)'#');
        bytes[at] = 0x3D;
        bytes[at + 1] = 0xD8;

        var (sink, _) = Read(bytes);

        Assert.Equal(3, Assert.Single(sink.Findings).Line);
        Assert.Equal(["S1"], sink.Students.Select(record => record[SisField.PersonId]));
    }

    [Fact]
    public void Characters_beyond_the_first_plane_and_at_block_ends_are_whole()
    {
        // The character straddles every boundary a reader may have, whatever its blocks are.
        for (var padding = 0; padding < 8; padding++)
        {
            var name = string.Concat(Enumerable.Repeat("é𝒜", 60_000));
            var text = Header + $"10,S1,{new string('a', padding)},Ina,Rosa,Family\r\n10,S2,{name},Ina,Rosa,Family\r\n";
            foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode })
            {
                var (sink, _) = Read(encoding.GetPreamble().Concat(encoding.GetBytes(text)).ToArray());
                Assert.Empty(sink.Findings);
                Assert.True(name == sink.Students.Last()[SisField.LastName]);
            }
        }
    }

    [Fact]
    public void White_space_around_cells_is_gone_no_break_spaces_too()
    {
        var (sink, _) = Read(Encoding.UTF8.GetBytes(Header + " 10 ,S1\u00A0,\u00A0 Adler \t,Ina,Rosa Àdà,\u00A0\r\n"));

        var student = Assert.Single(sink.Students);
        Assert.Equal(("10", "S1", "Adler"), (student[SisField.SchoolId], student[SisField.PersonId], student[SisField.LastName]));
        Assert.Equal(("Rosa Àdà", ""), (sink.Contacts.Single()[SisField.ContactName], sink.Contacts.Single()[SisField.ContactType]));
    }
}
