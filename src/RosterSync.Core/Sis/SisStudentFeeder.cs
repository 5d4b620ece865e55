using System;
using System.Collections.Generic;
using System.Linq;

namespace RosterSync.Sis;

/// <summary>
/// Turns a <see cref="SisStudent"/> back into the rows it was made of, so that a decision about a contact is written once, for rows.
/// What a script changed in the object counts.
/// </summary>
internal sealed class SisStudentFeeder(ISisSink sink)
{
    private readonly TextRow row = new();

    private readonly List<string> schools = [];

    /// <summary>Hands the rows of a student on. The export the student comes from must have begun.</summary>
    public void Feed(SisStudent student)
    {
        schools.Clear();
        AddSchool(student.SchoolId);
        foreach (var school in student.SchoolIds ?? [])
        {
            AddSchool(school);
        }

        FeedRows(student);
        foreach (var other in student.OtherRows ?? [])
        {
            // A school a script took away from the student stays away; what else the row says still counts.
            FeedRow(other, student.StudentId, other.SchoolId is { } school && schools.Contains(school) ? school : null);
        }

        foreach (var contact in student.Contacts ?? [])
        {
            if (contact is not null)
            {
                FeedContact(student, contact);
            }
        }
    }

    private void AddSchool(string? school)
    {
        if (!string.IsNullOrEmpty(school) && !schools.Contains(school!))
        {
            schools.Add(school!);
        }
    }

    // One row a school, but for schools that only rows with other words name: a status may stand in those alone.
    private void FeedRows(SisStudent student)
    {
        var fed = 0;
        foreach (var school in schools)
        {
            if (student.OwnSchoolIds is not { } own || own.Contains(school) || !IsOfOthers(student, school))
            {
                FeedRow(student, student.StudentId, school);
                fed++;
            }
        }

        if (fed == 0)
        {
            FeedRow(student, student.StudentId, null);
        }
    }

    private static bool IsOfOthers(SisStudent student, string school) =>
        student.OtherRows is { } others && others.Any(other => string.Equals(other.SchoolId, school, StringComparison.Ordinal));

    private void FeedRow(SisStudent said, string? id, string? school)
    {
        row.Begin(said.File, said.Line);
        SisPersonFields.Write(SisPersonFields.Student, said, row);
        row.Set(SisField.PersonId, id);
        row.Set(SisField.SchoolId, school);
        sink.OnStudent(row);
    }

    private void FeedContact(SisStudent student, SisContact contact)
    {
        row.Begin(contact.File, contact.Line);
        row.Set(SisField.PersonId, student.StudentId);
        SisPersonFields.Write(SisPersonFields.Contact, contact, row);
        if (contact.Remarks is { } remarks)
        {
            foreach (var remark in remarks)
            {
                row.SetRemark(remark.Key, remark.Value);
            }
        }

        sink.OnContact(row);
    }
}
