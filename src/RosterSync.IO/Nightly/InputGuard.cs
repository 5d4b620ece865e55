using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RosterSync.IO.Runs;
using RosterSync.Validation.Rules;

namespace RosterSync.IO.Nightly;

/// <summary>Whether an export looks like one of tonight that is whole: not too old, and not much smaller than the one of the last send.</summary>
internal static class InputGuard
{
    /// <summary>Bytes by what the files hold.</summary>
    public static Dictionary<string, long> Measure(IReadOnlyList<ExportFile> files) =>
        files.GroupBy(file => file.Kind).ToDictionary(kind => kind.Key, kind => kind.Sum(file => file.Length));

    /// <summary>What is wrong with an export.</summary>
    public static IEnumerable<RosterFinding> Judge(InputConfiguration wishes, IReadOnlyList<ExportFile> files, RunInput? last, DateTimeOffset now)
    {
        if (wishes.MaximumAge is { } oldest)
        {
            foreach (var file in files.Where(file => now - file.LastWritten > oldest))
            {
                yield return new StaleInput().Find(
                    Text("{0} was written {1:0} hours ago; at most {2:0} are allowed.", file.Name, Math.Floor((now - file.LastWritten).TotalHours), oldest.TotalHours),
                    "See whether the export of the student information system ran. If this file is meant, run once with --allow-hold StaleInput (-AllowHold StaleInput).",
                    file: file.Name);
            }
        }

        if (wishes.MaximumShrinkPercent is not { } percent || last is null)
        {
            yield break;
        }

        var bytes = Measure(files);
        foreach (var before in last.Bytes.OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            var has = bytes.TryGetValue(before.Key, out var length) ? length : 0;
            if (has * 100m < before.Value * (100m - percent))
            {
                var file = files.FirstOrDefault(file => file.Kind == before.Key)?.Name;
                yield return new ShrunkenInput().Find(
                    file is null
                        ? Text("The export has no file of {0} any more.", before.Key)
                        : Text("{0} has {1} bytes; {2} were {3} in the last run that sent.", file, has, before.Key, before.Value),
                    "See whether the export ended whole. If it is meant to be so, run once with --allow-hold ShrunkenInput (-AllowHold ShrunkenInput).",
                    file: file);
            }
        }
    }

    private static string Text(string format, params object[] arguments) => string.Format(CultureInfo.InvariantCulture, format, arguments);
}
