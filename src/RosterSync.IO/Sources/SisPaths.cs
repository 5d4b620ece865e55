using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RosterSync.IO.Sources.CleverApi;

namespace RosterSync.IO.Sources;

/// <summary>Files that were found together, or named one by one.</summary>
/// <param name="Files">The files, in ordinal order within a folder, each once.</param>
/// <param name="Workbooks">Names of Excel workbooks beside them, which are not read.</param>
internal sealed record SisInputGroup(IReadOnlyList<SisInput> Files, IReadOnlyList<string> Workbooks)
{
    /// <summary>Whether it lies below what was named, beside others, so that it may be an older copy of one of them.</summary>
    public bool IsFoundBelow { get; init; }
}

/// <summary>From the paths that were given to the files that may belong to exports. Each folder and each archive is an export of its own; files that were named belong together.</summary>
internal static class SisPaths
{
    private static readonly string[] Extensions = [".csv", ".txt", ".tsv", ".tab"];
    private static readonly string[] Json = [".json"];
    private static readonly string[] Workbooks = [".xlsx", ".xls", ".xlsm", ".xlsb", ".ods"];
    private static readonly string[] Archives = [".zip"];

    /// <summary>The files, by the exports they may belong to.</summary>
    public static IReadOnlyList<SisInputGroup> Group(IReadOnlyList<string> paths)
    {
        var named = new List<SisInput>();
        var groups = new List<SisInputGroup>();
        var json = new List<SisInput>();
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var given in paths)
        {
            var path = FullPath(given);
            if (Directory.Exists(path))
            {
                if (folders.Add(path.TrimEnd(Path.DirectorySeparatorChar)))
                {
                    groups.AddRange(OfFolder(path));
                }
            }
            else if (!File.Exists(path))
            {
                throw SourceErrors.PathNotFound(path, FileInTheWay(path));
            }
            else if (Has(path, Workbooks))
            {
                throw SourceErrors.Workbook(Path.GetFileName(path));
            }
            else if (Has(path, Archives))
            {
                if (folders.Add(path))
                {
                    groups.AddRange(Below(SisArchive.Open(path)));
                }
            }
            else if (Has(path, Json))
            {
                if (folders.Add(path))
                {
                    json.AddRange(JsonTables.Of(SisInput.OfFile(path, isNamed: true)));
                }
            }
            else if (!named.Exists(file => file.Path == path))
            {
                named.Add(SisInput.OfFile(path, isNamed: true));
            }
        }

        // A file that was named is not read a second time where its folder was named, too.
        for (var i = 0; i < groups.Count; i++)
        {
            groups[i] = groups[i] with { Files = groups[i].Files.Where(file => !named.Exists(other => other.Path == file.Path)).ToArray() };
        }

        // Files named beside the one folder that was given belong to its export.
        if (named.Count > 0 && groups.Count == 1 && groups[0].Files is var found && named.TrueForAll(file => found.Count == 0 || file.Folder == found[0].Folder))
        {
            return [groups[0] with { Files = [.. groups[0].Files, .. named] }];
        }

        if (named.Count > 0)
        {
            groups.Add(new SisInputGroup(named, []));
        }

        if (json.Count > 0)
        {
            groups.Add(new SisInputGroup(json, []));
        }

        return groups.Exists(group => group.Files.Count > 0) ? groups.FindAll(group => group.Files.Count > 0) : throw SourceErrors.NothingInJson(paths[0]);
    }

    /// <summary>Whether a file is of a kind that is read.</summary>
    public static bool IsRead(string path) => Has(path, Extensions);

    private static IReadOnlyList<SisInputGroup> OfFolder(string folder)
    {
        var entries = Entries(folder);
        var workbooks = entries.Where(entry => Has(entry, Workbooks)).Select(entry => Path.GetFileName(entry)).ToArray();
        var files = entries.Where(IsRead).OrderBy(entry => entry, StringComparer.Ordinal).ToList();
        if (files.Find(Directory.Exists) is { } subfolder)
        {
            throw SourceErrors.FolderInsteadOfFile(subfolder);
        }

        if (files.Count > 0)
        {
            return [new SisInputGroup(files.Select(file => SisInput.OfFile(file, isNamed: false)).ToArray(), workbooks)];
        }

        // Answers of an API are read only where there is no table, since other programs keep their settings in such files.
        var tables = entries.Where(entry => Has(entry, Json) && File.Exists(entry)).OrderBy(entry => entry, StringComparer.Ordinal)
            .SelectMany(entry => JsonTables.Of(SisInput.OfFile(entry, isNamed: false))).ToArray();
        if (tables.Length > 0)
        {
            return [new SisInputGroup(tables, workbooks)];
        }

        // One archive, or a folder for each school.
        var archives = entries.Where(entry => Has(entry, Archives) && File.Exists(entry)).OrderBy(entry => entry, StringComparer.Ordinal).ToArray();
        var groups = archives.SelectMany(SisArchive.Open).ToList();
        if (groups.Count == 0 && workbooks.Length == 0)
        {
            groups.AddRange(entries
                .Where(entry => Directory.Exists(entry) && Path.GetFileName(entry)[0] != '.' && Entries(entry).Any(IsRead))
                .OrderBy(entry => entry, StringComparer.Ordinal)
                .SelectMany(OfFolder));
        }

        return groups.Count > 0 ? Below(groups) : throw SourceErrors.FolderEmpty(folder, workbooks);
    }

    private static IReadOnlyList<SisInputGroup> Below(IReadOnlyList<SisInputGroup> groups) =>
        groups.Count > 1 ? groups.Select(group => group with { IsFoundBelow = true }).ToArray() : groups;

    private static string[] Entries(string folder)
    {
        try
        {
            return Directory.GetFileSystemEntries(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SourceErrors.FileOpenFailed(folder, exception);
        }
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
