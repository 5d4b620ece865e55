using System.Linq;
using FsCheck.Fluent;
using RosterSync.Contacts;
using RosterSync.Tests;
using Xunit;

namespace RosterSync.Core.Tests.Contacts;

public class PersonNameTests
{
    [Theory]
    [InlineData("Ada Sample", "Ada", "", "Sample", "")]
    [InlineData("  Ada   Sample  ", "Ada", "", "Sample", "")]
    [InlineData("Ada Beth Sample", "Ada", "Beth", "Sample", "")]
    [InlineData("Ada B. C. Sample", "Ada", "B. C.", "Sample", "")]
    [InlineData("Sample, Ada", "Ada", "", "Sample", "")]
    [InlineData("Sample,Ada", "Ada", "", "Sample", "")]
    [InlineData("Sample , Ada Beth", "Ada", "Beth", "Sample", "")]
    [InlineData("Sample, Ada B", "Ada", "B", "Sample", "")]
    [InlineData("Sample Test, Ada", "Ada", "", "Sample Test", "")]
    [InlineData("Sample-Test, Ada", "Ada", "", "Sample-Test", "")]
    [InlineData("Ada Sample-Test", "Ada", "", "Sample-Test", "")]
    [InlineData("Ada O'Sample", "Ada", "", "O'Sample", "")]
    [InlineData("Ada O\u2019Sample", "Ada", "", "O\u2019Sample", "")]
    [InlineData("Bo Sample Jr", "Bo", "", "Sample", "Jr")]
    [InlineData("Bo Sample Jr.", "Bo", "", "Sample", "Jr.")]
    [InlineData("Bo Sample, Jr.", "Bo", "", "Sample", "Jr.")]
    [InlineData("Bo Sample III", "Bo", "", "Sample", "III")]
    [InlineData("Bo C Sample, IV", "Bo", "C", "Sample", "IV")]
    [InlineData("Sample, Bo Jr.", "Bo", "", "Sample", "Jr.")]
    [InlineData("Sample, Bo C SR", "Bo", "C", "Sample", "SR")]
    [InlineData("Sample Jr., Bo C", "Bo", "C", "Sample", "Jr.")]
    [InlineData("Sample II, Bo", "Bo", "", "Sample", "II")]
    [InlineData("Sample, Jr., Bo", "Bo", "", "Sample", "Jr.")]
    [InlineData("Dr. Ada Sample", "Ada", "", "Sample", "")]
    [InlineData("Mrs Ada Sample", "Ada", "", "Sample", "")]
    [InlineData("Mr. Bo Sample Jr", "Bo", "", "Sample", "Jr")]
    [InlineData("Sample, Dr. Ada", "Ada", "", "Sample", "")]
    [InlineData("Mr. Sample", "", "", "Sample", "")]
    [InlineData("Maria de la Cruz", "Maria", "", "de la Cruz", "")]
    [InlineData("Maria Elena De La Cruz", "Maria", "Elena", "De La Cruz", "")]
    [InlineData("de la Cruz, Maria", "Maria", "", "de la Cruz", "")]
    [InlineData("Jan van der Berg", "Jan", "", "van der Berg", "")]
    [InlineData("Jan St. John", "Jan", "", "St. John", "")]
    [InlineData("Van Sample", "Van", "", "Sample", "")]
    [InlineData("Al Sample", "Al", "", "Sample", "")]
    [InlineData("Ken Ii", "Ken", "", "Ii", "")]
    [InlineData("Sample", "", "", "Sample", "")]
    [InlineData("Sample,", "", "", "Sample", "")]
    [InlineData("Ada Sample,", "Ada", "", "Sample", "")]
    [InlineData(", Ada Sample", "Ada", "", "Sample", "")]
    [InlineData("Sample, , Ada,", "Ada", "", "Sample", "")]
    [InlineData("Jr.", "", "", "Jr.", "")]
    [InlineData("", "", "", "", "")]
    [InlineData(" , ", "", "", "", "")]
    [InlineData("Zoë Müller", "Zoë", "", "Müller", "")]
    [InlineData("Zoë\u00A0Müller", "Zoë", "", "Müller", "")]
    [InlineData("Нина Образец", "Нина", "", "Образец", "")]
    public void Names_as_sources_write_them(string text, string first, string middle, string last, string suffix)
    {
        var name = text.Utf8();
        PersonName.Split(name, out var f, out var m, out var l, out var s);
        Assert.Equal(
            (first, middle, last, suffix),
            (Utf8Cell.Text(f.Of(name)), Utf8Cell.Text(m.Of(name)), Utf8Cell.Text(l.Of(name)), Utf8Cell.Text(s.Of(name))));
    }

    [Fact]
    public void Both_orders_give_the_same_name()
    {
        var word = Gen.Elements("Ada", "Beth", "Cruz", "Dov", "Eli", "Sample", "Zoë", "O'Hara", "Smith-Jones");
        var name = from first in word
                   from last in word
                   from suffix in Gen.Elements("", " Jr.", " III")
                   select (plain: $"{first} {last}{suffix}", turned: $"{last}, {first}{suffix}");
        Prop.ForAll(name.ToArbitrary(), n => Identity(n.plain) == Identity(n.turned)).Holds();
    }

    [Fact]
    public void Any_bytes_are_taken_apart_inside_their_bounds() =>
        Prop.ForAll(Utf8Cell.AnyBytes("Ab ,.Jr de la\u00A0"), text =>
        {
            PersonName.Split(text, out var first, out var middle, out var last, out var suffix);
            return new[] { first, middle, last, suffix }.All(part => part.Start >= 0 && part.Length >= 0 && part.End <= text.Length)
                && (last.Length > 0 || first.Length == 0);
        }).Holds();

    [Fact]
    public void A_cell_with_a_thousand_words_loses_none()
    {
        var name = ("Ada " + string.Join(" ", Enumerable.Repeat("x", 1000))).Utf8();
        PersonName.Split(name, out var first, out _, out var last, out _);
        Assert.Equal("Ada", Utf8Cell.Text(first.Of(name)));
        Assert.Equal(name.Length, last.End);
    }

    private static ulong Identity(string text)
    {
        var name = text.Utf8();
        PersonName.Split(name, out var first, out _, out var last, out var suffix);
        return NameFolding.Fold(first.Of(name), last.Of(name), suffix.Of(name));
    }
}
