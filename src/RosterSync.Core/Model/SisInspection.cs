using System.Collections.Generic;

namespace RosterSync;

/// <summary>How sure it is that a system's files look as they are expected to.</summary>
public enum SisStanding
{
    /// <summary>Read in a specification, a help page or real files.</summary>
    Confirmed,
    /// <summary>Concluded from other facts.</summary>
    Inferred,
    /// <summary>Nothing was found: an assumption. Compare the headers with those of your own export.</summary>
    Unknown,
}

/// <summary>A column of an export that is read.</summary>
public sealed class SisInspectedColumn
{
    /// <summary>The header, as the file spells it.</summary>
    public required string Header { get; init; }

    /// <summary>What it is taken for, such as <c>ContactRelationship</c>.</summary>
    public required string Meaning { get; init; }

    /// <summary>How sure it is that the system calls the column so.</summary>
    public required SisStanding Standing { get; init; }

    /// <summary>The header and its meaning.</summary>
    public override string ToString() => $"{Header} = {Meaning}";
}

/// <summary>A file of an export, as it was recognised.</summary>
public sealed class SisInspectedFile
{
    /// <summary>Name, without a folder.</summary>
    public required string Name { get; init; }

    /// <summary>The system it is of; null where the file is not read.</summary>
    public string? Format { get; init; }

    /// <summary>What it holds: students, contacts …; null where it is not read.</summary>
    public string? Kind { get; init; }

    /// <summary>Encoding.</summary>
    public required string Encoding { get; init; }

    /// <summary>What separates the cells; null where nothing does.</summary>
    public char? Separator { get; init; }

    /// <summary>Rows below the header; null where the file is not read.</summary>
    public long? RowCount { get; init; }

    /// <summary>The columns that are read.</summary>
    public IReadOnlyList<SisInspectedColumn> ColumnsUsed { get; init; } = [];

    /// <summary>Headers of the columns that are not read.</summary>
    public IReadOnlyList<string> ColumnsIgnored { get; init; } = [];

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>A kind of contact that occurs in an export, and what the policy does with it.</summary>
public sealed class SisContactKind
{
    /// <summary>The type, as the export writes it; blank where it says none, null where it has words that are not known and might be somebody's name.</summary>
    public required string? Type { get; init; }

    /// <summary>The relationship; blank and null as with the type.</summary>
    public required string? Relationship { get; init; }

    /// <summary>Whether a flag says emergency contact.</summary>
    public required bool IsFlaggedEmergency { get; init; }

    /// <summary>Whether a flag says guardian.</summary>
    public required bool IsFlaggedGuardian { get; init; }

    /// <summary>How many such contacts there are, each counted once for each student.</summary>
    public required int Count { get; init; }

    /// <summary>Whether they go in by what they are.</summary>
    public required bool GoesIn { get; init; }

    /// <summary>Why, as one stable word.</summary>
    public required string Reason { get; init; }

    /// <summary>The reason in words, with the parameter that would change it where there is one.</summary>
    public required string Description { get; init; }

    /// <summary>File of the first of them.</summary>
    public required string File { get; init; }

    /// <summary>Line of the first of them.</summary>
    public required long Line { get; init; }

    /// <summary>The kind, the count and the reason.</summary>
    public override string ToString() => $"{Type ?? "(other words)"}/{Relationship ?? "(other words)"}: {Count}, {Reason}";
}

/// <summary>What an export is, what is in it, and what a conversion would make of its contacts. No value is a person's.</summary>
public sealed class SisInspection
{
    /// <summary>The system, such as <c>Clever</c> or <c>OneRoster 1.1</c>; several are joined by a plus sign.</summary>
    public required string Format { get; init; }

    /// <summary>The files or folders that were given, as full paths.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The least sure of the systems and columns that were recognised.</summary>
    public required SisStanding Standing { get; init; }

    /// <summary>The files.</summary>
    public required IReadOnlyList<SisInspectedFile> Files { get; init; }

    /// <summary>Whether sections and enrollments are there. A set without them is held: Remind would remove every class.</summary>
    public required bool HasCompanionFiles { get; init; }

    /// <summary>Schools.</summary>
    public required int Schools { get; init; }

    /// <summary>Students.</summary>
    public required int Students { get; init; }

    /// <summary>Rows of teachers; one who teaches at two schools has two.</summary>
    public required int Teachers { get; init; }

    /// <summary>Rows of staff.</summary>
    public required int Staff { get; init; }

    /// <summary>Sections.</summary>
    public required int Sections { get; init; }

    /// <summary>Enrollments.</summary>
    public required int Enrollments { get; init; }

    /// <summary>Contacts, each counted once for each student and row.</summary>
    public required int Contacts { get; init; }

    /// <summary>The kinds of contacts, the most frequent first.</summary>
    public required IReadOnlyList<SisContactKind> ContactKinds { get; init; }

    /// <summary>Pairs of student and contact that may go in by what the contact is, rows of one person counted once.</summary>
    public required int ContactsByKind { get; init; }

    /// <summary>Of them, those that are left when phones and e-mails were looked at.</summary>
    public required int ContactsGoingIn { get; init; }

    /// <summary>Students without any contact in the export.</summary>
    public required int StudentsWithoutContactInExport { get; init; }

    /// <summary>Students whose contacts all stay out for what they are.</summary>
    public required int StudentsWithoutContactByKind { get; init; }

    /// <summary>Students none of whose contacts has a phone or e-mail that may be sent, though one may go in by what he or she is.</summary>
    public required int StudentsWithoutContactPoint { get; init; }

    /// <summary>What was found while the files were read and converted.</summary>
    public required IReadOnlyList<RosterFinding> Findings { get; init; }

    /// <summary>The system.</summary>
    public override string ToString() => Format;
}
