using System;
using System.Collections.Generic;
using RosterSync.Contacts;
using RosterSync.Text;

namespace RosterSync.Remind.Conversion;

/// <summary>
/// Gives people of the set sent before the ids they had. Two who claim one id: an e-mail counts more than a phone, a phone more
/// than a name, then whose own id it is, then the ordinal order of their own ids.
/// </summary>
internal sealed class IdKeeper(
    ConversionState state, ContactResolution contacts, GrowList<UserRecord> users, RosterReference reference, int[] userOfStudent, int[] userOfPerson)
{
    private readonly Dictionary<string, (int User, int Strength)> claims = new(StringComparer.Ordinal);

    public void KeepIds()
    {
        // Students first: parents are matched by name and the ids of their students.
        Keep(RemindRole.Student);
        Keep(RemindRole.Teacher);
        Keep(RemindRole.Staff);
        Keep(RemindRole.Parent);
    }

    private void Keep(RemindRole role)
    {
        claims.Clear();
        var studentsOf = role == RemindRole.Parent ? StudentsOfPeople() : null;
        for (var i = 0; i < users.Count; i++)
        {
            if (users[i].Role != role)
            {
                continue;
            }

            var (id, strength) = role switch
            {
                RemindRole.Student => OldIdOfStudent(users[i].Index),
                RemindRole.Parent => OldIdOfParent(users[i].Index, studentsOf!),
                _ => OldIdOfAdult(role, users[i].Index),
            };
            if (id is not null && (!claims.TryGetValue(id, out var other) || IsStronger(i, strength, other.User, other.Strength, id)))
            {
                claims[id] = (i, strength);
            }
        }

        var kept = new Dictionary<int, string>();
        foreach (var claim in claims)
        {
            kept[claim.Value.User] = claim.Key;
        }

        for (var i = 0; i < users.Count; i++)
        {
            ref var user = ref users[i];
            if (user.Role != role)
            {
                continue;
            }

            byte[] buffer = [];
            if (kept.TryGetValue(i, out var id))
            {
                user.UserId = state.Arena.Add(Utf8.Encode(id, ref buffer));
            }
            else if (role == RemindRole.Parent && claims.ContainsKey(state.Arena.Text(user.UserId)!))
            {
                // Somebody else keeps the id this person would have.
                user.UserId = new UserIds(state, new ConversionOptions { AsOf = 0 }).OfNameAndPoint(user.Index);
            }
        }
    }

    private (string? Id, int Strength) OldIdOfStudent(int student)
    {
        ref readonly var record = ref state.Students.Records[student];
        var own = state.Arena.Text(users[userOfStudent[student]].UserId)!;
        if (reference.HasId(RemindRole.Student, own))
        {
            return (own, 4);
        }

        if (record.Email >= 0 && state.Points.IsUsable(record.Email) && reference.ByEmail(RemindRole.Student, state.Points.Email(record.Email)) is { } byEmail)
        {
            return (byEmail, 3);
        }

        if (record.Phone >= 0 && state.Points.IsUsable(record.Phone) && reference.ByPhone(RemindRole.Student, state.Points.PhoneNumber(record.Phone)) is { } byPhone)
        {
            return (byPhone, 2);
        }

        return (reference.ByNameAndBirth(state.Arena[record.First], state.Arena[record.Last], record.Birth), 1);
    }

    private (string? Id, int Strength) OldIdOfAdult(RemindRole role, int number)
    {
        var adult = state.Adults.Records[number];
        return adult.Email >= 0 ? (reference.ByEmail(role, state.Points.Email(adult.Email)), 3) : (null, 0);
    }

    private (string? Id, int Strength) OldIdOfParent(int person, Dictionary<int, List<int>> studentsOf)
    {
        string? byPhone = null;
        for (var link = state.Contacts.Entries[person].FirstPoint; link >= 0; link = state.Contacts.PointLinks[link].Next)
        {
            ref readonly var it = ref state.Contacts.PointLinks[link];
            if (!contacts.MaySend(person, it))
            {
                continue;
            }

            if (state.Points.IsEmail(it.Point))
            {
                if (reference.ByEmail(RemindRole.Parent, state.Points.Email(it.Point)) is { } byEmail)
                {
                    return (byEmail, 3);
                }
            }
            else if (reference.ByPhone(RemindRole.Parent, state.Points.PhoneNumber(it.Point)) is { } found
                && (byPhone is null || string.CompareOrdinal(found, byPhone) < 0))
            {
                byPhone = found;
            }
        }

        if (byPhone is not null)
        {
            return (byPhone, 2);
        }

        ref readonly var entry = ref state.Contacts.Entries[person];
        string? byName = null;
        if (studentsOf.TryGetValue(person, out var students))
        {
            foreach (var student in students)
            {
                if (reference.ByNameAndStudent(RemindRole.Parent, state.Arena[entry.First], state.Arena[entry.Last], state.Arena[users[student].UserId]) is { } found
                    && (byName is null || string.CompareOrdinal(found, byName) < 0))
                {
                    byName = found;
                }
            }
        }

        return (byName, 1);
    }

    private Dictionary<int, List<int>> StudentsOfPeople()
    {
        var lists = new Dictionary<int, List<int>>();
        foreach (ref readonly var link in state.Contacts.Links)
        {
            if ((link.Flags & ContactLinkFlags.GoesIn) != 0 && userOfStudent[link.Student] >= 0 && userOfPerson[contacts.Person(link.Entry)] >= 0)
            {
                var person = contacts.Person(link.Entry);
                if (!lists.TryGetValue(person, out var list))
                {
                    lists.Add(person, list = []);
                }

                list.Add(userOfStudent[link.Student]);
            }
        }

        return lists;
    }

    private bool IsStronger(int user, int strength, int other, int otherStrength, string id)
    {
        if (strength != otherStrength)
        {
            return strength > otherStrength;
        }

        var own = state.Arena.Text(users[user].UserId)!;
        var others = state.Arena.Text(users[other].UserId)!;
        return (own == id) != (others == id) ? own == id : string.CompareOrdinal(own, others) < 0;
    }
}
