using System;
using System.Collections.Generic;
using System.Linq;

namespace RosterSync.Remind.Templates;

/// <summary>Which template is for which file of a layout.</summary>
internal sealed class TemplateMatches
{
    private readonly Dictionary<RemindFileLayout, RemindTemplate> templates = [];
    private readonly HashSet<RemindFileLayout> unusable = [];

    private TemplateMatches()
    {
    }

    /// <summary>The template of each file that has one.</summary>
    public IReadOnlyDictionary<RemindFileLayout, RemindTemplate> Templates => templates;

    /// <summary>Files whose name a template has that could not be used.</summary>
    public ICollection<RemindFileLayout> Unusable => unusable;

    /// <summary>Matches templates: by name where the headers bear it out, and then by headers alone for files no template has the name of.</summary>
    /// <param name="templates">The templates.</param>
    /// <param name="basis">The layout.</param>
    /// <param name="gaps">Takes what is not used, and why.</param>
    /// <exception cref="RosterFormatException">Two are for one file.</exception>
    public static TemplateMatches Of(IReadOnlyList<RemindTemplate> templates, RemindLayout basis, List<TemplateGap> gaps)
    {
        var matches = new TemplateMatches();
        var others = new List<RemindTemplate>();
        foreach (var template in templates.OrderBy(template => template.Name, StringComparer.Ordinal))
        {
            var name = TemplateWords.Undecorated(template.Name);
            var named = basis.Files.Where(file => TemplateWords.IsNameOf(file, name)).ToList();
            if (template.Headers.Count == 0)
            {
                matches.unusable.UnionWith(named);
                gaps.Add(Gap(template, "is empty, without a header row, and was not used.", "Download it again, and import all templates again."));
            }
            else if (named.Find(file => LacksOf(file, template).Count == 0) is { } file)
            {
                matches.Take(file, template);
            }
            else if (named.Count == 0 && TemplateWords.IsOfOneRosterAlone(name))
            {
                gaps.Add(Gap(
                    template,
                    "is a file of OneRoster that RosterSync does not write, and was not used.",
                    basis.Version == RemindLayouts.OneRoster.Version
                        ? "Ask Remind whether it wants this file. Remind takes six, and it is not known which is the sixth: courses.csv is a guess (docs/formats.md). If this one is wanted, the sets RosterSync writes lack it."
                        : $"Take it out of the folder: {RemindLayouts.TitleOf(basis.Version)} has no such file. If the templates are of OneRoster, name that format."));
            }
            else
            {
                others.Add(template);
            }
        }

        var byName = new HashSet<RemindFileLayout>(matches.templates.Keys);
        foreach (var template in others)
        {
            var name = TemplateWords.Undecorated(template.Name);
            var file = ByHeaders(template, basis);
            if (file is not null && !byName.Contains(file))
            {
                matches.Take(file, template);
            }
            else if (basis.Files.FirstOrDefault(file => TemplateWords.IsNameOf(file, name)) is { } named)
            {
                matches.unusable.Add(named);
                var lacks = string.Join(" and ", LacksOf(named, template).Select(FieldWords.Of));
                gaps.Add(Gap(
                    template,
                    $"has no column that is known to hold {lacks}, and was not used{(file is null ? string.Empty : $"; its headers are those of {file.Name}, whose own template is there")}.",
                    $"Download it again. If one of its columns holds {lacks}, put that header into {named.Name} in the layout file."));
            }
            else if (file is not null)
            {
                gaps.Add(Gap(
                    template,
                    $"looks like a template of {file.Name} by its headers, and was not used: {matches.templates[file].Name} has the name.",
                    $"Take it out of the folder. If it is the one Remind gave out last, let it take the place of {matches.templates[file].Name}."));
            }
            else
            {
                gaps.Add(Gap(
                    template,
                    "is none of the files Remind takes, by its name and headers, and was not used.",
                    $"Take it out of the folder. If it is a template of Remind, name it after the file it is for, such as {basis.Files[0].Name}."));
            }
        }

        return matches;
    }

    /// <summary>What the headers of a template mean in a file. One that is the layout's own means what it means there; only then words are looked at.</summary>
    public static List<(RemindColumn? Own, RemindField Field)> MeaningsOf(RemindFileLayout file, RemindTemplate template)
    {
        var free = file.Columns.ToList();
        var own = template.Headers.Select(header =>
        {
            var folded = FieldTable.Fold(header);
            var column = free.Find(column => string.Equals(FieldTable.Fold(column.Header), folded, StringComparison.Ordinal));
            return column is not null && free.Remove(column) ? column : null;
        }).ToList();
        var taken = own.Select(column => column?.Field ?? RemindField.None).ToList();
        for (var i = 0; i < taken.Count; i++)
        {
            if (own[i] is null)
            {
                taken[i] = FieldTable.FieldOf(file, template.Headers[i], taken);
            }
        }

        return own.Zip(taken, (column, field) => (column, field)).ToList();
    }

    private void Take(RemindFileLayout file, RemindTemplate template)
    {
        if (templates.TryGetValue(file, out var other))
        {
            throw new RosterFormatException(
                "TemplateAmbiguous",
                $"{other.Name} and {template.Name} are both templates of {file.Name}.",
                "Leave the one in the folder that Remind gave out last.")
            {
                File = template.Name,
            };
        }

        templates.Add(file, template);
    }

    // The file whose columns the headers are; null where they fit none, or two as well.
    private static RemindFileLayout? ByHeaders(RemindTemplate template, RemindLayout basis)
    {
        var best = basis.Files
            .Where(file => LacksOf(file, template).Count == 0)
            .Select(file => (File: file, Known: MeaningsOf(file, template).Count(meaning => meaning.Field != RemindField.None && file.IndexOf(meaning.Field) >= 0)))
            .OrderByDescending(fit => Fit(fit.File, fit.Known))
            .ToList();
        return best.Count == 0 || (best.Count > 1 && Fit(best[0].File, best[0].Known) == Fit(best[1].File, best[1].Known)) || best[0].Known < 2 ? null : best[0].File;

        static int Fit(RemindFileLayout file, int known) => known - (file.Columns.Count(column => column.Field != RemindField.None) - known);
    }

    // The fields without which a row of the file names nobody, that no header means.
    private static List<RemindField> LacksOf(RemindFileLayout file, RemindTemplate template)
    {
        var meanings = MeaningsOf(file, template);
        return RemindLayout.IdsOf(file.Record, file.Role).Where(id => !meanings.Exists(meaning => meaning.Field == id)).ToList();
    }

    private static TemplateGap Gap(RemindTemplate template, string message, string action) =>
        new() { File = template.Name, Message = $"{template.Name} {message}", Action = action };
}
