using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using RosterSync.Comparison;
using RosterSync.Core.Tests.Delivery;
using RosterSync.Remind;
using Xunit;

namespace RosterSync.Core.Tests.Comparison;

public sealed class RemovalPolicyTests
{
    private static readonly byte[] Key = Enumerable.Range(1, 32).Select(i => (byte)i).ToArray();

    [Theory]
    [InlineData(50, 5, true)]
    [InlineData(51, 5, false)]
    [InlineData(40, 4, false)]
    [InlineData(4, 4, false)]
    [InlineData(5, 5, true)]
    [InlineData(1000, 99, false)]
    [InlineData(1000, 100, true)]
    [InlineData(0, 0, false)]
    [InlineData(2_000_000_000, 199_999_999, false)]
    [InlineData(2_000_000_000, 200_000_000, true)]
    public void A_tenth_and_at_least_five_is_large(int before, int gone, bool isLarge) => Assert.Equal(isLarge, RemovalPolicy.IsLarge(before, gone));

    [Fact]
    public void The_same_set_in_another_order_of_rows_lacks_nothing()
    {
        var shuffled = new District();
        foreach (var file in shuffled.Files)
        {
            shuffled[file.Name].Reverse(1, shuffled[file.Name].Count - 1);
        }

        var before = Ids(new District());
        var after = Ids(shuffled);

        Assert.Empty(before.FindRemovals(after, RemindLayouts.Csv20));
        Assert.Equal(before.Groups.Select(Text).Order(), after.Groups.Select(Text).Order());
        static string Text(SetIdGroup group) => $"{group.Kind} {group.SchoolId} {string.Join(",", group.Hashes)}";
    }

    [Fact]
    public void People_are_counted_at_the_schools_they_belong_to()
    {
        var district = new District();
        district["users.csv"].Add("s-999,Benedek,Quill,,,student,2012/03/04,7,,");
        district["users.csv"].Add("p-999,Danika,Quill,,,parent,,,,s-1;s-101;s-404");

        var counts = Ids(district).Groups.ToDictionary(group => (group.Kind, group.SchoolId), group => group.Hashes.Length);

        Assert.Equal(
            new Dictionary<(RosterIdKind, string), int>
            {
                [(RosterIdKind.School, "10")] = 1,
                [(RosterIdKind.School, "20")] = 1,
                [(RosterIdKind.Class, "10")] = 1,
                [(RosterIdKind.Class, "20")] = 1,
                [(RosterIdKind.Teacher, "10")] = 1,
                [(RosterIdKind.Staff, "20")] = 1,
                [(RosterIdKind.Student, "10")] = 100,
                [(RosterIdKind.Student, "20")] = 40,
                [(RosterIdKind.Student, "")] = 1,
                [(RosterIdKind.Parent, "10")] = 101,
                [(RosterIdKind.Parent, "20")] = 41,
            },
            counts);
    }

    [Fact]
    public void A_tenth_of_the_students_of_a_school_is_held_and_nine_are_not()
    {
        Assert.Empty(Removals(new District().WithoutStudents(1, 9)));

        // Their parents are at no school any more.
        Assert.Equal(
            ["10: 10 of 100 students of the school are gone.", "10: 10 of 100 parents and guardians of the school are gone."],
            Removals(new District().WithoutStudents(1, 10)));
    }

    [Fact]
    public void Four_of_a_small_school_are_not_held_and_five_are()
    {
        Assert.Empty(Removals(new District().WithoutStudents(101, 4)));
        Assert.Contains("20: 5 of 40 students of the school are gone.", Removals(new District().WithoutStudents(101, 5)));
    }

    [Fact]
    public void A_student_who_changes_school_is_gone_from_the_first()
    {
        var moved = new District();
        for (var i = 1; i <= 10; i++)
        {
            moved["class_enrollments.csv"][moved["class_enrollments.csv"].IndexOf($"10-1,s-{i},participant")] = $"20-1,s-{i},participant";
        }

        Assert.Contains("10: 10 of 100 students of the school are gone.", Removals(moved));
    }

    [Fact]
    public void A_school_that_is_gone_is_said_once_and_not_again_for_all_its_people()
    {
        var closed = new District().WithoutStudents(101, 40);
        closed["schools.csv"].RemoveAt(2);
        closed["classes.csv"].RemoveAt(2);
        closed["school_enrollments.csv"].RemoveAt(1);
        closed["users.csv"].RemoveAll(row => row.StartsWith("f-1", StringComparison.Ordinal));
        closed["school_enrollments.csv"].Add("10,t-1");

        Assert.Equal(["20: A school of the earlier set is gone, with all its people and classes."], Removals(closed));
    }

    [Fact]
    public void A_file_down_to_its_header_is_said_once()
    {
        var emptied = new District();
        emptied["school_enrollments.csv"].RemoveRange(1, 1);
        Assert.Equal([": school_enrollments.csv has no rows any more; it had 1."], Removals(emptied));

        emptied = new District();
        emptied["users.csv"].RemoveRange(1, emptied["users.csv"].Count - 1);
        Assert.Equal([": users.csv has no rows any more; it had 282."], Removals(emptied));
    }

    [Fact]
    public void Ids_are_kept_as_keyed_hashes_only()
    {
        var ids = Ids(new District());
        var others = SetIdReader.Read(RemindLayouts.Csv20, new District().Files, new District(), [.. Key.Reverse()], CancellationToken.None);

        var all = ids.Groups.SelectMany(group => group.Hashes).ToHashSet();
        Assert.Equal(286, all.Count);
        Assert.Empty(all.Intersect(others.Groups.SelectMany(group => group.Hashes)));

        // Not a digest that whoever has no key could make as well.
        var plain = System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes("s-1")));
        Assert.DoesNotContain(plain, all);
    }

    private static string[] Removals(District now) =>
        [.. Ids(new District()).FindRemovals(Ids(now), RemindLayouts.Csv20).Select(finding => $"{finding.SchoolId}: {finding.Message}")];

    private static SetIds Ids(District district) => SetIdReader.Read(RemindLayouts.Csv20, district.Files, district, Key, CancellationToken.None);
}
