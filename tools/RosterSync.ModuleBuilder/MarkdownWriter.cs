using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace RosterSync.ModuleBuilder;

/// <summary>Writes the same help as a page to read.</summary>
public static class MarkdownWriter
{
    /// <summary>The page of a cmdlet.</summary>
    public static string Of(CmdletHelp cmdlet)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {cmdlet.Name}\n\n<!-- Made from the comments in src/RosterSync.PowerShell/Commands; edit those. -->\n\n{cmdlet.Synopsis}\n");
        if (cmdlet.Aliases.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"\nAlias: {string.Join(", ", cmdlet.Aliases)}\n");
        }

        page.Append("\n```\n");
        foreach (var set in cmdlet.ParameterSets)
        {
            page.Append(Syntax(cmdlet, set)).Append('\n');
        }

        page.Append("```\n");
        foreach (var paragraph in cmdlet.Description)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n{Escaped(paragraph)}\n");
        }

        page.Append("\n## Examples\n");
        foreach (var example in cmdlet.Examples)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n{Escaped(example.Text)}\n```powershell\n{example.Code}\n```\n");
        }

        page.Append("\n## Parameters\n\n| parameter | type | what | default |\n|---|---|---|---|\n");
        foreach (var parameter in cmdlet.Parameters)
        {
            var more = parameter.Aliases.Count > 0 ? $" (alias {string.Join(", ", parameter.Aliases)})" : string.Empty;
            page.Append(CultureInfo.InvariantCulture, $"| -{parameter.Name}{more} | {parameter.Type} | {Escaped(parameter.Description)}{Values(parameter)} | {Escaped(parameter.Default ?? string.Empty)} |\n");
        }

        page.Append("\n## In and out\n\n");
        page.Append(CultureInfo.InvariantCulture, $"Takes from the pipeline: {Joined(cmdlet.Inputs.Select(input => $"{input.Type} (-{input.Name})"), "nothing")}.\n");
        page.Append(CultureInfo.InvariantCulture, $"Gives: {Joined(cmdlet.OutputTypes, "nothing")}.\n");
        if (cmdlet.Links.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"\nSee also: {string.Join(", ", cmdlet.Links.Select(link => $"[{link}]({link}.md)"))}\n");
        }

        return page.ToString();
    }

    private static string Syntax(CmdletHelp cmdlet, string set) => cmdlet.Name + string.Concat(cmdlet.ParametersOf(set).Select(parameter =>
    {
        var it = parameter.In(set)!;
        var name = it.Position is null ? "-" + parameter.Name : $"[-{parameter.Name}]";
        var text = parameter.IsSwitch ? name : $"{name} <{parameter.Type}>";
        return " " + (it.IsMandatory ? text : $"[{text}]");
    }));

    private static string Values(CmdletParameter parameter) => parameter.Values.Count == 0 ? string.Empty : $" One of {string.Join(", ", parameter.Values)}.";

    private static string Joined(IEnumerable<string> items, string none) => items.Any() ? string.Join(", ", items) : none;

    private static string Escaped(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
