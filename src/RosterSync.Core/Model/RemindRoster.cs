using System.Collections.Generic;
using System.IO;
using RosterSync.Remind;

namespace RosterSync;

/// <summary>One file of a set, in memory or on disk.</summary>
public sealed class RosterFile
{
    private readonly byte[]? content;

    /// <summary>A file held in memory.</summary>
    public RosterFile(string name, byte[] content, int rowCount)
    {
        Name = name;
        this.content = content;
        RowCount = rowCount;
        Length = content.Length;
    }

    /// <summary>A file on disk.</summary>
    public RosterFile(string name, string path, long length, int? rowCount)
    {
        Name = name;
        Path = path;
        Length = length;
        RowCount = rowCount;
    }

    /// <summary>Name, as Remind wants it.</summary>
    public string Name { get; }

    /// <summary>Full path; null while the file is in memory only.</summary>
    public string? Path { get; }

    /// <summary>Rows below the header; null where they were not counted.</summary>
    public int? RowCount { get; }

    /// <summary>Size in bytes.</summary>
    public long Length { get; }

    /// <summary>Opens the content for reading. The caller disposes the stream.</summary>
    public Stream OpenRead() => content is not null
        ? new MemoryStream(content, writable: false)
        : new FileStream(Path!, FileMode.Open, FileAccess.Read, FileShare.Read, 4096, FileOptions.SequentialScan);

    /// <summary>The bytes, where the file is held in memory; null otherwise.</summary>
    internal byte[]? Content => content;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A record that did not go in: ids, school and reason; never a name.</summary>
public sealed class LeftOutRecord
{
    /// <summary>What the record is: Contact, Student, Teacher, Staff, Section, Enrollment …</summary>
    public required string Kind { get; init; }

    /// <summary>Why, as one stable word, such as <c>EmergencyContact</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>Id of the school, where there is one.</summary>
    public string? SchoolId { get; init; }

    /// <summary>Id of the record itself, where it has one.</summary>
    public string? RecordId { get; init; }

    /// <summary>For a contact, id of the student.</summary>
    public string? StudentId { get; init; }

    /// <summary>Name of the input file, where it is known.</summary>
    public string? File { get; init; }

    /// <summary>Line in the input file, where it is known.</summary>
    public long? Line { get; init; }

    /// <summary>The record by its ids, the reason and the place, in one line.</summary>
    public override string ToString()
    {
        var of = StudentId is null ? string.Empty : $" of student {StudentId}";
        var at = SchoolId is null ? string.Empty : $", school {SchoolId}";
        var place = File is null ? string.Empty : Line is null ? $" ({File})" : $" ({File}:{Line})";
        return $"{Kind} {RecordId ?? "without an id"}{of}{at}: {Reason}{place}";
    }
}

/// <summary>A reason records were left out for, and how many were.</summary>
public sealed class LeftOutCount
{
    /// <summary>What the records are.</summary>
    public required string Kind { get; init; }

    /// <summary>Why, as one stable word.</summary>
    public required string Reason { get; init; }

    /// <summary>How many.</summary>
    public required int Count { get; init; }

    /// <summary>The reason in words, with the parameter that would change it where there is one.</summary>
    public required string Description { get; init; }
}

/// <summary>What went into a roster.</summary>
public sealed class RosterCounts
{
    /// <summary>Schools.</summary>
    public int Schools { get; init; }
    /// <summary>Classes.</summary>
    public int Classes { get; init; }
    /// <summary>Teachers.</summary>
    public int Teachers { get; init; }
    /// <summary>Staff.</summary>
    public int Staff { get; init; }
    /// <summary>Students.</summary>
    public int Students { get; init; }
    /// <summary>Parents and guardians.</summary>
    public int Parents { get; init; }
    /// <summary>Rows of class enrollments, teachers and students.</summary>
    public int ClassEnrollments { get; init; }
    /// <summary>Rows of school enrollments.</summary>
    public int SchoolEnrollments { get; init; }
    /// <summary>Students who are left without any contact.</summary>
    public int StudentsWithoutContact { get; init; }
    /// <summary>The contacts, and the students without one, step by step.</summary>
    internal ContactCounts Contacts { get; init; } = new();
}

/// <summary>A roster as Remind takes it, with the account of what was left out and why.</summary>
public sealed class RemindRoster
{
    /// <summary>The layout it was written by.</summary>
    public required RemindLayout Layout { get; init; }

    /// <summary>The files, in the order of sending.</summary>
    public required IReadOnlyList<RosterFile> Files { get; init; }

    /// <summary>What went in.</summary>
    public required RosterCounts Counts { get; init; }

    /// <summary>Each record left out.</summary>
    public required IReadOnlyList<LeftOutRecord> LeftOut { get; init; }

    /// <summary>The reasons, most frequent first.</summary>
    public required IReadOnlyList<LeftOutCount> LeftOutCounts { get; init; }

    /// <summary>Findings made while reading, converting and checking.</summary>
    public required IReadOnlyList<RosterFinding> Findings { get; init; }

    /// <summary>The findings without those of the checks, for a check to be made again; null where no check was made.</summary>
    internal IReadOnlyList<RosterFinding>? ConversionFindings { get; init; }

    /// <summary>The exports it was made of.</summary>
    internal IReadOnlyList<SisExportInfo> Exports { get; init; } = [];

    /// <summary>Folder the files lie in; null while they are in memory only.</summary>
    public string? Path { get; init; }

    /// <summary>Version of the layout.</summary>
    public string Version => Layout.Version;
}

/// <summary>What became of students and their contacts: by what the contacts are, and then by the phones and e-mails they have.</summary>
internal sealed class ContactCounts
{
    /// <summary>Pairs of student and contact that may go in by what the contact is.</summary>
    public int ByKind { get; set; }

    /// <summary>Of them, those that go in.</summary>
    public int GoingIn { get; set; }

    /// <summary>Students who are left without any contact.</summary>
    public int StudentsWithout { get; set; }

    /// <summary>Of them, those who have none in the export.</summary>
    public int StudentsWithoutInExport { get; set; }

    /// <summary>Of them, those whose contacts all stay out for what they are. The contacts of the rest have nothing to be reached by.</summary>
    public int StudentsWithoutByKind { get; set; }
}
