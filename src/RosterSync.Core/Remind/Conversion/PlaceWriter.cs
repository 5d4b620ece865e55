using System;
using System.Globalization;
using RosterSync.Text;
using RosterSync.Validation;

namespace RosterSync.Remind.Conversion;

/// <summary>Writes schools, classes, and a course for each class.</summary>
internal sealed class PlaceWriter(ConversionState state, RosterResolution resolution, RosterCells cells)
{
    public void WriteSchools(IRosterWriter writer, RemindFileLayout file)
    {
        foreach (var school in resolution.Schools)
        {
            foreach (var column in file.Columns)
            {
                writer.WriteCell(column.Value is { } value ? cells.Text(value) : column.Field switch
                {
                    RemindField.SchoolId => cells.Clean(school.Id),
                    RemindField.SchoolName => Limited(school, column),
                    _ => default,
                });
            }

            writer.EndRow();
        }
    }

    public void WriteClasses(IRosterWriter writer, RemindFileLayout file)
    {
        var hasOwner = file.Record == RemindRecord.Class && file.IndexOf(RemindField.TeacherId) >= 0;
        foreach (var section in resolution.Classes)
        {
            foreach (var column in file.Columns)
            {
                writer.WriteCell(column.Value is { } value ? cells.Text(value) : column.Field switch
                {
                    RemindField.ClassId or RemindField.CourseId => state.Arena[section.ClassId],
                    RemindField.SchoolId => cells.Clean(state.Schools.Records[section.School].Id),
                    RemindField.ClassName => cells.Text(section.ClassName),
                    RemindField.TeacherId => resolution.Users.Id(resolution.Users.OfAdult(section.Lead!)),
                    _ => default,
                });
            }

            writer.EndRow();
            resolution.ClassEnrollmentCount += hasOwner ? 1 : 0;
        }
    }

    private ReadOnlySpan<byte> Limited(SchoolRecord school, RemindColumn column)
    {
        var text = cells.Clean(school.Name == 0 ? school.Id : school.Name);
        if (column.MaximumLength is not { } most || Utf8.CountCharacters(text) <= most)
        {
            return text;
        }

        resolution.Findings.Add(RosterRules.Get("CutOffValue").Find(
            string.Format(CultureInfo.InvariantCulture, "The name of the school was cut to the {0} characters Remind takes.", most),
            "Give the school a shorter name in the SIS, by which it can be matched in Remind.",
            recordId: state.Arena.Text(school.Id),
            schoolId: state.Arena.Text(school.Id)));
        return Utf8.Trim(Utf8.Take(text, most));
    }
}
