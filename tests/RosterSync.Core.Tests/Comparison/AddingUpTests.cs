using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RosterSync.Comparison;
using RosterSync.Core.Tests.Validation;
using RosterSync.Remind;
using RosterSync.Tests;
using Xunit;

namespace RosterSync.Core.Tests.Comparison;

/// <summary>Before, less those removed, and those added, are those of now: of every kind, in all and at every school.</summary>
public sealed class AddingUpTests
{
    private static readonly byte[] Key = Enumerable.Range(0, 32).Select(i => (byte)i).ToArray();

    [Theory]
    [InlineData("t-1", RekeyEvidence.None)]
    [InlineData("f-9", RekeyEvidence.Email)]
    public void Whose_role_changed_is_removed_from_the_one_and_added_to_the_other(string id, RekeyEvidence evidence)
    {
        var sets = new TwoSets();
        sets.After.Cell("users.csv", 5, "role", "staff").Cell("users.csv", 5, "user_id", id).Cell("class_enrollments.csv", 3, "user_id", id).Cell("class_enrollments.csv", 5, "user_id", id);

        var comparison = sets.Compare();

        AssertAddsUp(comparison);
        foreach (var counts in new[] { comparison.Totals, Of("10", comparison), Of("20", comparison) })
        {
            Assert.Equal((1, 0, 0, 1, 0, 0), Numbers(counts.Single(count => count.Record == RosterRecordKind.Teacher)));
            Assert.Equal((1, 0, 0), (Staff(counts).Added, Staff(counts).Rekeyed, Staff(counts).Changed));
        }

        var change = Assert.Single(sets.Changes, change => change.Record < RosterRecordKind.ClassEnrollment);
        Assert.Equal((RosterRecordKind.Staff, evidence, "role"), (change.Record, change.Evidence, Assert.Single(change.Fields)));

        static RosterChangeCount Staff(IEnumerable<RosterChangeCount> counts) => counts.Single(count => count.Record == RosterRecordKind.Staff);
    }

    [Fact]
    public void A_role_that_changed_is_told_where_the_role_is_no_column()
    {
        var sets = new TwoSets(SoundSets(), SoundSets());
        sets.After.Put("teachers.csv", "school_id,teacher_id,teacher_first_name,teacher_last_name,teacher_email,teacher_mobile_phone")
            .Add("students.csv", "10,t-1,Mayalin,Rivera,,,rivera@example.org,,,,,");

        var comparison = sets.Compare();

        AssertAddsUp(comparison);
        Assert.Contains("Changed Student t-1", sets.Records().Select(words => words.Split(':')[0]));

        static TinySet SoundSets() => Records.SoundSets.Csv10();
    }

    [Fact]
    public void A_school_with_another_id_is_one_removed_and_one_added_by_school_with_all_it_has()
    {
        var sets = new TwoSets();
        sets.After.Cell("schools.csv", 2, "school_id", "Z").Cell("school_enrollments.csv", 2, "school_id", "Z").Cell("classes.csv", 2, "school_id", "Z");

        var comparison = sets.Compare();

        AssertAddsUp(comparison);
        Assert.Equal(1, sets.Total(RosterRecordKind.School).Rekeyed);
        Assert.All(Of("10", comparison), count => Assert.Equal((count.Before, 0, 0, count.Before, 0, 0), Numbers(count)));
        Assert.All(Of("Z", comparison), count => Assert.Equal((0, count.After, count.After, 0, 0, 0), Numbers(count)));
        Assert.Equal(8, Of("10", comparison).Count);
        Assert.Equal(Of("10", comparison).Select(count => (count.Record, count.Before)), Of("Z", comparison).Select(count => (count.Record, count.After)));
        Assert.Contains(comparison.Removals, removal => removal.SchoolId == "10");
    }

    [Fact]
    public void What_moves_to_another_school_is_changed_in_all_and_removed_from_the_one_and_added_to_the_other()
    {
        var sets = new TwoSets();
        sets.After.Cell("classes.csv", 2, "school_id", "20");

        var comparison = sets.Compare();

        AssertAddsUp(comparison);
        Assert.Equal((2, 2, 0, 0, 0, 1), Numbers(sets.Total(RosterRecordKind.Class)));
        Assert.Equal((1, 0, 0, 1, 0, 0), Numbers(sets.At("10", RosterRecordKind.Class)));
        Assert.Equal((1, 2, 1, 0, 0, 0), Numbers(sets.At("20", RosterRecordKind.Class)));
        Assert.Equal((1, 0, 0, 1, 0, 0), Numbers(sets.At("10", RosterRecordKind.Student)));
    }

    [Fact]
    public void Whatever_changed_it_adds_up_and_the_ids_gone_are_those_a_later_run_finds_gone_by_their_hashes() => Properties.HoldsForSeeds(200, seed =>
    {
        var random = new Random(seed);
        var sets = new TwoSets(Any(random), Any(random));

        var comparison = sets.Compare();
        var hashed = Ids(sets.Before).CompareTo(Ids(sets.After), RemindLayouts.Csv20);

        AssertAddsUp(comparison);
        Assert.Equal(Gone(hashed.BySchool), Gone(comparison.BySchool));
        Assert.Equal(Gone(hashed.Totals), Gone(comparison.Totals));
        Assert.Equal(hashed.Removals.Select(removal => removal.Message), comparison.Removals.Select(removal => removal.Message));

        // What is told one by one is what is counted; who changed the role is one change, and two counts.
        foreach (var total in comparison.Totals.Where(total => total.Record <= RosterRecordKind.Parent))
        {
            var told = sets.Changes.Where(change => change.Record == total.Record && (change.Change is RosterChangeKind.Changed or RosterChangeKind.Rekeyed));
            Assert.Equal(total.Changed + total.Rekeyed, told.Count(change => !change.Fields.Contains("role")));
        }

        return true;
    });

    private static void AssertAddsUp(RosterComparison comparison)
    {
        foreach (var count in comparison.Totals.Concat(comparison.BySchool))
        {
            Assert.Equal(count.After, count.Before - count.Removed + count.Added);
            Assert.InRange(count.Rekeyed + count.Changed, 0, count.Before - count.Removed);
        }

        // A class is at one school, and a person with several counts at each.
        foreach (var total in comparison.Totals)
        {
            var here = comparison.BySchool.Where(count => count.Record == total.Record).ToList();
            Assert.InRange(total.Before, 0, here.Sum(count => count.Before));
            Assert.InRange(total.After, 0, here.Sum(count => count.After));
            Assert.True(total.Record is >= RosterRecordKind.Teacher and <= RosterRecordKind.Parent || here.Sum(count => count.After) == total.After);
        }
    }

    private static List<RosterChangeCount> Of(string school, RosterComparison comparison) => comparison.BySchool.Where(count => count.SchoolId == school).ToList();

    private static (int Before, int After, int Added, int Removed, int Rekeyed, int Changed) Numbers(RosterChangeCount count) =>
        (count.Before, count.After, count.Added, count.Removed, count.Rekeyed, count.Changed);

    private static IEnumerable<(string? School, RosterRecordKind Record, int Before, int After, int Gone, int Fresh)> Gone(IEnumerable<RosterChangeCount> counts) => counts
        .Where(count => count.Record <= RosterRecordKind.Parent && count.Before + count.After > 0)
        .Select(count => (count.SchoolId, count.Record, count.Before, count.After, count.IdsGone, count.Added + count.Rekeyed));

    private static SetIds Ids(TinySet set) => SetIdReader.Read(set.ToSet().Layout, set.ToSet().Files, set, Key, CancellationToken.None);

    // Few ids, names and e-mails, so that each is often another's.
    private static TinySet Any(Random random)
    {
        string[] roles = ["teacher", "staff", "student", "parent"];
        var schools = Some(["A", "B", "Z"]);
        var classes = Some(["1", "2", "3", "04", "4"]);
        var users = Some(["a", "b", "c", "d", "e", "f", "07", "7", "g", "h", "i", "j"]).ConvertAll(user => (Id: user, Role: roles[random.Next(4)]));
        var students = users.Where(user => user.Role == "student").Select(user => user.Id).ToList();
        return new TinySet()
            .Put("schools.csv", ["school_id,school_name", .. schools.Select(school => $"{school},School {random.Next(3)}")])
            .Put("classes.csv", ["class_id,school_id,class_name", .. classes.Select(one => $"{one},{schools[random.Next(schools.Count)]},Class {random.Next(4)}")])
            .Put(
                "users.csv",
                [
                    "user_id,first_name,last_name,email,phone,role,date_of_birth,grade,student_number,student_ids",
                    .. users.Select(user => $"{user.Id},Ruth,Marsh {random.Next(2)},{random.Next(9)}@example.org,,{user.Role},,,,{(user.Role == "parent" ? string.Join(";", students.Where(_ => random.Next(2) == 0)) : string.Empty)}"),
                ])
            .Put("class_enrollments.csv", ["class_id,user_id,role", .. classes.SelectMany(one => users.Where(_ => random.Next(4) == 0).Select(user => $"{one},{user.Id},{(random.Next(2) == 0 ? "owner" : "participant")}"))])
            .Put("school_enrollments.csv", ["school_id,user_id", .. schools.SelectMany(school => users.Where(_ => random.Next(5) == 0).Select(user => $"{school},{user.Id}"))]);

        List<string> Some(string[] all)
        {
            var some = all.Where(_ => random.Next(3) > 0).ToList();
            return some.Count == 0 ? [all[0]] : some;
        }
    }
}
