using System.Collections.Generic;
using System.Linq;
using RosterSync.Sis;

namespace RosterSync.IO.Sources.CleverApi;

/// <summary>The tables that are made of answers of the Clever API.</summary>
internal static class CleverApiFiles
{
    public static readonly SisFileLayout Students = new(
        SisFileKind.Students,
        new("api.student_id", SisField.PersonId) { IsRequired = true },
        new("api.sis_id"),
        new("api.student_number", SisField.StudentNumber),
        new("api.school", SisField.SchoolId),
        new("api.first", SisField.FirstName),
        new("api.middle", SisField.MiddleName),
        new("api.last", SisField.LastName),
        new("api.dob", SisField.BirthDate),
        new("api.grade", SisField.Grade),
        new("api.email", SisField.Email))
    {
        IsPaged = true,
        Parts = SisParts.Students,
        IsEssential = true,
        HasStudents = true,
    };

    public static readonly SisFileLayout Contacts = new(
        SisFileKind.Contacts,
        new("api.contact_id", SisField.ContactId) { IsRequired = true },
        new("api.student", SisField.PersonId),
        new("api.name", SisField.ContactName),
        new("api.email", SisField.ContactEmail),
        new("api.phone", SisField.ContactPhone),
        new("api.phone_type", SisField.ContactPhoneType),
        new("api.type", SisField.ContactType),
        new("api.relationship", SisField.ContactRelationship),
        new("api.shared"))
    {
        IsPaged = true,
        Parts = SisParts.Students,
        IsEssential = true,
        HasContacts = true,
    };

    public static readonly SisFileLayout Teachers = new(
        SisFileKind.Teachers,
        new("api.teacher_id", SisField.PersonId) { IsRequired = true },
        new("api.school", SisField.SchoolId),
        new("api.first", SisField.FirstName),
        new("api.last", SisField.LastName),
        new("api.email", SisField.Email))
    {
        IsPaged = true,
        Parts = SisParts.Companions,
    };

    public static readonly SisFileLayout Schools = new(
        SisFileKind.Schools,
        new("api.school_id", SisField.SchoolId) { IsRequired = true },
        new("api.school_name", SisField.SchoolName) { IsRequired = true },
        new("api.school_phone", SisField.SchoolPhone))
    {
        IsPaged = true,
    };

    public static readonly SisFileLayout Sections = new(
        SisFileKind.Sections,
        new("api.section_id", SisField.SectionId) { IsRequired = true },
        new("api.school", SisField.SchoolId),
        new("api.name", SisField.SectionName),
        new("api.section_number", SisField.SectionNumber),
        new("api.period", SisField.Period),
        new("api.teacher_1", SisField.TeacherId),
        new("api.teacher_2", SisField.Teacher2Id),
        new("api.teacher_3", SisField.Teacher3Id),
        new("api.teacher_4", SisField.Teacher4Id),
        new("api.teacher_5", SisField.Teacher5Id),
        new("api.teacher_6", SisField.Teacher6Id),
        new("api.teacher_7", SisField.Teacher7Id),
        new("api.teacher_8", SisField.Teacher8Id),
        new("api.teacher_9", SisField.Teacher9Id),
        new("api.teacher_10", SisField.Teacher10Id))
    {
        IsPaged = true,
        Parts = SisParts.Companions,
    };

    public static readonly SisFileLayout Enrollments = new(
        SisFileKind.Enrollments,
        new("api.enrolled_section", SisField.SectionId) { IsRequired = true },
        new("api.school", SisField.SchoolId),
        new("api.enrolled_student", SisField.PersonId) { IsRequired = true })
    {
        IsPaged = true,
        Parts = SisParts.Companions,
    };

    public static readonly SisFileLayout[] All = [Students, Contacts, Teachers, Sections, Enrollments, Schools];

    /// <summary>The header of the table of a kind.</summary>
    public static IReadOnlyList<string> HeaderOf(string kind) => All.First(layout => layout.Kind == kind).Columns.Select(column => column.Name).ToArray();
}
