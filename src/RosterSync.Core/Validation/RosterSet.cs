using System;
using System.Collections.Generic;
using RosterSync.Remind;

namespace RosterSync.Validation;

/// <summary>What is checked: the files of a set and, where it was just converted, the roster they come from.</summary>
public sealed class RosterSet
{
    /// <summary>The layout the files are meant to have.</summary>
    public required RemindLayout Layout { get; init; }

    /// <summary>The files, in any order. A name that differs from the layout's in case only is checked and reported.</summary>
    public required IReadOnlyList<RosterFile> Files { get; init; }

    /// <summary>Names of CSV files beside them that the layout does not know.</summary>
    public IReadOnlyList<string> OtherFileNames { get; init; } = [];

    /// <summary>The converted roster; null for a set of files somebody else made.</summary>
    public RemindRoster? Roster { get; init; }

    /// <summary>The set of a converted roster.</summary>
    public static RosterSet Of(RemindRoster roster) => new() { Layout = roster.Layout, Files = roster.Files, Roster = roster };

    /// <summary>The file of a layout's file: the one with its exact name, else one that differs in case; null where there is neither.</summary>
    internal RosterFile? FileFor(RemindFileLayout layoutFile)
    {
        RosterFile? found = null;
        foreach (var file in Files)
        {
            if (string.Equals(file.Name, layoutFile.Name, StringComparison.Ordinal))
            {
                return file;
            }

            if (string.Equals(file.Name, layoutFile.Name, StringComparison.OrdinalIgnoreCase))
            {
                found = file;
            }
        }

        return found;
    }
}
