using System;
using RosterSync.Contacts;

namespace RosterSync.Remind.Conversion;

/// <summary>
/// The order in which users and schools are written, as ranks, and by these ranks who belongs to whom: the students of a parent,
/// the parents of a student, the schools of a user.
/// </summary>
internal sealed class RosterOrder
{
    private readonly ConversionState state;
    private readonly RosterResolution resolution;
    private readonly int[] rankOfUser;
    private readonly int[] rankOfSchool;
    private readonly int[] studentStarts;
    private readonly int[] studentsOfPerson;

    public RosterOrder(ConversionState state, RosterResolution resolution)
    {
        this.state = state;
        this.resolution = resolution;
        rankOfUser = RankUsers();
        rankOfSchool = RankSchools();
        studentStarts = CountStudents();
        studentsOfPerson = ListStudents();
    }

    private UserDirectory Users => resolution.Users;

    public int RankOf(int user) => rankOfUser[user];

    public int RankOfSchool(int school) => rankOfSchool[school];

    /// <summary>The ranks of the students of a parent, in order.</summary>
    public ReadOnlySpan<int> StudentsOf(int person)
    {
        var students = studentsOfPerson.AsSpan(studentStarts[person], studentStarts[person + 1] - studentStarts[person]);

        // A handful: sorted in place.
        for (var i = 1; i < students.Length; i++)
        {
            for (var j = i; j > 0 && students[j - 1] > students[j]; j--)
            {
                (students[j - 1], students[j]) = (students[j], students[j - 1]);
            }
        }

        return students;
    }

    /// <summary>Lists the ranks of the parents of a student.</summary>
    public void ListParents(int student, RankList parents)
    {
        parents.Clear();
        for (var i = state.Students.Records[student].FirstLink; i >= 0; i = state.Contacts.Links[i].Next)
        {
            ref readonly var link = ref state.Contacts.Links[i];
            if (CountsForParent(link))
            {
                parents.Add(rankOfUser[Users.OfPerson(link.Entry)]);
            }
        }
    }

    /// <summary>Lists the ranks of the schools of a user; those of a parent are those of the students.</summary>
    public void ListSchools(in UserRecord user, RankList schools)
    {
        schools.Clear();
        switch (user.Role)
        {
            case RemindRole.Student:
                AddSchools(user.Index, schools);
                break;
            case RemindRole.Parent:
                foreach (var rank in StudentsOf(user.Index))
                {
                    AddSchools(Users[Users.InOrder[rank]].Index, schools);
                }

                break;
            default:
                foreach (var school in state.Adults.Records[user.Index].Schools)
                {
                    schools.Add(rankOfSchool[school]);
                }

                break;
        }
    }

    private void AddSchools(int student, RankList schools)
    {
        for (var i = state.Students.Records[student].FirstSchool; i >= 0; i = state.Students.Memberships[i].Next)
        {
            schools.Add(rankOfSchool[state.Students.Memberships[i].School]);
        }
    }

    private int[] RankUsers()
    {
        var most = -1;
        foreach (var user in Users.InOrder)
        {
            most = Math.Max(most, user);
        }

        var ranks = new int[most + 1];
        for (var rank = 0; rank < Users.InOrder.Length; rank++)
        {
            ranks[Users.InOrder[rank]] = rank;
        }

        return ranks;
    }

    private int[] RankSchools()
    {
        var ranks = new int[state.Schools.Records.Count];
        for (var i = 0; i < ranks.Length; i++)
        {
            ranks[i] = resolution.Schools.IndexOf(state.Schools.Records[i]);
        }

        return ranks;
    }

    // Where the students of each person end; listing them from the last to the first moves it to where they begin.
    private int[] CountStudents()
    {
        var starts = new int[state.Contacts.Entries.Count + 1];
        foreach (ref readonly var link in state.Contacts.Links)
        {
            if (CountsForParent(link))
            {
                starts[link.Entry]++;
            }
        }

        var total = 0;
        for (var i = 0; i < starts.Length; i++)
        {
            total += starts[i];
            starts[i] = total;
        }

        return starts;
    }

    private int[] ListStudents()
    {
        var links = state.Contacts.Links;
        var students = new int[studentStarts[studentStarts.Length - 1]];
        for (var i = links.Count - 1; i >= 0; i--)
        {
            if (CountsForParent(links[i]))
            {
                students[--studentStarts[links[i].Entry]] = rankOfUser[Users.OfStudent(links[i].Student)];
            }
        }

        return students;
    }

    private bool CountsForParent(in ContactLink link) => (link.Flags & (ContactLinkFlags.GoesIn | ContactLinkFlags.Merged)) == ContactLinkFlags.GoesIn && Users.HasParent(link.Entry);
}
