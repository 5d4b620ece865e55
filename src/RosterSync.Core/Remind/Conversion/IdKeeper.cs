using System;
using System.Collections.Generic;
using RosterSync.Contacts;
using RosterSync.Text;

namespace RosterSync.Remind.Conversion;

/// <summary>
/// Gives people of the set sent before the ids they had. Two who claim one id: an e-mail counts more than a phone, a phone more
/// than a name, then whose own id it is, then the ordinal order of their own ids. Before all of them comes a parent whose id, name and
/// student are what they were, and nobody gets the id of a contact of this export who stays out.
/// </summary>
internal sealed class IdKeeper(
    ConversionState state, ContactResolution contacts, GrowList<UserRecord> users, UserIds ids, RosterReference reference, int[] userOfStudent, int[] userOfPerson)
{
    // The ids of contacts who stay out, with their names: the same name under another id may be the same person.
    private readonly Dictionary<string, ulong> namesOfOthers = new(StringComparer.Ordinal);

    private readonly Dictionary<string, (int User, int Strength)> claims = new(StringComparer.Ordinal);

    public void KeepIds()
    {
        // Students first: parents are matched by name and the ids of their students.
        Keep(RemindRole.Student);
        Keep(RemindRole.Teacher);
        Keep(RemindRole.Staff);
        GatherIdsOfOthers();
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
                user.UserId = ids.OfNameAndPoint(user.Index);
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
        var byName = OldIdByName(person, studentsOf, out var isOwn);
        if (isOwn)
        {
            return (byName, 4);
        }

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
                if (reference.ByEmail(RemindRole.Parent, state.Points.Email(it.Point)) is { } byEmail && !IsOfAnother(byEmail, person))
                {
                    return (byEmail, 3);
                }
            }
            else if (reference.ByPhone(RemindRole.Parent, state.Points.PhoneNumber(it.Point)) is { } found
                && (byPhone is null || string.CompareOrdinal(found, byPhone) < 0) && !IsOfAnother(found, person))
            {
                byPhone = found;
            }
        }

        return byPhone is not null ? (byPhone, 2) : (byName, 1);
    }

    // By name and student; whether one of them is the id the person would have anyway.
    private string? OldIdByName(int person, Dictionary<int, List<int>> studentsOf, out bool isOwn)
    {
        isOwn = false;
        ref readonly var entry = ref state.Contacts.Entries[person];
        var own = state.Arena.Text(users[userOfPerson[person]].UserId);
        string? byName = null;
        if (studentsOf.TryGetValue(person, out var students))
        {
            foreach (var student in students)
            {
                if (reference.ByNameAndStudent(RemindRole.Parent, state.Arena[entry.First], state.Arena[entry.Last], state.Arena[users[student].UserId]) is not { } found)
                {
                    continue;
                }

                if (string.Equals(found, own, StringComparison.Ordinal))
                {
                    isOwn = true;
                    return found;
                }

                if ((byName is null || string.CompareOrdinal(found, byName) < 0) && !IsOfAnother(found, person))
                {
                    byName = found;
                }
            }
        }

        return byName;
    }

    // A blocked father's account does not become the mother's because she took over his phone.
    private bool IsOfAnother(string id, int person) =>
        namesOfOthers.TryGetValue(id, out var name) && name != state.Contacts.Entries[person].NameHash;

    private void GatherIdsOfOthers()
    {
        for (var entry = 0; entry < userOfPerson.Length; entry++)
        {
            if (userOfPerson[entry] < 0 && contacts.Person(entry) == entry
                && state.Arena.Text(ids.OfPerson(entry)) is { } id && reference.HasId(RemindRole.Parent, id))
            {
                namesOfOthers[id] = state.Contacts.Entries[entry].NameHash;
            }
        }
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
