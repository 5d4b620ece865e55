using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace RosterSync.Reporting;

/// <summary>
/// The problems of a roster as a CSV for the people who mend them in the SIS: one row a problem, the worst first. Spreadsheets take cells
/// that begin with = + - @ for formulas; such cells get an apostrophe in front.
/// </summary>
internal static class FindingsTable
{
    private const string Header = "severity,kind,rule,title,school_id,school_name,record_id,file,line,column,count,message,action,help";

    /// <summary>The table. Information is no problem and is left away.</summary>
    public static string Of(RosterReport report)
    {
        var text = new StringBuilder(Header);
        text.Append(report.HasValues ? ",name\r\n" : "\r\n");
        foreach (var (finding, title) in Problems(report))
        {
            var cells = new List<string?>
            {
                finding.Severity.ToString(),
                finding.RemindKind.ToString(),
                finding.RuleName,
                title,
                finding.SchoolId,
                report.SchoolName(finding.SchoolId),
                finding.RecordId,
                finding.File,
                finding.Line?.ToString(CultureInfo.InvariantCulture),
                finding.Column,
                finding.Count.ToString(CultureInfo.InvariantCulture),
                finding.Message,
                finding.Action,
                finding.HelpUri,
            };
            if (report.HasValues)
            {
                cells.Add(finding.RecordId is { } id && report.Names.TryGetValue(id, out var name) ? name : null);
            }

            text.Append(string.Join(",", cells.Select(Cell))).Append("\r\n");
        }

        return text.ToString();
    }

    /// <summary>A cell as it stands in the file.</summary>
    internal static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return string.Empty;
        }

        var text = value![0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
        return text.IndexOfAny(NeedsQuotes) < 0 ? text : "\"" + text.Replace("\"", "\"\"") + "\"";
    }

    private static readonly char[] NeedsQuotes = [',', '"', '\r', '\n', ';'];

    private static IEnumerable<(RosterFinding Finding, string Title)> Problems(RosterReport report) => report.FindingGroups
        .SelectMany(kind => kind.Rules)
        .SelectMany(rule => rule.Findings.Select(finding => (Finding: finding, rule.Title)))
        .Where(problem => problem.Finding.Severity != RosterSeverity.Information)
        .OrderByDescending(problem => problem.Finding.Severity);
}
