using System.Globalization;
using System.Linq;
using RosterSync.Remind.Templates;

namespace RosterSync.Cli.Output;

/// <summary>The account of an import of templates: what each was taken for, and what is left to settle.</summary>
internal static class TemplateReport
{
    public static Report Make(TemplateImport import, string file)
    {
        var report = new Report();
        report.Text($"The layout of version {import.Layout.Version} is in {file}; --layout {file} makes convert, test, compare, report and send use it.");
        var table = new ReportTable("Templates", new ReportColumn("Template"), new ReportColumn("File of the set"), new ReportColumn("Columns", IsNumber: true), new ReportColumn("Known", IsNumber: true));
        foreach (var use in import.Uses)
        {
            table.Row(use.Template, use.File, ReportOutput.Number(use.Columns), ReportOutput.Number(use.MappedColumns));
        }

        report.Add(table);
        foreach (var gap in import.Gaps)
        {
            report.Add(new ReportList(gap.Message, new[] { "To do: " + gap.Action, gap.Line is null ? null : "  " + gap.Line }.OfType<string>()));
        }

        report.Text(
            import.Gaps.Count > 0
                ? string.Create(CultureInfo.InvariantCulture, $"{import.Gaps.Count} {(import.Gaps.Count == 1 ? "thing is" : "things are")} left to settle in the layout file.")
                : import.Layout.IsConfirmed ? "Every header is confirmed." : "Headers of files without a template are not confirmed.",
            import.Gaps.Count > 0 ? RosterSeverity.Hold : null);
        return report;
    }
}
