using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using System.Management.Automation;
using RosterSync.Completion;
using RosterSync.Errors;
using RosterSync.Validation;

namespace RosterSync.Commands;

/// <summary>Cmdlets that read files: a path may hold wildcards, a literal one is taken as it is. Each bad path is an error of its own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PathCommandBase : RosterCommandBase
{
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";
    private const string FileSystem = "FileSystem";

    /// <summary>Finds the files and folders the paths name.</summary>
    /// <param name="paths">The paths as given.</param>
    /// <param name="isLiteral">Whether wildcards are none.</param>
    /// <param name="onError">Takes the error of each bad path.</param>
    private protected List<string> Resolve(string[]? paths, bool isLiteral, Action<ErrorRecord> onError)
    {
        var found = new List<string>();
        if (paths is null)
        {
            onError(RosterErrors.PathEmpty());
            return found;
        }

        foreach (var path in paths)
        {
            if (string.IsNullOrWhiteSpace(path))
            {
                onError(RosterErrors.PathEmpty());
            }
            else if (PlainTextAttribute.TypeInPlaceOf(path) is { } type)
            {
                Report(NotAPath(type), type, onError);
            }
            else if (isLiteral)
            {
                AddLiteral(path, found, onError);
            }
            else
            {
                AddMatches(path, found, onError);
            }
        }

        return found;
    }

    /// <summary>The path of a file or folder, whether it is there or not; where it is none of the file system, the pipeline stops.</summary>
    private protected string ResolveOrStop(string path)
    {
        var resolved = ResolveOne(path, out var error);
        if (error is not null)
        {
            ThrowTerminatingError(error);
        }

        return resolved;
    }

    /// <summary>The same, of a path that may be left out.</summary>
    private protected string? ResolveIfGiven(string? path) => path is null ? null : ResolveOrStop(path);

    /// <summary>The error of an object of a type that is no path.</summary>
    private protected virtual ErrorRecord NotAPath(string type) => RosterErrors.InputNotPath(type);

    /// <summary>Stops the pipeline where a name is not that of a rule that holds: a mistyped one would let nothing pass, and nobody would know why.</summary>
    private protected void CheckHoldNames(string[] names)
    {
        foreach (var name in names)
        {
            if (!HoldNameCompleter.Holds.Any(rule => string.Equals(rule.Name, name, StringComparison.OrdinalIgnoreCase)))
            {
                ThrowTerminatingError(RosterRules.Find(name) is { } rule ? RosterErrors.RuleIsNoHold(rule.Name, HoldNameCompleter.Holds.Select(hold => hold.Name)) : RosterErrors.RuleNotFound(name));
            }
        }
    }

    private void AddLiteral(string path, List<string> found, Action<ErrorRecord> onError)
    {
        var resolved = ResolveOne(path, out var error);
        if (error is null && (File.Exists(resolved) || Directory.Exists(resolved)))
        {
            found.Add(resolved);
        }
        else
        {
            onError(error ?? RosterErrors.PathNotFound(path));
        }
    }

    private void AddMatches(string path, List<string> found, Action<ErrorRecord> onError)
    {
        try
        {
            var matches = SessionState.Path.GetResolvedProviderPathFromPSPath(path, out var provider);
            if (provider.Name != FileSystem)
            {
                onError(RosterErrors.PathNotFileSystem(path, provider.Name));
            }
            else if (matches.Count == 0)
            {
                onError(RosterErrors.PathNotFound(path));
            }
            else
            {
                found.AddRange(matches);
            }
        }
        catch (Exception exception) when (IsOfPath(exception))
        {
            onError(RosterErrors.PathNotFound(path));
        }
    }

    private string ResolveOne(string path, out ErrorRecord? error)
    {
        error = null;
        try
        {
            var resolved = SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
            if (provider.Name == FileSystem)
            {
                return resolved;
            }

            error = RosterErrors.PathNotFileSystem(path, provider.Name);
        }
        catch (Exception exception) when (IsOfPath(exception))
        {
            error = RosterErrors.PathNotFound(path);
        }

        return path;
    }

    // A drive or provider that does not exist, a wildcard without its end, a name the file system cannot have.
    private static bool IsOfPath(Exception exception) =>
        exception is SessionStateException or WildcardPatternException or ArgumentException or IOException or UnauthorizedAccessException or NotSupportedException;
}
