using System.Collections.Generic;
using RosterSync.Sis;

namespace RosterSync.IO.Sources.Remind;

/// <summary>The files of Remind's own CSV 1.0, so that a district can go over to 2.0. Whoever stands in a guardian's columns there is a guardian.</summary>
internal sealed class RemindCsv10Source : SisSource
{
    private static readonly SisFileLayout Students = new(
        SisFileKind.Students,
        new("school_id", SisField.SchoolId) { IsRequired = true },
        new("student_id", SisField.PersonId) { IsRequired = true },
        new("student_first_name", SisField.FirstName) { IsRequired = true },
        new("student_last_name", SisField.LastName) { IsRequired = true },
        new("dob", SisField.BirthDate),
        new("grade", SisField.Grade),
        new("student_email", SisField.Email),
        new("student_phone", SisField.Phone))
    {
        Marks = ["guardian_first_name", "guardian_last_name"],
        Contacts =
        [
            new SisContactGroup(
                "Guardian",
                new("guardian_first_name", SisField.ContactFirstName),
                new("guardian_last_name", SisField.ContactLastName),
                new("guardian_email", SisField.ContactEmail),
                new("guardian_phone", SisField.ContactPhone))
            {
                Type = "Guardian",
            },
        ],
        IsEssential = true,
        HasStudents = true,
        HasContacts = true,
        Parts = SisParts.Students,
    };

    private static readonly SisFileLayout Schools = new(
        SisFileKind.Schools,
        new("school_id", SisField.SchoolId) { IsRequired = true },
        new("school_name", SisField.SchoolName) { IsRequired = true });

    private static readonly SisFileLayout Teachers = new(
        SisFileKind.Teachers,
        new("school_id", SisField.SchoolId) { IsRequired = true },
        new("teacher_id", SisField.PersonId) { IsRequired = true },
        new("teacher_first_name", SisField.FirstName) { IsRequired = true },
        new("teacher_last_name", SisField.LastName) { IsRequired = true },
        new("teacher_email", SisField.Email),
        new("teacher_mobile_phone", SisField.Phone))
    {
        Parts = SisParts.Companions,
    };

    private static readonly SisFileLayout Classes = new(
        SisFileKind.Sections,
        new("school_id", SisField.SchoolId) { IsRequired = true },
        new("class_id", SisField.SectionId) { IsRequired = true },
        new("teacher_id", SisField.TeacherId) { IsRequired = true },
        new("class_name", SisField.SectionName) { IsRequired = true })
    {
        FileNames = ["classes"],
        Parts = SisParts.Companions,
    };

    // Which of the two names the third column has is not settled.
    private static readonly SisFileLayout Enrollments = new(
        SisFileKind.Enrollments,
        new("school_id", SisField.SchoolId) { IsRequired = true },
        new("class_id", SisField.SectionId) { IsRequired = true },
        new("student_id", SisField.PersonId, "user_id") { IsRequired = true, Standing = SisStanding.Inferred })
    {
        Parts = SisParts.Companions,
    };

    /// <inheritdoc/>
    public override string Name => "Remind CSV 1.0";

    /// <inheritdoc/>
    public override IReadOnlyList<SisFileLayout> Layouts { get; } = [Students, Teachers, Classes, Enrollments, Schools];
}
