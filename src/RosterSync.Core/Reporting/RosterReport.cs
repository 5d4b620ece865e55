using System;
using System.Collections.Generic;
using RosterSync.Comparison;
using RosterSync.Validation;

namespace RosterSync.Reporting;

/// <summary>What a report says of a roster, whatever it is shown on.</summary>
internal sealed class RosterReport
{
    /// <summary>The day of the report.</summary>
    public required DateTime Day { get; init; }

    /// <summary>What the report is of: the folder of a set or of an export.</summary>
    public required string Source { get; init; }

    /// <summary>Format of the export the roster was made of; null for files somebody else made.</summary>
    public string? Format { get; init; }

    /// <summary>Version of Remind's format.</summary>
    public required string Version { get; init; }

    /// <summary>What went in.</summary>
    public required RosterCounts Counts { get; init; }

    /// <summary>What went in by school, in ordinal order of ids; people of no school last.</summary>
    public required IReadOnlyList<SchoolSummary> Schools { get; init; }

    /// <summary>The reasons records were left out for; null where only the files are known.</summary>
    public IReadOnlyList<LeftOutCount>? LeftOut { get; init; }

    /// <summary>Everything found.</summary>
    public required IReadOnlyList<RosterFinding> Findings { get; init; }

    /// <summary>The findings by Remind's kinds and by rule.</summary>
    public required IReadOnlyList<FindingKindGroup> FindingGroups { get; init; }

    /// <summary>What changed since the set sent before; null where none was named.</summary>
    public RosterComparison? Comparison { get; init; }

    /// <summary>What the findings come to.</summary>
    public required RosterVerdict Verdict { get; init; }

    /// <summary>Names of people by their ids; empty unless values were asked for.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>Whether names were asked for.</summary>
    public bool HasValues { get; init; }

    /// <summary>The name of a school; null where it is not known.</summary>
    public string? SchoolName(string? id)
    {
        foreach (var school in Schools)
        {
            if (id is not null && string.Equals(school.Id, id, StringComparison.Ordinal))
            {
                return school.Name;
            }
        }

        return null;
    }
}

/// <summary>What goes in for one school. A person of several schools counts at the first.</summary>
internal sealed class SchoolSummary
{
    /// <summary>Its id; null for people of no school, and where it might be something else.</summary>
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Classes.</summary>
    public int Classes { get; set; }

    /// <summary>Teachers.</summary>
    public int Teachers { get; set; }

    /// <summary>Staff.</summary>
    public int Staff { get; set; }

    /// <summary>Students.</summary>
    public int Students { get; set; }

    /// <summary>Parents and guardians.</summary>
    public int Parents { get; set; }

    /// <summary>Ids of students without any contact; null for an id that might be something else.</summary>
    public List<string?> StudentsWithoutContact { get; } = [];

    /// <summary>All its people.</summary>
    public int People => Teachers + Staff + Students + Parents;
}
