using System;
using RosterSync.Contacts;
using RosterSync.Sis;

namespace RosterSync.Remind.Conversion;

/// <summary>Takes the rows of sections and enrollments.</summary>
internal sealed class SectionIntake(ConversionState state, CellReader cells)
{
    public void TakeSection(SisRow row)
    {
        var school = row[SisField.SchoolId];
        var id = row[SisField.SectionId];
        if (school.IsEmpty || id.IsEmpty)
        {
            state.LeftOut.Add(LeftOutKind.Section, LeftOutReason.MissingId, state.Arena.Add(school), state.Arena.Add(id), 0, (int)row.Line, cells.FileOf(row));
            return;
        }

        var section = state.Sections.Records[state.Sections.GetOrAdd(state.Schools.GetOrAdd(school), id)];
        section.IsKnown = true;
        section.IsActive |= !StatusWords.IsInactive(row[SisField.Status]);
        section.Start = Math.Min(section.Start, SisDate.TryParse(row[SisField.StartDate], out var start) ? start : 0);
        section.End = Math.Max(section.End, SisDate.TryParse(row[SisField.EndDate], out var end) ? end : SectionRecord.Forever);
        section.Name = cells.Better(section.Name, row[SisField.SectionName]);
        section.Number = cells.Better(section.Number, row[SisField.SectionNumber]);
        section.CourseName = cells.Better(section.CourseName, row[SisField.CourseName]);
        section.Period = cells.Better(section.Period, row[SisField.Period]);
        section.TermName = cells.Better(section.TermName, row[SisField.TermName]);
        if (section.Line == 0 || row.Line < section.Line)
        {
            section.Line = (int)row.Line;
            section.File = cells.FileOf(row);
        }

        AddTeacher(section, row[SisField.TeacherId], isLead: true);
        for (var field = SisField.Teacher2Id; field <= SisField.Teacher10Id; field++)
        {
            AddTeacher(section, row[field], isLead: false);
        }
    }

    public void TakeEnrollment(SisRow row)
    {
        var school = row[SisField.SchoolId];
        var sectionId = row[SisField.SectionId];
        var person = row[SisField.PersonId];
        if (school.IsEmpty || sectionId.IsEmpty || person.IsEmpty)
        {
            state.LeftOut.Add(LeftOutKind.Enrollment, LeftOutReason.MissingId, state.Arena.Add(school), state.Arena.Add(sectionId), state.Arena.Add(person), (int)row.Line, cells.FileOf(row));
            return;
        }

        if (StatusWords.IsInactive(row[SisField.Status]))
        {
            state.LeftOut.Add(LeftOutKind.Enrollment, LeftOutReason.Inactive, state.Arena.Add(school), state.Arena.Add(sectionId), state.Arena.Add(person), (int)row.Line, cells.FileOf(row));
            return;
        }

        var section = state.Sections.GetOrAdd(state.Schools.GetOrAdd(school), sectionId);
        switch (EnrollmentRoles.Parse(row[SisField.EnrollmentRole]))
        {
            case EnrollmentRole.Student:
                state.Enrollments.Add(new EnrollmentRecord
                {
                    Section = section,
                    Student = state.Students.GetOrAdd(person),
                    End = SisDate.TryParse(row[SisField.EndDate], out var end) ? end : 0,
                });
                break;
            case EnrollmentRole.Teacher:
                AddTeacher(state.Sections.Records[section], person, isLead: TruthValue.Parse(row[SisField.IsPrimary]) == TruthKind.Yes);
                break;
            default:
                // Proctors and administrators of a class have no place in Remind's files.
                break;
        }
    }

    private void AddTeacher(SectionRecord section, ReadOnlySpan<byte> id, bool isLead)
    {
        if (id.IsEmpty)
        {
            return;
        }

        var handle = 0;
        foreach (var known in section.TeacherIds)
        {
            if (state.Arena[known].SequenceEqual(id))
            {
                handle = known;
                break;
            }
        }

        if (handle == 0)
        {
            handle = state.Arena.Add(id);
            section.TeacherIds.Add(handle);
        }

        if (isLead && (section.LeadTeacherId == 0 || id.SequenceCompareTo(state.Arena[section.LeadTeacherId]) < 0))
        {
            section.LeadTeacherId = handle;
        }
    }
}
