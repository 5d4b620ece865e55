using System;
using System.Globalization;
using System.IO;
using System.Text;
using RosterSync.IO.Files;

namespace RosterSync.IO.Nightly;

/// <summary>The report of a run, a page for whoever looks at it in the morning.</summary>
internal static class RunReport
{
    private const string Prefix = "report-";
    private const string StampFormat = "yyyyMMdd'T'HHmmss'Z'";

    private static readonly int StampLength = "20260101T000000Z".Length;

    /// <summary>Writes the report.</summary>
    /// <returns>Its path.</returns>
    public static string Write(KeptFolder kept, RemindRoster roster, RunDraft draft, bool hasReference)
    {
        OwnerOnly.CreateFolder(kept.Path);
        var path = Path.Combine(kept.Path, Prefix + draft.Started.UtcDateTime.ToString(StampFormat, CultureInfo.InvariantCulture) + ".html");
        _ = roster;
        _ = hasReference;
        var content = Encoding.UTF8.GetBytes("");
        File.Delete(path);
        using var stream = OwnerOnly.CreateFile(path);
        stream.Write(content, 0, content.Length);
        return path;
    }

    /// <summary>Removes reports that are older than they may be.</summary>
    public static void Prune(KeptFolder kept, DateTimeOffset now)
    {
        if (!Directory.Exists(kept.Path))
        {
            return;
        }

        foreach (var path in Directory.GetFiles(kept.Path, Prefix + "*"))
        {
            var name = Path.GetFileName(path);
            if (name.Length > Prefix.Length + StampLength
                && DateTimeOffset.TryParseExact(name.Substring(Prefix.Length, StampLength), StampFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                && time < now.AddDays(-kept.Days))
            {
                File.Delete(path);
            }
        }
    }
}
