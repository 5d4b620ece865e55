using System;

namespace RosterSync.Validation;

/// <summary>A role as the rules know it.</summary>
internal enum UserRole : byte
{
    /// <summary>Blank or a word the layout does not have.</summary>
    Unknown,
    Teacher,
    Staff,
    Student,
    Parent,
    /// <summary>In an enrollment: the owner of a class.</summary>
    Owner,
    /// <summary>In an enrollment: a student of a class.</summary>
    Participant,
}

/// <summary>What is remembered of a user's e-mail and phone.</summary>
[Flags]
internal enum UserPoints : byte
{
    None = 0,
    Email = 1,
    EmailInvalid = 2,
    EmailTaken = 4,
    Phone = 8,
    PhoneInvalid = 16,
    PhoneTaken = 32,
}

/// <summary>What is remembered of a class.</summary>
[Flags]
internal enum ClassState : byte
{
    None = 0,
    HasOwner = 1,
    /// <summary>Its owner is a student or a parent.</summary>
    HasWrongOwner = 2,
    /// <summary>A row of it could not be read, so that nothing is said about what it lacks.</summary>
    Unclear = 4,
}

/// <summary>The ids of one file and the line each stands on.</summary>
internal abstract class RecordIndex(int expected)
{
    private readonly IdTable ids = new(expected);

    /// <summary>Line of each id; 0 for one that was referred to and not found yet.</summary>
    public int[] Lines { get; private set; } = [];

    /// <summary>Ids that stand in the file or were referred to.</summary>
    public int Count => ids.Count;

    /// <summary>Whether the file was there with an id column, so that an id that is not known does not exist.</summary>
    public bool IsComplete { get; set; }

    public ReadOnlySpan<byte> IdOf(int number) => ids[number];

    public bool IsDefined(int number) => Lines[number] != 0;

    /// <summary>Takes the id of a row.</summary>
    /// <param name="id">The id.</param>
    /// <param name="line">The row's line.</param>
    /// <param name="earlierLine">Line of an earlier row with this id; 0 where it is the first.</param>
    /// <param name="twin">An id of an earlier row that differs in case only; -1 where there is none.</param>
    public int Define(ReadOnlySpan<byte> id, long line, out int earlierLine, out int twin)
    {
        var number = Refer(id, out twin);
        earlierLine = Lines[number];
        if (earlierLine == 0)
        {
            Lines[number] = (int)Math.Min(line, int.MaxValue);
            twin = twin >= 0 && IsDefined(twin) ? twin : -1;
        }
        else
        {
            twin = -1;
        }

        return number;
    }

    /// <summary>The number of an id that may be defined later.</summary>
    public int Refer(ReadOnlySpan<byte> id, out int twin)
    {
        var number = ids.GetOrAdd(id, out var added, out twin);
        if (added && ids.Count > Lines.Length)
        {
            var capacity = Math.Max(16, Math.Max(expected, Lines.Length * 2));
            Lines = Resized(Lines, capacity);
            Resize(capacity);
        }

        return number;
    }

    /// <summary>The number of an id that stands in the file; -1 otherwise.</summary>
    public int Find(ReadOnlySpan<byte> id, out int twin)
    {
        var number = ids.Find(id, out twin);
        twin = twin >= 0 && IsDefined(twin) ? twin : -1;
        return number >= 0 && IsDefined(number) ? number : -1;
    }

    /// <summary>An id of the file that is the same but for case; -1 where there is none.</summary>
    public int TwinOf(int number) => ids.TwinOf(number, IsDefined);

    protected abstract void Resize(int capacity);

    protected static T[] Resized<T>(T[] array, int capacity)
    {
        Array.Resize(ref array, capacity);
        return array;
    }
}

/// <summary>The schools of a set.</summary>
internal sealed class SchoolIndex(int expected) : RecordIndex(expected)
{
    protected override void Resize(int capacity)
    {
    }
}

/// <summary>The classes of a set.</summary>
internal sealed class ClassIndex(int expected) : RecordIndex(expected)
{
    public ClassState[] States { get; private set; } = [];

    /// <summary>Number of the school + 1; 0 where it is not known.</summary>
    public int[] Schools { get; private set; } = [];

    protected override void Resize(int capacity)
    {
        States = Resized(States, capacity);
        Schools = Resized(Schools, capacity);
    }
}

/// <summary>The users of a set.</summary>
internal sealed class UserIndex(int expected) : RecordIndex(expected)
{
    public UserRole[] Roles { get; private set; } = [];

    public UserPoints[] Points { get; private set; } = [];

    /// <summary>Number of the school of the first enrollment + 1; 0 where there is none.</summary>
    public int[] Schools { get; private set; } = [];

    /// <summary>For a student: how many parents name him or her, 255 at most.</summary>
    public byte[] ContactCounts { get; private set; } = [];

    /// <summary>Line of the first row that names the id among its students; 0 where none does.</summary>
    public int[] NamedOnLines { get; private set; } = [];

    /// <summary>For a parent: number of the first student + 1; 0 where there is none.</summary>
    public int[] FirstStudents { get; private set; } = [];

    /// <summary>Whether a row could not be read, so that whoever lacks something may have it there.</summary>
    public bool HasUnreadRows { get; set; }

    /// <summary>Whether the user has a valid e-mail that nobody else gets.</summary>
    public bool HasUsableEmail(int user) => (Points[user] & (UserPoints.Email | UserPoints.EmailTaken)) == UserPoints.Email;

    /// <summary>Whether the user has a valid phone that nobody else gets.</summary>
    public bool HasUsablePhone(int user) => (Points[user] & (UserPoints.Phone | UserPoints.PhoneTaken)) == UserPoints.Phone;

    /// <summary>Number of the school of a user, of a parent that of the first student; -1 where it is not known.</summary>
    public int SchoolOf(int user)
    {
        var school = Schools[user];
        return (school == 0 && FirstStudents[user] != 0 ? Schools[FirstStudents[user] - 1] : school) - 1;
    }

    protected override void Resize(int capacity)
    {
        Roles = Resized(Roles, capacity);
        Points = Resized(Points, capacity);
        Schools = Resized(Schools, capacity);
        ContactCounts = Resized(ContactCounts, capacity);
        NamedOnLines = Resized(NamedOnLines, capacity);
        FirstStudents = Resized(FirstStudents, capacity);
    }
}

/// <summary>What is known of a whole set while it is read.</summary>
internal sealed class RosterIndex(int expectedUsers)
{
    public SchoolIndex Schools { get; } = new(0);

    public ClassIndex Classes { get; } = new(0);

    public UserIndex Users { get; } = new(expectedUsers);

    public ContactPoints Points { get; } = new(expectedUsers);

    /// <summary>Whether the file of class enrollments was read.</summary>
    public bool HasClassEnrollments { get; set; }

    /// <summary>Whether the users file has a column of e-mails.</summary>
    public bool HasEmails { get; set; }

    /// <summary>Whether the users file has a column of phones.</summary>
    public bool HasPhones { get; set; }

    /// <summary>Whether a column says which students a parent belongs to.</summary>
    public bool HasStudentLinks { get; set; }
}
