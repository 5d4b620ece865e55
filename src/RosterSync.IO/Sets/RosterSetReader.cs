using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RosterSync.Remind;
using RosterSync.Validation;

namespace RosterSync.IO.Sets;

/// <summary>Finds the files of a set: in a folder, or among files that were named.</summary>
internal static class RosterSetReader
{
    /// <summary>Finds the files of a layout.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="paths">Folders and files. Of a folder only CSV files count.</param>
    /// <exception cref="RosterFormatException">A path is not there or may not be read.</exception>
    public static RosterSet Read(RemindLayout layout, params IReadOnlyList<string> paths)
    {
        var found = new List<FileInfo>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                found.AddRange(FilesOf(path));
            }
            else if (File.Exists(path))
            {
                if (paths.Count == 1 && !layout.Files.Any(file => IsNameOf(file, Path.GetFileName(path), StringComparison.OrdinalIgnoreCase)))
                {
                    throw FileErrors.NotASet(path);
                }

                found.Add(new FileInfo(path));
            }
            else
            {
                throw FileErrors.PathNotFound(path);
            }
        }

        return SetOf(layout, found);
    }

    private static RosterSet SetOf(RemindLayout layout, List<FileInfo> found)
    {
        found.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        for (var i = 1; i < found.Count; i++)
        {
            if (string.Equals(found[i].Name, found[i - 1].Name, StringComparison.Ordinal))
            {
                throw FileErrors.GivenTwice(found[i].Name);
            }
        }

        var files = new List<RosterFile>();
        foreach (var layoutFile in layout.Files)
        {
            var file = found.Find(candidate => IsNameOf(layoutFile, candidate.Name, StringComparison.Ordinal))
                ?? found.Find(candidate => IsNameOf(layoutFile, candidate.Name, StringComparison.OrdinalIgnoreCase));
            if (file is not null)
            {
                files.Add(new RosterFile(file.Name, file.FullName, file.Length, rowCount: null));
                found.Remove(file);
            }
        }

        return new RosterSet { Layout = layout, Files = files, OtherFileNames = found.ConvertAll(file => file.Name) };
    }

    // The extension is compared here: a pattern would find Users.CSV on some systems only.
    private static IEnumerable<FileInfo> FilesOf(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).GetFiles()
                .Where(file => string.Equals(file.Extension, ".csv", StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw FileErrors.OpenFailed(folder, exception);
        }
    }

    private static bool IsNameOf(RemindFileLayout file, string name, StringComparison comparison) => string.Equals(file.Name, name, comparison);
}
