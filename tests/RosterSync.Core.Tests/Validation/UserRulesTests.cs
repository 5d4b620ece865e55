using System;
using System.Linq;
using RosterSync.Validation;
using Xunit;

namespace RosterSync.Core.Tests.Validation;

/// <summary>The rules about people and the names of schools and classes.</summary>
public sealed class UserRulesTests
{
    private static readonly ValidationOptions AtStartOfTerm = new() { AsOf = new DateTime(2026, 9, 1) };

    [Theory]
    [InlineData("users.csv", 2, "first_name", "MissingName")]
    [InlineData("users.csv", 3, "last_name", "MissingName")]
    [InlineData("users.csv", 5, "email", "TeacherWithoutEmail")]
    [InlineData("users.csv", 6, "email", "TeacherWithoutEmail")]
    [InlineData("users.csv", 3, "date_of_birth", "InvalidBirthDate")]
    [InlineData("users.csv", 4, "role", "InvalidRole")]
    [InlineData("schools.csv", 2, "school_name", "MissingSchoolName")]
    public void A_blank_cell_is_found(string file, int line, string header, string rule)
    {
        var finding = new TinySet().Cell(file, line, header, " ").Single(rule);

        Assert.Equal((file, (long?)line, header), (finding.File!, finding.Line, finding.Column!));
    }

    [Theory]
    [InlineData("email")]
    [InlineData("phone")]
    [InlineData("date_of_birth")]
    [InlineData("grade")]
    [InlineData("student_number")]
    public void Some_cells_may_be_blank(string header)
    {
        var set = new TinySet().Add("users.csv", "p-2,Leander,Quill,leander@example.org,6125550199,parent,,,,s-1");
        set.Cell("users.csv", 7, header, "");

        Assert.DoesNotContain(set.Check(), finding => finding.Severity > RosterSeverity.Information);
    }

    [Fact]
    public void Who_gets_no_account_takes_no_phone_or_email_from_anybody()
    {
        var set = new TinySet().Cell("users.csv", 2, "last_name", "").Add("users.csv", "p-2,Leander,Quill,danika@example.com,6125550101,parent,,,,s-1");

        Assert.Empty(set.Places("SharedContactPoint"));
        Assert.Empty(set.Places("ParentWithoutContactPoint"));
        Assert.Equal(["users.csv:2 last_name p-1"], set.Places("MissingName"));
    }

    [Fact]
    public void ParentWithoutContactPoint_wants_one_of_the_two()
    {
        Assert.Empty(new TinySet().Cell("users.csv", 2, "phone", "").Places("ParentWithoutContactPoint"));
        Assert.Empty(new TinySet().Cell("users.csv", 2, "email", "").Places("ParentWithoutContactPoint"));
        Assert.Equal(
            ["users.csv:2 phone p-1"],
            new TinySet().Cell("users.csv", 2, "phone", "").Cell("users.csv", 2, "email", "danika at example.com").Places("ParentWithoutContactPoint"));
    }

    [Theory]
    [InlineData("2010/3/4", null)]
    [InlineData("3/4/2010", null)]
    [InlineData(" 2010/03/04 ", null)]
    [InlineData("2010-03-04", "YYYY-MM-DD")]
    [InlineData("04.03.2010", "no date")]
    [InlineData("13/32/2010", "no date")]
    [InlineData("3/4/10", "no date")]
    public void InvalidBirthDate_takes_the_forms_Remind_names(string value, string? words)
    {
        var set = new TinySet().Cell("users.csv", 3, "date_of_birth", value);

        if (words is null)
        {
            Assert.Empty(set.Places("InvalidBirthDate"));
        }
        else
        {
            Assert.Contains(words, set.Single("InvalidBirthDate").Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Birth_dates_of_others_are_not_looked_at()
    {
        Assert.Empty(new TinySet().Cell("users.csv", 5, "date_of_birth", "yesterday").Places("InvalidBirthDate"));
    }

    [Fact]
    public void ImplausibleBirthDate_needs_the_day_for_the_future_but_not_for_the_past()
    {
        var set = new TinySet().Cell("users.csv", 3, "date_of_birth", "1899/12/31").Cell("users.csv", 4, "date_of_birth", "2026/09/02");

        Assert.Equal(["users.csv:3 date_of_birth s-1"], set.Places("ImplausibleBirthDate"));
        Assert.Equal(["users.csv:3 date_of_birth s-1", "users.csv:4 date_of_birth s-2"], set.Places("ImplausibleBirthDate", AtStartOfTerm).Order());
    }

    [Fact]
    public void StudentUnder13_is_one_count_to_the_day()
    {
        var set = new TinySet().Cell("users.csv", 3, "date_of_birth", "2013/09/02").Cell("users.csv", 4, "date_of_birth", "2013/09/01");

        Assert.Equal(1, set.Single("StudentUnder13", AtStartOfTerm).Count);
        Assert.Empty(set.Places("StudentUnder13"));
    }

    [Fact]
    public void Names_are_measured_in_characters()
    {
        var set = new TinySet()
            .Cell("schools.csv", 2, "school_name", new string('É', 60))
            .Cell("schools.csv", 3, "school_name", new string('É', 61))
            .Cell("classes.csv", 2, "class_name", new string('ß', 255))
            .Cell("classes.csv", 3, "class_name", string.Concat(Enumerable.Repeat("\U0001F4DA", 256)));

        Assert.Equal(["schools.csv:3 school_name 20"], set.Places("SchoolNameTooLong"));
        Assert.Equal(["classes.csv:3 class_name 20-7"], set.Places("ClassNameTooLong"));
    }

    [Fact]
    public void Marks_and_traces_of_spreadsheets_are_found_in_the_columns_they_matter_in()
    {
        var set = new TinySet()
            .Cell("classes.csv", 2, "class_name", "The “Blue” Room")
            .Cell("users.csv", 3, "student_number", "1.23E+09")
            .Cell("users.csv", 3, "grade", "5-Mar")
            .Cell("users.csv", 6, "user_id", "f-1 ")
            .Cell("school_enrollments.csv", 2, "user_id", "f-1 ");

        Assert.Equal(["classes.csv:2 class_name 10-1"], set.Places("CurlyQuote"));
        Assert.Equal(["users.csv:3 student_number s-1"], set.Places("ExcelDamage"));
        Assert.Equal(["users.csv:6 user_id"], set.Places("StraySpace"));
    }

    [Fact]
    public void StudentWithoutContact_is_said_where_no_parent_names_the_student()
    {
        Assert.Equal(["users.csv:4 user_id s-2"], new TinySet().Cell("users.csv", 2, "student_ids", "s-1").Places("StudentWithoutContact"));
    }

    [Fact]
    public void TooManyContacts_begins_with_six_and_counts_a_parent_once()
    {
        var set = new TinySet();
        for (var i = 2; i <= 5; i++)
        {
            set.Add("users.csv", $"p-{i},Kimiko,Quill,kimiko{i}@example.org,,parent,,,,s-1;s-1;s-2");
        }

        Assert.Empty(set.Places("TooManyContacts"));

        set.Add("users.csv", "p-6,Kimiko,Quill,kimiko6@example.org,,parent,,,,s-1");
        Assert.Equal(["users.csv:3 user_id s-1"], set.Places("TooManyContacts"));
        Assert.Equal(RosterSeverity.Hold, set.Single("TooManyContacts").Severity);
    }
}
