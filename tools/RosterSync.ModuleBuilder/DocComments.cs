using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RosterSync.ModuleBuilder;

/// <summary>The documentation comments of an assembly: the one source of the help.</summary>
internal sealed partial class DocComments
{
    private readonly Dictionary<string, XElement> members;

    public DocComments(string path)
    {
        members = XDocument.Load(path).Descendants("member").ToDictionary(member => (string)member.Attribute("name")!, StringComparer.Ordinal);
    }

    /// <summary>The comment of a member such as <c>T:Some.Type</c>; an empty one where it has none.</summary>
    public XElement Of(string id) => members.TryGetValue(id, out var member) ? member : new XElement("member");

    /// <summary>The text of an element, its paragraphs one by one.</summary>
    public static IReadOnlyList<string> Paragraphs(XElement? element) => element is null
        ? []
        : element.Elements("para").Any() ? element.Elements("para").Select(Text).ToArray() : [Text(element)];

    /// <summary>The text of an element in one line.</summary>
    public static string Text(XElement? element) => element is null
        ? string.Empty
        : Blanks().Replace(string.Concat(element.Nodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "see" } see => ((string?)see.Attribute("cref") ?? string.Empty).Split('.').Last(),
            XElement inner => Text(inner),
            _ => string.Empty,
        })), " ").Trim();

    /// <summary>The lines of a code element, without what indents all of them.</summary>
    public static string Code(XElement? element)
    {
        var lines = (element?.Value ?? string.Empty).Split('\n').Select(line => line.TrimEnd('\r', ' ')).ToList();
        var indent = lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join("\n", lines.Select((line, i) => i == 0 || line.Length == 0 ? line.TrimStart() : line.Substring(indent))).Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
