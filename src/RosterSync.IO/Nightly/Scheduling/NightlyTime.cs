using System;
using System.Globalization;

namespace RosterSync.IO.Nightly.Scheduling;

/// <summary>When the run starts. Remind's article on SFTP syncs advises sending between 7 and 10 pm Pacific time.</summary>
internal static class NightlyTime
{
    private const int PacificHour = 19;
    private const int PacificMinute = 30;

    /// <summary>Half past seven in the evening, Pacific time, on the clock of a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="day">A day of the season meant: places change their clocks on different days.</param>
    /// <returns>Null where this machine does not know the Pacific time zone.</returns>
    public static TimeSpan? Default(TimeZoneInfo place, DateTime day)
    {
        if (Pacific() is not { } pacific)
        {
            return null;
        }

        var start = new DateTime(day.Year, day.Month, day.Day, PacificHour, PacificMinute, 0, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTime(start, pacific, place).TimeOfDay;
    }

    /// <summary>Reads a time such as 19:30.</summary>
    public static bool TryParse(string text, out TimeSpan time)
    {
        var isTime = DateTime.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment);
        time = moment.TimeOfDay;
        return isTime;
    }

    private static TimeZoneInfo? Pacific()
    {
        // Windows before 10 knows the first name only, other systems the second.
        foreach (var name in new[] { "Pacific Standard Time", "America/Los_Angeles" })
        {
            try
            {
                return TimeZoneInfo.FindSystemTimeZoneById(name);
            }
            catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException)
            {
                // The other name may be known.
            }
        }

        return null;
    }
}
