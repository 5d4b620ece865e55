using System;
using System.Collections.Generic;

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
    /// <summary>Its owner gets no account.</summary>
    HasOwnerWithoutAccount = 8,
}

/// <summary>What is remembered of the record of an id.</summary>
internal interface IRecord
{
    /// <summary>Line of the record; 0 where the id was referred to and not found yet.</summary>
    int Line { get; set; }
}

/// <summary>A record of which no more than its line is asked: a school, a course, an enrollment with an id.</summary>
internal struct LineRecord : IRecord
{
    public int Line { get; set; }
}

/// <summary>A class.</summary>
internal struct ClassRecord : IRecord
{
    public int Line { get; set; }

    /// <summary>Number of the school + 1; 0 where it is not known.</summary>
    public int School;

    public ClassState State;
}

/// <summary>A user. All that is asked of one user lies together, since users are met in no order that memory would like.</summary>
internal struct UserRecord : IRecord
{
    public int Line { get; set; }

    /// <summary>Line of the first row that names the id among its students; 0 where none does.</summary>
    public int NamedOnLine;

    /// <summary>Number of the school of the first enrollment + 1; 0 where there is none.</summary>
    public int School;

    /// <summary>For a parent: number of the first student + 1; 0 where there is none.</summary>
    public int FirstStudent;

    public UserRole Role;

    public UserPoints Points;

    /// <summary>For a student: how many parents name him or her, 255 at most.</summary>
    public byte ContactCount;

    /// <summary>Whether the user has a valid e-mail that nobody else gets.</summary>
    public readonly bool HasUsableEmail => (Points & (UserPoints.Email | UserPoints.EmailTaken)) == UserPoints.Email;

    /// <summary>Whether the user has a valid phone that nobody else gets.</summary>
    public readonly bool HasUsablePhone => (Points & (UserPoints.Phone | UserPoints.PhoneTaken)) == UserPoints.Phone;
}

/// <summary>The ids of one file and what is remembered of each.</summary>
internal sealed class RecordIndex<TRecord>(int expected)
    where TRecord : struct, IRecord
{
    private readonly IdTable ids = new(expected);
    private TRecord[] records = new TRecord[Math.Max(16, expected)];

    /// <summary>Ids that stand in the file or were referred to.</summary>
    public int Count => ids.Count;

    /// <summary>Whether every file of such records was there with an id column, so that an id that is not known does not exist.</summary>
    public bool IsComplete { get; set; }

    /// <summary>Whether a row could not be read, so that whoever lacks something may have it there.</summary>
    public bool HasUnreadRows { get; set; }

    public ref TRecord this[int number] => ref records[number];

    public ReadOnlySpan<byte> IdOf(int number) => ids[number];

    public bool IsDefined(int number) => records[number].Line != 0;

    /// <summary>Has the place of an id fetched from memory.</summary>
    public void Announce(ReadOnlySpan<byte> id) => ids.Announce(id);

    /// <summary>Has the record of an id fetched from memory.</summary>
    /// <returns>Its number; -1 where the id is not known. Whether it is defined is for the record to say.</returns>
    public int AnnounceRecord(ReadOnlySpan<byte> id)
    {
        var number = ids.Find(id, out _);
        if (number >= 0)
        {
            MemoryHint.Fetch(ref records[number]);
        }

        return number;
    }

    /// <summary>Takes the id of a row.</summary>
    /// <param name="id">The id.</param>
    /// <param name="line">The row's line.</param>
    /// <param name="earlierLine">Line of an earlier row with this id; 0 where it is the first.</param>
    /// <param name="twin">An id of an earlier row that differs in case only; -1 where there is none.</param>
    public int Define(ReadOnlySpan<byte> id, long line, out int earlierLine, out int twin)
    {
        var number = Refer(id, out twin);
        ref var record = ref records[number];
        earlierLine = record.Line != 0 && ids.IsSame(number, id) ? record.Line : 0;
        if (earlierLine == 0)
        {
            record.Line = (int)Math.Min(line, int.MaxValue);
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
        var number = ids.GetOrAdd(id, out _, out twin);
        if (number >= records.Length)
        {
            Array.Resize(ref records, records.Length * 2);
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
}

/// <summary>What is known of a whole set while it is read.</summary>
internal sealed class RosterIndex(int expectedUsers)
{
    public RecordIndex<LineRecord> Schools { get; } = new(0);

    public RecordIndex<LineRecord> Courses { get; } = new(0);

    /// <summary>Class enrollments by ids of their own, which few formats give them.</summary>
    public RecordIndex<LineRecord> Enrollments { get; } = new(0);

    public RecordIndex<ClassRecord> Classes { get; } = new(0);

    public RecordIndex<UserRecord> Users { get; } = new(expectedUsers);

    // Parents and teachers have a phone or an e-mail, students seldom.
    public ContactPoints Points { get; } = new((int)(expectedUsers * 5L / 8));

    /// <summary>Whether every file of class enrollments was read.</summary>
    public bool HasClassEnrollments { get; set; }

    /// <summary>Whether every file of users has a column of e-mails.</summary>
    public bool HasEmails { get; set; }

    /// <summary>Whether every file of users has a column of phones.</summary>
    public bool HasPhones { get; set; }

    /// <summary>Whether a column says which students a parent belongs to.</summary>
    public bool HasStudentLinks { get; set; }

    /// <summary>The line of the first student who names each of these users as a relative, where students do.</summary>
    public Dictionary<int, int> NamedByStudents { get; } = [];

    /// <summary>Number of the school of a user, of a parent that of the first student; -1 where it is not known.</summary>
    public int SchoolOf(int user)
    {
        ref readonly var record = ref Users[user];
        return (record.School == 0 && record.FirstStudent != 0 ? Users[record.FirstStudent - 1].School : record.School) - 1;
    }
}
