using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Text;

namespace RosterSync.Cli.Output;

/// <summary>
/// The library names parameters as PowerShell does (<c>-IncludeRelationship</c>); here they are options (<c>--include-relationship</c>).
/// Only names this command has are turned.
/// </summary>
internal sealed class OptionNames
{
    // --version is what every program calls its own.
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal) { ["--version"] = "--to" };

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public OptionNames(params Command[] commands)
    {
        foreach (var command in commands)
        {
            foreach (var option in command.Options)
            {
                names.Add(option.Name);
            }
        }
    }

    /// <summary>The text with options instead of parameters.</summary>
    public string? Translate(string? text)
    {
        if (text is null || !text.Contains('-', StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '-' && (i == 0 || text[i - 1] is ' ' or '(') && Option(text, i + 1, out var length) is { } name && names.Contains(name))
            {
                result.Append(name);
                i += length;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    private static string? Option(string text, int start, out int length)
    {
        var name = new StringBuilder("-");
        var end = start;
        for (; end < text.Length && char.IsAsciiLetter(text[end]); end++)
        {
            if (char.IsAsciiLetterUpper(text[end]))
            {
                name.Append('-');
            }

            name.Append(char.ToLower(text[end], CultureInfo.InvariantCulture));
        }

        length = end - start;
        var option = name.ToString();
        return length == 0 || !char.IsAsciiLetterUpper(text[start]) ? null
            : OtherNames.TryGetValue(option, out var other) ? other
            : option;
    }
}
