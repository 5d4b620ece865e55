using System;
using System.Globalization;
using System.Linq;
using RosterSync.Comparison;
using RosterSync.Reporting;

namespace RosterSync.IO.Reports;

/// <summary>What changed since the set sent before.</summary>
internal sealed class ChangeSection(RosterReport report, HtmlText page, Func<string?, string?> translate)
{
    public void Write()
    {
        page.Raw("<section id=\"changes\"><h2>What changed since the last set</h2>");
        if (report.Comparison is not { } comparison)
        {
            page.Raw("<p class=\"lead\">Not known: no earlier set was named. With ").Element("code", translate("-ReferencePath")).Raw(" this section shows what was added, removed and changed, and what Remind may hold the set for.</p></section>\n");
            return;
        }

        if (comparison.IsSame)
        {
            page.Raw("<p class=\"lead\">Nothing: the two sets hold the same records with the same values.</p></section>\n");
            return;
        }

        WriteTotals(comparison);
        foreach (var removal in comparison.Removals)
        {
            page.Raw("<p class=\"removal\"><span class=\"badge hold\">Hold</span> ");
            if (removal.SchoolId is not null)
            {
                SchoolSections.WriteSchool(page, removal.SchoolId, report.SchoolName(removal.SchoolId));
                page.Raw(": ");
            }

            page.Text(removal.Message).Raw("</p>");
        }

        WriteBySchool(comparison);
        page.Raw("</section>\n");
    }

    private void WriteTotals(RosterComparison comparison)
    {
        page.Raw("<p class=\"lead\">A person or class under another id is to Remind one removed and another added. Whose role changed is removed from the one role and added to the other.</p>")
            .Legend(("removed", "Removed"), ("rekeyed", "Under another id"), ("added", "Added"))
            .Raw("<table class=\"stack\"><thead><tr><th scope=\"col\">Records</th><th scope=\"col\" class=\"wide\"><span class=\"quiet\">Change</span></th><th scope=\"col\" class=\"n\">Before</th><th scope=\"col\" class=\"n\">Now</th>")
            .Raw("<th scope=\"col\" class=\"n\">Removed</th><th scope=\"col\" class=\"n\">Other id</th><th scope=\"col\" class=\"n\">Added</th><th scope=\"col\" class=\"n\">Changed</th></tr></thead><tbody>");
        foreach (var count in comparison.Totals.Where(count => count.Before + count.After > 0))
        {
            // Shares, or the enrollments of a district would dwarf its schools.
            var whole = Math.Max(Math.Max(count.Before, count.After), 1);
            page.Raw("<tr><th scope=\"row\">").Text(RecordKindNames.Several(count.Record)).Raw("</th><td class=\"wide\">");
            ReportCharts.Diverging(page, count.Removed, count.Rekeyed, count.Added, whole, string.Format(CultureInfo.InvariantCulture, "{0} removed, {1} added", count.IdsGone, count.Added));
            page.Raw("</td>");
            Cell("Before", count.Before);
            Cell("Now", count.After);
            Cell("Removed", count.Removed);
            Cell("Other id", count.Rekeyed);
            Cell("Added", count.Added);
            Cell("Changed", count.Changed);
            page.Raw("</tr>");
        }

        page.Raw("</tbody></table>");
    }

    private void WriteBySchool(RosterComparison comparison)
    {
        var changed = comparison.BySchool.Where(count => count.IdsGone + count.Added + count.Changed > 0).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        page.Raw("<details><summary>By school</summary><p class=\"note\">Who or what is at another school now is removed from the one and added to the other; so is all of a school that has another id.</p><table class=\"stack\"><thead><tr><th scope=\"col\">School</th><th scope=\"col\">Records</th><th scope=\"col\" class=\"n\">Removed</th>")
            .Raw("<th scope=\"col\" class=\"n\">Other id</th><th scope=\"col\" class=\"n\">Added</th><th scope=\"col\" class=\"n\">Changed</th><th scope=\"col\" class=\"n\">Gone</th></tr></thead><tbody>");
        foreach (var count in changed)
        {
            page.Raw("<tr><th scope=\"row\">");
            SchoolSections.WriteSchool(page, count.SchoolId, report.SchoolName(count.SchoolId));
            page.Raw("</th><td class=\"records\">").Text(RecordKindNames.Several(count.Record)).Raw("</td>");
            Cell("Removed", count.Removed);
            Cell("Other id", count.Rekeyed);
            Cell("Added", count.Added);
            Cell("Changed", count.Changed);
            page.Raw("<td class=\"n\" data-label=\"Gone\">").Text((count.ShareGone * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %").Raw("</td></tr>");
        }

        page.Raw("</tbody></table></details>");
    }

    private void Cell(string label, int count) =>
        page.Raw("<td class=\"n" + (count == 0 ? " zero" : string.Empty) + "\" data-label=\"").Text(label).Raw("\">").Number(count).Raw("</td>");
}
