using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.IO.Sources;
using RosterSync.Remind;
using RosterSync.Remind.Conversion;

namespace RosterSync.IO.Runs;

/// <summary>Which schools are wanted, by id or name, with * and ?.</summary>
/// <param name="School">Those to take; empty for all.</param>
/// <param name="ExcludeSchool">Those to leave out.</param>
internal sealed record SchoolSelection(IReadOnlyList<string> School, IReadOnlyList<string> ExcludeSchool)
{
    private readonly WildcardSet take = new(School);
    private readonly WildcardSet leave = new(ExcludeSchool);

    /// <summary>Every school.</summary>
    public static SchoolSelection All { get; } = new([], []);

    /// <summary>Whether every school is wanted.</summary>
    public bool IsAll => School.Count == 0 && ExcludeSchool.Count == 0;

    /// <summary>Whether a school is wanted.</summary>
    public bool Takes(string id, string name) =>
        (take.IsEmpty || take.Matches(id) || take.Matches(name)) && !leave.Matches(id) && !leave.Matches(name);

    /// <summary>Whether the same patterns are meant.</summary>
    public bool IsSameAs(SchoolSelection other) =>
        School.SequenceEqual(other.School, StringComparer.OrdinalIgnoreCase) && ExcludeSchool.SequenceEqual(other.ExcludeSchool, StringComparer.OrdinalIgnoreCase);

    /// <summary>The options of a conversion of these schools.</summary>
    public ConversionOptions Of(ConversionOptions options) => options with { School = School, ExcludeSchool = ExcludeSchool };
}

/// <summary>What is kept of the reading of an export, for the files beside its students to be read later.</summary>
internal sealed class SisOrigin
{
    /// <summary>How it was read.</summary>
    public required SisReadOptions Reading { get; init; }

    /// <summary>The schools that were wanted.</summary>
    public required SchoolSelection Schools { get; init; }

    /// <summary>What was wrong with single rows.</summary>
    public required IReadOnlyList<RosterFinding> Findings { get; init; }

    /// <summary>Whether there are rows that belong to no student.</summary>
    public required bool HasStrayRows { get; init; }

    /// <summary>What shows that files were changed.</summary>
    public required string Stamp { get; init; }
}
