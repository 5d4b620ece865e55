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
        var byRecord = new Dictionary<RemindRecord, RemindTemplate>();
        foreach (var template in templates.OrderBy(template => template.Name, StringComparer.Ordinal))
        {
            if (RecordOf(template, basis) is not { } record)
            {
                gaps.Add(new TemplateGap
                {
                    File = template.Name,
                    Message = $"{template.Name} is none of the files Remind takes, by its name and headers, and was not used.",
                    Action = "Take it out of the folder. If it is a template of Remind, name it after the file it is for, such as users.csv.",
                });
            }
            else if (byRecord.TryGetValue(record, out var other))
            {
                throw new RosterFormatException(
                    "TemplateAmbiguous",
                    $"{other.Name} and {template.Name} are both templates of {basis.FileOf(record)!.Name}.",
                    "Leave the one in the folder that Remind gave out last.")
                {
                    File = template.Name,
                };
            }
            else
            {
                byRecord.Add(record, template);
            }
        }

        if (byRecord.Count == 0)
        {
            throw new RosterFormatException(
                "TemplateNotUsable",
                templates.Count == 0 ? "There is no template." : "None of the files is a template of Remind: neither names nor headers are those of schools, classes, users or enrollments.",
                "Download the templates from Remind's page on formatting files for a CSV sync, and give the folder they are in.");
        }

        var uses = new List<TemplateUse>();
        var files = basis.Files.Select(file => byRecord.TryGetValue(file.Record, out var template) ? Make(file, template, uses, gaps) : Keep(file, gaps)).ToList();
        return new TemplateImport { Layout = basis.WithFiles(files), Uses = uses, Gaps = gaps };
    }

    // The name decides where the headers bear it out; else the headers alone, where they fit one file best.
    private static RemindRecord? RecordOf(RemindTemplate template, RemindLayout basis)
    {
        var named = TemplateWords.RecordOf(TemplateWords.Undecorated(template.Name));
        if (named is { } record && basis.FileOf(record) is not null && HasIds(template, record))
        {
            return record;
        }

        var fitting = basis.Files
            .Where(file => HasIds(template, file.Record))
            .Select(file => (file.Record, Fit: Known(template, file.Record) - (TemplateWords.FieldsOf(file.Record).Count() - Known(template, file.Record))))
            .OrderByDescending(file => file.Fit)
            .ToList();
        return fitting.Count == 0 || (fitting.Count > 1 && fitting[0].Fit == fitting[1].Fit) || Known(template, fitting[0].Record) < 2 ? null : fitting[0].Record;
    }

    private static int Known(RemindTemplate template, RemindRecord record) =>
        template.Headers.Select(header => TemplateWords.FieldOf(record, header)).Where(field => field != RemindField.None).Distinct().Count();

    private static bool HasIds(RemindTemplate template, RemindRecord record)
    {
        var fields = template.Headers.Select(header => TemplateWords.FieldOf(record, header)).ToList();
        return RemindLayout.IdsOf(record).All(fields.Contains);
    }

    private static RemindFileLayout Make(RemindFileLayout file, RemindTemplate template, List<TemplateUse> uses, List<TemplateGap> gaps)
    {
        var name = NameOf(file, template, gaps, out var isNameConfirmed);
        var columns = new List<RemindColumn>();
        var taken = new HashSet<RemindField>();
        foreach (var header in template.Headers)
        {
            var field = TemplateWords.FieldOf(file.Record, header);
            var isKnown = field != RemindField.None && taken.Add(field);
            var known = isKnown && file.IndexOf(field) is var index and >= 0 ? file.Columns[index] : null;
            columns.Add(new RemindColumn
            {
                Header = header,
                Field = isKnown ? field : RemindField.None,
                IsRequired = known?.IsRequired ?? false,
                MaximumLength = known?.MaximumLength,
                IsConfirmed = true,
            });
        }

        var free = TemplateWords.FieldsOf(file.Record).Where(field => !taken.Contains(field)).ToList();
        foreach (var column in columns.Where(column => column.Field == RemindField.None))
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

        foreach (var missing in file.Columns.Where(column => free.Contains(column.Field)))
        {
            gaps.Add(new TemplateGap
            {
                File = template.Name,
                Message = $"{template.Name} has no column that is known to hold {Meaning(missing.Field)} ({missing.Field}).",
                Action = missing.Field == RemindField.StudentIds
                    ? "Without it no parent is tied to a student. Ask Remind how its files do that, and add the column to the layout file."
                    : "If one of its columns holds it, give that column this field in the layout file.",
                Line = string.Format(CultureInfo.InvariantCulture, "{{ \"header\": \"HEADER\", \"field\": \"{0}\", \"confirmed\": true }}", missing.Field),
            });
        }

        uses.Add(new TemplateUse(template.Name, name, file.Record, columns.Count(column => column.Field != RemindField.None), columns.Count));
        return new RemindFileLayout { Name = name, Record = file.Record, Columns = columns, MayBeEmpty = file.MayBeEmpty, Role = file.Role, IsNameConfirmed = isNameConfirmed };
    }

    private static RemindFileLayout Keep(RemindFileLayout file, List<TemplateGap> gaps)
    {
        var isConfirmed = file.IsNameConfirmed && file.Columns.All(column => column.IsConfirmed);
        if (!isConfirmed)
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
        if (string.Equals(HeaderMatch.Fold(plain), HeaderMatch.Fold(undecorated), StringComparison.Ordinal) && TemplateWords.RecordOf(undecorated) == file.Record)
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

    private static string Meaning(RemindField field) => field switch
    {
        RemindField.SchoolId => "the school's id",
        RemindField.SchoolName => "the school's name",
        RemindField.ClassId => "the class's id",
        RemindField.ClassName => "the class's name",
        RemindField.UserId => "the user's id",
        RemindField.FirstName => "the first name",
        RemindField.LastName => "the last name",
        RemindField.Email => "the e-mail",
        RemindField.Phone => "the phone",
        RemindField.Role => "the role",
        RemindField.BirthDate => "the date of birth",
        RemindField.Grade => "the grade",
        RemindField.StudentNumber => "the student number",
        RemindField.StudentIds => "the students of a parent",
        _ => field.ToString(),
    };
}
