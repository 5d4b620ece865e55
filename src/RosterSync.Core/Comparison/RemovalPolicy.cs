using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RosterSync.Remind;
using RosterSync.Validation.Rules;

namespace RosterSync.Comparison;

/// <summary>What an id of a set stands for.</summary>
public enum RosterIdKind
{
    /// <summary>A school.</summary>
    School,
    /// <summary>A class.</summary>
    Class,
    /// <summary>A teacher.</summary>
    Teacher,
    /// <summary>A staff member.</summary>
    Staff,
    /// <summary>A student.</summary>
    Student,
    /// <summary>A parent or guardian.</summary>
    Parent,
}

/// <summary>How many ids of one kind one school had, and how many of them it has no longer.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="SchoolId">The school; blank for people of no school.</param>
/// <param name="Before">Ids in the earlier set.</param>
/// <param name="Gone">Ids of the earlier set that this school does not have in the new one.</param>
public sealed record RemovalCount(RosterIdKind Kind, string SchoolId, int Before, int Gone);

/// <summary>Rows below the header of a file in two sets.</summary>
/// <param name="FileName">Name of the file.</param>
/// <param name="Record">What its rows stand for.</param>
/// <param name="Before">Rows in the earlier set.</param>
/// <param name="Now">Rows in the new one.</param>
public sealed record FileRowCount(string FileName, RemindRecord Record, int Before, int Now);

/// <summary>
/// What counts as a large removal, the same everywhere: 10 % or more of the ids of one kind in one school, and at least 5; or a school;
/// or a file down to its header.
/// </summary>
public static class RemovalPolicy
{
    /// <summary>The share from which a removal is large, in percent.</summary>
    public const int Percent = 10;

    /// <summary>The number below which no removal of ids is large.</summary>
    public const int Minimum = 5;

    private const string Action =
        "See whether the export was whole and the filters are right. If these records are meant to go, send with -AllowHold LargeRemoval.";

    /// <summary>Whether so many of so many ids are a large removal.</summary>
    public static bool IsLarge(int before, int gone) => gone >= Minimum && gone * 100L >= before * (long)Percent;

    /// <summary>One finding for each large removal; none where the set may go.</summary>
    public static IReadOnlyList<RosterFinding> Judge(IEnumerable<RemovalCount> ids, IEnumerable<FileRowCount> files)
    {
        var rule = new LargeRemoval();
        var findings = new List<RosterFinding>();
        var counts = ids.ToList();
        var emptied = files.Where(file => file is { Before: > 0, Now: 0 }).ToList();
        foreach (var file in emptied)
        {
            findings.Add(rule.Find(Text("{0} has no rows any more; it had {1}.", file.FileName, file.Before), Action, file: file.FileName, count: file.Before));
        }

        // What follows from an empty file or from a school that is gone is not said once more for each kind.
        var isTold = new HashSet<RemindRecord>(emptied.Select(file => file.Record));
        var goneSchools = new HashSet<string>(
            counts.Where(count => count is { Kind: RosterIdKind.School, Gone: > 0 }).Select(count => count.SchoolId), StringComparer.Ordinal);
        if (!isTold.Contains(RemindRecord.School))
        {
            foreach (var school in goneSchools.OrderBy(school => school, StringComparer.Ordinal))
            {
                findings.Add(rule.Find("A school of the earlier set is gone, with all its people and classes.", Action, schoolId: school));
            }
        }

        foreach (var count in counts.Where(count => count.Kind != RosterIdKind.School).OrderBy(count => count.SchoolId, StringComparer.Ordinal).ThenBy(count => count.Kind))
        {
            if (IsLarge(count.Before, count.Gone) && !goneSchools.Contains(count.SchoolId) && !isTold.Contains(RecordOf(count.Kind)))
            {
                findings.Add(rule.Find(
                    Text("{0} of {1} {2} of {3} are gone.", count.Gone, count.Before, Name(count.Kind), count.SchoolId.Length == 0 ? "no school" : "the school"),
                    Action,
                    schoolId: count.SchoolId.Length == 0 ? null : count.SchoolId,
                    count: count.Gone));
            }
        }

        return findings;
    }

    /// <summary>The finding that the earlier set was of another format.</summary>
    /// <param name="names">Its files that the format of the new set does not have.</param>
    internal static RosterFinding FindOtherFormat(IReadOnlyList<string> names) => new LargeRemoval().Find(
        $"The earlier set was of another format: it had {string.Join(", ", names)}. By the word of a vendor Remind removes what came by the old format.",
        "Ask Remind before the format is changed. If it is meant to change, send with -AllowHold LargeRemoval.");

    private static RemindRecord RecordOf(RosterIdKind kind) => kind switch
    {
        RosterIdKind.School => RemindRecord.School,
        RosterIdKind.Class => RemindRecord.Class,
        _ => RemindRecord.User,
    };

    private static string Name(RosterIdKind kind) => kind switch
    {
        RosterIdKind.Class => "classes",
        RosterIdKind.Teacher => "teachers",
        RosterIdKind.Staff => "staff members",
        RosterIdKind.Student => "students",
        _ => "parents and guardians",
    };

    private static string Text(string format, params object[] arguments) => string.Format(CultureInfo.InvariantCulture, format, arguments);
}
