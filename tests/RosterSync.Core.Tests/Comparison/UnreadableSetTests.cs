using RosterSync.Validation;
using Xunit;

namespace RosterSync.Core.Tests.Comparison;

/// <summary>Sets that cannot be compared: a row passed over would look like a person removed.</summary>
public sealed class UnreadableSetTests
{
    [Fact]
    public void A_file_that_is_not_there()
    {
        var sets = new TwoSets();
        sets.Before.Remove("users.csv");

        var error = Assert.Throws<RosterFormatException>(() => sets.Compare());

        Assert.Equal(("RosterSetIncomplete", "users.csv"), (error.ErrorId, error.File));
        Assert.Contains("the earlier set", error.Message);
    }

    [Fact]
    public void A_column_that_is_not_there()
    {
        var sets = new TwoSets();
        sets.After.Put("school_enrollments.csv", "school_id,person", "10,f-1");

        var error = Assert.Throws<RosterFormatException>(() => sets.Compare());

        Assert.Equal(("RosterSetIncomplete", "school_enrollments.csv", "user_id"), (error.ErrorId, error.File, error.Column));
        Assert.Contains("the new set", error.Message);
    }

    [Theory]
    [InlineData("s-3,Jo,Park,,,student,2010/01/01,9,")]
    [InlineData("s-3,Jo,Park,,,student,2010/01/01,9,,,")]
    [InlineData(",Jo,Park,,,student,2010/01/01,9,,")]
    [InlineData("s-3,Jo,Park,,,pupil,2010/01/01,9,,")]
    public void A_row_that_cannot_be_read(string row)
    {
        var sets = new TwoSets();
        sets.After.Add("users.csv", row);

        var error = Assert.Throws<RosterFormatException>(() => sets.Compare());

        Assert.Equal(("RowMalformed", "users.csv", 7L), (error.ErrorId, error.File, error.Line!.Value));
        Assert.DoesNotContain("Park", error.Message);
    }

    [Fact]
    public void A_quote_inside_a_cell()
    {
        var sets = new TwoSets();
        sets.Before.Fault("classes.csv", 3, RowFault.QuoteInCell);

        Assert.Equal(3, Assert.Throws<RosterFormatException>(() => sets.Compare()).Line);
    }

    [Fact]
    public void Blank_lines_are_passed_over()
    {
        var sets = new TwoSets();
        sets.Before.Add("schools.csv", string.Empty);

        Assert.True(sets.Compare().IsSame);
    }
}
