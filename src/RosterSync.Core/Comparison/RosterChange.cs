using System.Collections.Generic;

namespace RosterSync.Comparison;

/// <summary>What a record of a set is.</summary>
public enum RosterRecordKind
{
    /// <summary>A school.</summary>
    School,
    /// <summary>A class.</summary>
    Class,
    /// <summary>A teacher.</summary>
    Teacher,
    /// <summary>A staff member.</summary>
    Staff,
    /// <summary>A student.</summary>
    Student,
    /// <summary>A parent or guardian.</summary>
    Parent,
    /// <summary>A user in a class.</summary>
    ClassEnrollment,
    /// <summary>A user at a school without a class.</summary>
    SchoolEnrollment,
}

/// <summary>What became of a record between two sets.</summary>
public enum RosterChangeKind
{
    /// <summary>It is new.</summary>
    Added,
    /// <summary>It is gone.</summary>
    Removed,
    /// <summary>It has its id still, and other values.</summary>
    Changed,
    /// <summary>The same person, class or school under another id. To Remind that is a removal and an addition.</summary>
    Rekeyed,
}

/// <summary>What shows that two ids are those of one person, class or school.</summary>
public enum RekeyEvidence
{
    /// <summary>Nothing: the id is the same.</summary>
    None,
    /// <summary>The ids differ in leading zeros only.</summary>
    LeadingZeros,
    /// <summary>The e-mail.</summary>
    Email,
    /// <summary>The phone.</summary>
    Phone,
    /// <summary>Of a student, the name and the birth date.</summary>
    NameAndBirthDate,
    /// <summary>Of a parent, the name and a student.</summary>
    NameAndStudent,
    /// <summary>Of a class, the school and the name; of a school, the name.</summary>
    Name,
}

/// <summary>One difference between two sets. Names records by id; never holds a value of a person.</summary>
public sealed class RosterChange
{
    /// <summary>Among <see cref="Fields"/>: a person is at other schools.</summary>
    internal const string Schools = "schools";

    /// <summary>Among <see cref="Fields"/>: none of the owners of a class is the same.</summary>
    internal const string Owners = "owners";

    /// <summary>What became of the record.</summary>
    public required RosterChangeKind Change { get; init; }

    /// <summary>What the record is.</summary>
    public required RosterRecordKind Record { get; init; }

    /// <summary>Id of the school; of a person with several, the one that comes first. Null where there is none.</summary>
    public string? SchoolId { get; init; }

    /// <summary>Id of the class, for a class enrollment.</summary>
    public string? ClassId { get; init; }

    /// <summary>Id of the record, for an enrollment that of the user. Null where what stands there might be no id.</summary>
    public string? RecordId { get; init; }

    /// <summary>The id it had in the earlier set, where it is re-keyed.</summary>
    public string? PreviousId { get; init; }

    /// <summary>What shows that a re-keyed record is the same.</summary>
    public RekeyEvidence Evidence { get; init; }

    /// <summary>
    /// Headers of the columns whose values differ. The word <c>schools</c> among them says that a person is at other schools,
    /// <c>owners</c> that none of the owners of a class is the same.
    /// </summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Headers of the columns, the id's and the student number's, whose value lost its leading zeros and differs in nothing else.</summary>
    public IReadOnlyList<string> ZerosLostIn { get; init; } = [];

    /// <summary>Whether the id of a class now stands for another: its name is another, or all its owners are.</summary>
    public bool IsReusedId { get; init; }

    /// <summary>Name of the file: of the new set, for a removal of the earlier one.</summary>
    public string? File { get; init; }

    /// <summary>Line in the file, the header being line 1; null for enrollments.</summary>
    public long? Line { get; init; }

    /// <summary>What happened to what, by id.</summary>
    public override string ToString() => ClassId is null ? $"{Change} {Record} {RecordId}" : $"{Change} {Record} {RecordId} in {ClassId}";
}

/// <summary>Takes changes as they are found.</summary>
public interface IRosterChangeSink
{
    /// <summary>Takes one change.</summary>
    void Add(RosterChange change);
}
