using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace RosterSync.IO.Sources;

/// <summary>From the paths that were given to the files that may belong to an export.</summary>
internal static class SisPaths
{
    private static readonly string[] Extensions = [".csv", ".txt", ".tsv", ".tab"];
    private static readonly string[] Workbooks = [".xlsx", ".xls", ".xlsm", ".ods"];

    /// <summary>The files, in ordinal order within a folder, each once, and whether it was named itself.</summary>
    public static IReadOnlyList<(string Path, bool IsNamed)> Expand(IReadOnlyList<string> paths)
    {
        var files = new List<(string Path, bool IsNamed)>();
        foreach (var given in paths)
        {
            var path = FullPath(given);
            if (File.Exists(path))
            {
                files.RemoveAll(file => file.Path == path);
                files.Add((path, true));
            }
            else if (Directory.Exists(path))
            {
                foreach (var found in FilesOf(path))
                {
                    if (!files.Any(file => file.Path == found))
                    {
                        files.Add((found, false));
                    }
                }
            }
            else
            {
                throw SourceErrors.PathNotFound(path, FileInTheWay(path));
            }
        }

        return files;
    }

    private static string FullPath(string path)
    {
        try
        {
            return Path.GetFullPath(path);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or IOException)
        {
            throw SourceErrors.PathNotFound(path, null);
        }
    }

    private static List<string> FilesOf(string folder)
    {
        string[] entries;
        try
        {
            entries = Directory.GetFileSystemEntries(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SourceErrors.FileOpenFailed(folder, exception);
        }

        var files = entries.Where(entry => Has(entry, Extensions)).OrderBy(entry => entry, StringComparer.Ordinal).ToList();
        if (files.Find(Directory.Exists) is { } subfolder)
        {
            throw SourceErrors.FolderInsteadOfFile(subfolder);
        }

        if (files.Count == 0)
        {
            throw SourceErrors.FolderEmpty(folder, entries.Where(entry => Has(entry, Workbooks)).Select(entry => Path.GetFileName(entry)).ToArray());
        }

        return files;
    }

    private static bool Has(string path, string[] extensions) =>
        extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) && Path.GetFileName(path)[0] != '.';

    // A path such as students.csv/export fails because of the file in its middle.
    private static string? FileInTheWay(string path)
    {
        for (var parent = Path.GetDirectoryName(path); !string.IsNullOrEmpty(parent); parent = Path.GetDirectoryName(parent))
        {
            if (File.Exists(parent))
            {
                return parent;
            }
        }

        return null;
    }
}
