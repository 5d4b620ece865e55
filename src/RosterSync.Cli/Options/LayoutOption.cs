using System.CommandLine;
using RosterSync.IO.Layouts;
using RosterSync.Remind;

namespace RosterSync.Cli.Options;

/// <summary>The layout a set has: one that RosterSync ships, or one of a file.</summary>
internal sealed class LayoutOption
{
    private readonly Option<string?> layout = SingleOption.Text(
        "--layout", "file", "Layout file that rostersync template made of the templates downloaded from Remind.");

    /// <summary>The option.</summary>
    public Option Option => layout;

    /// <summary>The layout that was asked for.</summary>
    /// <exception cref="RosterFormatException">The layout file cannot be read.</exception>
    public RemindLayout Read(ParseResult given) => given.GetValue(layout) is { } path ? LayoutFile.Read(path) : RemindLayouts.Csv20;
}
