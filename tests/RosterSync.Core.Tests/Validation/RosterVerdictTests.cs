using System;
using RosterSync.Validation;
using Xunit;

namespace RosterSync.Core.Tests.Validation;

public sealed class RosterVerdictTests
{
    [Theory]
    [InlineData(new string[0], null, 0, 0)]
    [InlineData(new[] { "RosterSummary" }, RosterSeverity.Information, 0, 0)]
    [InlineData(new[] { "RosterSummary", "MissingName" }, RosterSeverity.Warning, 0, 0)]
    [InlineData(new[] { "TooManyContacts", "MissingName" }, RosterSeverity.Hold, 3, 3)]
    [InlineData(new[] { "TooManyContacts", "MissingId" }, RosterSeverity.Error, 2, 2)]
    [InlineData(new[] { "UnconfirmedLayout" }, RosterSeverity.Information, 0, 3)]
    [InlineData(new[] { "UnconfirmedLayout", "MissingId" }, RosterSeverity.Error, 2, 2)]
    public void The_worst_finding_decides(string[] rules, RosterSeverity? severity, int exitCode, int sendExitCode)
    {
        var verdict = Verdict([], rules);

        Assert.Equal((severity, exitCode, sendExitCode), (verdict.Severity, verdict.ExitCode, verdict.SendExitCode));
        Assert.Equal(exitCode == 0, verdict.Passes);
    }

    [Fact]
    public void A_hold_that_is_named_lets_itself_pass_and_no_other()
    {
        var one = Verdict(["toomanycontacts"], "TooManyContacts", "PartialRoster");
        var both = Verdict(["TooManyContacts", "PartialRoster"], "TooManyContacts", "PartialRoster", "UnconfirmedLayout");

        Assert.Equal(["PartialRoster"], one.HeldBy);
        Assert.Equal(3, one.ExitCode);
        Assert.Empty(both.HeldBy);
        Assert.Equal(["UnconfirmedLayout"], both.SendHeldBy);
        Assert.Equal((0, 3), (both.ExitCode, both.SendExitCode));
        Assert.Equal(0, Verdict(["UnconfirmedLayout"], "UnconfirmedLayout").SendExitCode);
    }

    [Fact]
    public void No_name_lets_an_error_pass()
    {
        Assert.Equal(2, Verdict(["TooManyContacts"], "TooManyContacts", "MissingId").ExitCode);
        Assert.Contains("MissingId is no hold", Assert.Throws<ArgumentException>(() => new RosterVerdict(["MissingId"])).Message, StringComparison.Ordinal);
        Assert.Contains("no rule named Too*", Assert.Throws<ArgumentException>(() => new RosterVerdict(["Too*"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_are_counted_and_not_lines_of_the_list()
    {
        var verdict = new RosterVerdict();
        verdict.Add(RosterRules.Get("MissingName").Find("a"));
        verdict.Add(RosterRules.Get("MissingName").Find("many", count: 40));

        Assert.Equal(41, verdict.Count(RosterSeverity.Warning));
        Assert.Equal(0, verdict.Count(RosterSeverity.Error));
    }

    private static RosterVerdict Verdict(string[] allowHold, params string[] rules)
    {
        var verdict = new RosterVerdict(allowHold);
        foreach (var rule in rules)
        {
            verdict.Add(RosterRules.Get(rule).Find("It is so."));
        }

        return verdict;
    }
}
