using System.Collections.Generic;

namespace RosterSync;

/// <summary>A student of an export, with all schools and contacts. Values are text as the export has them: nothing is guessed, leading zeros stay.</summary>
public sealed class SisStudent
{
    /// <summary>Id of the home school: the first the export names, or the one it marks as home.</summary>
    public string? SchoolId { get; set; }
    /// <summary>Ids of all schools, the home school first.</summary>
    public string[] SchoolIds { get; set; } = [];
    /// <summary>Id of the student.</summary>
    public string? StudentId { get; set; }
    /// <summary>Student number.</summary>
    public string? StudentNumber { get; set; }
    /// <summary>First name.</summary>
    public string? FirstName { get; set; }
    /// <summary>Middle name.</summary>
    public string? MiddleName { get; set; }
    /// <summary>Last name.</summary>
    public string? LastName { get; set; }
    /// <summary>Suffix such as Jr. or III, where it has a column of its own.</summary>
    public string? Suffix { get; set; }
    /// <summary>Whole name, where the export has it in one cell.</summary>
    public string? FullName { get; set; }
    /// <summary>Grade, as the export writes it.</summary>
    public string? Grade { get; set; }
    /// <summary>Birth date, as the export writes it.</summary>
    public string? BirthDate { get; set; }
    /// <summary>E-mail.</summary>
    public string? Email { get; set; }
    /// <summary>Phone.</summary>
    public string? Phone { get; set; }
    /// <summary>A second phone, where the export has one.</summary>
    public string? OtherPhone { get; set; }
    /// <summary>Whether the student is active, as the export writes it.</summary>
    public string? Status { get; set; }
    /// <summary>The contacts, one an input row.</summary>
    public SisContact[] Contacts { get; set; } = [];
    /// <summary>The export the student comes from; null for objects made by hand.</summary>
    public SisExportInfo? Export { get; set; }
    /// <summary>Input file, without a folder.</summary>
    public string? File { get; set; }
    /// <summary>Line of the first row.</summary>
    public long Line { get; set; }

    /// <summary>Rows of the same id that say something else than the properties: another birth date may be another child.</summary>
    internal IReadOnlyList<SisStudent>? OtherRows { get; set; }

    /// <summary>The schools of the rows that say what the properties say; null where all rows do.</summary>
    internal IReadOnlyList<string>? OwnSchoolIds { get; set; }

    /// <summary>The id alone: a name is never shown by accident.</summary>
    public override string ToString() => StudentId ?? string.Empty;
}

/// <summary>A contact of a student as one input row has it.</summary>
public sealed class SisContact
{
    /// <summary>The contact's own id.</summary>
    public string? ContactId { get; set; }
    /// <summary>First name, where the export splits names.</summary>
    public string? FirstName { get; set; }
    /// <summary>Middle name.</summary>
    public string? MiddleName { get; set; }
    /// <summary>Last name.</summary>
    public string? LastName { get; set; }
    /// <summary>Suffix.</summary>
    public string? Suffix { get; set; }
    /// <summary>Whole name, where the export has it in one cell.</summary>
    public string? Name { get; set; }
    /// <summary>Kind of contact.</summary>
    public string? Type { get; set; }
    /// <summary>Relationship to the student.</summary>
    public string? Relationship { get; set; }
    /// <summary>E-mail.</summary>
    public string? Email { get; set; }
    /// <summary>Phone.</summary>
    public string? Phone { get; set; }
    /// <summary>Kind of phone.</summary>
    public string? PhoneType { get; set; }
    /// <summary>Mobile number, where it has a column of its own.</summary>
    public string? MobilePhone { get; set; }
    /// <summary>Home number, where it has a column of its own.</summary>
    public string? HomePhone { get; set; }
    /// <summary>Work number, where it has a column of its own.</summary>
    public string? WorkPhone { get; set; }
    /// <summary>The source's order of contacts.</summary>
    public string? Priority { get; set; }
    /// <summary>Flag: emergency contact.</summary>
    public string? IsEmergency { get; set; }
    /// <summary>Flag: legal guardian.</summary>
    public string? IsGuardian { get; set; }
    /// <summary>Flag: has custody.</summary>
    public string? HasCustody { get; set; }
    /// <summary>Flag: restricted.</summary>
    public string? IsRestricted { get; set; }
    /// <summary>Flag: contact is allowed.</summary>
    public string? IsAllowed { get; set; }
    /// <summary>Record type.</summary>
    public string? RecordType { get; set; }
    /// <summary>Whether the contact is active.</summary>
    public string? Status { get; set; }
    /// <summary>Cells of remark columns (Clever's <c>ext.</c>) that are not blank, by header; they may hold a block.</summary>
    public IReadOnlyDictionary<string, string>? Remarks { get; set; }
    /// <summary>Input file, without a folder.</summary>
    public string? File { get; set; }
    /// <summary>Line in the input file.</summary>
    public long Line { get; set; }

    /// <summary>The id alone: a name is never shown by accident.</summary>
    public override string ToString() => ContactId ?? string.Empty;
}
