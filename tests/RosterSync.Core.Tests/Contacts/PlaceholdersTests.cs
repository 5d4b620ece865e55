using System.Globalization;
using System.Linq;
using RosterSync.Contacts;
using Xunit;

namespace RosterSync.Core.Tests.Contacts;

public class PlaceholdersTests
{
    [Theory]
    [InlineData("999-999-9999")]
    [InlineData("000-000-0000")]
    [InlineData("111-111-1111")]
    [InlineData("555-555-5555")]
    [InlineData("123-456-7890")]
    [InlineData("612-000-0000")]
    [InlineData("612-555-5555")]
    [InlineData("612-999-9999")]
    [InlineData("612-555-1212")]
    [InlineData("987-654-3210")]
    public void Numbers_that_stand_for_none(string text)
    {
        PhoneNumber.Parse(text.Utf8(), out var number);
        Assert.True(Placeholders.IsPhone(number));
    }

    [Theory]
    [InlineData("612-555-0123")]
    [InlineData("612-255-5555")]
    [InlineData("612-345-6789")]
    public void Numbers_that_are_some(string text)
    {
        PhoneNumber.Parse(text.Utf8(), out var number);
        Assert.False(Placeholders.IsPhone(number));
    }

    [Theory]
    [InlineData("none@none.com")]
    [InlineData("no@no.com")]
    [InlineData("na@na.com")]
    [InlineData("na@na.org")]
    [InlineData("n@n.com")]
    [InlineData("noemail@example.org")]
    [InlineData("no-email@example.org")]
    [InlineData("no.email@example.org")]
    [InlineData("noemail@noemail.com")]
    [InlineData("test@test.com")]
    [InlineData("declined@example.org")]
    [InlineData("unknown@example.org")]
    [InlineData("none@example.org")]
    [InlineData("anything@noemail.com")]
    [InlineData("x@x.com")]
    public void Addresses_that_stand_for_none(string text) => Assert.True(Placeholders.IsEmail(text.Utf8()));

    [Theory]
    [InlineData("parent@example.org")]
    [InlineData("sample@sample.com")]
    [InlineData("nona@example.org")]
    [InlineData("test.parent@example.org")]
    [InlineData("no@example.org")]
    [InlineData("mother@example.org")]
    [InlineData("nonemail@example.org")]
    public void Addresses_that_are_some(string text) => Assert.False(Placeholders.IsEmail(text.Utf8()));

    [Theory]
    [InlineData("Mother", "")]
    [InlineData("", "Father")]
    [InlineData("MOM", "")]
    [InlineData("Mom", "Dad")]
    [InlineData("Parent", "Guardian")]
    [InlineData("Parent/Guardian", "")]
    [InlineData("Legal", "Guardian")]
    [InlineData("Guardian", "1")]
    [InlineData("Parent", "2")]
    [InlineData("Unknown", "Unknown")]
    [InlineData("Unknown", "")]
    [InlineData("N/A", "")]
    [InlineData("n/a", "N/A")]
    [InlineData("None", "None")]
    [InlineData("Test", "Test")]
    [InlineData("Same", "")]
    [InlineData("Same as", "above")]
    [InlineData("TBD", "TBD")]
    [InlineData("X", "X")]
    [InlineData("No", "Name")]
    [InlineData("-", "-")]
    [InlineData(".", "")]
    [InlineData("???", "")]
    [InlineData("(Mother)", "")]
    [InlineData("Step-Mother", "")]
    [InlineData("Emergency", "Contact")]
    public void Names_that_stand_for_none(string first, string last) => Assert.True(Placeholders.IsName(first.Utf8(), last.Utf8()));

    [Theory]
    [InlineData("Ada", "Sample")]
    [InlineData("Mother", "Sample")]
    [InlineData("Ada", "Parent")]
    [InlineData("Xavier", "No")]
    [InlineData("Ada", "Test")]
    [InlineData("", "Sample")]
    [InlineData("", "77")]
    [InlineData("12", "34")]
    [InlineData("山田", "")]
    [InlineData("Nina", "")]
    [InlineData("", "")]
    [InlineData(" ", " ")]
    public void Names_that_are_some_or_not_there(string first, string last) => Assert.False(Placeholders.IsName(first.Utf8(), last.Utf8()));

    [Fact]
    public void A_number_of_all_the_same_digits_is_one()
    {
        foreach (var number in Enumerable.Range(0, 10).Select(digit => ulong.Parse(new string((char)('0' + digit), 10), CultureInfo.InvariantCulture)))
        {
            Assert.True(Placeholders.IsPhone(number));
        }
    }
}
