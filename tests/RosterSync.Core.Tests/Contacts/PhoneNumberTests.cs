using System;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using RosterSync.Contacts;
using RosterSync.Tests;
using Xunit;

namespace RosterSync.Core.Tests.Contacts;

public class PhoneNumberTests
{
    [Theory]
    [InlineData("6125550123")]
    [InlineData("612-555-0123")]
    [InlineData("(612) 555-0123")]
    [InlineData("(612)555-0123")]
    [InlineData("[612] 555 0123")]
    [InlineData("612.555.0123")]
    [InlineData("612/555-0123")]
    [InlineData("612 555 0123")]
    [InlineData(" 612 555 0123 ")]
    [InlineData("16125550123")]
    [InlineData("1-612-555-0123")]
    [InlineData("1 (612) 555-0123")]
    [InlineData("1-(612) 555-0123")]
    [InlineData("+16125550123")]
    [InlineData("+1 612 555 0123")]
    [InlineData("+1 (612) 555-0123")]
    [InlineData("(+1) 612-555-0123")]
    [InlineData("612-555-0123 x123")]
    [InlineData("612-555-0123x123")]
    [InlineData("612-555-0123 X 123")]
    [InlineData("612-555-0123 ext 123")]
    [InlineData("612-555-0123 Ext. 123")]
    [InlineData("612-555-0123, ext: 123")]
    [InlineData("612-555-0123 extension 123")]
    [InlineData("612-555-0123#123")]
    [InlineData("612-555-0123 (x123)")]
    [InlineData("612-555-0123 x")]
    [InlineData("6125550123.0")]
    [InlineData("16125550123.0")]
    [InlineData("612\u00A0555\u00A00123")]
    [InlineData("612\u2013555\u20130123")]
    [InlineData("\u202A(612) 555-0123\u202C")]
    public void Any_writing_of_a_number_is_the_number(string text)
    {
        Assert.Equal(PhoneVerdict.Valid, PhoneNumber.Parse(text.Utf8(), out var number));
        Assert.Equal(6125550123UL, number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u00A0")]
    [InlineData("(   )    -    ")]
    [InlineData("-")]
    public void Nothing_and_an_empty_mask_are_blank(string text)
    {
        Assert.Equal(PhoneVerdict.Blank, PhoneNumber.Parse(text.Utf8(), out var number));
        Assert.Equal(0UL, number);
    }

    [Theory]
    [InlineData("555-0123")]
    [InlineData("612-555-012")]
    [InlineData("612-555-01234")]
    [InlineData("26125550123")]
    [InlineData("6.12555E+09")]
    [InlineData("6.12555E9")]
    [InlineData("+1612555012")]
    [InlineData("+")]
    [InlineData("++16125550123")]
    [InlineData("612+5550123")]
    [InlineData("1-800-FLOWERS")]
    [InlineData("n/a")]
    [InlineData("none")]
    [InlineData("x123")]
    [InlineData("612-555-0123 cell")]
    [InlineData("612-555-0123 do not call")]
    [InlineData("612-555-0123 x12 after 5pm")]
    [InlineData("612-555-0123 / 651-555-0123")]
    [InlineData("612-555-0123 651-555-0123")]
    [InlineData("612-555-0123, 651-555-0123")]
    [InlineData("612-555-0123;651-555-0123")]
    [InlineData("612-555-0123 x1234567")]
    [InlineData("12345678901234567890")]
    [InlineData("612-555-0123é")]
    [InlineData("６１２５５５０１２３")]
    public void What_is_no_number_is_malformed(string text)
    {
        Assert.Equal(PhoneVerdict.Malformed, PhoneNumber.Parse(text.Utf8(), out var number));
        Assert.Equal(0UL, number);
    }

    [Theory]
    [InlineData("012-555-0123")]
    [InlineData("123-456-7890")]
    [InlineData("000-000-0000")]
    [InlineData("1612-555-012")]
    [InlineData("612-055-0123")]
    [InlineData("612-155-0123")]
    [InlineData("411-555-0123")]
    [InlineData("911-555-0123")]
    [InlineData("612-411-0123")]
    [InlineData("612-911-0123")]
    public void A_number_against_the_numbering_plan_is_malformed_and_its_digits_can_be_compared(string text)
    {
        Assert.Equal(PhoneVerdict.Malformed, PhoneNumber.Parse(text.Utf8(), out var number));
        Assert.Equal(ulong.Parse(text.Replace("-", string.Empty, StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture), number);
    }

    [Theory]
    [InlineData("800-555-0123")]
    [InlineData("833-555-0123")]
    [InlineData("844-555-0123")]
    [InlineData("855-555-0123")]
    [InlineData("866-555-0123")]
    [InlineData("877-555-0123")]
    [InlineData("888-555-0123")]
    [InlineData("900-555-0123")]
    [InlineData("500-555-0123")]
    [InlineData("533-555-0123")]
    [InlineData("600-555-0123")]
    [InlineData("700-555-0123")]
    [InlineData("242-555-0123")]
    [InlineData("809-555-0123")]
    [InlineData("829-555-0123")]
    [InlineData("849-555-0123")]
    [InlineData("876-555-0123")]
    [InlineData("658-555-0123")]
    [InlineData("441-555-0123")]
    [InlineData("555-555-0123")]
    [InlineData("999-555-0123")]
    public void Toll_free_premium_personal_foreign_and_unassigned_codes_are_unsupported(string text) =>
        Assert.Equal(PhoneVerdict.Unsupported, PhoneNumber.Parse(text.Utf8(), out _));

    [Theory]
    [InlineData("+52 55 1234 5678")]
    [InlineData("+447700900123")]
    [InlineData("+6125550123")]
    public void A_number_of_another_country_is_unsupported_and_never_taken_for_one_of_ours(string text)
    {
        Assert.Equal(PhoneVerdict.Unsupported, PhoneNumber.Parse(text.Utf8(), out var number));
        Assert.Equal(0UL, number);
    }

    [Theory]
    [InlineData(787)]
    [InlineData(939)]
    [InlineData(671)]
    [InlineData(684)]
    [InlineData(670)]
    [InlineData(340)]
    [InlineData(907)]
    [InlineData(808)]
    [InlineData(212)]
    [InlineData(983)]
    [InlineData(948)]
    [InlineData(416)]
    [InlineData(867)]
    [InlineData(942)]
    public void Territories_and_Canada_are_supported(int areaCode)
    {
        Assert.True(PhoneNumber.IsSupportedAreaCode(areaCode));
        Assert.Equal(PhoneVerdict.Valid, PhoneNumber.Parse($"{areaCode}-555-0123".Utf8(), out _));
    }

    [Fact]
    public void The_table_has_the_assigned_codes_and_none_that_cannot_be_one()
    {
        var codes = Enumerable.Range(-5, 1100).Where(PhoneNumber.IsSupportedAreaCode).ToArray();

        // The administrator's report of 26 November 2025: 374 of the states and the District of Columbia, 6 of the territories, 56 of Canada.
        Assert.Equal(436, codes.Length);
        Assert.All(codes, code => Assert.InRange(code, 201, 989));
        Assert.All(codes, code => Assert.NotEqual(9, code / 10 % 10));
        Assert.All(codes, code => Assert.NotEqual(code % 10, code / 10 % 10));
    }

    [Fact]
    public void Any_writing_parses_to_the_same_digits()
    {
        var marks = Gen.Elements("", " ", "-", ".", "/", ") ", " (", "  ", "\u00A0", "\u2011");
        var before = Gen.Elements("", "1", "+1", "1-", "+1 ", "1 (", "(", "(+1)");
        var after = Gen.Elements("", " ", "x7", " ext. 4711", "#12", ", ext 3", " extension 5");
        var writing = from number in Valid()
                      from prefix in before
                      from suffix in after
                      from gaps in marks.ArrayOf(9)
                      select (number, text: prefix + Spread(number, gaps) + suffix);
        Prop.ForAll(writing.ToArbitrary(), w => PhoneNumber.Parse(w.text.Utf8(), out var number) == PhoneVerdict.Valid && number == w.number).Holds();
    }

    [Fact]
    public void Format_and_parse_are_inverse() => Prop.ForAll(Valid().ToArbitrary(), number =>
    {
        Span<byte> text = stackalloc byte[PhoneNumber.DigitCount];
        PhoneNumber.Format(number, text);
        return PhoneNumber.Parse(text, out var again) == PhoneVerdict.Valid && again == number;
    }).Holds();

    [Fact]
    public void Any_bytes_get_a_verdict_and_a_valid_one_is_a_number_of_the_plan() =>
        Prop.ForAll(Utf8Cell.AnyBytes("0123456789 ()-.+x#et\u00A0"), text =>
            PhoneNumber.Parse(text, out var number) != PhoneVerdict.Valid
            || (number is >= 2_010_000_000 and <= 9_899_999_999
                && PhoneNumber.IsSupportedAreaCode((int)(number / 10_000_000))
                && text.Count(b => b is >= (byte)'0' and <= (byte)'9') >= 10)).Holds();

    private static Gen<ulong> Valid() =>
        from area in Gen.Elements(Enumerable.Range(200, 800).Where(PhoneNumber.IsSupportedAreaCode).ToArray())
        from exchange in Gen.Choose(200, 999).Where(e => e % 100 != 11)
        from line in Gen.Choose(0, 9999)
        select ((ulong)area * 10_000_000) + ((ulong)exchange * 10_000) + (ulong)line;

    private static string Spread(ulong number, string[] gaps)
    {
        var digits = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var text = new StringBuilder().Append(digits[0]);
        for (var i = 1; i < digits.Length; i++)
        {
            text.Append(gaps[i - 1]).Append(digits[i]);
        }

        return text.ToString();
    }
}
