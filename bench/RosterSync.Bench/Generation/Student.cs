namespace RosterSync.Bench.Generation;

/// <summary>One student with all contacts. One object serves the whole district.</summary>
internal sealed class Student
{
    public const int MostContacts = 7;

    public int Index { get; set; }

    /// <summary>The index whose id the student has: another's, in the few cases in which an id stands for two children.</summary>
    public int IdIndex { get; set; }

    public int Family { get; set; }

    /// <summary>0 for the oldest child of the family that the file names.</summary>
    public int Child { get; set; }

    public int School { get; set; }

    /// <summary>Second school; -1 for almost all.</summary>
    public int OtherSchool { get; set; }

    public int Grade { get; set; }

    public bool IsGirl { get; set; }

    public Name FirstName { get; set; } = null!;

    public Name LastName { get; set; } = null!;

    public Utf8Text First { get; } = new();

    public Utf8Text Last { get; } = new();

    public Utf8Text BirthDate { get; } = new();

    public Utf8Text Street { get; } = new();

    public int Town { get; set; }

    public Utf8Text Email { get; } = new();

    public bool IsUngrouped { get; set; }

    public int ContactCount { get; set; }

    public Contact[] Contacts { get; } = [new(), new(), new(), new(), new(), new(), new()];

    /// <summary>Rows of students.csv: one a contact and school.</summary>
    public int Rows => (ContactCount == 0 ? 1 : ContactCount) * (OtherSchool < 0 ? 1 : 2);
}
