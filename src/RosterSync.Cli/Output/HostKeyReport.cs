using System.Collections.Generic;
using RosterSync.Delivery;

namespace RosterSync.Cli.Output;

/// <summary>The keys of a server for people.</summary>
internal static class HostKeyReport
{
    public static Report Make(IReadOnlyList<HostKeyInfo> keys)
    {
        var report = new Report();
        var table = new ReportTable($"Keys of {keys[0].Host}, port {keys[0].Port}", new ReportColumn("Type"), new ReportColumn("Fingerprint"));
        foreach (var key in keys)
        {
            table.Row(key.KeyType, key.Fingerprint);
        }

        report.Add(table);
        report.Text("This is what answers now, which says nothing of who it is. Compare it with what the operator of the server publishes.");
        report.Add(new ReportList("If it is the same, send with", [$"--host-key-fingerprint {keys[0].Fingerprint}"]));
        return report;
    }
}
