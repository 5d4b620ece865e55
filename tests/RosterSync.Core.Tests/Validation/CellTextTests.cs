using System.Text;
using RosterSync.Remind;
using RosterSync.Text;
using RosterSync.Validation;
using Xunit;

namespace RosterSync.Core.Tests.Validation;

/// <summary>What is recognised in single cells and headers.</summary>
public sealed class CellTextTests
{
    [Theory]
    [InlineData("See http://example.org", "http://example.org")]
    [InlineData("(HTTPS://example.org)", "(HTTPS://example.org)")]
    [InlineData("www.example.org Art", "www.example.org")]
    [InlineData("Art example.com", "example.com")]
    [InlineData("Art example.EDU/path now", "example.EDU/path")]
    [InlineData("AP U.S.Gov", null)]
    [InlineData("Mr.Community", null)]
    [InlineData("Vol.1.2", null)]
    [InlineData("Art: Net, com. and org", null)]
    [InlineData("Math.netting", null)]
    [InlineData("", null)]
    [InlineData("www.", null)]
    public void UrlText_finds_addresses_and_leaves_abbreviations(string text, string? address)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var found = UrlText.Find(bytes, out var start, out var length);

        Assert.Equal(address, found ? Encoding.UTF8.GetString(bytes, start, length) : null);
    }

    [Theory]
    [InlineData("1.23E+09", true)]
    [InlineData("1E+10", true)]
    [InlineData("1.2E-05", true)]
    [InlineData("5-Mar", true)]
    [InlineData("05-mar-24", true)]
    [InlineData("Mar-24", true)]
    [InlineData("3/5/2024", true)]
    [InlineData("3/5/24", true)]
    [InlineData("#REF!", true)]
    [InlineData("#N/A", true)]
    [InlineData("########", true)]
    [InlineData("1E10", false)]
    [InlineData("12E+09", false)]
    [InlineData("1.23E+9", false)]
    [InlineData("MAR", false)]
    [InlineData("5-March", false)]
    [InlineData("5-M", false)]
    [InlineData("3/5", false)]
    [InlineData("03-05-2024", false)]
    [InlineData("#12", false)]
    [InlineData("s-1", false)]
    [InlineData("", false)]
    public void SpreadsheetText_knows_what_a_spreadsheet_writes(string text, bool isDamaged)
    {
        Assert.Equal(isDamaged, SpreadsheetText.IsDamaged(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("2024/02/29", "Named")]
    [InlineData("02/29/2024", "Named")]
    [InlineData("2024-02-29", "Iso")]
    [InlineData("2023/02/29", "Other")]
    [InlineData("02-29-2024", "Other")]
    [InlineData("2024/02-29", "Other")]
    [InlineData("20240229", "Other")]
    [InlineData("2024/02/29 00:00", "Other")]
    [InlineData("0000/01/01", "Other")]
    [InlineData("/02/2024", "Other")]
    [InlineData("12024/02/29", "Other")]
    [InlineData("", "Blank")]
    public void RemindDate_takes_two_forms(string text, string form)
    {
        Assert.Equal(form, RemindDate.Parse(Encoding.UTF8.GetBytes(text), out var date).ToString());
        Assert.Equal(form is "Named" or "Iso" ? 29 : 1, date.Day);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("é", 1)]
    [InlineData("日本", 2)]
    [InlineData("\U0001F4DA", 1)]
    public void TextLength_counts_code_points(string text, int length)
    {
        Assert.Equal(length, TextLength.Of(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("MissingId", "MissingId", true)]
    [InlineData("MissingId", "missing*", true)]
    [InlineData("MissingId", "*id", true)]
    [InlineData("MissingId", "M*i*g??", true)]
    [InlineData("MissingId", "*", true)]
    [InlineData("MissingId", "Missing", false)]
    [InlineData("MissingId", "?issing", false)]
    [InlineData("", "*", true)]
    [InlineData("", "?", false)]
    public void Wildcard_knows_star_and_question_mark(string text, string pattern, bool matches)
    {
        Assert.Equal(matches, Wildcard.Matches(text, pattern));
    }

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("classname", "clasname", 1)]
    [InlineData("grade", "garde", 2)]
    [InlineData("same", "same", 0)]
    public void EditDistance_counts_changed_letters(string left, string right, int distance)
    {
        Assert.Equal(distance, EditDistance.Between(left, right));
    }

    [Fact]
    public void HeaderMatch_prefers_the_exact_header_to_one_that_folds_alike()
    {
        var layout = RemindLayouts.Csv20.FileOf(RemindRecord.School)!;
        var match = new HeaderMatch(["School ID", "school_id", "school_name"], layout);

        Assert.Equal((1, 2), (match.PositionOf(0), match.PositionOf(1)));
        Assert.True(match.IsExact(0));
        Assert.False(match.IsKnown(0));
        Assert.Equal("school_id", HeaderText.NameFor("School ID", layout));
        Assert.Equal("school_id", match.HeaderAt(1, layout));
        Assert.Null(match.HeaderAt(0, layout));
        Assert.Null(match.HeaderAt(-1, layout));
    }
}
