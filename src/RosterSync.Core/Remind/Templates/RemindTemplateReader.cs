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
        var byFile = new Dictionary<RemindFileLayout, RemindTemplate>();
        foreach (var template in templates.OrderBy(template => template.Name, StringComparer.Ordinal))
        {
            if (FileOf(template, basis) is not { } file)
            {
                gaps.Add(new TemplateGap
                {
                    File = template.Name,
                    Message = $"{template.Name} is none of the files Remind takes, by its name and headers, and was not used.",
                    Action = "Take it out of the folder. If it is a template of Remind, name it after the file it is for, such as users.csv.",
                });
            }
            else if (byFile.TryGetValue(file, out var other))
            {
                throw new RosterFormatException(
                    "TemplateAmbiguous",
                    $"{other.Name} and {template.Name} are both templates of {file.Name}.",
                    "Leave the one in the folder that Remind gave out last.")
                {
                    File = template.Name,
                };
            }
            else
            {
                byFile.Add(file, template);
            }
        }

        if (byFile.Count == 0)
        {
            throw new RosterFormatException(
                "TemplateNotUsable",
                templates.Count == 0 ? "There is no template." : "None of the files is a template of Remind: neither names nor headers are those of schools, classes, users or enrollments.",
                "Download the templates from Remind's page on formatting files for a CSV sync, and give the folder they are in.");
        }

        var uses = new List<TemplateUse>();
        var files = basis.Files.Select(file => byFile.TryGetValue(file, out var template) ? Make(file, template, uses, gaps) : Keep(file, gaps)).ToList();
        return new TemplateImport { Layout = basis.WithFiles(files), Uses = uses, Gaps = gaps };
    }

    // The name decides where the headers bear it out; else the headers alone, where they fit one file best.
    private static RemindFileLayout? FileOf(RemindTemplate template, RemindLayout basis)
    {
        var name = TemplateWords.Undecorated(template.Name);
        var fitting = basis.Files
            .Select(file => (File: file, Fields: MeaningsOf(file, template).ConvertAll(meaning => meaning.Field)))
            .Where(fit => RemindLayout.IdsOf(fit.File.Record, fit.File.Role).All(fit.Fields.Contains))
            .ToList();
        if (fitting.Find(fit => TemplateWords.IsNameOf(fit.File, name)).File is { } named)
        {
            return named;
        }

        var best = fitting
            .Select(fit => (fit.File, Known: fit.Fields.Count(field => field != RemindField.None && fit.File.IndexOf(field) >= 0)))
            .OrderByDescending(fit => Fit(fit.File, fit.Known))
            .ToList();
        return best.Count == 0 || (best.Count > 1 && Fit(best[0].File, best[0].Known) == Fit(best[1].File, best[1].Known)) || best[0].Known < 2 ? null : best[0].File;

        static int Fit(RemindFileLayout file, int known) => known - (file.Columns.Count(column => column.Field != RemindField.None) - known);
    }

    // A header that is the layout's own means what it means there; only then words are looked at.
    private static List<(RemindColumn? Own, RemindField Field)> MeaningsOf(RemindFileLayout file, RemindTemplate template)
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

    private static RemindFileLayout Make(RemindFileLayout file, RemindTemplate template, List<TemplateUse> uses, List<TemplateGap> gaps)
    {
        var name = NameOf(file, template, gaps, out var isNameConfirmed);
        var meanings = MeaningsOf(file, template);
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
                Message = $"{template.Name} has no column that is known to hold {Meaning(missing)} ({missing}).",
                Action = missing == RemindField.StudentIds
                    ? "Without it no parent is tied to a student. Ask Remind how its files do that, and add the column to the layout file."
                    : "If one of its columns holds it, give that column this field in the layout file.",
                Line = string.Format(CultureInfo.InvariantCulture, "{{ \"header\": \"HEADER\", \"field\": \"{0}\", \"confirmed\": true }}", missing),
            });
        }

        uses.Add(new TemplateUse(template.Name, name, file.Record, columns.Count - unknown.Count, columns.Count));
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
        RemindField.TeacherId => "the teacher's id",
        RemindField.StudentId => "the student's id",
        RemindField.GuardianFirstName => "the guardian's first name",
        RemindField.GuardianLastName => "the guardian's last name",
        RemindField.GuardianEmail => "the guardian's e-mail",
        RemindField.GuardianPhone => "the guardian's phone",
        RemindField.SchoolIds => "the ids of the user's schools",
        RemindField.AgentIds => "the students of a parent and the parents of a student",
        RemindField.TextPhone => "the phone for text messages",
        RemindField.CourseId => "the course's id",
        RemindField.EnrollmentId => "the enrollment's id",
        RemindField.IsOwner => "whether the user owns the class",
        RemindField.PropertyName => "the property's name",
        RemindField.PropertyValue => "the property's value",
        _ => field.ToString(),
    };
}
