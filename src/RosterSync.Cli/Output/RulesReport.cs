using System.Collections.Generic;
using RosterSync.Validation;

namespace RosterSync.Cli.Output;

/// <summary>The rules for people: a table of all, or all there is to say of one.</summary>
internal static class RulesReport
{
    public static Report Make(IReadOnlyList<RosterRule> rules)
    {
        var report = new Report();
        if (rules.Count == 1)
        {
            report.Add(Details(rules[0]));
            return report;
        }

        var table = new ReportTable("Rules", new ReportColumn("Severity"), new ReportColumn("Rule"), new ReportColumn("What"));
        foreach (var rule in rules)
        {
            table.Row(rule.Severity.ToString(), rule.Name, rule.Title);
        }

        report.Add(table);
        return report;
    }

    private static ReportTable Details(RosterRule rule)
    {
        var table = new ReportTable(rule.Name, new ReportColumn(string.Empty), new ReportColumn(string.Empty));
        table.Row("What", rule.Title);
        table.Row("Severity", rule.Severity.ToString());
        table.Row("To Remind", rule.RemindKind.ToString());
        table.Row("Looks at", rule.Scope.ToString());
        table.Row("Why", rule.Description);
        table.Row("More", RosterFinding.HelpUriBase + rule.Name + ".md");
        return table;
    }
}
