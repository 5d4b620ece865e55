using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources.Mapping;

/// <summary>Proposes a column map for a file by its headers: the names that systems use. A header is never guessed at by a part of it.</summary>
internal static class ColumnMapProposal
{
    private static readonly SisColumn[] Students =
    [
        new("Student_id", SisField.PersonId, "Student_sis_id", "Local_id", "Pupil_id", "Stu_id", "Student_local_id", "Student_number", "SIS_id", "SSID"),
        new("Student_number", SisField.StudentNumber, "Student_no"),
        new("First_name", SisField.FirstName, "Student_first_name", "Student_first", "Given_name"),
        new("Middle_name", SisField.MiddleName, "Student_middle_name", "Student_middle"),
        new("Last_name", SisField.LastName, "Student_last_name", "Student_last", "Family_name", "Surname"),
        new("Student_name", SisField.FullName, "Full_name"),
        new("DOB", SisField.BirthDate, "Birth_date", "Date_of_birth", "Student_dob", "Student_birth_date", "Student_birthdate"),
        new("School_id", SisField.SchoolId, "School", "School_number", "School_code", "School_sis_id", "Building", "Site", "Site_id"),
        new("Grade", SisField.Grade, "Grade_level", "Student_grade"),
        new("Student_email", SisField.Email),
        new("Student_phone", SisField.Phone),
        new("Enroll_status", SisField.Status, "Student_status", "Enrollment_status"),
    ];

    private static readonly SisColumn[] Contacts =
    [
        new("Contact_id", SisField.ContactId, "Contact_sis_id", "Guardian_id", "Parent_id"),
        new("Contact_name", SisField.ContactName, "Contact_full_name", "Guardian_name", "Parent_name"),
        new("Contact_first_name", SisField.ContactFirstName, "Guardian_first_name", "Parent_first_name"),
        new("Contact_middle_name", SisField.ContactMiddleName),
        new("Contact_last_name", SisField.ContactLastName, "Guardian_last_name", "Parent_last_name"),
        new("Contact_type", SisField.ContactType, "Type"),
        new("Relationship", SisField.ContactRelationship, "Contact_relationship", "Relation", "Relationship_type", "Contact_relation"),
        new("Contact_email", SisField.ContactEmail, "Guardian_email", "Parent_email", "Contact_email_address"),
        new("Contact_phone", SisField.ContactPhone, "Contact_phone_number", "Guardian_phone", "Parent_phone"),
        new("Contact_phone_type", SisField.ContactPhoneType, "Phone_type"),
        new("Mobile_phone", SisField.ContactMobilePhone, "Cell_phone", "Contact_mobile_phone", "Contact_cell_phone", "Cell", "Mobile"),
        new("Home_phone", SisField.ContactHomePhone, "Contact_home_phone"),
        new("Work_phone", SisField.ContactWorkPhone, "Contact_work_phone"),
        new("Contact_priority", SisField.ContactPriority, "Contact_order", "Contact_rank"),
    ];

    private static readonly SisColumn[] Employees =
    [
        new("Teacher_id", SisField.PersonId, "Staff_id", "Employee_id"),
        new("School_id", SisField.SchoolId, "School", "School_number", "School_code", "Building"),
        new("First_name", SisField.FirstName, "Teacher_first_name"),
        new("Last_name", SisField.LastName, "Teacher_last_name"),
        new("Teacher_email", SisField.Email, "Email", "Email_address", "Staff_email"),
        new("Teacher_phone", SisField.Phone, "Phone"),
    ];

    private static readonly SisColumn[] Schools =
    [
        new("School_id", SisField.SchoolId, "School_number", "School_code"),
        new("School_name", SisField.SchoolName),
        new("School_phone", SisField.SchoolPhone),
    ];

    /// <summary>The map for a file.</summary>
    public static SisColumnMap For(string path, SisReadOptions options)
    {
        var encoding = TextEncoding.Find(options.Encoding ?? string.Empty) ?? throw SourceErrors.EncodingUnknown(options.Encoding!);
        using var file = new SisExportFile(System.IO.Path.GetFullPath(path), isNamed: true, encoding, options.Delimiter);
        if (file.Headers.Count == 0)
        {
            throw SourceErrors.FileEmpty(file.Name);
        }

        var proposals = new[]
        {
            Of(SisFileKind.Students, [.. Students, .. Contacts], file.Headers, searchesFlags: true),
            Of(SisFileKind.Contacts, [Students[0], .. Contacts, .. Plain()], file.Headers, searchesFlags: true),
            Of(SisFileKind.Teachers, Employees, file.Headers, searchesFlags: false),
            Of(SisFileKind.Schools, Schools, file.Headers, searchesFlags: false),
        };
        var best = proposals.Where(IsWhole).OrderByDescending(proposal => proposal.Columns.Count).FirstOrDefault()
            ?? proposals.OrderByDescending(proposal => proposal.Columns.Count).First();

        // The first line of a file without a header is somebody's record, and is not to be shown.
        if (best.Columns.Count < 2 || (!IsWhole(best) && ShownHeaders.LooksLikeRecord(file.Headers)))
        {
            throw SourceErrors.NotRecognized([file.Name], ["CSV"]);
        }

        best.File = file.Name;
        return new SisColumnMap { Name = System.IO.Path.GetFileNameWithoutExtension(file.Name), Files = [best] };
    }

    /// <summary>Meanings a conversion needs that the proposal has no column for.</summary>
    public static IReadOnlyList<string> MissingIn(SisColumnMapFile file)
    {
        SisField[] needed = file.Kind switch
        {
            SisFileKind.Students => [SisField.PersonId, SisField.FirstName, SisField.LastName, SisField.BirthDate, SisField.SchoolId],
            SisFileKind.Contacts => [SisField.PersonId, SisField.ContactType, SisField.ContactRelationship],
            _ => [.. MapFields.NeededIn(file.Kind)],
        };
        return needed.Select(field => MapFields.NameOf(field, file.Kind)).Where(name => !file.Columns.Values.Contains(name)).ToArray();
    }

    // In a file of contacts alone, a name is the contact's.
    private static SisColumn[] Plain() =>
    [
        new("First_name", SisField.ContactFirstName), new("Last_name", SisField.ContactLastName), new("Name", SisField.ContactName),
        new("Email", SisField.ContactEmail, "Email_address"), new("Phone", SisField.ContactPhone, "Phone_number"),
    ];

    private static bool IsWhole(SisColumnMapFile file) =>
        MapFields.NeededIn(file.Kind).All(field => file.Columns.Values.Contains(MapFields.NameOf(field, file.Kind)))
        && (file.Kind != SisFileKind.Students || file.Columns.Values.Contains(nameof(SisField.LastName)) || file.Columns.Values.Contains(nameof(SisField.FullName)))
        && (file.Kind != SisFileKind.Contacts || file.Columns.Values.Any(name => name.StartsWith("Contact", StringComparison.Ordinal)));

    private static SisColumnMapFile Of(string kind, SisColumn[] known, IReadOnlyList<string> headers, bool searchesFlags)
    {
        var free = headers.Where(header => header.Length > 0).ToList();
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        var given = new HashSet<SisField>();
        foreach (var column in known)
        {
            var header = new[] { column.Name }.Concat(column.OtherNames)
                .Select(name => free.Find(it => HeaderName.Fold(it) == HeaderName.Fold(name))).FirstOrDefault(found => found is not null);
            if (header is not null && given.Add(column.Field!.Value))
            {
                columns.Add(header, MapFields.NameOf(column.Field.Value, kind));
                free.Remove(header);
            }
        }

        foreach (var header in searchesFlags ? free.ToArray() : [])
        {
            if (ContactFlags.FieldOf(header) is { } flag && given.Add(flag))
            {
                columns.Add(header, MapFields.NameOf(flag, kind));
                free.Remove(header);
            }
        }

        return new SisColumnMapFile { Kind = kind, Columns = columns, Ignore = free };
    }
}
