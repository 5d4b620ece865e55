using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.Sis;

namespace RosterSync.IO.Sources.Mapping;

/// <summary>The meanings a column map gives to columns, by name: those of the fields, with the person's id called after the person.</summary>
internal static class MapFields
{
    /// <summary>A column with free text about the contact, in which a block may stand.</summary>
    public const string Remark = "ContactRemark";

    private static readonly Dictionary<string, string> PersonId = new(StringComparer.Ordinal)
    {
        [SisFileKind.Students] = "StudentId",
        [SisFileKind.Contacts] = "StudentId",
        [SisFileKind.Enrollments] = "StudentId",
        [SisFileKind.Teachers] = "TeacherId",
        [SisFileKind.Staff] = "StaffId",
    };

    /// <summary>The kinds of files.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        [SisFileKind.Students, SisFileKind.Contacts, SisFileKind.Schools, SisFileKind.Teachers, SisFileKind.Staff, SisFileKind.Sections, SisFileKind.Enrollments];

    /// <summary>What a file of a kind must say.</summary>
    public static IReadOnlyList<SisField> NeededIn(string kind) => kind switch
    {
        SisFileKind.Students => [SisField.PersonId],
        SisFileKind.Contacts => [SisField.PersonId],
        SisFileKind.Schools => [SisField.SchoolId, SisField.SchoolName],
        SisFileKind.Sections => [SisField.SchoolId, SisField.SectionId],
        SisFileKind.Enrollments => [SisField.SchoolId, SisField.SectionId, SisField.PersonId],
        _ => [SisField.PersonId, SisField.SchoolId],
    };

    /// <summary>The name of a field in a file of a kind.</summary>
    public static string NameOf(SisField field, string kind) =>
        field == SisField.PersonId && PersonId.TryGetValue(kind, out var name) ? name : field.ToString();

    /// <summary>The field of a name in a file of a kind; null where there is none.</summary>
    public static SisField? FieldOf(string name, string kind)
    {
        if (PersonId.TryGetValue(kind, out var id) && string.Equals(name, id, StringComparison.OrdinalIgnoreCase))
        {
            return SisField.PersonId;
        }

        return Enum.TryParse<SisField>(name, ignoreCase: true, out var field) && name.All(char.IsLetterOrDigit) && !char.IsDigit(name[0]) ? field : null;
    }
}
