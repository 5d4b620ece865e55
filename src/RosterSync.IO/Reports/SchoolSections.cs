using System.Collections.Generic;
using System.Linq;
using RosterSync.Reporting;

namespace RosterSync.IO.Reports;

/// <summary>The sections that go by school: what goes in, and the students nobody can be reached for.</summary>
internal sealed class SchoolSections(RosterReport report, HtmlText page)
{
    private const int ListedStudents = 500;

    /// <summary>What goes in.</summary>
    public void WriteCounts()
    {
        var longest = report.Schools.Select(school => school.People).DefaultIfEmpty(0).Max();
        page.Raw("<section id=\"schools\"><h2>What goes in</h2><p class=\"lead\">By school. A person of several schools counts at the first.</p>")
            .Legend(("students", "Students"), ("parents", "Parents and guardians"), ("adults", "Teachers and staff"))
            .Raw("<table class=\"stack\"><thead><tr><th scope=\"col\">School</th><th scope=\"col\" class=\"wide\"><span class=\"quiet\">People</span></th><th scope=\"col\" class=\"n\">Students</th><th scope=\"col\" class=\"n\">Parents</th>")
            .Raw("<th scope=\"col\" class=\"n\">Teachers</th><th scope=\"col\" class=\"n\">Staff</th><th scope=\"col\" class=\"n\">Classes</th></tr></thead><tbody>");
        foreach (var school in report.Schools)
        {
            page.Raw("<tr><th scope=\"row\">");
            WriteSchool(page, school.Id, school.Name);
            page.Raw("</th><td class=\"wide\">");
            ReportCharts.Stack(
                page,
                longest,
                HtmlText.Plural(school.People, "person", "people"),
                (school.Students, "students"),
                (school.Parents, "parents"),
                (school.Teachers + school.Staff, "adults"));
            page.Raw("</td>");
            Cell("Students", school.Students);
            Cell("Parents", school.Parents);
            Cell("Teachers", school.Teachers);
            Cell("Staff", school.Staff);
            Cell("Classes", school.Classes);
            page.Raw("</tr>");
        }

        page.Raw("</tbody></table></section>\n");
    }

    /// <summary>Students without a contact.</summary>
    public void WriteStudentsWithoutContact()
    {
        var count = report.Counts.StudentsWithoutContact;
        var students = report.Schools.Sum(school => school.Students);
        page.Raw("<section id=\"without-contact\"><h2>Students without a contact</h2>");
        if (students == 0)
        {
            page.Raw("<p class=\"lead\">No students go in.</p></section>\n");
            return;
        }

        page.Raw("<div class=\"reach\">");
        ReportCharts.Ring(page, (students - count) / (double)students, "Students with a contact");
        page.Raw("<p class=\"lead\"><strong>").Number(students - count).Raw(" of ").Number(students).Raw("</strong> students have at least one parent or guardian in the roster. ")
            .Text(count == 0 ? "None is left without." : HtmlText.Plural(count, "student has", "students have") + " none: their families get no messages. See above who was left out, and why.").Raw("</p></div>");
        foreach (var school in report.Schools.Where(school => school.StudentsWithoutContact.Count > 0))
        {
            page.Raw("<div class=\"school\"><h3>");
            WriteSchool(page, school.Id, school.Name);
            page.Raw("<span class=\"count\">").Number(school.StudentsWithoutContact.Count).Raw(" of ").Number(school.Students).Raw("</span></h3>");
            WriteStudents(school.StudentsWithoutContact);
            page.Raw("</div>");
        }

        page.Raw("</section>\n");
    }

    /// <summary>A school by name and id.</summary>
    public static void WriteSchool(HtmlText page, string? id, string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            page.Text(id is null ? "No school" : "School " + id);
            return;
        }

        page.Text(name);
        if (id is not null)
        {
            page.Raw(" <span class=\"id\">").Text(id).Raw("</span>");
        }
    }

    private void Cell(string label, int count) =>
        page.Raw("<td class=\"n\" data-label=\"").Text(label).Raw("\">").Number(count).Raw("</td>");

    private void WriteStudents(List<string?> students)
    {
        page.Raw("<ul class=\"ids\">");
        foreach (var id in students.Take(ListedStudents))
        {
            page.Raw("<li>").Text(id ?? "(id not shown)");
            if (id is not null && report.Names.TryGetValue(id, out var name))
            {
                page.Raw(" <span class=\"name\">").Text(name).Raw("</span>");
            }

            page.Raw("</li>");
        }

        page.Raw("</ul>");
        if (students.Count > ListedStudents)
        {
            page.Raw("<p class=\"note\">And ").Number(students.Count - ListedStudents).Raw(" more.</p>");
        }
    }
}
