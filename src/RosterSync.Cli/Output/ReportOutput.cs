using System.Globalization;

namespace RosterSync.Cli.Output;

/// <summary>Writes reports: drawn for a terminal, plainly into files and pipes.</summary>
internal static class ReportOutput
{
    public static void Write(CommandHost host, Report report)
    {
        if (host.IsOutputTerminal)
        {
            host.Out.Flush();
            TerminalReport.Write(report);
        }
        else
        {
            PlainReport.Write(report, host.Out);
        }
    }

    /// <summary>A number with separators of thousands, the same everywhere.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
