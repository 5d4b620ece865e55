using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RosterSync.Reporting;

namespace RosterSync.IO.Reports;

/// <summary>What was found: how much at which school, then by Remind's kinds, with what to do.</summary>
internal sealed class FindingSections(RosterReport report, string table, HtmlText page, Func<string?, string?> translate)
{
    private const int Shown = 8;
    private const int Listed = 200;

    public void Write()
    {
        page.Raw("<section id=\"findings\"><h2>Findings</h2>");
        if (report.FindingGroups.Count == 0)
        {
            page.Raw("<p class=\"lead\">Nothing was found.</p></section>\n");
            return;
        }

        page.Raw("<p class=\"lead\">In Remind&#39;s own words, with what to do about each. A finding about several records is as many cases.</p>");
        WriteBySchool();
        foreach (var kind in report.FindingGroups)
        {
            var (name, effect) = Describe(kind.Kind);
            page.Raw("<div class=\"kind\"><h3>").Text(name).Raw("<span class=\"count\">").Text(Words(kind.Count)).Raw("</span></h3><p class=\"note\">").Text(effect).Raw("</p>");
            foreach (var rule in kind.Rules)
            {
                Write(rule);
            }

            page.Raw("</div>");
        }

        page.Raw("</section>\n");
    }

    private static (string Name, string Effect) Describe(RemindKind kind) => kind switch
    {
        RemindKind.FileError => ("File errors", "Remind processes nothing of the district until they are gone."),
        RemindKind.SyncError => ("Sync errors", "Remind makes no account, or does not make the class. The rest goes through."),
        RemindKind.Alert => ("Alerts", "The sync goes on; Remind does not use the phone or e-mail for this person."),
        RemindKind.Hold => ("Holds", "Remind, or RosterSync before it, waits until a person has looked."),
        _ => ("RosterSync’s own remarks", "Remind has no word for these."),
    };

    private static string Short(RemindKind kind) => kind == RemindKind.Own ? "Remarks" : Describe(kind).Name;

    private void WriteBySchool()
    {
        var kinds = report.FindingGroups.Where(kind => kind.Count.Cases > 0).ToList();
        if (kinds.Count == 0)
        {
            return;
        }

        page.Raw("<p class=\"note\">Cases by school. Those for information only are not among them.</p><table class=\"stack matrix\"><thead><tr><th scope=\"col\">School</th>");
        foreach (var kind in kinds)
        {
            page.Raw("<th scope=\"col\" class=\"n\">").Text(Short(kind.Kind)).Raw("</th>");
        }

        page.Raw("</tr></thead><tbody>");
        var bySchool = kinds.ConvertAll(kind => kind.BySchool());
        var schools = bySchool.SelectMany(findings => findings).Where(findings => FindingCount.Of(findings).Cases > 0).Select(findings => findings.Key);
        foreach (var school in schools.Distinct().OrderBy(school => school.Length == 0 ? "\uFFFF" : school, StringComparer.Ordinal))
        {
            page.Raw("<tr><th scope=\"row\">");
            if (school.Length == 0)
            {
                page.Raw("No single school");
            }
            else
            {
                SchoolSections.WriteSchool(page, school, report.SchoolName(school));
            }

            Cells(kind => FindingCount.Of(bySchool[kind][school]));
        }

        page.Raw("<tr><th scope=\"row\">In all");
        Cells(kind => kinds[kind].Count);
        page.Raw("</tbody></table>");

        void Cells(Func<int, FindingCount> count)
        {
            page.Raw("</th>");
            for (var kind = 0; kind < kinds.Count; kind++)
            {
                var cases = count(kind).Cases;
                page.Raw("<td class=\"n" + (cases == 0 ? " zero" : string.Empty) + "\" data-label=\"").Text(Short(kinds[kind].Kind)).Raw("\">").Number(cases).Raw("</td>");
            }

            page.Raw("</tr>");
        }
    }

    private static string Words(FindingCount count) => count switch
    {
        { ForInformation: 0 } => HtmlText.Plural(count.Cases, "case", "cases"),
        { Cases: 0 } => HtmlText.Thousands(count.ForInformation) + " for information",
        _ => HtmlText.Plural(count.Cases, "case", "cases") + ", " + HtmlText.Thousands(count.ForInformation) + " for information",
    };

    private void Write(FindingRuleGroup rule)
    {
        page.Raw("<article class=\"rule\"><header><span class=\"badge " + rule.Severity.ToString().ToLowerInvariant() + "\">").Text(rule.Severity.ToString()).Raw("</span><h4>").Text(rule.Title)
            .Raw("</h4><span class=\"count\">").Text(Words(rule.Count)).Raw("</span></header>");
        var actions = rule.Actions.Take(3).ToList();
        if (actions.Count > 0)
        {
            page.Raw("<div class=\"fix\"><strong>How to fix it</strong>");
            foreach (var action in actions)
            {
                page.Element("p", translate(action));
            }

            page.Raw("</div>");
        }

        WriteRows(rule.Findings.Take(Shown).ToList());
        var more = rule.Findings.Skip(Shown).Take(Listed - Shown).ToList();
        if (more.Count > 0)
        {
            page.Raw("<details><summary>").Text(HtmlText.Plural(more.Count, "more finding", "more findings")).Raw("</summary>");
            WriteRows(more);
            page.Raw("</details>");
        }

        if (rule.Findings.Count > Listed)
        {
            page.Raw("<p class=\"note\">").Text(string.Format(CultureInfo.InvariantCulture, "The first {0} are listed here; all are in {1}.", Listed, table)).Raw("</p>");
        }

        page.Raw("<p class=\"page\"><a href=\"").Text(rule.HelpUri).Raw("\" rel=\"noreferrer\">").Text(rule.Name).Raw("</a></p></article>");
    }

    private void WriteRows(IReadOnlyList<RosterFinding> findings)
    {
        page.Raw("<table class=\"stack findings\"><thead class=\"quiet\"><tr><th scope=\"col\">School</th><th scope=\"col\">Record</th><th scope=\"col\">What</th></tr></thead><tbody>");
        foreach (var finding in findings)
        {
            page.Raw("<tr><td class=\"at\">");
            if (finding.SchoolId is not null)
            {
                SchoolSections.WriteSchool(page, finding.SchoolId, report.SchoolName(finding.SchoolId));
            }
            else
            {
                page.Raw("<span class=\"zero\">–</span>");
            }

            page.Raw("</td><td class=\"record\">");
            if (finding.RecordId is { } id)
            {
                page.Element("b", id);
                if (report.Names.TryGetValue(id, out var name))
                {
                    page.Raw(" <span class=\"name\">").Text(name).Raw("</span>");
                }
            }

            if (finding.File is not null)
            {
                page.Raw(" <span class=\"id\">").Text(finding.File + (finding.Line is { } line ? ":" + line.ToString(CultureInfo.InvariantCulture) : string.Empty)).Raw("</span>");
            }

            page.Raw("</td><td>").Text(translate(finding.Message)).Raw("</td></tr>");
        }

        page.Raw("</tbody></table>");
    }
}
