using System;
using System.Collections.Generic;
using RosterSync.IO.Sources.Clever;
using RosterSync.IO.Sources.OneRoster;

namespace RosterSync.IO.Sources;

/// <summary>All sources. A further one is a folder with a table of columns, and its line here.</summary>
internal static class SisSources
{
    /// <summary>The sources, in the order in which they are tried.</summary>
    public static IReadOnlyList<SisSource> All { get; } = [new CleverSource(), new OneRosterSource()];

    /// <summary>The source of a name; null where there is none.</summary>
    public static SisSource? Find(string name)
    {
        foreach (var source in All)
        {
            if (string.Equals(source.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return source;
            }
        }

        return null;
    }
}
