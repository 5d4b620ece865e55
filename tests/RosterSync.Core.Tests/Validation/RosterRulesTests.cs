using System;
using System.Linq;
using RosterSync.Validation;
using Xunit;

namespace RosterSync.Core.Tests.Validation;

public sealed class RosterRulesTests
{
    [Fact]
    public void All_holds_every_rule_there_is_in_ordinal_order_of_names()
    {
        var classes = typeof(RosterRule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(RosterRule)) && !type.IsAbstract)
            .Select(type => type.Name)
            .OrderBy(name => name, StringComparer.Ordinal);

        Assert.Equal(classes, RosterRules.All.Select(rule => rule.Name));
    }

    [Fact]
    public void Every_rule_says_what_it_is_in_words()
    {
        Assert.All(RosterRules.All, rule =>
        {
            Assert.Equal(rule.GetType().Name, rule.Name);
            Assert.NotEmpty(rule.Title);
            Assert.EndsWith(".", rule.Description);
            Assert.Equal(rule.Name, rule.ToString());
        });
    }

    [Fact]
    public void File_errors_are_errors_and_alerts_and_sync_errors_are_warnings()
    {
        Assert.All(RosterRules.All, rule => Assert.True(rule.RemindKind switch
        {
            RemindKind.FileError => rule.Severity == RosterSeverity.Error,
            RemindKind.SyncError or RemindKind.Alert => rule.Severity == RosterSeverity.Warning,
            _ => true,
        }));
    }

    [Fact]
    public void A_rule_is_found_by_its_name_in_any_case_and_no_other()
    {
        Assert.Equal("MissingId", RosterRules.Get("missingid").Name);
        Assert.Contains("MissingIdd", Assert.Throws<ArgumentException>(() => RosterRules.Get("MissingIdd")).Message);
    }

    [Fact]
    public void A_rule_has_a_check_if_and_only_if_it_looks_at_files_at_the_set_sent_before_or_at_what_was_left_out()
    {
        var context = new CheckContext(
            new RosterSet { Layout = Remind.RemindLayouts.Csv20, Files = [] },
            new ValidationOptions(),
            new RosterIndex(0),
            new FindingCollector(new TinySet(), new RuleSelection(new ValidationOptions()), 1));

        foreach (var rule in RosterRules.All)
        {
            var expected = (rule.Scope & (RuleScope.Files | RuleScope.Reference)) != 0 || rule.Name.EndsWith("LeftOut", StringComparison.Ordinal);
            Assert.True(expected == rule.CreateCheck(context) is not null, rule.Name);
        }
    }
}
