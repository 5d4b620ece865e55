using System;
using RosterSync.Contacts;
using RosterSync.Text;

namespace RosterSync.Remind.Conversion;

[Flags]
internal enum StudentFlags : ushort
{
    None = 0,
    /// <summary>Named by a student row; otherwise only by an enrollment or a contact.</summary>
    Known = 1,
    /// <summary>Two birth dates or two names under one id: two children.</summary>
    Conflict = 2,
    /// <summary>At least one row says the student is active.</summary>
    Active = 4,
    /// <summary>Goes into the roster.</summary>
    GoesIn = 8,
    HasContact = 16,
    Inactive = 32,
    /// <summary>Rows say different first names.</summary>
    FirstNamesDiffer = 64,
    /// <summary>Rows say different last names.</summary>
    LastNamesDiffer = 128,
    /// <summary>Came to be converted.</summary>
    Chosen = 256,
    /// <summary>A filter in the pipeline held the student back.</summary>
    HeldBack = 512,
    /// <summary>Stands in an export that names no schools at all.</summary>
    SchoolUnsaid = 1024,
    /// <summary>Has a contact who may go in by what he or she is.</summary>
    HasContactOfKind = 2048,
    /// <summary>Stands in an export that has sections and enrollments, too.</summary>
    HasCompanions = 4096,
}

internal struct StudentRecord
{
    public int Id;
    public int Number;
    public int First;
    public int Last;
    public int Grade;
    public int Birth;
    public int Email;
    public int Phone;
    public int OtherPhone;
    public int FirstSchool;
    public int FirstLink;
    public int Line;
    public byte File;
    public StudentFlags Flags;
}

/// <summary>A student at a school, in a linked list per student.</summary>
internal struct Membership
{
    public int School;
    public int Next;
    public bool HasClass;
}

/// <summary>Every student of the export once, with the schools.</summary>
internal sealed class StudentTable(Utf8Arena arena)
{
    private const StudentFlags BothNamesDiffer = StudentFlags.FirstNamesDiffer | StudentFlags.LastNamesDiffer;

    private readonly HashSlots index = new(1 << 14);

    public GrowList<StudentRecord> Records { get; } = new();

    public GrowList<Membership> Memberships { get; } = new();

    public int GetOrAdd(ReadOnlySpan<byte> id)
    {
        var probe = index.Find(NameFolding.Hash(id));
        while (probe.Next())
        {
            if (arena[Records[probe.Index].Id].SequenceEqual(id))
            {
                return probe.Index;
            }
        }

        var added = Records.Add(new StudentRecord { Id = arena.Add(id), FirstSchool = -1, FirstLink = -1, Email = -1, Phone = -1, OtherPhone = -1 });
        probe.Insert(added);
        return added;
    }

    /// <summary>Phones and e-mails that rows name as a student's own, besides those of the record.</summary>
    public SparseLists MoreOwnPoints { get; } = new();

    public void AddSchool(int student, int school)
    {
        ref var record = ref Records[student];
        for (var membership = record.FirstSchool; membership >= 0; membership = Memberships[membership].Next)
        {
            if (Memberships[membership].School == school)
            {
                return;
            }
        }

        record.FirstSchool = Memberships.Add(new Membership { School = school, Next = record.FirstSchool });
    }

    /// <summary>
    /// Takes what a row says of a student. What several rows say differently is settled by order of value, not of rows;
    /// two birth dates, or another first and another last name, are another child.
    /// </summary>
    public void Merge(int student, ReadOnlySpan<byte> first, ReadOnlySpan<byte> last, int birth, ReadOnlySpan<byte> number, ReadOnlySpan<byte> grade)
    {
        ref var record = ref Records[student];
        if ((record.Flags & StudentFlags.Known) == 0)
        {
            record.Flags |= StudentFlags.Known;
            record.First = arena.Add(first);
            record.Last = arena.Add(last);
            record.Birth = birth;
            record.Number = arena.Add(number);
            record.Grade = arena.Add(grade);
            return;
        }

        if (birth != 0 && record.Birth != 0 && birth != record.Birth)
        {
            record.Flags |= StudentFlags.Conflict;
        }

        if (record.Birth == 0 || (birth != 0 && birth < record.Birth))
        {
            record.Birth = birth == 0 ? record.Birth : birth;
        }

        var knownFirst = arena[record.First];
        var knownLast = arena[record.Last];
        if (!first.SequenceEqual(knownFirst) || !last.SequenceEqual(knownLast))
        {
            record.Flags |= AreDifferentNames(first, knownFirst) ? StudentFlags.FirstNamesDiffer : StudentFlags.None;
            record.Flags |= AreDifferentNames(last, knownLast) ? StudentFlags.LastNamesDiffer : StudentFlags.None;
            if ((record.Flags & BothNamesDiffer) == BothNamesDiffer)
            {
                record.Flags |= StudentFlags.Conflict;
            }

            if (ContactBook.IsBetterName(first, last, knownFirst, knownLast))
            {
                record.First = arena.Add(first);
                record.Last = arena.Add(last);
            }
        }

        Better(ref record.Number, number);
        Better(ref record.Grade, grade);
    }

    private static bool AreDifferentNames(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        !left.IsEmpty && !right.IsEmpty && NameFolding.Fold(left, default, default) != NameFolding.Fold(right, default, default);

    private void Better(ref int known, ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            return;
        }

        var text = arena[known];
        if (text.IsEmpty || value.SequenceCompareTo(text) < 0)
        {
            known = arena.Add(value);
        }
    }
}
