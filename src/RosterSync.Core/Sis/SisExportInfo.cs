using System.Collections.Generic;

namespace RosterSync;

/// <summary>What an export is and where it lies. Students remember it, so that the files beside them (schools, sections, enrollments) are found again.</summary>
public sealed class SisExportInfo
{
    /// <summary>Makes the description of an export.</summary>
    /// <param name="format">The recognised format, such as <c>Clever</c> or <c>OneRoster 1.1</c>.</param>
    /// <param name="paths">The files or folders that were given.</param>
    public SisExportInfo(string format, IReadOnlyList<string> paths)
    {
        Format = format;
        Paths = paths;
    }

    /// <summary>The recognised format, such as <c>Clever</c> or <c>OneRoster 1.1</c>.</summary>
    public string Format { get; }

    /// <summary>The files or folders that were given, as full paths.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>Whether the export holds sections and enrollments, not students alone.</summary>
    public bool HasCompanionFiles { get; init; } = true;

    /// <summary>Whether the export has a column for schools. Students of one that has none go in without a school.</summary>
    internal bool NamesSchools { get; init; } = true;

    /// <summary>How many different students the export holds; null until it was read to its end.</summary>
    public int? StudentCount { get; set; }

    /// <summary>What whoever read the export keeps for reading it again: to take the files beside the students with them.</summary>
    internal object? Origin { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Format;
}
