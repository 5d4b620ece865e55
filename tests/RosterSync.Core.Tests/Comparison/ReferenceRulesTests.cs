using System.Linq;
using RosterSync.Core.Tests.Validation;
using Xunit;

namespace RosterSync.Core.Tests.Comparison;

/// <summary>The rules that look at the set sent before.</summary>
public sealed class ReferenceRulesTests
{
    [Theory]
    [InlineData("LargeRemoval")]
    [InlineData("ClassIdReused")]
    [InlineData("LeadingZerosLost")]
    public void Nothing_is_said_of_a_set_that_is_as_it_was_or_without_one_sent_before(string rule)
    {
        Assert.Empty(new TwoSets().Check(rule));
        Assert.Empty(new TinySet().Places(rule));
    }

    [Fact]
    public void LargeRemoval_is_said_of_a_school_that_is_gone()
    {
        var sets = new TwoSets();
        sets.Before.Add("schools.csv", "30,Cedar High");

        var finding = Assert.Single(sets.Check("LargeRemoval"));

        Assert.Equal((RosterSeverity.Hold, "30"), (finding.Severity, finding.SchoolId));
    }

    [Fact]
    public void LargeRemoval_holds_a_set_that_cannot_be_compared()
    {
        var sets = new TwoSets();
        sets.After.Add("users.csv", "s-3,Jo,Park,,,student,2010/01/01,9");

        var finding = Assert.Single(sets.Check("LargeRemoval"));

        Assert.Equal((RosterSeverity.Hold, "users.csv", 7L), (finding.Severity, finding.File, finding.Line!.Value));
        Assert.Contains(sets.After.Findings, other => other.RuleName == "ColumnCountMismatch");
    }

    [Fact]
    public void A_set_sent_before_that_cannot_be_read_stops_the_check()
    {
        var sets = new TwoSets();
        sets.Before.Remove("classes.csv");

        Assert.Equal("RosterSetIncomplete", Assert.Throws<RosterFormatException>(() => sets.Check("LargeRemoval")).ErrorId);
    }

    [Fact]
    public void ClassIdReused_is_said_of_another_name_and_of_other_owners()
    {
        var sets = new TwoSets();
        sets.After
            .Cell("classes.csv", 2, "class_name", "Ceramics")
            .Add("users.csv", "t-2,Ansel,Ngo,ngo@example.org,,teacher,,,,")
            .Cell("class_enrollments.csv", 5, "user_id", "t-2");

        var findings = sets.Check("ClassIdReused");

        Assert.Equal([("10-1", "10", 2L), ("20-7", "20", 3L)], findings.Select(finding => (finding.RecordId!, finding.SchoolId!, finding.Line!.Value)));
        Assert.All(findings, finding => Assert.Equal(RosterSeverity.Warning, finding.Severity));
        Assert.Contains("another name", findings[0].Message);
        Assert.Contains("other owners", findings[1].Message);
    }

    [Fact]
    public void LeadingZerosLost_is_said_of_ids_and_of_student_numbers()
    {
        var sets = new TwoSets();
        sets.Before.Cell("users.csv", 3, "student_number", "0042").Add("users.csv", "s-0700,Ida,Moen,,,student,2010/01/02,9,,");
        sets.After.Cell("users.csv", 3, "student_number", "42").Add("users.csv", "s-700,Ida,Moen,,,student,2010/01/02,9,,");

        var findings = sets.Check("LeadingZerosLost");

        Assert.Equal([("s-1", "student_number"), ("s-700", "user_id")], findings.Select(finding => (finding.RecordId!, finding.Column!)));
        Assert.DoesNotContain(findings, finding => finding.Message.Contains("42"));
    }

    [Fact]
    public void LeadingZerosLost_is_not_said_of_zeros_gained_or_of_another_number()
    {
        var sets = new TwoSets();
        sets.Before.Cell("users.csv", 3, "student_number", "42").Cell("users.csv", 4, "student_number", "0042");
        sets.After.Cell("users.csv", 3, "student_number", "0042").Cell("users.csv", 4, "student_number", "43");

        Assert.Empty(sets.Check("LeadingZerosLost"));
    }
}
