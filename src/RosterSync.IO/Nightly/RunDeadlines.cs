using System;

namespace RosterSync.IO.Nightly;

/// <summary>How long Remind may be without a set. Remind's articles on CSV and SFTP syncs ask for one at least every 90 days.</summary>
internal static class RunDeadlines
{
    /// <summary>The longest time between two sends.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromDays(90);

    /// <summary>The time from which somebody is warned.</summary>
    public static readonly TimeSpan Warning = TimeSpan.FromDays(75);
}
