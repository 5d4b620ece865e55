using System.Collections.Generic;

namespace RosterSync;

/// <summary>What the columns of an export mean that no system is known for, or whose headers a district changed.</summary>
public sealed class SisColumnMap
{
    /// <summary>Name of the export, for people.</summary>
    public string Name { get; set; } = "column map";

    /// <summary>Its files.</summary>
    public IReadOnlyList<SisColumnMapFile> Files { get; set; } = [];

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>A file of a column map. A file with all its columns is taken for it.</summary>
public sealed class SisColumnMapFile
{
    /// <summary>Name of the file, for people; the headers tell which it is.</summary>
    public string? File { get; set; }

    /// <summary>What it holds: students (with their contacts, where there are any), contacts, schools, teachers, staff, sections or enrollments.</summary>
    public string Kind { get; set; } = "students";

    /// <summary>What each column means, by header.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; set; } = new Dictionary<string, string>();

    /// <summary>Contacts that have columns of their own in each row.</summary>
    public IReadOnlyList<SisColumnMapContact> Contacts { get; set; } = [];

    /// <summary>Columns that are not read. They may be left away; a proposal lists what it did not understand.</summary>
    public IReadOnlyList<string> Ignore { get; set; } = [];

    /// <summary>The kind.</summary>
    public override string ToString() => Kind;
}

/// <summary>Columns that hold one contact of a row.</summary>
public sealed class SisColumnMapContact
{
    /// <summary>What the columns themselves say of the contact's type, such as Emergency or Mother.</summary>
    public string? Type { get; set; }

    /// <summary>The contact's place in the order of the student's contacts, 1 first.</summary>
    public string? Priority { get; set; }

    /// <summary>What each column means, by header.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; set; } = new Dictionary<string, string>();
}
