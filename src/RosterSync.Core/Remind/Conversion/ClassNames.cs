using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using RosterSync.Text;
using RosterSync.Validation;

namespace RosterSync.Remind.Conversion;

/// <summary>
/// Names classes so that a teacher with five of them tells them apart: course, teacher, period, and more where that is not unique.
/// Remind refuses a class whose name holds a URL, and takes 255 characters.
/// </summary>
internal sealed class ClassNames(ConversionState state, RemindLayout layout, FindingLog findings)
{
    private const int DefaultLimit = 255;

    // What Remind's page on sync errors calls a URL is not defined; anything that looks like an address goes.
    private static readonly Regex Url = new(
        @"(?:https?:?/*|www\.)\S*|\b[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|edu|gov|io|us|co|info|ly|me|app|gle|be)\b\S*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly HashSet<SectionRecord> cut = [];

    public void Give(List<SectionRecord> classes)
    {
        var taken = new HashSet<(int School, string Name)>();
        var again = new List<SectionRecord>();
        var names = new Dictionary<(int, string), int>();
        foreach (var section in classes)
        {
            section.ClassName = Compose(section);
            var key = (section.School, section.ClassName);
            names.TryGetValue(key, out var count);
            names[key] = count + 1;
        }

        foreach (var section in classes)
        {
            if (names[(section.School, section.ClassName)] > 1)
            {
                again.Add(section);
            }
            else
            {
                taken.Add((section.School, section.ClassName));
            }
        }

        foreach (var section in again)
        {
            section.ClassName = Distinct(section, taken);
            taken.Add((section.School, section.ClassName));
        }

        foreach (var section in classes)
        {
            if (cut.Contains(section))
            {
                findings.Add(RosterRules.Get("CutOffValue").Find(
                    string.Format(System.Globalization.CultureInfo.InvariantCulture, "The name of the class was cut to the {0} characters Remind takes.", Limit),
                    "Give the course or section a shorter name in the SIS.",
                    recordId: state.Arena.Text(section.ClassId),
                    schoolId: state.Arena.Text(state.Schools.Records[section.School].Id)));
            }
        }
    }

    private string Compose(SectionRecord section)
    {
        var title = First(WithoutUrl(section.CourseName), WithoutUrl(section.Name));
        var teacher = WithoutUrl(state.Arena.Text(section.Lead!.Last) ?? string.Empty);
        var period = WithoutUrl(section.Period);
        var name = title;
        if (teacher.Length > 0)
        {
            name = name.Length > 0 ? $"{name} - {teacher}" : teacher;
        }

        if (period.Length > 0)
        {
            name = $"{name} - {(IsNumber(period) ? "Period " + period : period)}";
        }

        return Cut(section, name.Length > 0 ? name : "Class " + IdOf(section));
    }

    // The section's own name, then its number, then its id, which is unique in the school.
    private string Distinct(SectionRecord section, HashSet<(int School, string Name)> taken)
    {
        foreach (var more in new[] { WithoutUrl(section.Name), WithoutUrl(section.Number), WithoutUrl(section.TermName), IdOf(section) })
        {
            if (more.Length > 0 && section.ClassName.IndexOf(more, StringComparison.Ordinal) < 0)
            {
                var name = WithMore(section, more);
                if (!taken.Contains((section.School, name)))
                {
                    return name;
                }
            }
        }

        return WithMore(section, "Class " + IdOf(section));
    }

    // An id is kept as the SIS has it; what stands in a name must be fit for a cell.
    private string IdOf(SectionRecord section)
    {
        byte[] cleaned = [];
        return CellText.CleanText(state.Arena[section.Id], ref cleaned);
    }

    private int Limit => layout.FileOf(RemindRecord.Class) is { } file && file.IndexOf(RemindField.ClassName) is >= 0 and var column
        ? file.Columns[column].MaximumLength ?? DefaultLimit
        : DefaultLimit;

    private string WithMore(SectionRecord section, string more)
    {
        var tail = " - " + more;
        return Cut(section, section.ClassName, Math.Max(1, Limit - tail.Length)) + tail;
    }

    private string Cut(SectionRecord section, string name) => Cut(section, name, Limit);

    private string Cut(SectionRecord section, string name, int limit)
    {
        byte[] buffer = [];
        var text = Utf8.Encode(name, ref buffer);
        if (Utf8.CountCharacters(text) <= limit)
        {
            return name;
        }

        cut.Add(section);
        return Utf8.ToText(Utf8.Trim(Utf8.Take(text, limit)));
    }

    private static string WithoutUrl(string text)
    {
        if (text.IndexOf('.') < 0 && text.IndexOf('/') < 0 && text.IndexOf(':') < 0)
        {
            return text;
        }

        return Regex.Replace(Url.Replace(text, string.Empty), @"\s{2,}", " ").Trim(' ', '-', ':');
    }

    private static string First(string one, string other) => one.Length > 0 ? one : other;

    private static bool IsNumber(string text)
    {
        foreach (var unit in text)
        {
            if (unit is < '0' or > '9')
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
