using System;
using System.Collections.Generic;
using System.IO;

namespace RosterSync.Cli.Options;

/// <summary>Paths with * and ? in the last part, which shells on Windows hand on as they are.</summary>
internal static class PathPattern
{
    /// <summary>The files that fit; a path without a pattern, or one that fits nothing, stays as it is, to be found missing by its name.</summary>
    public static IReadOnlyList<string> Expand(IReadOnlyList<string> paths)
    {
        var expanded = new List<string>();
        foreach (var path in paths)
        {
            var files = Path.GetFileName(path).AsSpan().IndexOfAny('*', '?') >= 0 && !File.Exists(path) ? Matches(path) : [];
            if (files.Length == 0)
            {
                expanded.Add(path);
            }
            else
            {
                Array.Sort(files, StringComparer.Ordinal);
                expanded.AddRange(files);
            }
        }

        return expanded;
    }

    private static string[] Matches(string path)
    {
        var folder = Path.GetDirectoryName(path);
        try
        {
            return Directory.GetFiles(string.IsNullOrEmpty(folder) ? "." : folder, Path.GetFileName(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
