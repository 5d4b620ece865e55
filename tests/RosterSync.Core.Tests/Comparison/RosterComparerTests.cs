using System;
using System.Linq;
using RosterSync.Comparison;
using Xunit;

namespace RosterSync.Core.Tests.Comparison;

/// <summary>What a comparison finds, and how it counts.</summary>
public sealed class RosterComparerTests
{
    [Fact]
    public void A_set_is_the_same_as_itself_whatever_the_order_of_its_rows()
    {
        var sets = new TwoSets();
        sets.After.Put("class_enrollments.csv", "class_id,user_id,role", "20-7,t-1,owner", "20-7,s-1,participant", "10-1,t-1,owner", "10-1,s-2,participant");
        sets.After.Put("schools.csv", "school_id,school_name", "20,Birch Middle", "10,Alder Elementary");

        var comparison = sets.Compare();

        Assert.Empty(sets.Changes);
        Assert.True(comparison.IsSame);
        Assert.Empty(comparison.Removals);
        Assert.Equal(
            [("School", 2), ("Class", 2), ("Teacher", 1), ("Staff", 1), ("Student", 2), ("Parent", 1), ("ClassEnrollment", 4), ("SchoolEnrollment", 1)],
            comparison.Totals.Select(count => (count.Record.ToString(), count.Before)));
        Assert.All(comparison.Totals, count => Assert.Equal(count.Before, count.After));
    }

    [Fact]
    public void Who_is_only_in_one_set_was_added_or_removed()
    {
        var sets = new TwoSets();
        sets.Before.Add("users.csv", "s-9,Ines,Okafor,,,student,2011/05/06,8,,").Add("class_enrollments.csv", "20-7,s-9,participant");
        sets.After.Add("users.csv", "s-8,Tomas,Lind,,,student,2011/07/08,8,,").Add("class_enrollments.csv", "20-7,s-8,participant");

        Assert.Equal(["Removed Student s-9", "Added Student s-8"], sets.Records());
        Assert.Equal(["Removed ClassEnrollment s-9 in 20-7", "Added ClassEnrollment s-8 in 20-7"], sets.Enrollments());
        Assert.All(sets.Changes, change => Assert.Equal("20", change.SchoolId));
        Assert.Equal(("users.csv", 7L), (sets.Changes[0].File, sets.Changes[0].Line!.Value));
    }

    [Fact]
    public void A_change_names_the_columns_and_no_value()
    {
        var sets = new TwoSets();
        sets.After.Cell("users.csv", 2, "email", "new@example.com").Cell("users.csv", 3, "grade", "10").Cell("users.csv", 3, "last_name", "Quillfeather");

        Assert.Equal(["Changed Parent p-1: email", "Changed Student s-1: last_name, grade"], sets.Records());
        Assert.DoesNotContain(sets.Changes, change => change.ToString().Contains("Quill", StringComparison.Ordinal) || change.ToString().Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public void A_person_at_another_school_is_changed_in_all_and_gone_from_the_school()
    {
        var sets = new TwoSets();
        sets.After.Cell("class_enrollments.csv", 4, "class_id", "10-1");

        Assert.Equal(["Changed Parent p-1: schools", "Changed Student s-1: schools"], sets.Records());
        Assert.Equal(["Removed ClassEnrollment s-1 in 20-7", "Added ClassEnrollment s-1 in 10-1"], sets.Enrollments().Order().Reverse());
        var (there, here) = (sets.At("20", RosterRecordKind.Student), sets.At("10", RosterRecordKind.Student));
        Assert.Equal((1, 0, 1), (there.Before, there.After, there.Removed));
        Assert.Equal((1, 2, 1), (here.Before, here.After, here.Added));
    }

    [Fact]
    public void Parents_count_at_the_schools_of_their_students()
    {
        var sets = new TwoSets();
        sets.Before.Add("users.csv", "p-7,Noa,Brandt,noa@example.com,,parent,,,,s-2").Add("users.csv", "p-8,Uma,Falk,uma@example.com,,parent,,,,");

        var comparison = sets.Compare();

        Assert.Equal(
            [("10", 2, 1), ("20", 1, 0), (null, 1, 1)],
            comparison.BySchool.Where(count => count.Record == RosterRecordKind.Parent).Select(count => (count.SchoolId, count.Before, count.Removed)));
        Assert.Equal((3, 1, 2), (sets.Total(RosterRecordKind.Parent).Before, sets.Total(RosterRecordKind.Parent).After, sets.Total(RosterRecordKind.Parent).Removed));
    }

    [Fact]
    public void An_owner_who_becomes_participant_is_a_changed_enrollment()
    {
        var sets = new TwoSets();
        sets.After.Cell("class_enrollments.csv", 3, "role", "participant");

        Assert.Equal(["Changed ClassEnrollment t-1 in 10-1: role"], sets.Enrollments());
    }

    [Fact]
    public void A_row_that_stands_twice_is_one_record()
    {
        var sets = new TwoSets();
        sets.Before.Add("class_enrollments.csv", "10-1,s-2,participant").Add("users.csv", "s-2,Benedek,Quill,,,student,2012/11/30,7,,");

        Assert.True(sets.Compare().IsSame);
    }

    [Fact]
    public void An_enrollment_of_somebody_who_is_not_in_the_set_is_none()
    {
        var sets = new TwoSets();
        sets.After.Add("class_enrollments.csv", "10-1,s-404,participant").Add("class_enrollments.csv", "404,s-1,participant").Add("school_enrollments.csv", "404,s-1");

        Assert.True(sets.Compare().IsSame);
    }

    [Fact]
    public void An_id_that_may_be_something_else_is_not_shown()
    {
        var sets = new TwoSets();
        sets.After.Add("users.csv", "mona@example.com,Mona,Ek,,,staff,,,,").Add("users.csv", "Mona Ek,Mona,Ek,,,staff,,,,");

        sets.Compare();

        Assert.Equal(2, sets.Changes.Count);
        Assert.All(sets.Changes, change => Assert.Null(change.RecordId));
    }

    [Fact]
    public void Columns_may_stand_in_another_order_and_headers_in_another_case()
    {
        var sets = new TwoSets();
        sets.After.Put("schools.csv", "School Name,SCHOOL_ID", "Alder Elementary,10", "Birch Middle,20");

        Assert.True(sets.Compare().IsSame);
    }
}
