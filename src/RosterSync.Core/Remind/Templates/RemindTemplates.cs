using System.Collections.Generic;

namespace RosterSync.Remind.Templates;

/// <summary>A template as Remind gives it out: the name of the file and its header row.</summary>
/// <param name="Name">Name, without a folder.</param>
/// <param name="Headers">The headers, as they are spelled.</param>
public sealed record RemindTemplate(string Name, IReadOnlyList<string> Headers);

/// <summary>Something a person has to settle in the layout that was made of templates.</summary>
public sealed class TemplateGap
{
    /// <summary>Name of the template, or of the file of the set that has none.</summary>
    public required string File { get; init; }

    /// <summary>Header of the column, where it is about one.</summary>
    public string? Header { get; init; }

    /// <summary>What could not be settled.</summary>
    public required string Message { get; init; }

    /// <summary>What to do.</summary>
    public required string Action { get; init; }

    /// <summary>The line to put into the layout file, where there is one.</summary>
    public string? Line { get; init; }
}

/// <summary>What became of a district's templates.</summary>
public sealed class TemplateImport
{
    /// <summary>The layout; headers of templates count as confirmed in it.</summary>
    public required RemindLayout Layout { get; init; }

    /// <summary>Which template each file of the layout was made of.</summary>
    public required IReadOnlyList<TemplateUse> Uses { get; init; }

    /// <summary>What a person has to settle; empty where everything is known.</summary>
    public required IReadOnlyList<TemplateGap> Gaps { get; init; }
}

/// <summary>A template and the file of the layout that was made of it.</summary>
/// <param name="Template">Name of the template.</param>
/// <param name="File">Name of the file of the set.</param>
/// <param name="Record">What its rows stand for.</param>
/// <param name="MappedColumns">Columns whose meaning is known.</param>
/// <param name="Columns">All its columns.</param>
public sealed record TemplateUse(string Template, string File, RemindRecord Record, int MappedColumns, int Columns);
