using System;
using System.Collections.Generic;
using RosterSync.Contacts;
using RosterSync.Text;
using RosterSync.Validation;

namespace RosterSync.Remind.Conversion;

/// <summary>
/// Makes users of the people who go in: gives each an id, and each phone and e-mail to one of them, in the order Remind would
/// (teacher, parent, student, then id; help.remind.com, "How do I resolve sync errors and alerts?"). Staff are taken to rank with teachers.
/// </summary>
internal sealed class UserDirectory(ConversionState state, ConversionOptions options, ContactResolution contacts, FindingLog findings)
{
    private readonly GrowList<UserRecord> users = new();
    private readonly UserIds ids = new(state, options);
    private readonly SharedPoints shared = new(state, findings);
    private readonly int[] counts = new int[4];
    private int withheld;
    private int[] order = [];
    private int[] userOfStudent = [];
    private int[] userOfPerson = [];
    private Dictionary<AdultRecord, int> userOfAdult = [];

    public int CountOf(RemindRole role) => counts[(int)role];

    /// <summary>The users who go in, in ordinal order of ids.</summary>
    public ReadOnlySpan<int> InOrder => order;

    public ref readonly UserRecord this[int user] => ref users[user];

    public ReadOnlySpan<byte> Id(int user) => state.Arena[users[user].UserId];

    public bool HasParent(int person) => userOfPerson[person] >= 0 && users[userOfPerson[person]].GoesIn;

    public int OfStudent(int student) => userOfStudent[student];

    public int OfPerson(int person) => userOfPerson[person];

    public int OfAdult(AdultRecord adult) => userOfAdult.TryGetValue(adult, out var user) ? user : -1;

    public AdultRecord Adult(int user) => state.Adults.Records[users[user].Index];

    public void Assign(AdultResolution adults)
    {
        AddUsers(adults);
        var inOrder = new UserOrder(state.Arena, users);
        var byRole = new List<int[]>();
        foreach (var role in new[] { RemindRole.Teacher, RemindRole.Staff, RemindRole.Parent, RemindRole.Student })
        {
            byRole.Add(inOrder.OfRole(role));
        }

        // E-mails of teachers and staff first: who has none of their own is no user and takes nobody's phone.
        foreach (var user in byRole[0].AsSpan())
        {
            GiveEmailToAdult(user, adults);
        }

        foreach (var user in byRole[1].AsSpan())
        {
            GiveEmailToAdult(user, adults);
        }

        GivePhoneToAdults(byRole[0]);
        GivePhoneToAdults(byRole[1]);
        foreach (var user in byRole[2])
        {
            GiveToParent(user);
        }

        foreach (var user in byRole[3])
        {
            GiveToStudent(user);
        }

        order = inOrder.Merge(byRole, counts);
        shared.Report(users);
        ReportWithheld();
    }

    private void AddUsers(AdultResolution adults)
    {
        userOfStudent = Filled(state.Students.Records.Count);
        userOfPerson = Filled(state.Contacts.Entries.Count);
        userOfAdult = new Dictionary<AdultRecord, int>(adults.Candidates.Count);
        var numbers = new Dictionary<AdultRecord, int>(state.Adults.Records.Count);
        for (var i = 0; i < state.Adults.Records.Count; i++)
        {
            numbers.Add(state.Adults.Records[i], i);
        }

        foreach (var adult in adults.Candidates)
        {
            var role = adult.IsTeacher ? RemindRole.Teacher : RemindRole.Staff;
            userOfAdult.Add(adult, users.Add(new UserRecord { Role = role, Index = numbers[adult], UserId = ids.OfAdult(adult), Email = -1, Phone = -1 }));
        }

        for (var i = 0; i < userOfStudent.Length; i++)
        {
            if ((state.Students.Records[i].Flags & StudentFlags.GoesIn) != 0)
            {
                userOfStudent[i] = users.Add(new UserRecord { Role = RemindRole.Student, Index = i, UserId = ids.OfStudent(i), Email = -1, Phone = -1, GoesIn = true });
            }
        }

        for (var i = 0; i < userOfPerson.Length; i++)
        {
            if ((state.Contacts.Entries[i].Flags & ContactEntryFlags.GoesIn) != 0)
            {
                userOfPerson[i] = users.Add(new UserRecord { Role = RemindRole.Parent, Index = i, UserId = ids.OfPerson(i), Email = -1, Phone = -1 });
            }
        }

        if (options.Reference is { Count: > 0 } reference)
        {
            new IdKeeper(state, contacts, users, ids, reference, userOfStudent, userOfPerson).KeepIds();
        }
    }

    private void GiveEmailToAdult(int user, AdultResolution adults)
    {
        ref var record = ref users[user];
        var adult = state.Adults.Records[record.Index];
        if (TryTake(adult.Email))
        {
            record.Email = adult.Email;
            record.GoesIn = true;
            adult.GoesIn = true;
        }
        else
        {
            adults.LeaveOut(adult, LeftOutReason.NoEmail);
        }
    }

    private void GivePhoneToAdults(int[] sorted)
    {
        foreach (var user in sorted)
        {
            ref var record = ref users[user];
            if (!record.GoesIn)
            {
                continue;
            }

            var phones = state.Adults.Records[record.Index].Phones;
            phones.Sort(state.Points.Compare);
            foreach (var phone in phones)
            {
                if (state.Points.IsUsable(phone) && TryTake(phone))
                {
                    record.Phone = phone;
                    break;
                }
            }
        }
    }

    private void GiveToParent(int user)
    {
        ref var record = ref users[user];
        record.Email = BestPoint(record.Index, email: true, out var emailTaken);
        record.Phone = BestPoint(record.Index, email: false, out var phoneTaken);
        _ = record.Email >= 0 && TryTake(record.Email);
        _ = record.Phone >= 0 && TryTake(record.Phone);
        record.GoesIn = record.Email >= 0 || record.Phone >= 0;
        AddLost(user, emailTaken);
        AddLost(user, phoneTaken);
    }

    private void AddLost(int user, int point)
    {
        if (point >= 0)
        {
            shared.Add(user, point);
        }
    }

    private void GiveToStudent(int user)
    {
        ref var record = ref users[user];
        ref readonly var student = ref state.Students.Records[record.Index];
        if (!options.Contacts.SendsToStudent(student.Birth, options.AsOf))
        {
            withheld += student.Email >= 0 || student.Phone >= 0 || student.OtherPhone >= 0 ? 1 : 0;
            return;
        }

        record.Email = TakeOwn(user, student.Email);
        record.Phone = TakeOwn(user, student.Phone);
        if (record.Phone < 0)
        {
            record.Phone = TakeOwn(user, student.OtherPhone);
        }
    }

    private int TakeOwn(int user, int point)
    {
        if (point < 0 || !state.Points.IsUsable(point))
        {
            return -1;
        }

        if (TryTake(point))
        {
            return point;
        }

        shared.Add(user, point);
        return -1;
    }

    // What nobody asked for is said: a student Remind cannot write to is no accident here.
    private void ReportWithheld()
    {
        if (withheld > 0)
        {
            findings.Add(RosterRules.Get("StudentUnder13").Find(
                string.Format(System.Globalization.CultureInfo.InvariantCulture, "The own phone and e-mail of {0} {1} left out, as -StudentContact {2} says.", withheld, withheld == 1 ? "student were" : "students were", options.Contacts.StudentContact),
                "Nothing, if that is wanted. -StudentContact All lets them in.",
                count: withheld));
        }
    }

    // The best of a person's points that nobody has yet: mobile before home, the SIS's order, then the value.
    private int BestPoint(int person, bool email, out int taken)
    {
        var best = -1;
        var bestKey = 0;
        taken = -1;
        for (var link = state.Contacts.Entries[person].FirstPoint; link >= 0; link = state.Contacts.PointLinks[link].Next)
        {
            ref readonly var it = ref state.Contacts.PointLinks[link];
            if (state.Points.IsEmail(it.Point) != email || !contacts.MaySend(person, it))
            {
                continue;
            }

            if ((state.Points.Flags(it.Point) & PointFlags.Taken) != 0)
            {
                taken = taken < 0 || state.Points.Compare(it.Point, taken) < 0 ? it.Point : taken;
                continue;
            }

            var key = (it.KindRank << 16) | it.Priority;
            if (best < 0 || key < bestKey || (key == bestKey && state.Points.Compare(it.Point, best) < 0))
            {
                best = it.Point;
                bestKey = key;
            }
        }

        return best;
    }

    private bool TryTake(int point)
    {
        ref var flags = ref state.Points.Flags(point);
        if ((flags & PointFlags.Taken) != 0)
        {
            return false;
        }

        flags |= PointFlags.Taken;
        return true;
    }

    private static int[] Filled(int length)
    {
        var array = new int[length];
        for (var i = 0; i < length; i++)
        {
            array[i] = -1;
        }

        return array;
    }
}
