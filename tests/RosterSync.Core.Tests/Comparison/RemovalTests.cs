using System.Globalization;
using System.Linq;
using RosterSync.Comparison;
using RosterSync.Core.Tests.Validation;
using Xunit;

namespace RosterSync.Core.Tests.Comparison;

/// <summary>When a comparison says that a person should look first.</summary>
public sealed class RemovalTests
{
    [Theory]
    [InlineData(50, 4, false)]
    [InlineData(50, 5, true)]
    [InlineData(51, 5, false)]
    [InlineData(51, 6, true)]
    public void Ten_percent_of_one_kind_in_one_school_and_at_least_five(int students, int gone, bool isHeld)
    {
        var sets = new TwoSets();
        Fill(sets.Before, 1, students);
        Fill(sets.After, 1 + gone, students);

        var removals = sets.Compare().Removals;

        Assert.Equal(isHeld, removals.Any());
        if (isHeld)
        {
            Assert.Equal(("LargeRemoval", RosterSeverity.Hold, "10", gone), (removals[0].RuleName, removals[0].Severity, removals[0].SchoolId, removals[0].Count));
        }
    }

    [Fact]
    public void A_changed_id_is_gone_for_Remind()
    {
        var sets = new TwoSets();
        Fill(sets.Before, 1, 20);
        Fill(sets.After, 1, 20, prefix: "s-x");

        var comparison = sets.Compare();

        Assert.Equal(20, sets.Total(RosterRecordKind.Student).Rekeyed);
        Assert.Equal(20, Assert.Single(comparison.Removals).Count);
    }

    [Fact]
    public void A_school_that_is_gone_however_small()
    {
        var sets = new TwoSets();
        sets.Before.Add("schools.csv", "30,Cedar High");

        Assert.Equal("30", Assert.Single(sets.Compare().Removals).SchoolId);
    }

    [Fact]
    public void A_file_down_to_its_header()
    {
        var sets = new TwoSets();
        sets.After.Put("class_enrollments.csv", "class_id,user_id,role");

        Assert.Contains(sets.Compare().Removals, removal => removal.File == "class_enrollments.csv");
    }

    private static void Fill(TinySet set, int first, int last, string prefix = "s-1")
    {
        set.Put("users.csv", "user_id,first_name,last_name,email,phone,role,date_of_birth,grade,student_number,student_ids", "t-1,Mayalin,Rivera,rivera@example.org,,teacher,,,,");
        set.Put("class_enrollments.csv", "class_id,user_id,role", "10-1,t-1,owner", "20-7,t-1,owner");
        set.Put("school_enrollments.csv", "school_id,user_id");
        for (var i = first; i <= last; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{prefix}{i:000}");
            set.Add("users.csv", string.Create(CultureInfo.InvariantCulture, $"{id},Kim,Nr{(char)('a' + (i / 26))}{(char)('a' + (i % 26))},,,student,2010/03/04,9,,"));
            set.Add("class_enrollments.csv", $"10-1,{id},participant");
        }
    }
}
