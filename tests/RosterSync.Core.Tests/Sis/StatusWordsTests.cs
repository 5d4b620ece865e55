using RosterSync.Core.Tests.Contacts;
using RosterSync.Sis;
using Xunit;

namespace RosterSync.Core.Tests.Sis;

public class StatusWordsTests
{
    [Theory]
    [InlineData("inactive")]
    [InlineData("Not active")]
    [InlineData("No longer active")]
    [InlineData("Inactive - moved out of the district")]
    [InlineData("Deceased")]
    [InlineData("deceased 2019-04-01")]
    [InlineData("Archived")]
    [InlineData("tobedeleted")]
    [InlineData("Withdrawn")]
    [InlineData("false")]
    [InlineData("N")]
    public void Words_that_say_inactive(string text)
    {
        Assert.True(StatusWords.IsInactive(text.Utf8()));
        Assert.True(StatusWords.IsInactiveContact(text.Utf8()));
    }

    // A number or letter may be a code of the district's own: 0 is active in PowerSchool's Enroll_Status.
    [Theory]
    [InlineData("0")]
    [InlineData("F")]
    [InlineData("I")]
    [InlineData("none")]
    public void Codes_say_it_of_a_contact_alone(string text)
    {
        Assert.False(StatusWords.IsInactive(text.Utf8()));
        Assert.True(StatusWords.IsInactiveContact(text.Utf8()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("A")]
    [InlineData("T")]
    [InlineData("Y")]
    [InlineData("active")]
    [InlineData("Actively enrolled in the program of the district")]
    [InlineData("Enrolled")]
    [InlineData("No show before, active")]
    public void Anything_else_does_not(string text)
    {
        Assert.False(StatusWords.IsInactive(text.Utf8()));
        Assert.False(StatusWords.IsInactiveContact(text.Utf8()));
    }
}
