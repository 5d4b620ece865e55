using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace RosterSync.ModuleBuilder;

/// <summary>What the manifest of the module says. It holds plain text and lists of it, so no PowerShell is needed to read it.</summary>
public sealed partial class ModuleManifest(string text)
{
    /// <summary>Reads a manifest.</summary>
    public static ModuleManifest Read(string path) => new(File.ReadAllText(path));

    /// <summary>The whole text.</summary>
    public string Text => text;

    /// <summary>The text of a key.</summary>
    public string Value(string key)
    {
        var value = Regex.Match(text, $@"^\s*{key}\s*=\s*'([^']*)'", RegexOptions.Multiline);
        return value.Success ? value.Groups[1].Value : throw new InvalidDataException($"RosterSync.psd1 has no {key}, or it is no text in single quotes.");
    }

    /// <summary>The texts in the list of a key.</summary>
    public IReadOnlyList<string> List(string key)
    {
        var list = Regex.Match(text, $@"^\s*{key}\s*=\s*@\((.*?)\)", RegexOptions.Multiline | RegexOptions.Singleline);
        return list.Success
            ? Quoted().Matches(list.Groups[1].Value).Select(match => match.Groups[1].Value).ToArray()
            : throw new InvalidDataException($"RosterSync.psd1 has no {key}, or it is no list.");
    }

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
