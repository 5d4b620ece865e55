using System.Text;
using RosterSync.Comparison;
using Xunit;

namespace RosterSync.Core.Tests.Comparison;

public sealed class LeadingZerosTests
{
    [Theory]
    [InlineData("00712", "712", true)]
    [InlineData("s-00712", "s-712", true)]
    [InlineData("007-0001", "7-1", true)]
    [InlineData("000", "0", true)]
    [InlineData("712", "00712", false)]
    [InlineData("00712", "00712", false)]
    [InlineData("7012", "712", false)]
    [InlineData("7100", "71", false)]
    [InlineData("0", "", false)]
    [InlineData("a0b", "ab", false)]
    public void Are_lost_where_only_zeros_before_a_number_went(string before, string after, bool expected) =>
        Assert.Equal(expected, LeadingZeros.AreLost(Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(after)));
}
