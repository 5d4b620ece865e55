using System;
using System.Collections.Generic;
using System.IO;

namespace RosterSync.IO.Runs;

/// <summary>Where a set may not be written to: both an export and a set have a schools.csv, and one would take the place of the other.</summary>
internal static class RosterDestination
{
    /// <summary>Refuses a folder the export lies in.</summary>
    /// <param name="folders">The folders of the export.</param>
    /// <param name="folder">Where the set is to go.</param>
    /// <exception cref="RosterFormatException">The export lies there.</exception>
    public static void Refuse(IEnumerable<string> folders, string folder)
    {
        var comparison = Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var destination = WithoutSeparator(Path.GetFullPath(folder));
        foreach (var source in folders)
        {
            if (string.Equals(WithoutSeparator(source), destination, comparison))
            {
                throw new RosterFormatException(
                    "DestinationIsInput",
                    $"{folder} holds the export itself: files of the set would take the place of files of the export.",
                    "Name another folder for the set.");
            }
        }
    }

    /// <summary>Refuses a folder one of the exports of a roster lies in.</summary>
    /// <exception cref="RosterFormatException">An export lies there.</exception>
    public static void RefuseInputOf(RemindRoster roster, string folder)
    {
        foreach (var export in roster.Exports)
        {
            foreach (var path in export.Paths)
            {
                Refuse([Directory.Exists(path) ? path : Path.GetDirectoryName(path) ?? path], folder);
            }
        }
    }

    private static string WithoutSeparator(string path) => path.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
}
