namespace RosterSync.Bench.Generation;

/// <summary>One contact of a student, as one row of students.csv has it. One object serves many rows.</summary>
internal sealed class Contact
{
    /// <summary>Rows of one person have one number.</summary>
    public long Adult { get; set; }

    /// <summary>Number of the contact's id; 0 where the export has none.</summary>
    public long Id { get; set; }

    public ContactKind Kind { get; set; } = null!;

    public Name First { get; set; } = null!;

    public Name Last { get; set; } = null!;

    public Utf8Text Name { get; } = new();

    public Utf8Text Phone { get; } = new();

    public PhoneKind PhoneKind { get; set; }

    public Utf8Text Email { get; } = new();

    public bool IsEmergency { get; set; }

    public bool IsBlocked { get; set; }

    public bool HasNoCustody { get; set; }

    /// <summary>Whether this is a second row of the student's first contact, with another phone.</summary>
    public bool IsSecondRow { get; set; }
}

internal enum PhoneKind
{
    None,
    Cell,
    Home,
    Work,
}
