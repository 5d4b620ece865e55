using System.Globalization;
using RosterSync.Delivery;

namespace RosterSync.Cli.Output;

/// <summary>The receipt for people.</summary>
internal static class SendReport
{
    public static Report Make(SendOutcome outcome)
    {
        var receipt = outcome.Receipt;
        var to = new RemoteEndpoint(receipt.Host, receipt.Port, receipt.User);
        var report = new Report();
        if (!outcome.IsSent)
        {
            report.Text(string.Create(
                CultureInfo.InvariantCulture,
                $"Nothing was sent: a set went to {to} today already, at {receipt.Finished:HH:mm}. Remind takes one a day; --again-today sends all the same."));
            AddPlace(report, outcome);
            return report;
        }

        report.Text(string.Create(CultureInfo.InvariantCulture, $"{outcome.Files.Count} files are on {to}, whole and verified."));
        var table = new ReportTable(
            "Receipt", new ReportColumn("File"), new ReportColumn("Bytes", IsNumber: true), new ReportColumn("Attempts", IsNumber: true), new ReportColumn("Verified"), new ReportColumn("SHA-256"));
        foreach (var file in outcome.Files)
        {
            table.Row(file.Name, ReportOutput.Number(file.Bytes), ReportOutput.Number(file.Attempts), file.Verified?.ToString() ?? string.Empty, file.Sha256);
        }

        report.Add(table);
        report.Text(string.Create(
            CultureInfo.InvariantCulture,
            $"From {receipt.Started:yyyy-MM-dd HH:mm:ss zzz} to {receipt.Finished:HH:mm:ss}. The server showed the key {receipt.HostKeyFingerprint}."));
        AddPlace(report, outcome);
        return report;
    }

    /// <summary>What a dry run found.</summary>
    public static Report Make(RemoteEndpoint endpoint, bool isDue)
    {
        var report = new Report();
        report.Text(isDue
            ? $"Nothing was sent: this was a dry run. The set would be sent to {endpoint}."
            : $"Nothing was sent: this was a dry run. The set would not be sent either, since one went to {endpoint} today already.");
        return report;
    }

    private static void AddPlace(Report report, SendOutcome outcome)
    {
        if (outcome.ReceiptPath is { } path)
        {
            report.Text("The receipt is " + path);
        }
    }
}
