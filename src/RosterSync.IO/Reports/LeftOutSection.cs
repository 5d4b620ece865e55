using System;
using System.Linq;
using RosterSync.Reporting;

namespace RosterSync.IO.Reports;

/// <summary>What was left out, by what it is and why.</summary>
internal sealed class LeftOutSection(RosterReport report, HtmlText page, Func<string?, string?> translate)
{
    public void Write()
    {
        page.Raw("<section id=\"left-out\"><h2>What was left out</h2>");
        if (report.LeftOut is not { } reasons)
        {
            page.Raw("<p class=\"lead\">Not known: this report was made of finished files. One made of the export, or in the pipeline after the conversion, says who was left out and why.</p></section>\n");
            return;
        }

        if (reasons.Count == 0)
        {
            page.Raw("<p class=\"lead\">Nothing.</p></section>\n");
            return;
        }

        page.Raw("<p class=\"lead\">Of the export, by reason. Emergency, secondary and unknown contacts stay out unless somebody asks for them; blocked contacts always do.</p>")
            .Legend(("kept-out", "Kept out to protect a child"), ("left-out", "For another reason"));
        var longest = reasons.Max(reason => reason.Count);
        foreach (var kind in reasons.GroupBy(reason => reason.Kind).OrderByDescending(kind => kind.Sum(reason => reason.Count)))
        {
            page.Raw("<div class=\"chart\"><h3>").Text(Name(kind.Key)).Raw("<span class=\"count\">").Number(kind.Sum(reason => (long)reason.Count)).Raw("</span></h3><dl>");
            foreach (var reason in kind)
            {
                page.Raw("<div class=\"row\"><dt>").Text(Words(reason.Reason)).Raw("</dt><dd class=\"bars\">");
                ReportCharts.Bar(page, reason.Count, longest, IsProtection(reason.Reason) ? "kept-out" : "left-out", HtmlText.Thousands(reason.Count));
                page.Raw("</dd><dd class=\"n\">").Number(reason.Count).Raw("</dd><dd class=\"why\">").Text(translate(reason.Description)).Raw("</dd></div>");
            }

            page.Raw("</dl></div>");
        }

        page.Raw("</section>\n");
    }

    // Who is kept out to protect a child is shown apart from what is missing, inactive or not selected.
    private static bool IsProtection(string reason) => reason is "EmergencyContact" or "SecondaryContact" or "Blocked" or "UnknownKind" or "NonCustodial" or "NotParent" or "Self";

    private static string Name(string kind) => kind switch
    {
        "Contact" => "Contacts",
        "Student" => "Students",
        "Teacher" => "Teachers",
        "Section" => "Sections",
        "Enrollment" => "Enrollments",
        "School" => "Schools",
        "Owner" => "Teachers of a class",
        "SchoolEnrollment" => "Places at a school",
        _ => kind,
    };

    // EmergencyContact becomes Emergency contact: the words stay those people filter by.
    private static string Words(string reason)
    {
        var words = new System.Text.StringBuilder();
        foreach (var letter in reason)
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append(' ').Append(char.ToLowerInvariant(letter));
            }
            else
            {
                words.Append(letter);
            }
        }

        return words.ToString();
    }
}
