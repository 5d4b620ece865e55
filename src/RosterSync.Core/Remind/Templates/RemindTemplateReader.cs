using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RosterSync.Validation;

namespace RosterSync.Remind.Templates;

/// <summary>Makes a layout of the templates a district downloaded from Remind: what each file is, by its name and headers, and what each column means.</summary>
public static class RemindTemplateReader
{
    /// <summary>Reads templates.</summary>
    /// <param name="templates">The templates.</param>
    /// <param name="basis">The layout whose files are taken where there is no template, and whose limits and words hold.</param>
    /// <exception cref="RosterFormatException">None of the templates is one of Remind's, or two are for one file.</exception>
    public static TemplateImport Read(IReadOnlyList<RemindTemplate> templates, RemindLayout basis)
    {
        var gaps = new List<TemplateGap>();
        var matches = TemplateMatches.Of(templates, basis, gaps);
        if (matches.Templates.Count == 0)
        {
            var empty = templates.FirstOrDefault(template => template.Headers.Count == 0);
            throw empty is null
                ? new RosterFormatException(
                    "TemplateNotUsable",
                    templates.Count == 0 ? "There is no template." : "None of the files is a template of Remind: neither names nor headers are those of schools, classes, users or enrollments.",
                    "Download the templates from Remind's page on formatting files for a CSV sync, and give the folder they are in.")
                : new RosterFormatException("TemplateNotUsable", $"{empty.Name} is empty, and none of the files is a template of Remind.", "Download it again, and do not change it.") { File = empty.Name };
        }

        var uses = new List<TemplateUse>();
        var files = basis.Files.Select(file => matches.Templates.TryGetValue(file, out var template) ? Make(file, template, uses, gaps) : Keep(file, matches, gaps)).ToList();
        RefuseExport(uses);
        return new TemplateImport { Layout = basis.WithFiles(files), Uses = uses, Gaps = gaps };
    }

    // Files of an export have some names and headers of Remind's, and many more besides.
    private static void RefuseExport(List<TemplateUse> uses)
    {
        var known = uses.Sum(use => use.MappedColumns);
        var all = uses.Sum(use => use.Columns);
        if (known * 2 < all)
        {
            throw new RosterFormatException(
                "TemplateNotUsable",
                string.Format(CultureInfo.InvariantCulture, "Of the {0} columns of the files only {1} are such as Remind's files have: these look like the files of an export, and not like Remind's templates.", all, known),
                "Put the templates downloaded from Remind into a folder of their own, and name that.");
        }
    }

    private static RemindFileLayout Make(RemindFileLayout file, RemindTemplate template, List<TemplateUse> uses, List<TemplateGap> gaps)
    {
        var name = NameOf(file, template, gaps, out var isNameConfirmed);
        var meanings = TemplateMatches.MeaningsOf(file, template);
        var columns = new List<RemindColumn>();
        var unknown = new List<RemindColumn>();
        for (var i = 0; i < meanings.Count; i++)
        {
            var (own, field) = meanings[i];
            var known = own ?? (field != RemindField.None && file.IndexOf(field) is var index and >= 0 ? file.Columns[index] : null);
            columns.Add(new RemindColumn
            {
                Header = template.Headers[i],
                Field = field,
                Value = own?.Value,
                IsRequired = known?.IsRequired ?? false,
                MaximumLength = known?.MaximumLength,
                IsConfirmed = true,
            });
            if (own is null && field == RemindField.None)
            {
                unknown.Add(columns[i]);
            }
        }

        var free = file.Columns.Select(column => column.Field).Where(field => field != RemindField.None && !meanings.Exists(meaning => meaning.Field == field)).ToList();
        foreach (var column in unknown)
        {
            gaps.Add(new TemplateGap
            {
                File = template.Name,
                Header = column.Header,
                Message = $"It is not known what the column {column.Header} of {template.Name} means. It will be written blank.",
                Action = free.Count == 0
                    ? "Leave it so, unless Remind asks for values there."
                    : $"If it means one of {string.Join(", ", free)}, put this line into the columns of {name} in the layout file, in place of the one with this header.",
                Line = free.Count == 0 ? null : string.Format(CultureInfo.InvariantCulture, "{{ \"header\": \"{0}\", \"field\": \"{1}\", \"confirmed\": true }}", column.Header, free[free.Count - 1]),
            });
        }

        foreach (var missing in free)
        {
            gaps.Add(new TemplateGap
            {
                File = template.Name,
                Message = $"{template.Name} has no column that is known to hold {FieldWords.Of(missing)} ({missing}).",
                Action = missing == RemindField.StudentIds
                    ? "Without it no parent is tied to a student. Ask Remind how its files do that, and add the column to the layout file."
                    : "If one of its columns holds it, give that column this field in the layout file.",
                Line = string.Format(CultureInfo.InvariantCulture, "{{ \"header\": \"HEADER\", \"field\": \"{0}\", \"confirmed\": true }}", missing),
            });
        }

        uses.Add(new TemplateUse(template.Name, name, file.Record, columns.Count - unknown.Count, columns.Count));
        return new RemindFileLayout { Name = name, Record = file.Record, Columns = columns, MayBeEmpty = file.MayBeEmpty, Role = file.Role, IsNameConfirmed = isNameConfirmed };
    }

    private static RemindFileLayout Keep(RemindFileLayout file, TemplateMatches matches, List<TemplateGap> gaps)
    {
        // What is wrong with a template of its name was said.
        var isConfirmed = file.IsNameConfirmed && file.Columns.All(column => column.IsConfirmed);
        if (!isConfirmed && !matches.Unusable.Contains(file))
        {
            gaps.Add(new TemplateGap
            {
                File = file.Name,
                Message = $"There is no template of {file.Name}. Its headers stay those of the working layout, which Remind has not confirmed.",
                Action = "Download this template too, and import all of them again.",
            });
        }

        return file;
    }

    // A name without anything around it is Remind's own spelling.
    private static string NameOf(RemindFileLayout file, RemindTemplate template, List<TemplateGap> gaps, out bool isConfirmed)
    {
        var undecorated = TemplateWords.Undecorated(template.Name);
        var plain = template.Name.LastIndexOf('.') is var dot and > 0 ? template.Name.Substring(0, dot) : template.Name;
        isConfirmed = true;
        if (string.Equals(HeaderMatch.Fold(plain), HeaderMatch.Fold(undecorated), StringComparison.Ordinal) && TemplateWords.IsNameOf(file, undecorated))
        {
            return plain + ".csv";
        }

        if (string.Equals(undecorated + ".csv", file.Name, StringComparison.Ordinal))
        {
            return file.Name;
        }

        isConfirmed = file.IsNameConfirmed;
        gaps.Add(new TemplateGap
        {
            File = template.Name,
            Message = $"{template.Name} was taken for the template of {file.Name} by its headers; its own name does not say what Remind calls the file.",
            Action = $"If Remind calls it otherwise than {file.Name}, change the name in the layout file.",
            Line = string.Format(CultureInfo.InvariantCulture, "\"name\": \"{0}\", \"nameConfirmed\": true", file.Name),
        });
        return file.Name;
    }
}
