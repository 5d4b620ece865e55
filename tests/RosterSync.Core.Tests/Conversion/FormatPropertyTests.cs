using System;
using System.Linq;
using RosterSync.Remind;
using RosterSync.Sis;
using RosterSync.Tests;
using Xunit;

namespace RosterSync.Core.Tests.Conversion;

/// <summary>Whatever the district: the files of a set agree with each other and with what is said of them.</summary>
public class FormatPropertyTests
{
    private static readonly string[] Schools = ["12", "13", "14"];

    [Fact]
    public void In_1_0_everybody_in_a_class_has_a_row_for_its_school() => ForAny(RemindLayouts.Csv10, (set, converted) =>
    {
        var students = set.Pairs("students.csv", "school_id", "student_id");
        var teachers = set.Pairs("teachers.csv", "school_id", "teacher_id");
        var schools = set.Column("schools.csv", "school_id");
        var classes = set.Pairs("classes.csv", "school_id", "class_id");
        return set.Pairs("enrollments.csv", "school_id", "student_id").IsSubsetOf(students)
            && set.Pairs("classes.csv", "school_id", "teacher_id").IsSubsetOf(teachers)
            && set.Pairs("enrollments.csv", "school_id", "class_id").IsSubsetOf(classes)
            && students.Concat(teachers).All(pair => schools.Contains(pair.Split('|')[0]))
            && set.Rows("students.csv").Distinct().Count() == set.Rows("students.csv").Count
            && set.Rows("enrollments.csv").Distinct().Count() == set.Rows("enrollments.csv").Count;
    });

    [Fact]
    public void In_OneRoster_every_id_in_a_list_and_every_reference_is_there() => ForAny(RemindLayouts.OneRoster, (set, converted) =>
    {
        var users = set.Column("users.csv", "sourcedId");
        var schools = set.Column("orgs.csv", "sourcedId");
        var classes = set.Pairs("classes.csv", "sourcedId", "schoolSourcedId");
        var schoolsOfUser = set.Lists("users.csv", "sourcedId", "orgSourcedIds");
        var agents = set.Lists("users.csv", "sourcedId", "agentSourcedIds");
        var ids = set.Column("enrollments.csv", "sourcedId");
        return schoolsOfUser.All(pair => schools.Contains(pair.Split('|')[1]))
            && agents.All(pair => agents.Contains(string.Join("|", pair.Split('|').Reverse())))
            && agents.All(pair => users.Contains(pair.Split('|')[0]))
            && set.Pairs("classes.csv", "sourcedId", "courseSourcedId").All(pair => pair.Split('|')[0] == pair.Split('|')[1])
            && set.Column("courses.csv", "sourcedId").SetEquals(set.Column("classes.csv", "sourcedId"))
            && set.Pairs("enrollments.csv", "classSourcedId", "schoolSourcedId").IsSubsetOf(classes)
            && set.Pairs("enrollments.csv", "userSourcedId", "schoolSourcedId").IsSubsetOf(schoolsOfUser)
            && ids.Count == set.Rows("enrollments.csv").Count;
    });

    [Theory]
    [InlineData("1.0")]
    [InlineData("OneRoster")]
    public void The_same_people_go_in_as_in_2_0_but_for_those_said_to_have_no_place(string version) => ForAny(RemindLayouts.Find(version)!, (set, converted) =>
    {
        var as20 = converted.District.Convert();
        var (counts, of20) = (converted.Result.Counts, as20.Result.Counts);
        var lacking = converted.Result.LeftOut.Where(record => record.Reason == "NotInFormat").Select(record => record.Kind).ToList();
        return version == "1.0"
            ? counts.Staff == 0 && lacking.Count(kind => kind == "Staff") == of20.Staff + as20.Reasons("Staff").Count(reason => reason == "NoEmail") && lacking.All(kind => kind is "Staff" or "Owner")
                && counts.Teachers == of20.Teachers && set.Column("teachers.csv", "teacher_id").Count == counts.Teachers
                && counts.Students == of20.Students && set.Column("students.csv", "student_id").Count == counts.Students
                && counts.Classes == set.Rows("classes.csv").Count && counts.ClassEnrollments == set.Rows("enrollments.csv").Count + counts.Classes
            : lacking.Count == 0
                && (counts.Teachers, counts.Staff, counts.Students, counts.Parents, counts.Classes, counts.ClassEnrollments)
                    == (of20.Teachers, of20.Staff, of20.Students, of20.Parents, of20.Classes, of20.ClassEnrollments)
                && set.Rows("users.csv").Count == counts.Teachers + counts.Staff + counts.Students + counts.Parents
                && set.Lists("users.csv", "sourcedId", "orgSourcedIds").Count == counts.SchoolEnrollments;
    });

    [Theory]
    [InlineData("1.0")]
    [InlineData("OneRoster")]
    public void The_order_of_rows_changes_nothing(string version) => ForAny(RemindLayouts.Find(version)!, (set, converted) =>
        converted.Everything == converted.District.Convert(Options(RemindLayouts.Find(version)!), converted.Seed + 1).Everything);

    private static ConversionOptions Options(RemindLayout layout) => TestDistrict.Options() with { Layout = layout };

    private static void ForAny(RemindLayout layout, Func<WrittenSet, Generated, bool> holds)
    {
        Properties.HoldsForSeeds(200, seed =>
        {
            var district = Generate(new Random(seed));
            var converted = district.Convert(Options(layout));
            return holds(new WrittenSet(layout, converted.Files), new Generated(district, seed, converted.Result, converted.Everything));
        });
    }

    // Contacts of every kind, and classes that have staff, co-teachers, or students of other schools in them.
    private static TestDistrict Generate(Random random)
    {
        var district = OrderTests.Generate(random);
        district.School("14", "Fern Hill");
        for (var i = random.Next(4); i > 0; i--)
        {
            district.Staff(Schools[random.Next(3)], $"80{random.Next(3)}", "Fay", $"Moor{(char)('a' + i)}", $"fay{random.Next(4)}@example.org");
        }

        for (var i = random.Next(5); i > 0; i--)
        {
            string Teacher() => random.Next(2) == 0 ? $"90{random.Next(2)}" : $"80{random.Next(3)}";
            district.Section(Schools[random.Next(3)], $"{20 + i}", "Music", Teacher(), (SisField.Teacher2Id, Teacher()), (SisField.Teacher3Id, random.Next(2) == 0 ? "" : Teacher()));
            for (var j = random.Next(4); j > 0; j--)
            {
                district.Enrollment(Schools[random.Next(3)], $"{20 + i}", $"{random.Next(5)}");
            }
        }

        return district;
    }

    private sealed record Generated(TestDistrict District, int Seed, ConversionResult Result, string Everything);
}
