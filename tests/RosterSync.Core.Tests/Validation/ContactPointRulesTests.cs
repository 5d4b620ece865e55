using System;
using System.Linq;
using Xunit;

namespace RosterSync.Core.Tests.Validation;

/// <summary>Who gets a phone or e-mail that several have.</summary>
public sealed class ContactPointRulesTests
{
    private const string Email = "one@example.org";

    [Theory]
    [InlineData("teacher", "parent")]
    [InlineData("teacher", "student")]
    [InlineData("staff", "parent")]
    [InlineData("parent", "student")]
    public void The_higher_role_gets_the_point_whatever_the_order_and_the_ids(string winner, string loser)
    {
        foreach (var (first, second) in new[] { (winner, loser), (loser, winner) })
        {
            var set = new TinySet().Add("users.csv", User("x-1", first, Email, "")).Add("users.csv", User("x-2", second, Email.ToUpperInvariant(), ""));

            var finding = set.Single("SharedContactPoint");

            Assert.Equal(first == loser ? "x-1" : "x-2", finding.RecordId);
            Assert.Contains("user " + (first == loser ? "x-2" : "x-1"), finding.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Within_a_role_the_smaller_id_in_ordinal_order_gets_the_point()
    {
        var set = new TinySet()
            .Add("users.csv", User("x-9", "parent", "", "6125550150"))
            .Add("users.csv", User("x-10", "parent", "", "(612) 555-0150"))
            .Add("users.csv", User("x-100", "parent", "", "1 612 555 0150"));

        Assert.Equal(["users.csv:7 phone x-9", "users.csv:9 phone x-100"], set.Places("SharedContactPoint").Order());
        Assert.All(set.Findings.Where(finding => finding.RuleName == "SharedContactPoint"), finding =>
            Assert.Contains("user x-10 ", finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_parent_who_loses_all_points_gets_no_account_and_one_who_keeps_a_point_does()
    {
        var set = new TinySet()
            .Add("users.csv", User("x-1", "teacher", Email, "6125550150"))
            .Add("users.csv", User("x-2", "parent", Email, "6125550150"))
            .Add("users.csv", User("x-3", "parent", Email, "6125550151"));

        Assert.Equal(["users.csv:8 phone x-2"], set.Places("ParentWithoutContactPoint"));
        Assert.Equal(["users.csv:8 email x-2", "users.csv:8 phone x-2", "users.csv:9 email x-3"], set.Places("SharedContactPoint").Order());
        Assert.EndsWith("The phone stays.", set.Findings.Single(finding => finding.RecordId == "x-3" && finding.RuleName == "SharedContactPoint").Message);
    }

    [Fact]
    public void A_teacher_who_loses_the_email_gets_no_account()
    {
        var set = new TinySet().Add("users.csv", User("t-8", "teacher", Email, "")).Add("users.csv", User("t-9", "staff", Email, ""));

        Assert.Equal(["users.csv:8 email t-9"], set.Places("TeacherWithoutEmail"));
    }

    [Fact]
    public void One_person_with_the_same_point_twice_shares_it_with_nobody()
    {
        var set = new TinySet().Add("users.csv", User("x-1", "parent", Email, "")).Add("users.csv", User("x-1", "parent", Email, ""));

        Assert.Empty(set.Places("SharedContactPoint"));
    }

    [Theory]
    [InlineData("5550150", "InvalidPhone")]
    [InlineData("call the office", "InvalidPhone")]
    [InlineData("876-555-0150", "UnsupportedPhone")]
    [InlineData("+44 20 7946 0018", "UnsupportedPhone")]
    [InlineData("787-555-0150", null)]
    public void A_phone_is_judged_by_where_it_is(string phone, string? rule)
    {
        var set = new TinySet().Add("users.csv", User("x-1", "parent", Email, phone));

        Assert.Equal(rule is null ? [] : [rule], set.Check().Select(finding => finding.RuleName).Where(name => name.EndsWith("Phone", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("one@example.org", false)]
    [InlineData(" one@example.org", false)]
    [InlineData("mailto:one@example.org", true)]
    [InlineData("one@example.org; two@example.org", true)]
    [InlineData("one@example", true)]
    public void InvalidEmail_wants_one_bare_address(string email, bool isFound)
    {
        Assert.Equal(isFound, new TinySet().Add("users.csv", User("x-1", "student", email, "")).Places("InvalidEmail").Length == 1);
    }

    [Fact]
    public void PlaceholderContact_is_said_of_points_and_of_parents_names()
    {
        var set = new TinySet()
            .Add("users.csv", User("x-1", "parent", "none@none.com", "6125551212"))
            .Add("users.csv", "x-2,Mother,,mother@example.org,,parent,,,,s-1")
            .Add("users.csv", "x-3,Mother,Teresa,teresa@example.org,,parent,,,,s-1");

        Assert.Equal(["users.csv:7 email x-1", "users.csv:7 phone x-1", "users.csv:8 last_name x-2"], set.Places("PlaceholderContact").Order());
    }

    private static string User(string id, string role, string email, string phone) =>
        $"{id},Kimiko,Okafor,{email},{phone},{role},2010/01/01,,,{(role == "parent" ? "s-1" : "")}";
}
