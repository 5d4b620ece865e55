using System;
using System.Globalization;
using System.IO;
using System.Linq;
using RosterSync.Remind;
using RosterSync.Reporting;

namespace RosterSync.IO.Reports;

/// <summary>A report as one page that needs nothing from elsewhere: its style and charts are in it, and there is no script.</summary>
internal sealed class HtmlReport
{
    private readonly RosterReport report;
    private readonly HtmlText page = new();

    private HtmlReport(RosterReport report) => this.report = report;

    /// <summary>The page.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="table">Name of the table beside it.</param>
    /// <param name="translate">Turns names of parameters into those of the program that writes the page.</param>
    public static string Of(RosterReport report, string table, Func<string?, string?> translate)
    {
        var html = new HtmlReport(report);
        html.Begin();
        html.Summary();
        new SchoolSections(report, html.page).WriteCounts();
        new LeftOutSection(report, html.page, translate).Write();
        new FindingSections(report, table, html.page, translate).Write();
        new ChangeSection(report, html.page, translate).Write();
        new SchoolSections(report, html.page).WriteStudentsWithoutContact();
        html.End(table);
        return html.page.ToString();
    }

    private static string Style()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("RosterSync.IO.Reports.report.css")
            ?? throw new InvalidOperationException("The style of the report is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private string Day => report.Day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private void Begin()
    {
        page.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n<link rel=\"icon\" href=\"data:,\">\n")
            .Raw("<title>Roster report, ").Text(Day).Raw("</title>\n<style>\n").Raw(Style()).Raw("</style>\n</head>\n<body>\n");
        page.Raw("<header class=\"top\"><div class=\"wrap\"><p class=\"brand\">RosterSync</p><h1>Roster report</h1><p class=\"of\">")
            .Text(report.Format is null ? report.Source : report.Source + " (" + report.Format + " export)")
            .Raw("<span>").Text(RemindLayouts.TitleOf(report.Version)).Raw("</span><span>").Text(Day).Raw("</span></p></div></header>\n");
        page.Raw("<nav aria-label=\"Sections\"><div class=\"wrap\"><a href=\"#schools\">Goes in</a><a href=\"#left-out\">Left out</a><a href=\"#findings\">Findings</a>")
            .Raw("<a href=\"#changes\">Changes</a><a href=\"#without-contact\">Without a contact</a></div></nav>\n<main class=\"wrap\">\n");
    }

    private void Summary()
    {
        var (state, title, text) = Verdict();
        page.Raw("<section id=\"summary\"><div class=\"verdict " + state + "\"><h2>").Text(title).Raw("</h2><p>").Text(text).Raw("</p></div>\n<div class=\"tiles\">");
        Tile(report.Counts.Schools, "Schools");
        Tile(report.Counts.Classes, "Classes");
        Tile(report.Counts.Students, "Students");
        Tile(report.Counts.Parents, "Parents and guardians");
        Tile(report.Counts.Teachers, "Teachers");
        Tile(report.Counts.Staff, "Staff");
        page.Raw("</div>\n");
        if (report.HasValues)
        {
            page.Raw("<p class=\"note values\">This report shows names of people. Keep it as you keep the roster itself.</p>");
        }

        page.Raw("</section>\n");
    }

    private (string State, string Title, string Text) Verdict()
    {
        var verdict = report.Verdict;
        var errors = verdict.Count(RosterSeverity.Error);
        var warnings = verdict.Count(RosterSeverity.Warning);
        if (errors > 0)
        {
            return ("error", "Remind would refuse this set", HtmlText.Plural(errors, "error stops", "errors stop") + " the whole set. Nothing of the district is processed until they are gone.");
        }

        if (verdict.HeldBy.Count > 0)
        {
            var titles = report.FindingGroups.SelectMany(kind => kind.Rules).Where(rule => verdict.HeldBy.Contains(rule.Name)).Select(rule => rule.Title);
            return ("hold", "On hold: somebody has to look", string.Join("; ", titles) + ".");
        }

        var text = warnings > 0
            ? HtmlText.Plural(warnings, "warning", "warnings") + ": single records get no account or an incomplete one, or deserve a look. The rest goes through."
            : "Nothing was found that a person should look at.";
        return ("ready", "Nothing is known that Remind would refuse", verdict.SendHeldBy.Count == 0 ? text : text + " The headers are not confirmed by Remind’s templates yet; sending waits for that.");
    }

    private void Tile(int count, string what) =>
        page.Raw("<div class=\"tile\"><strong>").Number(count).Raw("</strong><span>").Text(what).Raw("</span></div>");

    private void End(string table) => page.Raw("</main>\n<footer><div class=\"wrap\"><p>Made by RosterSync on ").Text(Day)
        .Raw(report.HasValues ? ". It shows names of people." : ". It shows ids and no names, phones, e-mails or dates of birth.")
        .Raw(" All problems, one a row, are in ").Text(table).Raw(" beside it. What Remind says when the set is sent is decided by Remind.</p></div></footer>\n</body>\n</html>\n");
}
