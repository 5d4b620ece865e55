using System;
using System.Globalization;

namespace RosterSync.Delivery;

/// <summary>
/// Names of files that are not published yet. They carry our prefix, the time by our own clock and the run, so that leftovers
/// of dead runs are known as ours and as old whatever the server's clock says.
/// </summary>
internal static class TemporaryName
{
    private const string Prefix = ".rostersync-";
    private const string Suffix = ".part";
    private const string StampFormat = "yyyyMMdd'T'HHmmss'Z'";
    private const int StampLength = 16;

    internal static string Create(DateTimeOffset now, string runId, int attempt, string name) =>
        Prefix + now.UtcDateTime.ToString(StampFormat, CultureInfo.InvariantCulture) + "-" + runId.Substring(0, Math.Min(8, runId.Length))
        + "-" + attempt.ToString(CultureInfo.InvariantCulture) + "-" + name + Suffix;

    internal static bool IsLeftover(string name, DateTimeOffset now) =>
        name.StartsWith(Prefix, StringComparison.Ordinal)
        && name.EndsWith(Suffix, StringComparison.Ordinal)
        && name.Length > Prefix.Length + StampLength
        && DateTime.TryParseExact(
            name.Substring(Prefix.Length, StampLength),
            StampFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var made)
        && now.UtcDateTime - made > TimeSpan.FromDays(1);
}
