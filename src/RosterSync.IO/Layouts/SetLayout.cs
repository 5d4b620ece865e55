using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RosterSync.IO.Sets;
using RosterSync.Remind;

namespace RosterSync.IO.Layouts;

/// <summary>Which layout a set has or gets: that of a layout file, that of the version somebody asks for, or the one the names of its files tell.</summary>
internal static class SetLayout
{
    // Files of exports have some of the names. With one of these beside them they are no set of that version; but Clever has no
    // classes.csv, so that with it the other is only an extra file.
    private static readonly (RemindLayout Layout, string Name, string? Unless)[] ExportMarks =
        [(RemindLayouts.OneRoster, "academicSessions.csv", null), (RemindLayouts.Csv10, "sections.csv", "classes.csv")];

    /// <summary>The layout a set is written by.</summary>
    /// <param name="version">The version that was asked for; null where none was.</param>
    /// <param name="layoutFile">A layout file; null where there is none.</param>
    /// <exception cref="RosterFormatException">The layout file cannot be read, or is of another version.</exception>
    public static RemindLayout ToWrite(string? version, string? layoutFile)
    {
        if (layoutFile is null)
        {
            return version is null ? RemindLayouts.All[0] : RemindLayouts.Find(version) ?? throw new ArgumentOutOfRangeException(nameof(version));
        }

        var layout = LayoutFile.Read(layoutFile);
        return version is null || string.Equals(version, layout.Version, StringComparison.OrdinalIgnoreCase)
            ? layout
            : throw Mismatch(
                $"{Path.GetFileName(layoutFile)} is a layout of version {layout.Version}, and version {version} was asked for.",
                "Leave the version away, or name a layout file of that version.");
    }

    /// <summary>The layout of a set that is there.</summary>
    /// <param name="layoutFile">A layout file; null to go by the names of the files.</param>
    /// <param name="paths">The folder of the set, or its files.</param>
    /// <exception cref="RosterFormatException">The layout file or the folder cannot be read.</exception>
    public static RemindLayout ToRead(string? layoutFile, params IReadOnlyList<string> paths) =>
        layoutFile is null ? Fitting(NamesIn(paths))[0] : LayoutFile.Read(layoutFile);

    /// <summary>The layout two sets have.</summary>
    /// <param name="layoutFile">A layout file; null to go by the names of the files.</param>
    /// <param name="reference">The folder of the earlier set.</param>
    /// <param name="difference">The folder of the new set.</param>
    /// <exception cref="RosterFormatException">The layout file or a folder cannot be read, or the sets are of two versions.</exception>
    public static RemindLayout ToCompare(string? layoutFile, string reference, string difference)
    {
        if (layoutFile is not null)
        {
            return LayoutFile.Read(layoutFile);
        }

        var earlier = Fitting(NamesIn([reference]));
        var later = Fitting(NamesIn([difference]));
        return earlier.Find(later.Contains) ?? throw Mismatch(
            $"By the names of its files {reference} is a set of version {earlier[0].Version} and {difference} one of version {later[0].Version}; sets of two versions cannot be compared.",
            "Name two sets of one version.");
    }

    /// <summary>Refuses an earlier set that is of another version than the new one.</summary>
    /// <param name="reference">The folder of the earlier set; null where none was named.</param>
    /// <param name="layout">The layout of the new set.</param>
    /// <exception cref="RosterFormatException">It is, or the folder cannot be read.</exception>
    public static void RefuseOtherVersion(string? reference, RemindLayout layout)
    {
        if (reference is not null && Fitting(NamesIn([reference]), layout) is var fitting && !fitting.Contains(layout))
        {
            throw Mismatch(
                $"By the names of its files {reference} is no set of version {layout.Version}; it looks like one of version {fitting[0].Version}.",
                "Name the last set of the same version. The first set of another format has none before it: leave the earlier set away, and read docs/formats.md first, since the change may remove everybody from Remind.");
        }
    }

    /// <summary>The layout whose files have most of the names; the first where several have as many.</summary>
    public static RemindLayout OfNames(IReadOnlyCollection<string> names) => Best(RemindLayouts.All, names)[0];

    private static List<RemindLayout> Fitting(IReadOnlyCollection<string> names, RemindLayout? own = null)
    {
        var layouts = own is null ? RemindLayouts.All : [own, .. RemindLayouts.All.Where(layout => layout.Version != own.Version)];
        return Best(layouts.Where(layout => !ExportMarks.Any(mark =>
            mark.Layout.Version == layout.Version && Has(names, mark.Name) && !(mark.Unless is not null && Has(names, mark.Unless)))), names);
    }

    private static List<RemindLayout> Best(IEnumerable<RemindLayout> layouts, IReadOnlyCollection<string> names)
    {
        var counted = layouts.Select(layout => (Layout: layout, Count: layout.Files.Count(file => Has(names, file.Name)))).ToList();
        var most = counted.Max(one => one.Count);
        return counted.Where(one => one.Count == most).Select(one => one.Layout).ToList();
    }

    private static bool Has(IReadOnlyCollection<string> names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);

    // What is not there is told by whoever reads the set.
    private static List<string> NamesIn(IReadOnlyList<string> paths)
    {
        var names = new List<string>();
        foreach (var path in paths)
        {
            try
            {
                names.AddRange((Directory.Exists(path) ? Directory.GetFiles(path) : [path]).Select(file => Path.GetFileName(file)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw FileErrors.OpenFailed(path, exception);
            }
        }

        return names;
    }

    private static RosterFormatException Mismatch(string message, string action) => new("VersionMismatch", message, action);
}
