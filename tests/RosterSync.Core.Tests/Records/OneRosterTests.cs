using System;
using System.Linq;
using RosterSync.Core.Tests.Validation;
using Xunit;

namespace RosterSync.Core.Tests.Records;

/// <summary>The rules on the files of OneRoster 1.1, where a user's cells list schools and relatives.</summary>
public sealed class OneRosterTests
{
    private readonly TinySet set = SoundSets.OneRoster();

    [Fact]
    public void A_sound_set_has_nothing_but_its_summary_and_what_is_not_confirmed()
    {
        Assert.Equal(["FieldWithoutColumn", "RosterSummary", "UnconfirmedLayout"], set.Check().Select(finding => finding.RuleName).Order());
        Assert.Equal(
            "2 schools, 2 classes, 1 teachers, 1 staff, 2 students, 1 parents, 5 class enrollments, 8 school enrollments.",
            set.Single("RosterSummary").Message);
    }

    [Fact]
    public void The_birth_dates_that_have_no_column_are_missed()
    {
        Assert.Contains("birth dates", set.Single("FieldWithoutColumn").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schools_of_a_user_and_the_course_of_a_class_are_ids()
    {
        set.Cell("users.csv", 5, "orgSourcedIds", string.Empty).Cell("classes.csv", 2, "courseSourcedId", string.Empty);

        Assert.Equal(["classes.csv:2 courseSourcedId 10-1", "users.csv:5 orgSourcedIds s-2"], set.Places("MissingId").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_id_of_a_list_is_looked_for()
    {
        set.Cell("users.csv", 4, "orgSourcedIds", "10,30").Cell("users.csv", 5, "agentSourcedIds", "p-1,p-9").Cell("users.csv", 6, "agentSourcedIds", "s-1,s-9");

        Assert.Equal(
            ["users.csv:4 orgSourcedIds s-1", "users.csv:5 agentSourcedIds p-9", "users.csv:6 agentSourcedIds s-9"],
            set.Places("UnknownReference").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_contact_counts_once_whichever_side_names_the_other()
    {
        Assert.Empty(set.Places("StudentWithoutContact"));
        Assert.Empty(set.Cell("users.csv", 6, "agentSourcedIds", string.Empty).Places("StudentWithoutContact"));

        set.Cell("users.csv", 4, "agentSourcedIds", string.Empty);

        Assert.Equal(["users.csv:4 sourcedId s-1"], set.Places("StudentWithoutContact"));
    }

    [Fact]
    public void Five_parents_whom_both_sides_name_are_not_too_many()
    {
        for (var i = 2; i <= 5; i++)
        {
            set.Add("users.csv", $"p-{i}|||true|10|guardian|||Parent|Number{i}||||612555010{i}|612555010{i}|s-1||");
        }

        set.Cell("users.csv", 4, "agentSourcedIds", "p-1,p-2,p-3,p-4,p-5");
        Assert.Empty(set.Places("TooManyContacts"));

        set.Add("users.csv", "p-6|||true|10|guardian|||Parent|Number6||||6125550106|6125550106|s-1||");

        Assert.Equal(["users.csv:4 sourcedId s-1"], set.Places("TooManyContacts"));
    }

    [Fact]
    public void Ids_of_courses_and_enrollments_are_ids_too()
    {
        set.Cell("courses.csv", 3, "sourcedId", "10-1").Cell("enrollments.csv", 3, "sourcedId", "e1").Cell("enrollments.csv", 4, "sourcedId", string.Empty);

        Assert.Equal(["courses.csv:3 sourcedId 10-1", "enrollments.csv:3 sourcedId t-1"], set.Places("DuplicateId").Order(StringComparer.Ordinal));
        Assert.Equal(["enrollments.csv:4 sourcedId s-1"], set.Places("MissingId"));
        Assert.Equal(["classes.csv:3 courseSourcedId 20-7"], set.Places("UnknownReference"));
    }

    [Theory]
    [InlineData("guardian", 0)]
    [InlineData("administrator", 0)]
    [InlineData("relative", 1)]
    public void The_words_of_the_standard_are_known_and_others_are_not(string role, int findings)
    {
        set.Cell("users.csv", 3, "role", role);

        Assert.Equal(findings, set.Places("InvalidRole").Length);
    }

    [Fact]
    public void An_administrator_in_a_class_owns_it_and_an_aide_does_not()
    {
        set.Cell("enrollments.csv", 2, "role", "administrator");
        Assert.Empty(set.Places("ClassWithoutOwner"));

        set.Cell("enrollments.csv", 2, "role", "aide");

        Assert.Equal(["classes.csv:2 10-1"], set.Places("ClassWithoutOwner"));
        Assert.Empty(set.Places("InvalidRole"));
    }
}
