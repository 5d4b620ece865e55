using System;
using System.Collections.Generic;
using RosterSync.Text;

namespace RosterSync.Comparison;

/// <summary>A set in memory: what is compared of its rows, as bytes in a few large blocks and not an object a row.</summary>
internal sealed class SetImage(int expectedUsers)
{
    private readonly GrowList<Membership> memberships = new();
    private readonly string[] files = new string[(int)RosterRecordKind.SchoolEnrollment + 1];
    private readonly GrowList<int> firstMembership = new();

    public RecordTable Schools { get; } = new(0);

    public RecordTable Classes { get; } = new(0);

    public RecordTable Users { get; } = new(expectedUsers);

    /// <summary>Number of the school of each class; -1 where the set has no such school.</summary>
    public GrowList<int> ClassSchools { get; } = new();

    /// <summary>What each user is, as <see cref="RosterRecordKind"/>.</summary>
    public GrowList<byte> UserKinds { get; } = new();

    /// <summary>Class, user and role of each class enrollment; sorted once the set is read.</summary>
    public EnrollmentList ClassEnrollments { get; } = new(expectedUsers);

    /// <summary>School and user of each school enrollment; sorted once the set is read.</summary>
    public EnrollmentList SchoolEnrollments { get; } = new(0);

    /// <summary>Rows below the header of each file, by the name the layout has for it.</summary>
    public Dictionary<string, int> RowCounts { get; } = new(StringComparer.Ordinal);

    public RosterRecordKind KindOf(int user) => (RosterRecordKind)UserKinds[user];

    /// <summary>Name of the file that holds records of a kind, for a change to say where it stands.</summary>
    public string FileOf(RosterRecordKind kind) => files[(int)kind] ?? string.Empty;

    /// <summary>Says which file holds records of a kind. Of two, such as owners and participants, the later counts.</summary>
    public void SetFile(RosterRecordKind kind, string name) => files[(int)kind] = name;

    public void AddUser(RosterRecordKind kind)
    {
        UserKinds.Add((byte)kind);
        firstMembership.Add(0);
    }

    /// <summary>A user is at a school.</summary>
    public void Place(int user, int school)
    {
        for (var i = firstMembership[user]; i > 0; i = memberships[i - 1].Next)
        {
            if (memberships[i - 1].School == school)
            {
                return;
            }
        }

        firstMembership[user] = memberships.Add(new Membership { School = school, Next = firstMembership[user] }) + 1;
    }

    /// <summary>The schools of a user.</summary>
    public SchoolsOfUser SchoolsOf(int user) => new(memberships, firstMembership[user]);

    public bool IsAt(int user, int school)
    {
        foreach (var known in SchoolsOf(user))
        {
            if (known == school)
            {
                return true;
            }
        }

        return false;
    }

    internal struct Membership
    {
        public int School;
        public int Next;
    }

    /// <summary>Goes through the schools of a user.</summary>
    public struct SchoolsOfUser
    {
        private readonly GrowList<Membership> memberships;
        private int next;

        internal SchoolsOfUser(GrowList<Membership> memberships, int first)
        {
            this.memberships = memberships;
            next = first;
            Current = -1;
        }

        public int Current { get; private set; }

        public readonly SchoolsOfUser GetEnumerator() => this;

        public bool MoveNext()
        {
            if (next == 0)
            {
                return false;
            }

            ref readonly var membership = ref memberships[next - 1];
            Current = membership.School;
            next = membership.Next;
            return true;
        }
    }
}
