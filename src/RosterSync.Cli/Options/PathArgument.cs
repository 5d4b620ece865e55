using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;

namespace RosterSync.Cli.Options;

/// <summary>The paths a command reads.</summary>
internal static class PathArgument
{
    /// <summary>Makes the argument.</summary>
    public static Argument<string[]> Create(string description)
    {
        var argument = new Argument<string[]>("path") { Description = description, Arity = ArgumentArity.OneOrMore };
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    /// <summary>Makes an argument of one path.</summary>
    public static Argument<string> CreateSingle(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    /// <summary>Expands * and ? in the last part of a path, which shells on Windows hand on as they are.</summary>
    /// <returns>The files that fit; a path without a pattern, or one that fits nothing, stays as it is, to be found missing by its name.</returns>
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

    // An option that does not exist would be looked for as a file.
    private static void RefuseOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.StartsWith('-'))
            {
                result.AddError($"There is no option {token.Value}. Where a path is meant, write .{Path.DirectorySeparatorChar}{token.Value}.");
            }
        }
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
