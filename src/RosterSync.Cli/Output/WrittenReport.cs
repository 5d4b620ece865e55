using System.Collections.Generic;
using System.IO;
using RosterSync.Reporting;

namespace RosterSync.Cli.Output;

/// <summary>The account of a report that was written.</summary>
internal static class WrittenReport
{
    public static Report Make(RosterReport report, IReadOnlyList<FileInfo> files)
    {
        var text = new Report();
        text.Text($"The report is in {files[0].FullName}, the problems one a row in {files[1].FullName}.");
        if (report.HasValues)
        {
            text.Text("It shows names of people: keep it as you keep the roster itself.");
        }

        TestReport.AddVerdict(text, report.Verdict);
        return text;
    }
}
