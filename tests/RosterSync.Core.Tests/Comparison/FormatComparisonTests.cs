using System;
using System.Linq;
using System.Threading;
using RosterSync.Comparison;
using RosterSync.Core.Tests.Records;
using RosterSync.Core.Tests.Validation;
using RosterSync.Remind;
using Xunit;

namespace RosterSync.Core.Tests.Comparison;

/// <summary>Two sets of a format in which a row holds several records.</summary>
public sealed class FormatComparisonTests
{
    private static readonly byte[] Key = Enumerable.Range(0, 32).Select(i => (byte)i).ToArray();

    private readonly TwoSets csv10 = new(SoundSets.Csv10(), SoundSets.Csv10());
    private readonly TwoSets oneRoster = new(SoundSets.OneRoster(), SoundSets.OneRoster());

    [Fact]
    public void A_set_is_the_same_as_itself()
    {
        Assert.True(csv10.Compare().IsSame);
        Assert.Equal(
            [("School", 2), ("Class", 2), ("Teacher", 1), ("Student", 2), ("Parent", 2), ("ClassEnrollment", 5), ("SchoolEnrollment", 5)],
            csv10.Compare().Totals.Where(count => count.Before > 0).Select(count => (count.Record.ToString(), count.Before)));
        Assert.True(oneRoster.Compare().IsSame);
        Assert.Equal(1, oneRoster.Total(RosterRecordKind.Staff).Before);
    }

    [Fact]
    public void A_guardian_who_is_gone_from_all_rows_is_removed_and_a_changed_student_is_told_by_the_file_of_students()
    {
        csv10.After.Row("students.csv", 3, "10,s-1,Adalind,Quill,2010/03/04,10,,,Danika,Quill,danika@example.com,6125550101")
            .Row("students.csv", 2, "10,s-1,Adalind,Quill,2010/03/04,10,,,Danika,Quill,danika@example.com,6125550101")
            .Row("students.csv", 4, "20,s-1,Adalind,Quill,2010/03/04,10,,,Danika,Quill,danika@example.com,6125550101")
            .Row("students.csv", 5, "20,s-1,Adalind,Quill,2010/03/04,10,,,Danika,Quill,danika@example.com,6125550101");

        var records = csv10.Records();

        Assert.Equal(2, records.Length);
        Assert.StartsWith("Removed Parent p-", records[0], StringComparison.Ordinal);
        Assert.Equal("Changed Student s-1: grade", records[1]);
        Assert.All(csv10.Changes, change => Assert.Equal("students.csv", change.File));
    }

    [Fact]
    public void A_guardian_who_is_no_longer_one_of_a_sibling_is_changed()
    {
        csv10.After.Row("students.csv", 6, "10,s-2,Benedek,Quill,2012/11/30,7,,,Ezekiel,Quill,,6125550102");

        Assert.Equal(2, csv10.Records().Count(change => change.StartsWith("Changed Parent p-", StringComparison.Ordinal) && change.EndsWith(": student_id", StringComparison.Ordinal)));
    }

    [Fact]
    public void Another_teacher_of_a_class_is_another_owner()
    {
        csv10.After.Add("teachers.csv", "20,t-2,Noorah,Haddad,haddad@example.org,").Cell("classes.csv", 3, "teacher_id", "t-2");

        Assert.Contains("Changed Class 20-7: owners", csv10.Records());
        Assert.Equal(["Added ClassEnrollment t-2 in 20-7", "Added SchoolEnrollment t-2", "Removed ClassEnrollment t-1 in 20-7"], csv10.Enrollments().Order());
    }

    [Fact]
    public void A_student_who_leaves_a_school_of_a_list_is_gone_there()
    {
        oneRoster.After.Cell("users.csv", 4, "orgSourcedIds", "10");
        oneRoster.After.Row("enrollments.csv", 6, "e5|||10-1|10|s-1|student|false||");

        oneRoster.Compare();

        Assert.Equal(1, oneRoster.At("20", RosterRecordKind.Student).Removed);
    }

    [Fact]
    public void The_ids_that_are_kept_of_a_set_know_each_school_of_teachers_students_and_guardians()
    {
        var set = SoundSets.Csv10();

        var ids = Ids(set);

        Assert.Equal(
            ["Class 10 1", "Class 20 1", "Parent 10 2", "Parent 20 2", "School 10 1", "School 20 1", "Student 10 2", "Student 20 1", "Teacher 10 1", "Teacher 20 1"],
            ids.Groups.Select(group => $"{group.Kind} {group.SchoolId} {group.Hashes.Length}").Order(StringComparer.Ordinal));
        Assert.Equal(3, ids.People!.Count);
        Assert.Empty(ids.FindRemovals(Ids(SoundSets.Csv10()), RemindLayouts.Csv10));
        Assert.Single(ids.FindRemovals(Ids(set.Put("enrollments.csv", "school_id,class_id,student_id")), RemindLayouts.Csv10));
    }

    [Fact]
    public void A_set_of_another_format_is_a_large_removal_though_its_people_are_the_same()
    {
        var finding = Ids(new TinySet()).FindRemovals(Ids(SoundSets.Csv10()), RemindLayouts.Csv10)[0];

        Assert.Equal("LargeRemoval", finding.RuleName);
        Assert.Contains("another format: it had class_enrollments.csv, school_enrollments.csv, users.csv.", finding.Message, StringComparison.Ordinal);
    }

    private static SetIds Ids(TinySet set) => SetIdReader.Read(set.ToSet().Layout, set.ToSet().Files, set, Key, CancellationToken.None);
}
