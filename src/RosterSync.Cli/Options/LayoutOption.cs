using System.Collections.Generic;
using System.CommandLine;
using RosterSync.IO.Layouts;
using RosterSync.Remind;

namespace RosterSync.Cli.Options;

/// <summary>The layout a set has or gets: one that RosterSync ships, or one of a file.</summary>
internal sealed class LayoutOption
{
    private readonly Option<string?> layout = SingleOption.Text(
        "--layout", "file", "Layout file that rostersync template made of the templates downloaded from Remind.");

    /// <summary>The option.</summary>
    public Option Option => layout;

    /// <summary>The file that was named; null where none was.</summary>
    public string? File(ParseResult given) => given.GetValue(layout);

    /// <summary>The layout of a set that is there.</summary>
    /// <exception cref="RosterFormatException">The layout file, or the folder of the set, cannot be read.</exception>
    public RemindLayout Read(ParseResult given, IReadOnlyList<string> paths) => SetLayout.ToRead(File(given), paths);

    /// <summary>The format to write, or to understand templates as.</summary>
    public static Option<string?> Version(string description) => SingleOption.Create<string?>(
        "--to", "version", description, OptionValues.Version, $"use {OptionValues.VersionNames}");
}
