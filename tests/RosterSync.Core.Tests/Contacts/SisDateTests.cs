using System;
using System.Globalization;
using FsCheck.Fluent;
using RosterSync.Contacts;
using RosterSync.Tests;
using Xunit;

namespace RosterSync.Core.Tests.Contacts;

public class SisDateTests
{
    [Theory]
    [InlineData("5/4/2010")]
    [InlineData("05/04/2010")]
    [InlineData("5/04/2010")]
    [InlineData("5/4/10")]
    [InlineData("05/04/10")]
    [InlineData("05-04-2010")]
    [InlineData("5-4-2010")]
    [InlineData("2010-05-04")]
    [InlineData("2010-5-4")]
    [InlineData("2010/05/04")]
    [InlineData("20100504")]
    [InlineData(" 2010-05-04 ")]
    [InlineData("2010-05-04T00:00:00")]
    [InlineData("2010-05-04T00:00:00Z")]
    [InlineData("2010-05-04T00:00:00.000Z")]
    [InlineData("2010-05-04T00:00:00.0000000Z")]
    [InlineData("2010-05-04T00:00:00-05:00")]
    [InlineData("2010-05-04T00:00:00+0000")]
    [InlineData("2010-05-04 00:00:00")]
    [InlineData("2010-05-04 00:00:00.000 +00")]
    [InlineData("5/4/2010 0:00")]
    [InlineData("5/4/2010 12:00:00 AM")]
    [InlineData("05/04/2010 12:00 am")]
    [InlineData("5/4/2010 12:00AM")]
    [InlineData("04-May-2010")]
    [InlineData("4-MAY-10")]
    [InlineData("04-may-10")]
    [InlineData("4 May 2010")]
    [InlineData("May 4, 2010")]
    [InlineData("may 4 2010")]
    [InlineData("May 04,2010")]
    public void Dates_as_sources_write_them(string text)
    {
        Assert.True(SisDate.TryParse(text.Utf8(), out var date));
        Assert.Equal(20100504, date);
    }

    [Theory]
    [InlineData("2/29/2012", 20120229)]
    [InlineData("12/31/1999", 19991231)]
    [InlineData("12/31/99", 19991231)]
    [InlineData("1/1/60", 19600101)]
    [InlineData("1/1/39", 20390101)]
    [InlineData("1/1/00", 20000101)]
    [InlineData("Sept. 9, 2011", 20110909)]
    [InlineData("September 9, 2011", 20110909)]
    [InlineData("Dec 25, 2013", 20131225)]
    public void Other_dates(string text, int expected)
    {
        Assert.True(SisDate.TryParse(text.Utf8(), out var date));
        Assert.Equal(expected, date);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("13/4/2010")]
    [InlineData("31/12/2010")]
    [InlineData("2010-13-04")]
    [InlineData("2010-31-12")]
    [InlineData("2/29/2011")]
    [InlineData("2/30/2012")]
    [InlineData("4/31/2010")]
    [InlineData("0/4/2010")]
    [InlineData("5/0/2010")]
    [InlineData("00/00/0000")]
    [InlineData("0000-00-00")]
    [InlineData("1/1/1899")]
    [InlineData("1/1/2100")]
    [InlineData("1/1/40")]
    [InlineData("1/1/59")]
    [InlineData("05-04-10")]
    [InlineData("10-05-04")]
    [InlineData("05042010")]
    [InlineData("2010504")]
    [InlineData("40302")]
    [InlineData("5/4-2010")]
    [InlineData("2010-05/04")]
    [InlineData("4.5.2010")]
    [InlineData("5/4")]
    [InlineData("5/4/")]
    [InlineData("5//2010")]
    [InlineData("May 2010")]
    [InlineData("Mayo 4, 2010")]
    [InlineData("May 4, 10")]
    [InlineData("Ma 4, 2010")]
    [InlineData("04-Mai-2010")]
    [InlineData("5/4/2010x")]
    [InlineData("5/4/2010 x")]
    [InlineData("5/4/2010 25:00")]
    [InlineData("5/4/2010 12:60")]
    [InlineData("2010-05-04T")]
    [InlineData("2010-05-04 - 2010-05-06")]
    [InlineData("999999999999999999999999")]
    [InlineData("n/a")]
    [InlineData("NULL")]
    public void What_is_no_date_or_could_be_two_is_refused(string text)
    {
        Assert.False(SisDate.TryParse(text.Utf8(), out var date));
        Assert.Equal(0, date);
    }

    [Theory]
    [InlineData("yyyy/MM/dd", "2010/05/04")]
    [InlineData("MM/dd/yyyy", "05/04/2010")]
    [InlineData("yyyy-MM-dd", "2010-05-04")]
    [InlineData("yyyyMMdd", "20100504")]
    public void Dates_are_written_by_a_pattern(string pattern, string expected)
    {
        Span<byte> text = stackalloc byte[16];
        SisDate.Format(20100504, pattern, text, out var written);
        Assert.Equal(expected, Utf8Cell.Text(text.Slice(0, written)));
    }

    [Fact]
    public void Any_day_is_the_same_in_any_writing()
    {
        var patterns = Gen.Elements(
            "M/d/yyyy", "MM/dd/yyyy", "MM-dd-yyyy", "yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd", "dd-MMM-yyyy", "d MMMM yyyy", "MMMM d, yyyy", "MMM d yyyy",
            "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", "M/d/yyyy h:mm:ss tt", "M/d/yyyy H:mm", "yyyy-MM-dd HH:mm:ss");
        var writing = from day in Gen.Choose(0, 73048)
                      from minute in Gen.Choose(0, 1439)
                      from pattern in patterns
                      select (date: new DateTime(1900, 1, 1).AddDays(day).AddMinutes(minute), pattern);
        Prop.ForAll(writing.ToArbitrary(), w =>
            SisDate.TryParse(w.date.ToString(w.pattern, CultureInfo.InvariantCulture).Utf8(), out var date)
            && date == (w.date.Year * 10000) + (w.date.Month * 100) + w.date.Day).Holds();
    }

    [Fact]
    public void Any_bytes_are_a_real_day_or_none() => Prop.ForAll(Utf8Cell.AnyBytes("0123456789/-: May"), text =>
        !SisDate.TryParse(text, out var date)
            ? date == 0
            : DateTime.TryParseExact(date.ToString(CultureInfo.InvariantCulture), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)).Holds();
}
